/** Reads what a web page states about its article: title, date, authors, publisher; and the text, where JSON-LD has it. */
import { splitAuthors } from '../records/authors.js';
import { isObject, type JsonObject } from '../records/json-values.js';
import { parseWrittenDate } from '../records/written-date.js';
import type { TreeDocument } from './dom.js';
import { oneLine } from './page-text.js';

/**
 * Names of `meta` elements, as `name`, `property`, `itemprop` or `http-equiv`, in lower case, the most reliable first.
 * `ld` stands for JSON-LD among them.
 */
const DATES = [
  ...['article:published_time', 'og:article:published_time', 'ld', 'datepublished', 'dcterms.date', 'dc.date.issued'],
  ...['dc.date', 'dcterms.issued', 'dcterms.created', 'dc.date.created', 'pubdate', 'publish-date', 'date'],
  ...['parsely-pub-date', 'sailthru.date', 'publishdate', 'publish_date', 'published', 'publication_date'],
  ...['article.published', 'article_date_original', 'originalpublicationdate', 'displaydate', 'og:pubdate'],
  ...['cxenseparse:recs:publishtime', 'article.created', 'citation_publication_date', 'created', 'datecreated'],
] as const;
const AUTHORS = [
  'ld',
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'citation_author',
  'creator',
];
const SOURCES = ['og:site_name', 'ld', 'publisher', 'dc.publisher', 'article:publisher', 'application-name'];
/** `time` elements, the most reliable first. */
const TIMES = [
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'article time[datetime], main time[datetime]',
  'time[datetime]',
  'time',
];
/** Bylines that the page marks as such. */
const BYLINES = '[rel="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"]';
const LONGEST_BYLINE = 120;

interface StructuredData {
  readonly date?: string;
  readonly authors: readonly string[];
  readonly source?: string;
  readonly body?: string;
}

export interface PageMeta {
  readonly date?: string;
  readonly authors?: readonly string[];
  readonly source?: string;
  /** The text of the article in JSON-LD. */
  readonly body?: string;
}

export function readPageMeta(page: TreeDocument): PageMeta {
  const metas = readMetas(page);
  const data = readStructuredData(page);
  const date =
    firstOf(DATES, (name) => (name === 'ld' ? data.date : firstOf(metas.get(name) ?? [], dayOf))) ?? readTimes(page);
  const stated = firstOf(AUTHORS, (name) => {
    if (name === 'ld') return filled(data.authors);
    return filled((metas.get(name) ?? []).filter((value) => !/^https?:|^@/.test(value)).flatMap(splitAuthors));
  });
  const authors = stated ?? readBylines(page);
  const source = firstOf(SOURCES, (name) => {
    if (name === 'ld') return data.source;
    return metas.get(name)?.find((value) => value !== '' && !/^https?:/.test(value));
  });
  return {
    ...(date === undefined ? {} : { date }),
    ...(authors === undefined ? {} : { authors: [...new Set(authors)] }),
    ...(source === undefined ? {} : { source }),
    ...(data.body === undefined ? {} : { body: data.body }),
  };
}

function firstOf<Item, Value>(items: readonly Item[], read: (item: Item) => Value | undefined): Value | undefined {
  for (const item of items) {
    const value = read(item);
    if (value !== undefined) return value;
  }
  return undefined;
}

function filled(names: readonly string[]): readonly string[] | undefined {
  return names.length === 0 ? undefined : names;
}

const dayOf = (text: string): string | undefined => parseWrittenDate(text);

/** Returns the contents of `meta` elements by their names in lower case. */
function readMetas(page: TreeDocument): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const content = oneLine(element.getAttribute('content') ?? '');
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (!name) continue;
      metas.set(name, [...(metas.get(name) ?? []), content].slice(-MOST_VALUES));
    }
  }
  return metas;
}

/** Values of one `meta` name: an article may have a dozen authors. */
const MOST_VALUES = 50;

function readTimes(page: TreeDocument): string | undefined {
  return firstOf(TIMES, (selector) =>
    firstOf([...page.querySelectorAll(selector)], (element) => {
      const attribute = element.getAttribute('datetime') ?? element.getAttribute('content') ?? '';
      return dayOf(attribute) ?? (attribute === '' ? dayOf(oneLine(element.textContent ?? '')) : undefined);
    }),
  );
}

function readBylines(page: TreeDocument): readonly string[] | undefined {
  const names = [...page.querySelectorAll(BYLINES)].slice(0, MOST_VALUES).map((element) => {
    return oneLine(element.getAttribute('content') ?? element.textContent ?? '');
  });
  const first = names.find((name) => name !== '' && name.length <= LONGEST_BYLINE);
  return first === undefined ? undefined : filled(splitAuthors(first));
}

const MOST_OBJECTS = 2000;
const PUBLISHED = /"datePublished"\s{0,9}:\s{0,9}"([^"]{4,40})"/;

/** Reads JSON-LD: the object of an article, at any depth; from broken JSON the date alone. */
function readStructuredData(page: TreeDocument): StructuredData {
  const objects: JsonObject[] = [];
  let broken = '';
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? '';
    try {
      collectObjects(JSON.parse(json), objects);
    } catch {
      broken += json;
    }
  }
  const articles = objects.filter((each) => 'datePublished' in each || 'articleBody' in each || 'headline' in each);
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const date =
    firstOf(articles, (each) => dayOf(text(each.datePublished) ?? '')) ?? dayOf(PUBLISHED.exec(broken)?.[1] ?? '');
  const authors = firstOf(articles, ({ author }) => filled(namesOf(author))) ?? [];
  const source = firstOf(articles, ({ publisher }) => namesOf(publisher)[0]);
  const body = firstOf(articles, ({ articleBody }) => text(articleBody)?.trim() || undefined);
  return {
    authors,
    ...(date === undefined ? {} : { date }),
    ...(source === undefined ? {} : { source }),
    ...(body === undefined ? {} : { body }),
  };
}

function collectObjects(value: unknown, found: JsonObject[]): void {
  const open: unknown[] = [value];
  for (let each = open.pop(); each !== undefined && found.length < MOST_OBJECTS; each = open.pop()) {
    if (isObject(each)) found.push(each);
    if (typeof each === 'object' && each !== null) open.push(...Object.values(each).reverse().slice(0, MOST_OBJECTS));
  }
}

/** Returns the names of a person or an organization, or of several: strings, or objects with a name. */
function namesOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value.flat() : [value];
  return list.slice(0, MOST_VALUES).flatMap((each) => {
    const name = isObject(each) ? each.name : each;
    return typeof name === 'string' && !/^https?:/.test(name) ? splitAuthors(name) : [];
  });
}
