/** Offset units, lines and columns. Inside the project every offset counts UTF-16 code units; others are made here. */

/** `utf16`: JavaScript string indexes. `codepoint`: Unicode code points, as Python and jq count. */
export const OFFSET_UNITS = ['utf16', 'codepoint'] as const;

export type OffsetUnit = (typeof OFFSET_UNITS)[number];

const SURROGATE = /[\uD800-\uDFFF]/;

/** A function from an offset into `text` in UTF-16 code units to the same place in `unit`. */
export function offsetsIn(unit: OffsetUnit, text: string): (offset: number) => number {
  if (unit === 'utf16' || !SURROGATE.test(text)) return (offset) => offset;
  const codePoints = new Int32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; ) {
    const width = (text.codePointAt(i) as number) > 0xffff ? 2 : 1;
    codePoints.fill(count, i, i + width);
    count++;
    i += width;
  }
  codePoints[text.length] = count;
  return (offset) => codePoints[offset] ?? count;
}

/** A function from an offset in code units to its line and column, both from 1, the column in `unit`. */
export function positionsIn(unit: OffsetUnit, text: string): (offset: number) => { line: number; column: number } {
  const convert = offsetsIn(unit, text);
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: convert(offset) - convert(starts[low] as number) + 1 };
  };
}
