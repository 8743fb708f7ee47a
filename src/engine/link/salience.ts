/**
 * How much an article is about each of its entities: news put what matters first and repeat it.
 *
 * The weight of an entity is `ln(1 + count) · (1 + lead) · headline`: `lead` falls from 1 for a first mention at the
 * beginning of the text to 0 at its end, `headline` is 2 for a name in the headline and 1 otherwise. Saliences are
 * weights divided by their sum.
 */

import { normalizeName } from '../names/normalize.js';
import type { Document, ResultMention } from '../types.js';
import type { Draft } from './entity.js';
import { headlineEnd } from './headline.js';
import type { LinkOptions } from './options.js';

const HEADLINE = 2;
/** What goes on for longer is no headline; code units. */
const LONGEST_TITLE = 300;

/** The salience of each entity that is a thing rather than a time or a sum of money; undefined for the others. */
export function saliences(
  document: Document,
  entities: readonly Draft[],
  { title }: LinkOptions,
): readonly (number | undefined)[] {
  const headline =
    title === undefined
      ? { end: headlineEnd(document), words: '' }
      : { end: 0, words: ` ${normalizeName.forIdentity(title.slice(0, LONGEST_TITLE))} ` };
  const weights = entities.map((entity) => (isThing(entity) ? weight(document, entity, headline) : 0));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return entities.map((entity, i) => (isThing(entity) ? round((weights[i] as number) / total) : undefined));
}

function isThing(entity: Draft): boolean {
  return entity.timex === undefined && entity.type !== 'money';
}

interface Headline {
  /** Mentions that begin before this stand in the headline. */
  readonly end: number;
  /** The headline as a string of folded words, when it is not part of the text. */
  readonly words: string;
}

function weight(document: Document, entity: Draft, headline: Headline): number {
  const start = firstStart(entity);
  const lead = 1 - start / Math.max(1, document.text.length);
  const inHeadline =
    start < headline.end ||
    (headline.words !== '' &&
      [entity.name, ...entity.aliases].some((form) => headline.words.includes(` ${normalizeName.forIdentity(form)} `)));
  return Math.log(1 + entity.count) * (1 + lead) * (inHeadline ? HEADLINE : 1);
}

/** Where an entity is first mentioned. */
export function firstStart({ mentions }: Draft): number {
  return (mentions[0] as ResultMention).start;
}

function round(share: number): number {
  return Math.round(share * 10000) / 10000;
}
