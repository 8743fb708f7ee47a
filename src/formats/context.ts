/** The text around a mention, as concordances show it. */

/** The `count` characters (code points) before and after a range of `text`; fewer at its edges. */
export function around(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  count: number,
): { before: string; after: string } {
  let from = start;
  for (let i = 0; i < count && from > 0; i++) from -= isPair(text, from - 2) ? 2 : 1;
  let to = end;
  for (let i = 0; i < count && to < text.length; i++) to += isPair(text, to) ? 2 : 1;
  return { before: text.slice(from, start), after: text.slice(end, to) };
}

/** Whether two code units are one character. */
function isPair(text: string, at: number): boolean {
  return at >= 0 && (text.codePointAt(at) as number) > 0xffff;
}
