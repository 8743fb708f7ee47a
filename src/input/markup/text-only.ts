/**
 * Reads the text of an HTML page without building a tree, for pages that need no tree and for pages that are too large
 * for a tree.
 *
 * htmlparser2, which linkedom uses too, keeps the open elements in an array with the innermost first and shifts the
 * whole array at every tag: a megabyte of `<b>` takes minutes. A node of linkedom takes some 500 bytes, in maps that
 * the garbage collector visits again and again: 4 MB of `<` took 1.7 GB. This file runs the same parser with a faster
 * list of open elements.
 */
import { type Handler, Parser } from 'htmlparser2';
import { oneLine, PageText, SILENT } from './page-text.js';

/** Maximum depth of a page that is parsed into a tree. Pages of newspapers are 20 to 50 elements deep. */
const DEEPEST = 1000;
/**
 * Maximum number of elements and text nodes of a page that is parsed into a tree. Pages of newspapers have some
 * thousands.
 */
const MOST_NODES = 50_000;

/** Returns true if a page has too many elements and text nodes, or too deep nesting, to be parsed into a tree. */
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

/**
 * Returns false if a page has so few tags and character references that it cannot exceed a limit. Much faster than
 * parsing the page.
 */
function mayBeTooMuch(page: string): boolean {
  let marks = 0;
  for (const mark of ['<', '&']) {
    for (let at = page.indexOf(mark); at >= 0 && marks < DEEPEST; at = page.indexOf(mark, at + 1)) marks++;
  }
  return marks === DEEPEST;
}

/**
 * Returns the text of a page without the elements in {@link SILENT}, and the text of the first `heading` element on one
 * line.
 *
 * @param heading the name of the element, such as `h1`.
 * @param around names of further elements whose text is left out.
 */
export function textOnly(
  page: string,
  heading: string,
  around: ReadonlySet<string> = new Set(),
): { readonly text: string; readonly heading: string } {
  const text = new PageText();
  let headed: string[] | undefined;
  /** How deep the parser is inside an element of {@link SILENT}; 0 outside. */
  let silent = 0;
  let inHeading = 0;
  parse(page, (open) => ({
    onopentagname(name) {
      if (name === heading && headed === undefined) {
        headed = [];
        inHeading = open.length;
      }
      if (silent > 0) return;
      text.addBorder(name);
      if (SILENT.has(name) || around.has(name)) silent = open.length;
    },
    onclosetag(name) {
      // Returns true if the element at a depth has been closed: the parser has then removed it from the list, unless
      // the element closes itself (`<br/>`).
      const isClosed = (depth: number) => open.length < depth || (open.length === depth && open[0] === name);
      if (isClosed(silent)) silent = 0;
      if (isClosed(inHeading)) inHeading = 0;
      if (silent === 0) text.addBorder(name);
    },
    ontext(data) {
      if (inHeading > 0) headed?.push(data);
      if (silent === 0) text.addText(data);
    },
  }));
  return { text: text.toString(), heading: oneLine(headed?.join('') ?? '') };
}

/**
 * Runs the parser over a page. `open` contains the names of the open elements.
 *
 * The parser has no public way to replace its lists, so this assigns to two private fields, `stack` and
 * `foreignContext`. A test fails if a new version of the parser renames them.
 */
function parse(page: string, handle: (open: OpenElements<string>, parser: Parser) => Partial<Handler>): void {
  const open = new OpenElements<string>();
  const handler: Partial<Handler> = {};
  const parser = new Parser(handler);
  // For every open `svg` or `math`, and for HTML inside them, whether the parser is in foreign content. The page itself
  // is not.
  const foreignContext = new OpenElements<boolean>();
  foreignContext.unshift(false);
  Object.assign(handler, handle(open, parser));
  Object.assign(parser, { stack: open, foreignContext });
  parser.end(page);
}

/**
 * Replaces the parser's array of open elements with a faster list: adds an element in constant time, and searches only
 * the elements that a tag closes.
 */
class OpenElements<Item> {
  /** The open elements, innermost last; the parser's own array has the innermost first. */
  readonly #items: Item[] = [];
  readonly #times = new Map<Item, number>();

  get 0(): Item | undefined {
    return this.#items.at(-1);
  }

  get length(): number {
    return this.#items.length;
  }

  unshift(item: Item): void {
    this.#items.push(item);
    this.#times.set(item, (this.#times.get(item) ?? 0) + 1);
  }

  shift(): Item | undefined {
    const item = this.#items.pop();
    if (item !== undefined) this.#times.set(item, (this.#times.get(item) as number) - 1);
    return item;
  }

  indexOf(item: Item): number {
    return (this.#times.get(item) ?? 0) === 0 ? -1 : this.#items.length - 1 - this.#items.lastIndexOf(item);
  }
}
