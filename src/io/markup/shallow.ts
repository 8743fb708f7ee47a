/** Pages that are nested without end, made shallow enough for a parser whose every step costs as much as it is deep. */
import { Tokenizer } from 'htmlparser2';

/** Elements inside of elements. Pages of newspapers are nested 20 to 50 deep. */
const DEEPEST = 1000;

/** Elements without an end, as of the HTML standard, and those that it has dropped. */
const VOID = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

const BREAK = '<br>';
/** What these have inside is text and no elements, and is not for reading. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp']);

/**
 * The same page without the beginnings of elements that would lie deeper than {@link DEEPEST}: their text stays, with a line
 * break for those that `breaks` names. Linear in the page.
 *
 * linkedom keeps the open elements in an array, the innermost first, which it moves with each tag: a megabyte of `<b>`
 * would take minutes.
 */
export function shallow(page: string, breaks: ReadonlySet<string>): string {
  if (countOf('<', page, DEEPEST) < DEEPEST) return page;
  const open: string[] = [];
  const times = new Map<string, number>();
  /** The pieces that stay, and where the next begins. */
  const kept: string[] = [];
  let from = 0;
  let dropped = '';
  const nothing = (): void => {};
  const drop = (end: number): void => {
    if (dropped === '') return;
    if (breaks.has(dropped) && kept.at(-1) !== BREAK) kept.push(BREAK);
    from = end + 1;
    dropped = '';
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname(start, end) {
        const name = page.slice(start, end).toLowerCase();
        if (VOID.has(name)) return;
        if (open.length < DEEPEST || RAW.has(name)) {
          open.push(name);
          times.set(name, (times.get(name) ?? 0) + 1);
          return;
        }
        if (start - 1 > from) kept.push(page.slice(from, start - 1));
        dropped = name;
      },
      onopentagend: drop,
      onselfclosingtag: drop,
      onclosetag(start, end) {
        const name = page.slice(start, end).toLowerCase();
        if ((times.get(name) ?? 0) === 0) return;
        for (let closed = ''; closed !== name; ) {
          closed = open.pop() as string;
          times.set(closed, (times.get(closed) as number) - 1);
        }
      },
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
      ontext: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(page);
  tokenizer.end();
  // A page may end inside of a tag.
  return dropped === '' ? kept.join('') + page.slice(from) : kept.join('');
}

/** How often a character occurs; not counted further than `enough`. */
function countOf(character: string, text: string, enough: number): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0 && count < enough; at = text.indexOf(character, at + 1)) count++;
  return count;
}
