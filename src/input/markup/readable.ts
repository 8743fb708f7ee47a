/**
 * Runs Mozilla's Readability in linear time: limits the attributes of a page and replaces one slow method of
 * Readability.
 */
import { Readability } from '@mozilla/readability';
import type { TreeDocument, TreeElement, TreeNode } from './dom.js';

/**
 * Maximum length of an attribute's value in UTF-16 code units. Regular expressions of Readability and linkedom take
 * quadratic time on values.
 */
const LONGEST_VALUE = 500;
/**
 * Maximum length of `class` and `id` in UTF-16 code units. It is larger, because their regular expressions take less
 * time and frameworks write many class names.
 */
const LONGEST_NAMES = 4000;
const NAMES = new Set(['class', 'id']);
/** Matches the style declarations that hide an element; of a `style` that is too long, only these are kept. */
const HIDING = /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i;
/** Maximum number of attributes of one element: some loops of Readability visit all attributes for each attribute. */
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

/** Readability without the step that rewrites link addresses, which does not change the text. */
export class Readable extends Readability<TreeElement> {
  /**
   * The words of the left text of the last comparison, cached because Readability compares every heading with the
   * page's title.
   */
  #words: { readonly of: string; readonly set: ReadonlySet<string> } = { of: '', set: new Set() };

  constructor(page: TreeDocument) {
    super(page as never, { serializer: (node: unknown): TreeElement => node as TreeElement });
  }

  /** Overrides a method of Readability so that it leaves link addresses unchanged. */
  _fixRelativeUris(): void {}

  /** Overrides a method of Readability; returns the same value faster, with a set of words instead of a list. */
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

/**
 * Shortens long attributes and removes attributes beyond the maximum. The text of real pages does not depend on them.
 */
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

/** Returns the next node of the tree in document order. */
function nextNode(node: TreeNode): TreeNode | null {
  if (node.firstChild) return node.firstChild;
  let at: TreeNode | null = node;
  while (at && !at.nextSibling) at = at.parentNode;
  return at?.nextSibling ?? null;
}
