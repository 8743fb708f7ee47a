/**
 * Parses XML into a tree. Knows no document type: an entity that a document declares stays as it is written, and nothing
 * outside of the document is ever read.
 */
import { Parser } from 'htmlparser2';
import { ExtractError } from '../../util/errors.js';
import { oneLine, PageText } from './page-text.js';

export interface XmlElement {
  /** Without its prefix: `w:p` is `p`. */
  readonly name: string;
  /** The prefix, empty if there is none. */
  readonly prefix: string;
  /** By names without prefixes. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** The parser keeps the open elements in an array, and its time grows with the square of the depth. */
const DEEPEST = 1000;
const MOST_NODES = 2_000_000;

/** Returns an element that holds the elements of the document. @throws ExtractError `bad-markup` */
export function parseXml(source: string): XmlElement {
  const root = { name: '', prefix: '', attributes: {}, children: [] as XmlNode[] };
  const open: { children: XmlNode[] }[] = [root];
  let nodes = 0;
  let problem: string | undefined;
  const add = (node: XmlNode): void => {
    (open.at(-1) as { children: XmlNode[] }).children.push(node);
    if (open.length > DEEPEST) problem = `its elements are nested more than ${DEEPEST} deep`;
    if (++nodes > MOST_NODES) problem = `it has more than ${MOST_NODES} elements`;
    if (problem !== undefined) parser.pause();
  };
  const parser = new Parser(
    {
      onopentag(name, given) {
        const attributes = Object.fromEntries(Object.entries(given).map(([key, value]) => [localName(key), value]));
        const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
        const element = { name: localName(name), prefix, attributes, children: [] };
        add(element);
        open.push(element);
      },
      onclosetag: () => open.length > 1 && open.pop(),
      ontext: add,
    },
    { xmlMode: true },
  );
  parser.write(source);
  if (problem === undefined) parser.end();
  if (problem !== undefined) throw new ExtractError('bad-markup', `the XML cannot be read: ${problem}`);
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Yields the elements below an element, in document order. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  const open: XmlNode[] = [...element.children].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') continue;
    yield node;
    for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i] as XmlNode);
  }
}

/** Returns the first element of one of these names below an element. */
export function findElement(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  for (const each of elementsIn(element)) if (names.includes(each.name)) return each;
  return undefined;
}

/** Returns the elements directly below an element. */
export function childElements(element: XmlElement | undefined, ...names: readonly string[]): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  );
}

/** Returns the characters below an element, as they are. */
export function charactersOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const parts: string[] = [];
  const open: XmlNode[] = [...element.children].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') parts.push(node);
    else for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i] as XmlNode);
  }
  return parts.join('');
}

/** Returns the characters below an element on one line; undefined if there are none. */
export function wordsOf(element: XmlElement | undefined): string | undefined {
  return oneLine(charactersOf(element)) || undefined;
}

/** Returns the text of HTML elements inside XML, with its paragraphs. @param skip names of elements to leave out */
export function blocksOf(element: XmlElement, skip: ReadonlySet<string> = new Set()): string {
  const text = new PageText();
  type Step = XmlNode | { readonly closed: string };
  const open: Step[] = [...element.children].reverse();
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (typeof step === 'string') text.addText(step);
    else if ('closed' in step) text.addBorder(step.closed);
    else if (!skip.has(step.name)) {
      text.addBorder(step.name);
      open.push({ closed: step.name });
      for (let i = step.children.length - 1; i >= 0; i--) open.push(step.children[i] as XmlNode);
    }
  }
  return text.toString();
}
