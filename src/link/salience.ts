/**
 * How much an article is about each of its entities: news put what matters first and repeat it.
 *
 * The weight of an entity is `ln(1 + count) · (1 + lead) · headline`: `lead` falls from 1 for a first mention at the
 * beginning of the text to 0 at its end, `headline` is 2 for a name in the headline and 1 otherwise. Saliences are
 * weights divided by their sum.
 */
import type { Document, Entity, ResultMention } from '../types.js';
import { foldKey } from './fold.js';
import { headlineEnd } from './headline.js';
import type { LinkOptions } from './options.js';

const HEADLINE = 2;
/** What goes on for longer is no headline; code units. */
const LONGEST_TITLE = 300;

/** Sets `salience` on all entities that are things rather than times and sums of money. */
export function withSalience(document: Document, entities: readonly Entity[], { title }: LinkOptions): Entity[] {
  const headline =
    title === undefined
      ? { end: headlineEnd(document), words: '' }
      : { end: 0, words: ` ${foldKey(title.slice(0, LONGEST_TITLE))} ` };
  const weights = entities.map((entity) => (isThing(entity) ? weight(document, entity, headline) : 0));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return entities.map((entity, i) => {
    if (!isThing(entity)) return entity;
    const { mentions, ...rest } = entity;
    return { ...rest, salience: round((weights[i] as number) / total), mentions };
  });
}

function isThing(entity: Entity): boolean {
  return entity.timex === undefined && entity.type !== 'money';
}

interface Headline {
  /** Mentions that begin before this stand in the headline. */
  readonly end: number;
  /** The headline as a string of folded words, when it is not part of the text. */
  readonly words: string;
}

function weight(document: Document, entity: Entity, headline: Headline): number {
  const start = firstStart(entity);
  const lead = 1 - start / Math.max(1, document.text.length);
  const inHeadline =
    start < headline.end ||
    (headline.words !== '' &&
      [entity.name, ...entity.aliases].some((form) => headline.words.includes(` ${foldKey(form)} `)));
  return Math.log(1 + entity.count) * (1 + lead) * (inHeadline ? HEADLINE : 1);
}

/** Where an entity is first mentioned. */
export function firstStart({ mentions }: Pick<Entity, 'mentions'>): number {
  return (mentions[0] as ResultMention).start;
}

function round(share: number): number {
  return Math.round(share * 10000) / 10000;
}
