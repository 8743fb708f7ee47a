/** Pages as trees, by linkedom, and the text of a tree. */
import { parseHTML } from 'linkedom/worker';
import { SILENT } from './elements.js';
import { PageText } from './page-text.js';

/** The parts of a DOM that are used here; the compiler's own DOM types would claim a browser for all of the sources. */
export interface TreeNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly textContent: string | null;
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
  readonly parentNode: TreeNode | null;
}

export interface TreeElement extends TreeNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): TreeElement | null;
  querySelectorAll(selector: string): Iterable<TreeElement>;
  remove(): void;
}

export interface TreeDocument extends TreeElement {
  readonly documentElement: TreeElement | null;
}

/** A tree of any HTML, well-formed or not; a fragment is put into a page first. */
export function parsePage(html: string): TreeDocument {
  // linkedom takes the first element for the root of the document, whatever it is.
  const given = /<html[\s>]/i.test(html) ? treeOf(html) : undefined;
  // That tag may stand in a comment, or inside of another one.
  if (given?.documentElement?.localName === 'html') return given;
  return treeOf(`<html><head></head><body>${html}</body></html>`);
}

/** A doctype that is met in the midst of a page breaks linkedom's chain of nodes: to walk it may take for ever. */
const DOCTYPE = /<!doctype/gi;

function treeOf(page: string): TreeDocument {
  return (parseHTML(page.replace(DOCTYPE, '<!ignored')) as unknown as { document: TreeDocument }).document;
}

const TEXT = 3;
const ELEMENT = 1;
/** The text below a node. */
export function textOf(root: TreeNode): string {
  const text = new PageText();
  const border = ({ localName = '' }: TreeNode): void => text.border(localName);

  // Without recursion: a page may be nested deeper than the stack.
  let node: TreeNode | null = root;
  while (node) {
    if (node.nodeType === TEXT) text.say(node.textContent ?? '');
    else if (node.nodeType === ELEMENT) border(node);
    const enter: boolean = node.firstChild !== null && !SILENT.has(node.localName ?? '');
    if (enter) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) border(node);
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  return text.toString();
}

/** Whether elements below a node are nested deeper than `limit`. */
export function isDeeperThan(limit: number, root: TreeNode): boolean {
  let depth = 0;
  for (let node = root; ; ) {
    if (depth > limit) return true;
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (!node.nextSibling) {
      if (depth === 0 || !node.parentNode) return false;
      node = node.parentNode;
      depth--;
    }
    if (depth === 0) return false;
    node = node.nextSibling;
  }
}
