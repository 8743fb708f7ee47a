/** Parses pages into trees (by linkedom) and reads the text of a tree. */
import { parseHTML } from 'linkedom/worker';
import { PageText, SILENT } from './page-text.js';

/** The parts of a DOM that are used here. TypeScript's own DOM types would declare a browser for all sources. */
export interface TreeNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly textContent: string | null;
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
  readonly previousSibling: TreeNode | null;
  readonly parentNode: TreeNode | null;
}

export interface TreeElement extends TreeNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): TreeElement | null;
  querySelectorAll(selector: string): Iterable<TreeElement>;
  readonly childNodes: Iterable<TreeNode>;
  remove(): void;
  replaceWith(...nodes: TreeNode[]): void;
}

export interface TreeDocument extends TreeElement {
  readonly documentElement: TreeElement | null;
}

/** Returns the tree of any HTML, well-formed or not; a fragment becomes the body of a page. */
export function parsePage(html: string): TreeDocument {
  // linkedom makes the first element the root of the document, whatever its name.
  const given = /<html[\s>]/i.test(html) ? parseTree(html) : undefined;
  // The `<html>` that the pattern found may stand in a comment or inside another element.
  if (given?.documentElement?.localName === 'html') return given;
  return parseTree(`<html><head></head><body>${html}</body></html>`);
}

/** A doctype in the middle of a page breaks linkedom's chain of nodes, and a walk over the tree may never end. */
const DOCTYPE = /<!doctype/gi;

function parseTree(page: string): TreeDocument {
  return (parseHTML(page.replace(DOCTYPE, '<!ignored')) as unknown as { document: TreeDocument }).document;
}

export const TEXT = 3;
const ELEMENT = 1;

/** Returns the text below a node. */
export function textOf(root: TreeNode): string {
  const text = new PageText();
  const addBorder = ({ localName = '' }: TreeNode): void => text.addBorder(localName);

  // A loop, not recursion: a page may be nested deeper than the call stack.
  let node: TreeNode | null = root;
  while (node) {
    if (node.nodeType === TEXT) text.addText(node.textContent ?? '');
    else if (node.nodeType === ELEMENT) addBorder(node);
    const enter: boolean = node.firstChild !== null && !SILENT.has(node.localName ?? '');
    if (enter) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) addBorder(node);
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  return text.toString();
}

/** Returns true if elements below a node are nested deeper than `limit`. */
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
