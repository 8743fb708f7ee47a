/** The stages in order: a text in, its entities out. Pure and synchronous; runs in a browser and in a worker. */
import { type DateOptions, type DateOrder, findDates, findPublicationDate } from './dates/index.js';
import { resolveGiven } from './given/resolve.js';
import type { IgnoreList, Lexicon } from './lexicon/index.js';
import { link } from './link/index.js';
import type { PlaceGazetteer } from './places/gazetteer.js';
import { resolvePlaces } from './places/resolve.js';
import { refine } from './refine.js';
import { type Selection, select } from './select.js';
import type { Article, Document, Entity, Mention, ReadDocument, Result } from './types.js';

/** The stages that a caller brings, because they carry data that was loaded elsewhere. */
export interface Stages {
  readonly readDocument: ReadDocument;
  readonly recognise: (document: Document) => readonly Mention[];
  readonly lexicon?: Lexicon | undefined;
  readonly ignore?: IgnoreList | undefined;
  /** Without it, places have no coordinates. */
  readonly places?: PlaceGazetteer | undefined;
}

export function createPipeline(
  stages: Stages,
  order: DateOrder = {},
): (article: Article, selection: Selection) => Result {
  return (article, selection) => {
    const { id, text, title } = article;
    const document = stages.readDocument(text);
    const date = article.date ?? findPublicationDate(document, order);
    const mentions = mentionsOf(document, article, stages, { dayFirst: order.dayFirst, date }, selection.minScore);
    const linked = link(document, mentions, { title, isIgnored: stages.ignore?.in(document) });
    const placed = stages.places ? resolvePlaces(document, linked, stages.places) : linked;
    const entities = select(placed, selection).map(ordered);
    return { id, ...(title === undefined ? {} : { title }), date: date ?? null, entities };
  };
}

/** Names of the lexicon; besides, what the article brings along, or else what the model and the date rules find. */
function mentionsOf(
  document: Document,
  { mentions: given }: Article,
  { lexicon, recognise }: Stages,
  options: DateOptions,
  minScore = 0,
): Mention[] {
  const own = lexicon?.match(document) ?? [];
  if (given) return refine([...own, ...resolveGiven(document, given, options)]);
  const names = recognise(document).filter(({ type, score = 1 }) => type !== 'date' && score >= minScore);
  const dates = findDates(document, { ...options, excluded: [...own, ...names] });
  return refine([...own, ...names, ...dates]);
}

/** The keys of an entity in the order of the documented JSON, before its mentions. */
const KEYS = [
  ...(['id', 'type', 'name', 'count', 'aliases', 'salience'] as const),
  ...(['value', 'timex', 'mod', 'from', 'to', 'place', 'refersTo', 'lexiconId'] as const),
];

/** The same entity with its keys in that order, whichever stage set them, and scores in four digits. */
function ordered(entity: Entity): Entity {
  const shown: Record<string, unknown> = {};
  for (const key of KEYS) if (entity[key] !== undefined) shown[key] = entity[key];
  shown.mentions = entity.mentions.map(({ start, end, text, score }) =>
    score === undefined ? { start, end, text } : { start, end, text, score: Math.round(score * 1e4) / 1e4 },
  );
  return shown as unknown as Entity;
}
