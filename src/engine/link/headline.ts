/** Finds the headline of an article and checks whether the headline mentions an entity. */
import { normalizeName } from '../names/normalize.js';
import type { Document, Entity } from '../types.js';

/** A first block longer than this is a paragraph, in code units. */
const MAX_HEADLINE = 160;
/** A given title is cut off after this many code units: a longer text is not a headline. */
const MAX_TITLE = 300;

export interface Headline {
  /** Offset where the headline ends in the text; 0 if the headline is not part of the text. */
  readonly end: number;
  /** The words of a headline that is not part of the text, as one folded string with a space at both ends. */
  readonly words: string;
}

/** @param title the headline if it is not part of the text. */
export function findHeadline(document: Document, title: string | undefined): Headline {
  if (title === undefined) return { end: findHeadlineEnd(document), words: '' };
  return { end: 0, words: ` ${normalizeName.forIdentity(title.slice(0, MAX_TITLE))} ` };
}

/** Returns the end of the first block if this block is short and not the only one; otherwise 0. */
export function findHeadlineEnd({ sentences, tokens }: Document): number {
  const firstOfNext = sentences.block.findIndex((block) => block !== sentences.block[0]);
  if (firstOfNext <= 0) return 0;
  const end = tokens.end[(sentences.last[firstOfNext - 1] as number) - 1] as number;
  return end <= MAX_HEADLINE ? end : 0;
}

/** Returns true if the headline contains the first mention, or one of the names. */
export function isInHeadline(
  { name, aliases }: Pick<Entity, 'name' | 'aliases'>,
  firstStart: number,
  headline: Headline,
): boolean {
  if (firstStart < headline.end) return true;
  if (headline.words === '') return false;
  return [name, ...aliases].some((form) => headline.words.includes(` ${normalizeName.forIdentity(form)} `));
}
