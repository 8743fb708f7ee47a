/**
 * From raw tokens to the tokens of the document: names that wink splits are put together again, and
 * what it leaves glued to a name is cut off.
 *
 * Together: al-Assad, Jean-Claude, Port-au-Prince, Jae-in, Amazon.com, Ph.D., flags and emoji sequences.
 * Apart: U.S.|-|led, Russia|-|Ukraine, anti|-|American, #|MeToo, @|BBC, 2017|–|2018.
 */
import { joinsAcrossHyphen, joinsThroughParticle, splitPoints } from './hyphens.js';
import { posIndex } from './pos.js';
import type { RawTokens } from './raw-tokens.js';

const PROPER_NOUN = posIndex('PROPN');
const PUNCTUATION = posIndex('PUNCT');
const TOP_LEVEL_DOMAIN = /^(?:com|org|net|gov|edu|mil|info|biz|tv|fm|io|ai|uk|au|ca|de|fr|eu|ru|cn|jp|nz|za|ng|ke)$/;
const HOST_PART = /^[\p{L}\p{N}_-]+\.?$|^\.$/u;
/** Characters by which one visible sign can consist of several code points. */
const COMPOSED = /[\ud800-\udfff]|\u200d|[\ufe0e\ufe0f]|\u20e3|[\u0300-\u036f]|[\u0900-\u0dff]/;

export function regroup(text: string, raw: RawTokens): RawTokens {
  const merged = mergeTokens(text, splitTokens(text, raw));
  return mergeGraphemes(text, merged);
}

function push(out: RawTokens, start: number, end: number, pos: number, sentenceEnd: boolean): void {
  out.start.push(start);
  out.end.push(end);
  out.pos.push(pos);
  out.sentenceEnd.push(sentenceEnd);
}

function empty(): RawTokens {
  return { start: [], end: [], pos: [], sentenceEnd: [] };
}

function splitTokens(text: string, raw: RawTokens): RawTokens {
  const out = empty();
  for (let i = 0; i < raw.start.length; i++) {
    const start = raw.start[i] as number;
    const end = raw.end[i] as number;
    const points = splitPoints(text.slice(start, end));
    let from = start;
    for (const point of points) {
      push(out, from, start + point, isHyphen(text, from, start + point) ? PUNCTUATION : (raw.pos[i] as number), false);
      from = start + point;
    }
    push(out, from, end, raw.pos[i] as number, raw.sentenceEnd[i] as boolean);
  }
  return out;
}

function isHyphen(text: string, start: number, end: number): boolean {
  return end - start === 1 && /[-\u2010-\u2015#@]/.test(text.charAt(start));
}

function mergeTokens(text: string, raw: RawTokens): RawTokens {
  const out = empty();
  const count = raw.start.length;
  const surface = (i: number): string => text.slice(raw.start[i], raw.end[i]);
  const touches = (i: number): boolean => i > 0 && i < count && raw.end[i - 1] === raw.start[i];
  let i = 0;
  while (i < count) {
    let last = i;
    // A chain of parts joined by hyphens, as long as each join is part of a name.
    while (touches(last + 1) && touches(last + 2) && /^[-\u2010\u2011]$/.test(surface(last + 1))) {
      const inner = touches(last + 3) && touches(last + 4) && /^[-\u2010\u2011]$/.test(surface(last + 3));
      if (inner && joinsThroughParticle(surface(last), surface(last + 2), surface(last + 4))) last += 4;
      else if (joinsAcrossHyphen(surface(last), surface(last + 2))) last += 2;
      else break;
    }
    if (last === i && TOP_LEVEL_DOMAIN.test(surface(i)) && touches(i)) {
      mergeHost(text, out);
      extendLast(out, raw, i);
    } else if (
      last === i &&
      /^Ph$/.test(surface(i)) &&
      touches(i + 1) &&
      touches(i + 2) &&
      /^\.D\.?$/.test(surface(i + 1) + surface(i + 2))
    ) {
      last = i + 2;
      push(out, raw.start[i] as number, raw.end[last] as number, PROPER_NOUN, raw.sentenceEnd[last] as boolean);
    } else {
      const pos = last === i ? (raw.pos[i] as number) : PROPER_NOUN;
      push(out, raw.start[i] as number, raw.end[last] as number, pos, raw.sentenceEnd[last] as boolean);
    }
    i = last + 1;
  }
  return out;
}

/** Makes one token of the host name that the last tokens of `out` spell (`www` `.` `bbc` `.` `co.`), if they do. */
function mergeHost(text: string, out: RawTokens): void {
  const top = out.start.length - 1;
  if (!text.slice(out.start[top], out.end[top]).endsWith('.')) return;
  let first = top;
  while (
    first > 0 &&
    out.end[first - 1] === out.start[first] &&
    HOST_PART.test(text.slice(out.start[first - 1], out.end[first - 1]))
  )
    first--;
  if (first === top && text.slice(out.start[top], out.end[top]) === '.') return;
  while (out.start.length - 1 > first) {
    const end = out.end.pop() as number;
    out.start.pop();
    out.pos.pop();
    out.sentenceEnd.pop();
    out.end[out.end.length - 1] = end;
  }
}

/** Appends raw token i to the last token of `out` when that ends in a dot that belongs to a host name. */
function extendLast(out: RawTokens, raw: RawTokens, i: number): void {
  const top = out.start.length - 1;
  const length = (out.end[top] as number) - (out.start[top] as number);
  if (length > 1) {
    out.end[top] = raw.end[i] as number;
    out.pos[top] = PROPER_NOUN;
    out.sentenceEnd[top] = raw.sentenceEnd[i] as boolean;
  } else push(out, raw.start[i] as number, raw.end[i] as number, raw.pos[i] as number, raw.sentenceEnd[i] as boolean);
}

let graphemes: Intl.Segmenter | undefined;

/** Joins tokens whose border falls inside one visible sign (a flag, an emoji sequence, a combining mark). */
function mergeGraphemes(text: string, raw: RawTokens): RawTokens {
  const from = raw.start[0];
  const to = raw.end[raw.end.length - 1];
  if (from === undefined || to === undefined || !COMPOSED.test(text.slice(from, to))) return raw;
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const out = empty();
  const borders = new Set<number>();
  for (const { index } of graphemes.segment(text.slice(from, to))) borders.add(from + index);
  for (let i = 0; i < raw.start.length; i++) {
    const start = raw.start[i] as number;
    const top = out.start.length - 1;
    if (top >= 0 && out.end[top] === start && !borders.has(start)) {
      out.end[top] = raw.end[i] as number;
      out.sentenceEnd[top] = raw.sentenceEnd[i] as boolean;
    } else push(out, start, raw.end[i] as number, raw.pos[i] as number, raw.sentenceEnd[i] as boolean);
  }
  return out;
}
