/**
 * The text of a page without a tree: of pages that no tree is needed for, and of those that it would be too much for.
 *
 * The parser inside of linkedom keeps the open elements in an array, the innermost first, which it moves with each tag: for a
 * megabyte of `<b>` that takes minutes. And a node takes linkedom some 500 bytes, in maps that the garbage collector goes
 * through again and again: 4 MB of `<` took it 1.7 GB. Here is the same parser, with a faster list of open elements.
 */
import { type Handler, Parser } from 'htmlparser2';
import { SILENT } from './elements.js';
import { oneLine, PageText } from './page-text.js';

/** Elements inside of elements. Pages of newspapers are nested 20 to 50 deep. */
const DEEPEST = 1000;
/** Elements and texts. Pages of newspapers have some thousands. */
const MOST_NODES = 50_000;

/** Whether a page has more, or deeper nested, elements and texts than a tree is made of. */
export function isTooMuch(page: string): boolean {
  if (!mayBeTooMuch(page)) return false;
  let nodes = 0;
  let found = false;
  parse(page, (open, parser) => {
    const count = () => {
      if (++nodes <= MOST_NODES && open.length <= DEEPEST) return;
      found = true;
      parser.pause();
    };
    return { onopentagname: count, ontext: count };
  });
  return found;
}

/** Whether there are as many tags and references as it takes. */
function mayBeTooMuch(page: string): boolean {
  let marks = 0;
  for (const mark of ['<', '&']) {
    for (let at = page.indexOf(mark); at >= 0 && marks < DEEPEST; at = page.indexOf(mark, at + 1)) marks++;
  }
  return marks === DEEPEST;
}

/**
 * The text of a page, but for what is silent, and that of the first element of a name, which is its heading.
 *
 * @param around elements that are left out too.
 */
export function textOnly(
  page: string,
  heading: string,
  around: ReadonlySet<string> = new Set(),
): { readonly text: string; readonly heading: string } {
  const text = new PageText();
  let headed: string[] | undefined;
  /** The depth of the element that is open, 0 outside of it. */
  let silent = 0;
  let inHeading = 0;
  parse(page, (open) => ({
    onopentagname(name) {
      if (name === heading && headed === undefined) {
        headed = [];
        inHeading = open.length;
      }
      if (silent > 0) return;
      text.border(name);
      if (SILENT.has(name) || around.has(name)) silent = open.length;
    },
    onclosetag(name) {
      // An element has left the list when this is called, unless it closes itself.
      const isClosed = (depth: number) => open.length < depth || (open.length === depth && open[0] === name);
      if (isClosed(silent)) silent = 0;
      if (isClosed(inHeading)) inHeading = 0;
      if (silent === 0) text.border(name);
    },
    ontext(data) {
      if (inHeading > 0) headed?.push(data);
      if (silent === 0) text.say(data);
    },
  }));
  return { text: text.toString(), heading: oneLine(headed?.join('') ?? '') };
}

/** Runs the parser over a page. `open` are the names of the open elements, the innermost first. */
function parse(page: string, handle: (open: OpenElements<string>, parser: Parser) => Partial<Handler>): void {
  const open = new OpenElements<string>();
  const handler: Partial<Handler> = {};
  const parser = new Parser(handler);
  // Whether each open `svg` or `math`, and what takes HTML inside of them, is foreign to HTML; the page is not.
  const foreignContext = new OpenElements<boolean>();
  foreignContext.unshift(false);
  Object.assign(handler, handle(open, parser));
  Object.assign(parser, { stack: open, foreignContext });
  parser.end(page);
}

/** What the parser does with its arrays of open elements, in constant time, or in that of what it closes. */
class OpenElements<Item> {
  /** The innermost last. */
  private readonly items: Item[] = [];
  private readonly times = new Map<Item, number>();

  get 0(): Item | undefined {
    return this.items.at(-1);
  }

  get length(): number {
    return this.items.length;
  }

  unshift(item: Item): void {
    this.items.push(item);
    this.times.set(item, (this.times.get(item) ?? 0) + 1);
  }

  shift(): Item | undefined {
    const item = this.items.pop();
    if (item !== undefined) this.times.set(item, (this.times.get(item) as number) - 1);
    return item;
  }

  indexOf(item: Item): number {
    return (this.times.get(item) ?? 0) === 0 ? -1 : this.items.length - 1 - this.items.lastIndexOf(item);
  }
}
