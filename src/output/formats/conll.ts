/**
 * CoNLL-2003 columns (Tjong Kim Sang and De Meulder 2003): token, part of speech (Universal Dependencies), chunk
 * (none: `O`) and the entity's label in BIO (IOB2); a blank line after each sentence, a `-DOCSTART-` line before each
 * article. A mention is the tokens that it touches; a sentence does not end inside one.
 */

import { CONLL_DOCUMENT_START as DOCUMENT_START } from '../../engine/labels.js';
import { POS_TAGS } from '../../engine/text/pos.js';
import type { Document } from '../../engine/types.js';
import { visible } from '../text/visible.js';
import { type Format, hasFailed } from './format.js';
import { rangesOf, type TokenSpan, tokenSpans } from './token-spans.js';
import { conllLabel } from './type-names.js';

export const conll: Format = {
  open: ({ terminal, readDocument }) => ({
    article({ result, text }) {
      if (hasFailed(result)) return '';
      if (readDocument === undefined) throw new TypeError('the conll format needs readDocument');
      const document = readDocument(text);
      const lines = columns(document, tokenSpans(document, rangesOf(result)));
      const shown = terminal ? lines.map(visible) : lines;
      return `${[`${DOCUMENT_START} -X- O O`, '', ...shown].join('\n')}\n`;
    },
  }),
};

function columns({ tokens, sentences }: Document, spans: readonly TokenSpan[]): string[] {
  const tags = new Array<string>(tokens.length).fill('O');
  for (const { first, last, type } of spans) {
    tags.fill(`I-${conllLabel(type)}`, first, last);
    tags[first] = `B-${conllLabel(type)}`;
  }
  const ends = new Set(sentences.last);
  const lines: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    lines.push(`${cell(tokens.text[i] as string)} ${POS_TAGS[tokens.pos[i] as number]} O ${tags[i]}`);
    const isWhole = tags[i + 1]?.startsWith('I-') !== true;
    if (ends.has(i + 1) && isWhole) lines.push('');
  }
  return lines;
}

/** The token as a word of one line, by the white space of every reader (Python's has more than JavaScript's). */
function cell(token: string): string {
  const word = token.replace(/[\s\x1C-\x1F\x85]/g, '\uFFFD');
  return word.startsWith(DOCUMENT_START) ? word.replace('-', '\uFFFD') : word;
}
