/** No name keeps half a pair of marks: the other half joins the name if it touches the name, or else the name is cut. */
import type { Document } from '../../types.js';
import { partOf, type SpanRule, type TokenSpan, tokenAt, touches } from './token-span.js';

const OPENING_OF: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“', '»': '«' };
const CLOSING_OF: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»' };

export const balanceMarks: SpanRule = (document, spans) => {
  if (!spans.some((span) => findLoneMark(document, span) !== undefined)) return spans;
  return spans.flatMap((span, s) => balance(document, span, spans[s - 1]?.last ?? 0));
};

function balance(document: Document, span: TokenSpan, from: number): readonly TokenSpan[] {
  const lone = findLoneMark(document, span);
  if (lone === undefined) return [span];
  const mark = tokenAt(document, lone);
  const isOpening = mark in CLOSING_OF || (mark === '"' && lone === span.first);
  const other = CLOSING_OF[mark] ?? OPENING_OF[mark] ?? mark;
  if (isOpening && lone > span.first && tokenAt(document, span.last) === other && touches(document, span.last)) {
    return [partOf(span, span.first, span.last + 1)];
  }
  if (!isOpening && span.first > from && tokenAt(document, span.first - 1) === other && touches(document, span.first)) {
    return [partOf(span, span.first - 1, span.last)];
  }
  // The longer part is the name; of equal parts, the part behind a closing mark: JJ) Dorsey, Ann (Lee.
  const before = partOf(span, span.first, lone);
  const after = partOf(span, lone + 1, span.last);
  const surplus = after.last - after.first - (before.last - before.first);
  const longer = surplus > 0 || (surplus === 0 && !isOpening) ? after : before;
  return longer.last > longer.first ? balance(document, longer, from) : [];
}

/** Returns the token of the first mark inside the span whose partner is not; undefined if all marks are in pairs. */
function findLoneMark(document: Document, { first, last }: TokenSpan): number | undefined {
  const open: number[] = [];
  for (let i = first; i < last; i++) {
    const mark = tokenAt(document, i);
    const top = tokenAt(document, open.at(-1) ?? -1);
    if (mark in CLOSING_OF || (mark === '"' && top !== '"')) open.push(i);
    else if (mark === '"' || (mark in OPENING_OF && top === OPENING_OF[mark])) open.pop();
    else if (mark in OPENING_OF) return i;
  }
  return open[0];
}
