/** Finds the headline of an article and checks whether the headline mentions an entity. */
import { normalizeName } from '../names/normalize.js';
import type { Document, Entity } from '../types.js';

/** Maximum length of a headline in UTF-16 code units; a longer first block of a text is a paragraph. */
const MAX_HEADLINE = 160;
/** Maximum length of a title that the record gives, in UTF-16 code units; the rest is cut off. */
const MAX_TITLE = 300;

export interface Headline {
  /** Offset at which the headline ends in the text; 0 if the headline is not part of the text. */
  readonly end: number;
  /** The words of a headline that is not part of the text, normalized, as one string with a space at both ends. */
  readonly words: string;
}

/** Finds the headline. @param title the headline if it is not part of the text. */
export function findHeadline(document: Document, title: string | undefined): Headline {
  if (title === undefined) return { end: findHeadlineEnd(document), words: '' };
  return { end: 0, words: ` ${normalizeName.forIdentity(title.slice(0, MAX_TITLE))} ` };
}

/** Returns the end of the first block of the text if the block is short and others follow; otherwise 0. */
export function findHeadlineEnd({ sentences, tokens }: Document): number {
  const firstOfNext = sentences.block.findIndex((block) => block !== sentences.block[0]);
  if (firstOfNext <= 0) return 0;
  const end = tokens.end[(sentences.last[firstOfNext - 1] as number) - 1] as number;
  return end <= MAX_HEADLINE ? end : 0;
}

/** Returns true if the headline contains the first mention of an entity, or one of its names. */
export function isInHeadline(
  { name, aliases }: Pick<Entity, 'name' | 'aliases'>,
  firstStart: number,
  headline: Headline,
): boolean {
  if (firstStart < headline.end) return true;
  if (headline.words === '') return false;
  return [name, ...aliases].some((form) => headline.words.includes(` ${normalizeName.forIdentity(form)} `));
}
