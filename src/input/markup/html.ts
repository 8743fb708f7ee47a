/**
 * Reads the article of a web page without its menus, by Mozilla's Readability (the reader view of Firefox), and the
 * title and publication date that the page states.
 */
import { ExtractError } from '../../util/errors.js';
import { parseIsoDate } from '../../util/iso-date.js';
import { isDeeperThan, parsePage, type TreeDocument, textOf } from './dom.js';
import { oneLine, type PlainArticle } from './page-text.js';
import { Readable, tameAttributes } from './readable.js';
import { isTooMuch, textOnly } from './text-only.js';

/** Where pages state their publication date, most reliable first: Open Graph, schema.org, Dublin Core, HTML itself. */
const DATES: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[property="og:article:published_time"]', 'content'],
  ['[itemprop="datePublished"]', 'datetime'],
  ['[itemprop="datePublished"]', 'content'],
  ['meta[name="dcterms.date"], meta[name="DC.date.issued"], meta[name="DC.date"]', 'content'],
  ['meta[name="pubdate"], meta[name="publish-date"], meta[name="date"]', 'content'],
  ['time[pubdate]', 'datetime'],
  ['article time[datetime], main time[datetime]', 'datetime'],
  ['time[datetime]', 'datetime'],
];

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
    const date = readDate(page);
    const pageTitle = oneLine(page.querySelector('title')?.textContent ?? '');
    removeAll(page, MENUS);
    const isWhole = !hasParts(page) || isDeeperThan(DEEPEST, page.documentElement ?? page);
    const found = isWhole ? undefined : findArticle(page);
    const text = found?.content ? textOf(found.content) : '';
    const title = oneLine(found?.title ?? '') || pageTitle;
    return {
      // Readability changes the tree even if it finds no article.
      text: text === '' ? readWholeText(isWhole ? page : parsePage(html)) : text,
      ...(title ? { title } : {}),
      ...(date === undefined ? {} : { date }),
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

function readDate(page: TreeDocument): string | undefined {
  const [first, ...others] = DATES.map(
    ([selector, attribute]) =>
      () =>
        readAttributeDate(page, selector, attribute),
  );
  for (const look of [first, () => readStructuredDate(page), ...others]) {
    const date = look?.();
    if (date !== undefined) return date;
  }
  return undefined;
}

function readAttributeDate(page: TreeDocument, selector: string, attribute: string): string | undefined {
  for (const element of page.querySelectorAll(selector)) {
    const date = parseIsoDate(element.getAttribute(attribute) ?? '');
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Returns `datePublished` of JSON-LD, at any depth. */
function readStructuredDate(page: TreeDocument): string | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    // A pattern, not a parser: many pages have broken JSON-LD, and nest it in many ways.
    const value = /"datePublished"\s{0,9}:\s{0,9}"([^"]{4,40})"/.exec(script.textContent ?? '')?.[1];
    const date = value === undefined ? undefined : parseIsoDate(value);
    if (date !== undefined) return date;
  }
  return undefined;
}
