/**
 * Pages that are nested without end. The parser inside of linkedom keeps the open elements in an array, the innermost first,
 * which it moves with each tag: for a megabyte of `<b>` that takes minutes. So a page of many tags goes through the same
 * parser with a faster list of open elements first, and where they lie too deep, only its text goes on.
 */
import { type Handler, Parser } from 'htmlparser2';
import { LINES, PARAGRAPHS, SILENT } from './elements.js';

/** Elements inside of elements. Pages of newspapers are nested 20 to 50 deep. */
const DEEPEST = 1000;

/** What the root of a page has of which only the text is left. */
export const FLAT = 'data-flat';

/** The page itself; its text with paragraphs and lines as the only elements, and its title, if it is nested too deep. */
export function shallow(page: string): string {
  return mayNestDeep(page) && nestsDeep(page) ? flat(page) : page;
}

/** Whether there are as many tags as it takes. */
function mayNestDeep(page: string): boolean {
  let tags = 0;
  for (let at = page.indexOf('<'); at >= 0 && tags < DEEPEST; at = page.indexOf('<', at + 1)) tags++;
  return tags === DEEPEST;
}

function nestsDeep(page: string): boolean {
  let deep = false;
  parse(page, (open, parser) => ({
    onopentagname() {
      if (open.length <= DEEPEST) return;
      deep = true;
      parser.pause();
    },
  }));
  return deep;
}

function flat(page: string): string {
  const out: string[] = [];
  let title = '';
  /** The depth of the silent element that is open, 0 outside of any. */
  let silent = 0;
  const border = (name: string): void => {
    if (silent > 0) return;
    const mark = PARAGRAPHS.has(name) ? '<p>' : LINES.has(name) ? '<br>' : '';
    if (mark !== '' && out.at(-1) !== mark) out.push(mark);
  };
  parse(page, (open) => ({
    onopentagname(name) {
      border(name);
      if (silent === 0 && SILENT.has(name)) silent = open.length;
    },
    onclosetag(name) {
      // An element has left the list when this is called, unless it closes itself.
      if (open.length < silent || (open.length === silent && open[0] === name)) silent = 0;
      border(name);
    },
    ontext(text) {
      if (open[0] === 'title') title += text;
      else if (silent === 0) out.push(escaped(text));
    },
  }));
  return `<html ${FLAT}><head><title>${escaped(title)}</title></head><body>${out.join('')}</body></html>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
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
