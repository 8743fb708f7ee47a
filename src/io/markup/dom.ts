/** Pages as trees, by linkedom, and the text of a tree with a line for each block. */
import { parseHTML } from 'linkedom/worker';
import { LINES, PARAGRAPHS, SILENT } from './elements.js';
import { FLAT, shallow } from './shallow.js';

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
  const html = shallow(page.replace(DOCTYPE, '<!ignored'));
  return (parseHTML(html) as unknown as { document: TreeDocument }).document;
}

/** Whether of a page that was nested too deep only the text is left. */
export function isFlat(page: TreeDocument): boolean {
  return typeof page.documentElement?.getAttribute(FLAT) === 'string';
}

const TEXT = 3;
const ELEMENT = 1;
/**
 * The text below a node: blocks are set apart by an empty line, rows and items by a line break, cells by a tab, and
 * white space inside a line is one blank.
 */
export function textOf(root: TreeNode): string {
  const out: string[] = [];
  /** What the next text is to be set apart by: nothing, a blank, a tab, one line break or two. */
  let gap = '';
  const apart = (by: string): void => {
    if (RANK.indexOf(by) > RANK.indexOf(gap)) gap = by;
  };
  const say = (text: string): void => {
    const words = text.replace(/\s+/g, ' ');
    if (words.startsWith(' ')) apart(' ');
    const plain = words.trim();
    if (plain === '') return;
    if (out.length > 0) out.push(gap);
    out.push(plain);
    gap = '';
    if (words.endsWith(' ')) apart(' ');
  };
  const border = ({ localName = '' }: TreeNode): void => {
    if (PARAGRAPHS.has(localName)) apart('\n\n');
    else if (LINES.has(localName)) apart('\n');
    else if (localName === 'td' || localName === 'th') apart('\t');
  };

  // Without recursion: a page may be nested deeper than the stack.
  let node: TreeNode | null = root;
  while (node) {
    if (node.nodeType === TEXT) say(node.textContent ?? '');
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
  return out.join('');
}

const RANK = ['', ' ', '\t', '\n', '\n\n'];

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
