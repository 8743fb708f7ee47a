/**
 * Reads the article of a web page without its menus, by Mozilla's Readability (the reader view of Firefox), and the
 * title and publication date that the page states.
 */
import { ExtractError } from '../../util/errors.js';
import { isDeeperThan, parsePage, TEXT, type TreeDocument, type TreeNode, textOf } from './dom.js';
import { readPageMeta } from './page-meta.js';
import { oneLine, type PlainArticle } from './page-text.js';
import { Readable, tameAttributes } from './readable.js';
import { isTooMuch, textOnly } from './text-only.js';

/** Elements that are never part of an article. */
const MENUS = 'nav, [role="navigation"], [role="banner"], [role="contentinfo"]';
/** Elements around an article, for a page read without a tree. `form` is not among them: some pages are one form. */
const AROUND_TEXT = new Set(['nav', 'header', 'footer', 'aside']);
/** Elements around an article, for a page in which Readability finds no article. */
const AROUND = [MENUS, ...AROUND_TEXT, 'form'].join(', ');

/** Elements that divide a page into parts. */
const PARTS = 'p, div, section, article, main, td, pre, blockquote, li, dd, br';

/** Readability's time grows with the square of the depth. Pages of newspapers are 20 to 50 elements deep. */
const DEEPEST = 100;

/** Reads the article of a page. @throws ExtractError `bad-markup` for a page that cannot be parsed. */
export function readHtml(html: string): PlainArticle {
  try {
    if (isTooMuch(html)) {
      const { text, heading } = textOnly(html, 'title', AROUND_TEXT);
      return { text, ...(heading ? { title: heading } : {}) };
    }
    const page = parsePage(html);
    const { body = '', ...about } = readPageMeta(page);
    const pageTitle = oneLine(page.querySelector('title')?.textContent ?? '');
    removeAll(page, MENUS);
    unwrapSentences(page);
    const isWhole = !hasParts(page) || isDeeperThan(DEEPEST, page.documentElement ?? page);
    const found = isWhole ? undefined : findArticle(page);
    const text = found?.content ? textOf(found.content) : '';
    const title = oneLine(found?.title ?? '') || pageTitle;
    // Readability changes the tree even if it finds no article.
    const own = text === '' ? readWholeText(isWhole ? page : parsePage(html)) : text;
    return {
      text: own.length < SHORT * body.length ? plainBody(body) : own,
      ...(title ? { title } : {}),
      ...about,
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ExtractError('bad-markup', `the HTML cannot be parsed (${reason})`, { cause });
  }
}

/**
 * Returns the article that Readability finds; undefined if it finds none or fails. Ten thousand children of one
 * element overflow its stack, and it fails on a doctype in the middle of a page.
 */
function findArticle(page: TreeDocument) {
  tameAttributes(page);
  try {
    return new Readable(page).parse() ?? undefined;
  } catch {
    return undefined;
  }
}

/** Returns true if a page has several parts, some of which may not belong to the article. */
function hasParts(page: TreeDocument): boolean {
  const [, second] = page.querySelectorAll(PARTS);
  return second !== undefined;
}

function removeAll(page: TreeDocument, selector: string): void {
  for (const element of [...page.querySelectorAll(selector)]) element.remove();
}

function readWholeText(page: TreeDocument): string {
  removeAll(page, AROUND);
  const body = page.querySelector('article') ?? page.querySelector('main') ?? page.querySelector('body');
  return body ? textOf(body) : '';
}

/** A page with less text than this share of the text in its JSON-LD builds its text by a script. */
const SHORT = 0.5;

function plainBody(body: string): string {
  return /<\/?[a-z][^<>]{0,200}>/i.test(body) ? textOnly(body, 'h1').text : body;
}

/** A sentence: words and a full stop. Titles of other articles, which menus link to, have none. */
const SENTENCE = /\s\S+\s\S+\s\S[\s\S]*[.!?]["'”’)]*$/;
const LONGEST_SENTENCE = 2000;

/**
 * Puts the words of a link in its place where the link is a whole paragraph with a sentence: Readability takes a
 * paragraph that is a link for a menu.
 */
function unwrapSentences(page: TreeDocument): void {
  for (const link of page.querySelectorAll('p > a, td > a')) {
    if (!isBlank(link.previousSibling) || !isBlank(link.nextSibling)) continue;
    const words = (link.textContent ?? '').trim();
    if (words.length <= LONGEST_SENTENCE && SENTENCE.test(words)) link.replaceWith(...link.childNodes);
  }
}

function isBlank(node: TreeNode | null): boolean {
  return node === null || (node.nodeType === TEXT && (node.textContent ?? '').trim() === '');
}
