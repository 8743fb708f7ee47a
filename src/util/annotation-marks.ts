/** Lines that begin an article in annotation files; the writers and the readers of these formats share them. */

/** First column of the line before each article in CoNLL-2003 files. */
export const CONLL_DOCUMENT_START = '-DOCSTART-';

/** Start of the line that carries the article itself (JSON) in a brat stream of several articles; a note to brat. */
export const BRAT_DOCUMENT_LINE = '#\tDocument\t';
