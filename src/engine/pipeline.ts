/**
 * The whole engine in one file: the text of an article in, its entities out.
 *
 *     text ─► document ─► mentions ─► refined mentions ─► entities ─► entities with places ─► selection ─► result
 *
 * The pipeline is synchronous and has no side effects. It runs in Node, in a worker thread and in a browser.
 */

import { wordSet } from '../util/collections.js';
import { areCorrected, correctNames } from './correct/index.js';
import { type DateOptions, type DateOrder, findDates, findPublicationDate } from './dates/index.js';
import { resolveGiven } from './given/resolve.js';
import type { IgnoreList, Lexicon } from './lexicon/index.js';
import { link } from './link/index.js';
import { findMoney } from './money/index.js';
import type { PlaceGazetteer } from './places/gazetteer.js';
import { resolvePlaces } from './places/resolve.js';
import { refine } from './refine.js';
import { type Selection, select } from './select.js';
import { type DecodedReferences, decodeReferences } from './text/references.js';
import type { Article, Document, Entity, EntityType, Mention, Quote, ReadDocument, Result } from './types.js';
import { markZones } from './zones.js';

/** The parts of the pipeline that depend on loaded data. The caller of the engine loads the data. */
export interface Stages {
  /** Tokenizes the text, with wink's token model. */
  readonly readDocument: ReadDocument;
  /** Finds mentions of names, with the trained model. */
  readonly recognise: (document: Document) => readonly Mention[];
  /** The types of the model. Rules correct its names if it has the types that the rules are about. */
  readonly types?: readonly EntityType[] | undefined;
  /** The user's own names, whose mentions win over all others. */
  readonly lexicon?: Lexicon | undefined;
  /** Names that the user does not want in the result. */
  readonly ignore?: IgnoreList | undefined;
  /** The gazetteer from which places get coordinates and regions; without a gazetteer, places have neither. */
  readonly places?: PlaceGazetteer | undefined;
  /** Finds quotations and their speakers. Without it, the result has no quotations. */
  readonly findQuotes?: ((document: Document, entities: readonly Entity[]) => readonly Quote[]) | undefined;
}

export type ExtractEntities = (article: Article, selection: Selection) => Result;

/**
 * Connects the stages to a function that extracts from an article.
 *
 * @param order the order of day and month in numeric dates; without it, the dates of each article decide.
 */
export function createPipeline(stages: Stages, order: DateOrder = {}): ExtractEntities {
  const extract: ExtractEntities = (article, selection) => {
    const document = stages.readDocument(article.text);
    const date = article.date ?? findPublicationDate(document, order);

    const proposed = proposeMentions(stages, document, article, { ...order, date }, selection);
    const mentions = markZones(document.text, refine(proposed), selection.bodyOnly);
    const entities = link(document, mentions, { title: article.title, isIgnored: stages.ignore?.in(document) });
    const placed = stages.places ? resolvePlaces(document, entities, stages.places) : entities;

    const selected = select(placed, selection);
    const result = createResult(article, date, selected);
    const quotes = stages.findQuotes?.(document, placed);
    return quotes === undefined ? result : { ...result, quotes: keepSpeakers(quotes, selected) };
  };
  return (article, selection) => {
    const references = decodeReferences(article.text);
    return references ? extractDecoded(extract, article, references, selection) : extract(article, selection);
  };
}

/** Extracts from the text with characters in place of references, and lets the result point into the original text. */
function extractDecoded(
  extract: ExtractEntities,
  article: Article,
  { text, toOriginal, toDecoded }: DecodedReferences,
  selection: Selection,
): Result {
  const mentions = article.mentions?.map((mention) => ({
    ...mention,
    start: toDecoded(mention.start),
    end: toDecoded(mention.end),
  }));
  const result = extract({ ...article, text, ...(mentions === undefined ? {} : { mentions }) }, selection);
  const entities = result.entities.map((entity) => ({
    ...entity,
    mentions: entity.mentions.map((mention) => {
      const { start, end } = toOriginal(mention.start, mention.end);
      return { ...mention, start, end, text: article.text.slice(start, end) };
    }),
  }));
  const quotes = result.quotes?.map((quote) => moveQuote(quote, article.text, toOriginal));
  return { ...result, entities, ...(quotes === undefined ? {} : { quotes }) };
}

function moveQuote(quote: Quote, text: string, toOriginal: DecodedReferences['toOriginal']): Quote {
  const move = (range: { readonly start: number; readonly end: number }) => {
    const { start, end } = toOriginal(range.start, range.end);
    return { start, end, text: text.slice(start, end) };
  };
  return { ...quote, ...move(quote), ...(quote.cue === undefined ? {} : { cue: move(quote.cue) }) };
}

/**
 * Proposes the mentions of all sources, which may overlap: the lexicon's names, and either the mentions that came with
 * the article or the names of the model and the dates and sums of money of the rules.
 */
function proposeMentions(
  { lexicon, recognise, types = [] }: Stages,
  document: Document,
  { mentions: given }: Article,
  options: DateOptions,
  { minScore = 0 }: Selection,
): Mention[] {
  const own = lexicon?.match(document) ?? [];
  if (given) return [...own, ...resolveGiven(document, given, options)];
  const proposed = recognise(document).filter(({ type, score = 1 }) => !FOUND_BY_RULES.has(type) && score >= minScore);
  const names = areCorrected(types) ? correctNames(document, proposed) : proposed;
  const dates = findDates(document, { ...options, excluded: [...own, ...names] });
  return [...own, ...names, ...dates, ...findMoney(document)];
}

/** Returns the quotations without the speakers that the result leaves out. */
function keepSpeakers(quotes: readonly Quote[], selected: readonly Entity[]): Quote[] {
  const ids = new Set(selected.map(({ id }) => id));
  return quotes.map((quote) =>
    quote.speaker === null || ids.has(quote.speaker) ? quote : { ...quote, speaker: null },
  );
}

/** Types that the rules alone find, whatever a model says: the rules resolve dates, and a sum of money has a fixed form. */
const FOUND_BY_RULES = wordSet('date money');

function createResult(article: Article, date: string | undefined, entities: readonly Entity[]): Result {
  const { id, title, authors = [], source } = article;
  return {
    id,
    ...(title === undefined ? {} : { title }),
    date: date ?? null,
    ...(authors.length === 0 ? {} : { authors }),
    ...(source === undefined ? {} : { source }),
    entities: entities.map(orderKeys),
  };
}

/** The keys of an entity that the documented JSON has before `mentions`, in order. */
const KEYS = [
  ...(['id', 'type', 'name', 'count', 'aliases', 'salience'] as const),
  ...(['value', 'timex', 'mod', 'from', 'to', 'place', 'refersTo', 'lexiconId'] as const),
];

/** Returns the entity with its keys in the documented order, and the scores of its mentions rounded to four digits. */
function orderKeys(entity: Entity): Entity {
  const ordered: Record<string, unknown> = {};
  for (const key of KEYS) if (entity[key] !== undefined) ordered[key] = entity[key];
  ordered.mentions = entity.mentions.map(({ start, end, text, score, zone }) => ({
    start,
    end,
    text,
    ...(score === undefined ? {} : { score: Math.round(score * 1e4) / 1e4 }),
    ...(zone === undefined ? {} : { zone }),
  }));
  return ordered as unknown as Entity;
}
