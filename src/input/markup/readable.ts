/** Mozilla's Readability, and what a page must not have for its time to be linear. */
import { Readability } from '@mozilla/readability';
import type { TreeDocument, TreeElement, TreeNode } from './dom.js';

/** Code units of a value. Readability and linkedom look for patterns in values that take the square of it. */
const LONGEST_VALUE = 500;
/** Names of classes are looked through more cheaply, and frameworks write many of them. */
const LONGEST_NAMES = 4000;
const NAMES = new Set(['class', 'id']);
/** What hides an element, in a style that is longer than that. */
const HIDING = /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i;
/** Attributes of one element: some loops of Readability go through them all for each. */
const MOST_ATTRIBUTES = 100;

interface Attribute {
  readonly name: string;
  value: string;
}

interface WithAttributes extends TreeElement {
  readonly attributes: Iterable<Attribute>;
  removeAttribute(name: string): void;
  setAttribute(name: string, value: string): void;
}

/** What is read of a page, without its addresses: the text is the same without them. */
export class Readable extends Readability<TreeElement> {
  /** The words of the text that was last compared to others: each heading of a page is compared to its title. */
  private words: { readonly of: string; readonly set: ReadonlySet<string> } = { of: '', set: new Set() };

  constructor(page: TreeDocument) {
    super(page as never, { serializer: (node: unknown): TreeElement => node as TreeElement });
  }

  /** Addresses stay what they are. */
  _fixRelativeUris(): void {}

  /** Readability's own, with a set of words in place of a list. */
  _textSimilarity(left: string, right: string): number {
    if (this.words.of !== left) this.words = { of: left, set: new Set(tokens(left)) };
    const others = tokens(right);
    if (this.words.set.size === 0 || others.length === 0) return 0;
    const unique = others.filter((token) => !this.words.set.has(token));
    return 1 - unique.join(' ').length / others.join(' ').length;
  }
}

function tokens(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\W+/)
    .filter((token) => token !== '');
}

/** Shortens attributes that are longer, and takes away those that are more, than any page's that tell of its text. */
export function tameAttributes(page: TreeDocument): void {
  for (let node = page.firstChild; node; node = next(node)) {
    const element = node as WithAttributes;
    if (!element.attributes) continue;
    let count = 0;
    for (const { name, value } of [...element.attributes]) {
      if (++count > MOST_ATTRIBUTES) element.removeAttribute(name);
      else if (value.length > (NAMES.has(name) ? LONGEST_NAMES : LONGEST_VALUE)) {
        element.setAttribute(name, shortened(name, value));
      }
    }
  }
}

function shortened(name: string, value: string): string {
  if (name === 'style') return HIDING.test(value) ? 'display:none' : '';
  return value.slice(0, NAMES.has(name) ? LONGEST_NAMES : LONGEST_VALUE);
}

/** The node that begins next. */
function next(node: TreeNode): TreeNode | null {
  if (node.firstChild) return node.firstChild;
  let at: TreeNode | null = node;
  while (at && !at.nextSibling) at = at.parentNode;
  return at?.nextSibling ?? null;
}
