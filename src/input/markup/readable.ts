/** Runs Mozilla's Readability in linear time: limits the attributes of a page and replaces one slow method. */
import { Readability } from '@mozilla/readability';
import type { TreeDocument, TreeElement, TreeNode } from './dom.js';

/** Maximum code units of an attribute's value. Readability's and linkedom's patterns take quadratic time on values. */
const LONGEST_VALUE = 500;
/** Maximum code units of `class` and `id`: their patterns are cheaper, and frameworks write many class names. */
const LONGEST_NAMES = 4000;
const NAMES = new Set(['class', 'id']);
/** Declarations that hide an element; a style that is too long keeps nothing else. */
const HIDING = /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i;
/** Maximum attributes of one element: some loops of Readability visit all attributes for each attribute. */
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

/** Readability without its rewriting of addresses, which does not change the text. */
export class Readable extends Readability<TreeElement> {
  /** The words of the left text of the last comparison: Readability compares every heading to the page's title. */
  #words: { readonly of: string; readonly set: ReadonlySet<string> } = { of: '', set: new Set() };

  constructor(page: TreeDocument) {
    super(page as never, { serializer: (node: unknown): TreeElement => node as TreeElement });
  }

  /** Overrides Readability's: leaves addresses as they are. */
  _fixRelativeUris(): void {}

  /** Overrides Readability's: gives the same value, by a set of words instead of a list. */
  _textSimilarity(left: string, right: string): number {
    if (this.#words.of !== left) this.#words = { of: left, set: new Set(splitWords(left)) };
    const others = splitWords(right);
    if (this.#words.set.size === 0 || others.length === 0) return 0;
    const unique = others.filter((token) => !this.#words.set.has(token));
    return 1 - unique.join(' ').length / others.join(' ').length;
  }
}

function splitWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\W+/)
    .filter((token) => token !== '');
}

/** Shortens long attributes and removes surplus ones; no real page needs either to be read right. */
export function tameAttributes(page: TreeDocument): void {
  for (let node = page.firstChild; node; node = nextNode(node)) {
    const element = node as WithAttributes;
    if (!element.attributes) continue;
    let count = 0;
    for (const { name, value } of [...element.attributes]) {
      if (++count > MOST_ATTRIBUTES) element.removeAttribute(name);
      else if (value.length > (NAMES.has(name) ? LONGEST_NAMES : LONGEST_VALUE)) {
        element.setAttribute(name, shortenValue(name, value));
      }
    }
  }
}

function shortenValue(name: string, value: string): string {
  if (name === 'style') return HIDING.test(value) ? 'display:none' : '';
  return value.slice(0, NAMES.has(name) ? LONGEST_NAMES : LONGEST_VALUE);
}

/** Returns the next node in document order. */
function nextNode(node: TreeNode): TreeNode | null {
  if (node.firstChild) return node.firstChild;
  let at: TreeNode | null = node;
  while (at && !at.nextSibling) at = at.parentNode;
  return at?.nextSibling ?? null;
}
