/** Reads CoNLL columns: token and label, one token a line, a blank line after each sentence. */
import { CONLL_DOCUMENT_START as DOCUMENT_START } from '../../engine/labels.js';
import type { Annotation } from '../annotation/annotated.js';
import { type OpenReader, type ReadAnnotation, readByLines } from '../annotation/piece-reader.js';
import { readPieces } from '../annotation/read-pieces.js';

const TAG = /^(?:O|([BIESLUM])-(.+))$/;

/**
 * Reads the first column as the token and the last as its label, in BIO, IOB1 or BIOES/BILOU. The text consists of
 * the tokens, one space between two, one sentence a line.
 */
export const openConll: OpenReader = (path) => {
  let draft = new ConllArticle(path, path);
  let rows: Row[] = [];
  const endSentence = (): ReadAnnotation[] => {
    const problems = addSentence(draft, rows);
    rows = [];
    draft.endSentence();
    return problems;
  };
  const finish = (next: ConllArticle): ReadAnnotation[] => {
    const problems = endSentence();
    const done = draft.isEmpty ? [] : [draft.toArticle()];
    draft = next;
    return [...problems, ...done];
  };
  return readByLines(
    (line, number) => {
      const place = `${path}:${number}`;
      // A token may hold a blank where tabs part the columns.
      const cells = (line.includes('\t') ? line.split('\t').map((cell) => cell.trim()) : line.split(/ +/)).filter(
        (cell) => cell !== '',
      );
      const [token] = cells;
      if (token === undefined) return endSentence();
      if (token.startsWith(DOCUMENT_START)) return finish(new ConllArticle(place, place, true));
      rows.push({ cells, place });
      return [];
    },
    () => finish(new ConllArticle(path, path)),
  );
};

interface Row {
  readonly cells: readonly string[];
  readonly place: string;
}

/** Adds the tokens of a sentence; a first column that counts them is no token. Returns what is wrong with its lines. */
function addSentence(draft: ConllArticle, rows: readonly Row[]): ReadAnnotation[] {
  const tokens = rows.filter(({ cells }) => TAG.test(cells.at(-1) ?? '') || !cells[0]?.startsWith('#'));
  const isNumbered =
    tokens.length > 1 && tokens.every(({ cells }, i) => cells.length > 2 && cells[0] === String(i + 1));
  return rows.flatMap(({ cells, place }) => {
    const [token = ''] = isNumbered && /^\d/.test(cells[0] as string) ? cells.slice(1) : cells;
    if (draft.addToken(token, cells.length > 1 ? cells.at(-1) : undefined)) return [];
    // CoNLL-U and related formats have comments.
    return token.startsWith('#') ? [] : [{ place, problem: 'has no BIO label in its last column' }];
  });
}

export const readConll = readPieces(openConll);

/** Builds an article from its lines. */
class ConllArticle {
  #text = '';
  #separator = '';
  readonly #annotations: Annotation[] = [];
  #open: { start: number; label: string } | undefined;
  readonly #id: string;
  readonly #place: string;
  readonly #isMarked: boolean;

  /** @param isMarked the article begins with a `-DOCSTART-` line, and so exists even without a token. */
  constructor(id: string, place: string, isMarked = false) {
    this.#id = id;
    this.#place = place;
    this.#isMarked = isMarked;
  }

  get isEmpty(): boolean {
    return this.#text === '' && !this.#isMarked;
  }

  /** Adds a token, unless its label is not a BIO label: then it returns false. */
  addToken(token: string, tag: string | undefined): boolean {
    const found = TAG.exec(tag ?? '');
    if (!found) return false;
    const [, prefix, label] = found;
    const continues = label !== undefined && this.#open?.label === label && !'BSU'.includes(prefix as string);
    if (!continues) this.#closeSpan();
    this.#text += this.#separator;
    if (!continues && label !== undefined) this.#open = { start: this.#text.length, label };
    this.#text += token;
    this.#separator = ' ';
    if (prefix !== undefined && 'ESLU'.includes(prefix)) this.#closeSpan();
    return true;
  }

  endSentence(): void {
    this.#closeSpan();
    if (this.#text !== '') this.#separator = '\n';
  }

  toArticle(): ReadAnnotation {
    this.#closeSpan();
    return {
      id: this.#id,
      text: this.#text,
      place: this.#place,
      unit: 'utf16',
      annotations: this.#annotations,
      tokenized: true,
    };
  }

  #closeSpan(): void {
    if (this.#open) this.#annotations.push({ ...this.#open, end: this.#text.length });
    this.#open = undefined;
  }
}
