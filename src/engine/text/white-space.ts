/** What counts as white space between tokens. */

/** White space in Unicode's sense, and the invisible characters that separate words without a width. */
export function isWhiteSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x85) return false;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** The first offset in `[from, to)` whose code unit is no white space; `to` when all are. */
export function skipWhiteSpace(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && isWhiteSpace(text.charCodeAt(i))) i++;
  return i;
}

/** The first offset in `[from, to)` whose code unit is white space; `to` when none is. */
export function skipVisible(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && !isWhiteSpace(text.charCodeAt(i))) i++;
  return i;
}
