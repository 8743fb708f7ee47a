/** Converts offsets. Inside the project every offset counts UTF-16 code units; this module converts to and from other units. */
import { countLeading } from '../../util/collections.js';

/**
 * `utf16`: JavaScript string indexes. `codepoint`: Unicode code points, as Python and jq count. `byte`: bytes of the
 * text in UTF-8 without a byte-order mark, as Rust, Go and most editors count.
 */
export const OFFSET_UNITS = ['utf16', 'codepoint', 'byte'] as const;

export type OffsetUnit = (typeof OFFSET_UNITS)[number];

/** For each unit but UTF-16: the size of a code point, and a pattern that matches a text whose offsets differ from UTF-16. */
const UNITS = {
  codepoint: { differs: /[\uD800-\uDFFF]/, size: () => 1 },
  byte: {
    differs: /[^\0-\x7F]/,
    // UTF-8 encoders write a lone surrogate as U+FFFD, which has three bytes.
    size: (codePoint: number) => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4),
  },
} as const;

/** Returns a function that converts an offset into `text` from UTF-16 code units to `unit`. */
export function offsetsIn(unit: OffsetUnit, text: string): (offset: number) => number {
  const table = offsetTable(unit, text);
  return table === undefined ? (offset) => offset : (offset) => table[offset] ?? (table[text.length] as number);
}

/**
 * Returns a function that converts an offset into `text` from `unit` to UTF-16 code units. The function returns undefined
 * for an offset outside the text or inside a character.
 */
export function offsetsFrom(unit: OffsetUnit, text: string): (offset: number) => number | undefined {
  const table = offsetTable(unit, text);
  if (table === undefined) {
    return (offset) => (Number.isInteger(offset) && offset >= 0 && offset <= text.length ? offset : undefined);
  }
  const places = new Int32Array((table[text.length] as number) + 1).fill(-1);
  for (let i = text.length; i >= 0; i--) places[table[i] as number] = i;
  return (offset) => {
    const place = places[offset] ?? -1;
    return place < 0 ? undefined : place;
  };
}

/** Returns true if an offset lies between the two surrogates of a character beyond U+FFFF. */
export function cutsCharacter(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

/** Returns the offset in `unit` for each UTF-16 offset of the text; undefined if the two units agree on this text. */
function offsetTable(unit: OffsetUnit, text: string): Int32Array | undefined {
  if (unit === 'utf16' || !UNITS[unit].differs.test(text)) return undefined;
  const { size } = UNITS[unit];
  const table = new Int32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; ) {
    const codePoint = text.codePointAt(i) as number;
    const width = codePoint > 0xffff ? 2 : 1;
    table.fill(count, i, i + width);
    count += size(codePoint);
    i += width;
  }
  table[text.length] = count;
  return table;
}

/** Returns a function from a UTF-16 offset to its line and column, which both count from 1; the column counts `unit`. */
export function positionsIn(unit: OffsetUnit, text: string): (offset: number) => { line: number; column: number } {
  const convert = offsetsIn(unit, text);
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return (offset) => {
    const line = countLeading(starts.length, (i) => i === 0 || (starts[i] as number) <= offset);
    return { line, column: convert(offset) - convert(starts[line - 1] as number) + 1 };
  };
}

/** Returns the `count` characters (code points) before and after a range of `text`; fewer at the ends of the text. */
export function sliceContext(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  count: number,
): { before: string; after: string } {
  let from = start;
  for (let i = 0; i < count && from > 0; i++) from -= cutsCharacter(text, from - 1) ? 2 : 1;
  let to = end;
  for (let i = 0; i < count && to < text.length; i++) to += cutsCharacter(text, to + 1) ? 2 : 1;
  return { before: text.slice(from, start), after: text.slice(end, to) };
}
