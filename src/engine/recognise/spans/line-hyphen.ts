/** A name that a hyphen divides at a line end goes on in the next line: "Angela Mer-\nkel", in texts with several such lines. */
import type { Document } from '../../types.js';
import { partOf, type SpanRule, tokenAt, touches } from './token-span.js';

const LOWER_CASE_WORD = /^\p{Ll}+$/u;
const LINE_END = /^[^\S\n]*\r?\n[^\S\n]*$/;
const FEWEST = 2;

export const lineHyphen: SpanRule = (document, spans) => {
  if (countDivided(document) < FEWEST) return spans;
  return spans.map((span, s) => {
    if (!isDivided(document, span.last)) return span;
    const last = span.last + 2;
    const next = spans[s + 1];
    return next === undefined || next.first >= last ? partOf(span, span.first, last) : span;
  });
};

function countDivided(document: Document): number {
  let count = 0;
  for (let i = 1; i < document.tokens.length && count < FEWEST; i++) if (isDivided(document, i)) count++;
  return count;
}

/** Returns true if token `i` is a hyphen behind a word, at the end of a line that the next line continues in lower case. */
function isDivided(document: Document, i: number): boolean {
  const { text, tokens } = document;
  if (tokenAt(document, i) !== '-' || !touches(document, i) || !LOWER_CASE_WORD.test(tokenAt(document, i + 1)))
    return false;
  return LINE_END.test(text.slice(tokens.end[i], tokens.start[i + 1]));
}
