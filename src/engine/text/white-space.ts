/** White space between tokens. */

/** Returns true for Unicode white space, the zero-width space and the byte-order mark. */
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

/** Returns the first offset in `[from, to)` that is not white space; `to` if there is none. */
export function skipWhiteSpace(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && isWhiteSpace(text.charCodeAt(i))) i++;
  return i;
}

/** Returns the first offset in `[from, to)` that is white space; `to` if there is none. */
export function skipVisible(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && !isWhiteSpace(text.charCodeAt(i))) i++;
  return i;
}
