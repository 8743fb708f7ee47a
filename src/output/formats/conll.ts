/**
 * CoNLL-2003 columns (Tjong Kim Sang and De Meulder 2003): token, part of speech (Universal Dependencies), chunk (always
 * `O`) and entity label in BIO (IOB2). A blank line ends a sentence, a `-DOCSTART-` line begins an article. A mention
 * covers every token that it touches; no sentence ends inside a mention.
 */
import { CONLL_DOCUMENT_START as DOCUMENT_START } from '../../engine/labels.js';
import { POS_TAGS } from '../../engine/text/pos.js';
import type { Document } from '../../engine/types.js';
import { escapeInvisible } from '../text/escape.js';
import { type Format, hasFailed } from './format.js';
import { mentionRanges, type TokenSpan, tokenSpans } from './token-spans.js';
import { conllLabel } from './type-names.js';

export const conll: Format = {
  open: ({ terminal, readDocument }) => ({
    article({ result, text }) {
      if (hasFailed(result)) return '';
      if (readDocument === undefined) throw new TypeError('the conll format needs readDocument');
      const document = readDocument(text);
      const lines = tokenLines(document, tokenSpans(document, mentionRanges(result)));
      const shown = terminal ? lines.map(escapeInvisible) : lines;
      return `${[`${DOCUMENT_START} -X- O O`, '', ...shown].join('\n')}\n`;
    },
  }),
};

function tokenLines({ tokens, sentences }: Document, spans: readonly TokenSpan[]): string[] {
  const tags = new Array<string>(tokens.length).fill('O');
  for (const { first, last, type } of spans) {
    tags.fill(`I-${conllLabel(type)}`, first, last);
    tags[first] = `B-${conllLabel(type)}`;
  }
  const ends = new Set(sentences.last);
  const lines: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    lines.push(`${tokenCell(tokens.text[i] as string)} ${POS_TAGS[tokens.pos[i] as number]} O ${tags[i]}`);
    const isWhole = tags[i + 1]?.startsWith('I-') !== true;
    if (ends.has(i + 1) && isWhole) lines.push('');
  }
  return lines;
}

/**
 * Returns the token without white space, which would begin a new column; Python programs split a line at more
 * characters than JavaScript's `\s`. A token that looks like the document line is changed as well.
 */
function tokenCell(token: string): string {
  const word = token.replace(/[\s\x1C-\x1F\x85]/g, '\uFFFD');
  return word.startsWith(DOCUMENT_START) ? word.replace('-', '\uFFFD') : word;
}
