/** Offset units, lines and columns. Inside the project every offset counts UTF-16 code units; others are made here. */
import { countLeading } from '../../util/collections.js';

/**
 * `utf16`: JavaScript string indexes. `codepoint`: Unicode code points, as Python and jq count. `byte`: bytes of the
 * text in UTF-8, without a byte order mark, as Rust, Go and most editors count.
 */
export const OFFSET_UNITS = ['utf16', 'codepoint', 'byte'] as const;

export type OffsetUnit = (typeof OFFSET_UNITS)[number];

/** For each unit but UTF-16: what a character counts, and which texts have one that counts more or less than there. */
const UNITS = {
  codepoint: { differs: /[\uD800-\uDFFF]/, size: () => 1 },
  byte: {
    differs: /[^\0-\x7F]/,
    // A lone surrogate is written as U+FFFD, of three bytes.
    size: (codePoint: number) => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4),
  },
} as const;

/** A function from an offset into `text` in UTF-16 code units to the same place in `unit`. */
export function offsetsIn(unit: OffsetUnit, text: string): (offset: number) => number {
  const table = offsetTable(unit, text);
  return table === undefined ? (offset) => offset : (offset) => table[offset] ?? (table[text.length] as number);
}

/**
 * The other way: a function from an offset in `unit` to the same place in UTF-16 code units; undefined where that is
 * outside the text or inside a character.
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

/** Whether a place lies between the two halves of a character beyond U+FFFF. */
export function cutsCharacter(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

/** Every offset of the text in `unit`; undefined when they are those in UTF-16 code units. */
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

/** A function from an offset in code units to its line and column, both from 1, the column in `unit`. */
export function positionsIn(unit: OffsetUnit, text: string): (offset: number) => { line: number; column: number } {
  const convert = offsetsIn(unit, text);
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return (offset) => {
    const line = countLeading(starts.length, (i) => i === 0 || (starts[i] as number) <= offset);
    return { line, column: convert(offset) - convert(starts[line - 1] as number) + 1 };
  };
}
