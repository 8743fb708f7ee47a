/** Reads the training corpora of the shipped model and brings their annotation to one convention. */
import { findDates } from '../../src/engine/dates/index.js';
import { nationRows } from '../../src/engine/names/nations.js';
import { readDocument } from '../../src/extractor/read-document.js';
import type { CaseCopies } from '../../src/train/case-copies.js';
import type { GoldSpan, TrainingArticle } from '../../src/train/training-article.js';
import { type AnnotatedArticle, readAnnotated } from './annotated-records.js';
import { readPress } from './press-articles.js';

/** The types of the shipped model, in the order of its labels. */
export const TYPES = ['person', 'organization', 'place', 'group', 'misc', 'date'] as const;

export interface Source {
  readonly name: string;
  readonly articles: readonly AnnotatedArticle[];
  /** Weight of each article. */
  readonly weight: number;
  /** The types of {@link TYPES} that the source does not annotate. A first model adds its mentions of these types. */
  readonly unannotated: readonly string[];
  /** Share and weight of the copies in other letter case. */
  readonly copies?: CaseCopies;
}

const NEWS_LABELS: Readonly<Record<string, string>> = {
  PERSON: 'person',
  ORG: 'organization',
  PLACE: 'place',
  FAC: 'place',
  NORP: 'group',
  MISC: 'misc',
  PRODUCT: 'misc',
  DATE: 'date',
};

const POST_LABELS: Readonly<Record<string, string>> = {
  person: 'person',
  location: 'place',
  corporation: 'organization',
  group: 'organization',
  product: 'misc',
  'creative-work': 'misc',
};

/** The corpora that the repository ships: press articles, Wikinews and posts. */
const SHIPPED = new URL('../', import.meta.url);

/**
 * Reads the shipped corpora and, if a folder is given, the worldwide newswire in its `ww-train.jsonl`, whose licence does
 * not allow to ship it.
 *
 * @param folder ends in a slash.
 */
export function readSources(folder?: URL): Source[] {
  const press = readPress(new URL('press/', SHIPPED)).map(withDatesByRule);
  const wikinews = ['wikinews/train.jsonl', 'wikinews/train-business.jsonl'].flatMap((file) =>
    readLabelled(file, SHIPPED, NEWS_LABELS),
  );
  const posts = ['wnut17/train.jsonl', 'wnut17/dev.jsonl']
    .flatMap((file) => readLabelled(file, SHIPPED, POST_LABELS))
    .map(withDatesByRule);
  const shipped: Source[] = [
    { name: 'press', articles: press, weight: 1, unannotated: [], copies: { share: 0.12, weight: 0.15 } },
    { name: 'wikinews', articles: wikinews, weight: 2, unannotated: [], copies: { share: 0.3, weight: 0.3 } },
    { name: 'posts', articles: posts, weight: 1, unannotated: ['group'] },
  ];
  if (folder === undefined) return shipped;
  const worldwide = readLabelled('ww-train.jsonl', folder, NEWS_LABELS).map(byConvention).map(withDatesByRule);
  const copies = { share: 0.12, weight: 0.15 };
  return [{ name: 'worldwide', articles: worldwide, weight: 1, unannotated: [], copies }, ...shipped];
}

function readLabelled(file: string, folder: URL, labels: Readonly<Record<string, string>>): AnnotatedArticle[] {
  return readAnnotated(new URL(file, folder), (label) => labels[label]);
}

/**
 * Changes the annotation where the worldwide corpus has another convention than the model: "Austin, Texas" is two places,
 * "southern" is no part of the place in "southern Crimea", and a country stays a place where it acts as an organization.
 */
function byConvention(article: AnnotatedArticle): AnnotatedArticle {
  const spans = article.spans.flatMap((span) => {
    if (span.type === 'place') return splitAtCommas(article.text, withoutDirection(article.text, span));
    const isNation = span.type === 'organization' && NATIONS.has(article.text.slice(span.start, span.end));
    return [isNation ? { ...span, type: 'place' } : span];
  });
  return { ...article, spans };
}

/** Names of countries, past ones included. */
const NATIONS = new Set(nationRows().flatMap(({ names }) => names));

const DIRECTION =
  /^(?:(?:north|south)(?:-?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?|central|upper|lower)\s+(?=\p{Lu})/u;

function withoutDirection(text: string, { start, end, type }: GoldSpan): GoldSpan {
  const direction = DIRECTION.exec(text.slice(start, end))?.[0] ?? '';
  return { start: start + direction.length, end, type };
}

function splitAtCommas(text: string, span: GoldSpan): GoldSpan[] {
  const parts: GoldSpan[] = [];
  let start = span.start;
  for (const part of text.slice(span.start, span.end).split(/(,\s+)/)) {
    if (!/^,\s+$/.test(part) && part !== '') parts.push({ start, end: start + part.length, type: span.type });
    start += part.length;
  }
  return parts;
}

/**
 * Replaces the annotated dates by the dates that the rules find, except inside names. The sources have other conventions
 * (only calendar dates, some weekdays as names), and their labels must not contradict each other.
 */
function withDatesByRule(article: AnnotatedArticle): AnnotatedArticle {
  const names = article.spans.filter(
    ({ start, end, type }) => type !== 'date' && !(type === 'misc' && WEEKDAY.test(article.text.slice(start, end))),
  );
  const dates = findDates(readDocument(article.text), { date: article.date ?? undefined }).filter(
    ({ start, end }) => !names.some((name) => name.start < end && start < name.end),
  );
  const spans = [...names, ...dates.map(({ start, end }) => ({ start, end, type: 'date' }))];
  return { ...article, spans: spans.sort((a, b) => a.start - b.start) };
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?$/;

/** Returns the articles of a source for the trainer. */
export function articlesOf({ articles, weight }: Source): TrainingArticle[] {
  return articles.map(({ id, text, spans }) => ({ id, text, spans, weight }));
}
