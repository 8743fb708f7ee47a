/** The text around a mention, as concordances show it. */
import { cutsCharacter } from './offsets.js';

/** The `count` characters (code points) before and after a range of `text`; fewer at its edges. */
export function around(
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
