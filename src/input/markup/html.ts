/**
 * The article of a web page without its menus, by Mozilla's Readability (the reader view of Firefox), and what the page
 * tells of it: title and day of publication.
 */
import { ExtractError } from '../../util/errors.js';
import { parseIsoDate } from '../../util/iso-date.js';
import { isDeeperThan, parsePage, type TreeDocument, textOf } from './dom.js';
import type { PlainArticle } from './index.js';
import { oneLine } from './page-text.js';
import { Readable, tameAttributes } from './readable.js';
import { isTooMuch, textOnly } from './text-only.js';

/** Where pages say when they were published, most telling first: the Open Graph, schema.org, Dublin Core, HTML itself. */
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

/** Never part of an article, wherever they stand. */
const MENUS = 'nav, [role="navigation"], [role="banner"], [role="contentinfo"]';
/** What is around an article and not it, on a page without a tree; of some pages, a form is around all. */
const AROUND_TEXT = new Set(['nav', 'header', 'footer', 'aside']);
/** On a page that Readability finds no article in. */
const AROUND = [MENUS, ...AROUND_TEXT, 'form'].join(', ');

/** What parts of a page are made of, line breaks between its paragraphs among them. */
const PARTS = 'p, div, section, article, main, td, pre, blockquote, li, dd, br';

/**
 * Readability's time grows with the square of the nesting. Pages of newspapers are nested 20 to 50 deep.
 */
const DEEPEST = 100;

/** @throws ExtractError `bad-markup` for a page that cannot be taken apart. */
export function readHtml(html: string): PlainArticle {
  try {
    if (isTooMuch(html)) {
      const { text, heading } = textOnly(html, 'title', AROUND_TEXT);
      return { text, ...(heading ? { title: heading } : {}) };
    }
    const page = parsePage(html);
    const date = publicationDate(page);
    const pageTitle = oneLine(page.querySelector('title')?.textContent ?? '');
    removeAll(page, MENUS);
    const isWhole = !hasParts(page) || isDeeperThan(DEEPEST, page.documentElement ?? page);
    const found = isWhole ? undefined : articleOf(page);
    const text = found?.content ? textOf(found.content) : '';
    const title = oneLine(found?.title ?? '') || pageTitle;
    return {
      // Readability changes the tree, also when it finds nothing.
      text: text === '' ? wholeText(isWhole ? page : parsePage(html)) : text,
      ...(title ? { title } : {}),
      ...(date === undefined ? {} : { date }),
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ExtractError('bad-markup', `the HTML cannot be taken apart (${reason})`, { cause });
  }
}

/**
 * What Readability takes for the article; undefined where it finds none, or fails: some ten thousand children of one element
 * fill its stack, and it takes no doctype in the midst of a page.
 */
function articleOf(page: TreeDocument) {
  tameAttributes(page);
  try {
    return new Readable(page).parse() ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether a page is made of parts, some of which may be no article. */
function hasParts(page: TreeDocument): boolean {
  const [, second] = page.querySelectorAll(PARTS);
  return second !== undefined;
}

function removeAll(page: TreeDocument, selector: string): void {
  for (const element of [...page.querySelectorAll(selector)]) element.remove();
}

function wholeText(page: TreeDocument): string {
  removeAll(page, AROUND);
  const body = page.querySelector('article') ?? page.querySelector('main') ?? page.querySelector('body');
  return body ? textOf(body) : '';
}

function publicationDate(page: TreeDocument): string | undefined {
  const [first, ...others] = DATES.map(
    ([selector, attribute]) =>
      () =>
        attributeDate(page, selector, attribute),
  );
  for (const look of [first, () => structuredDate(page), ...others]) {
    const date = look?.();
    if (date !== undefined) return date;
  }
  return undefined;
}

function attributeDate(page: TreeDocument, selector: string, attribute: string): string | undefined {
  for (const element of page.querySelectorAll(selector)) {
    const date = parseIsoDate(element.getAttribute(attribute) ?? '');
    if (date !== undefined) return date;
  }
  return undefined;
}

/** `datePublished` of JSON-LD, wherever in it that stands. */
function structuredDate(page: TreeDocument): string | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    // Not parsed: the data of many pages is broken, and nested in many ways.
    const value = /"datePublished"\s{0,9}:\s{0,9}"([^"]{4,40})"/.exec(script.textContent ?? '')?.[1];
    const date = value === undefined ? undefined : parseIsoDate(value);
    if (date !== undefined) return date;
  }
  return undefined;
}
