/** Reads the kind of a place from its name and from the words around its mentions. */
import type { Document, Entity } from '../types.js';
import { FEATURE_WORDS, NEARBY_THINGS, REGIONAL_THINGS, URBAN_THINGS } from './cue-words.js';

/** How much text before and after a mention is read, in code units. */
const REACH = 24;

/**
 * Returns true if the entity is a building, a road or a landscape by a word of its name (`Hyde Park`), or by the words
 * after all its mentions (`Waterloo station`).
 */
export function looksLikeFeature({ text }: Document, entity: Entity): boolean {
  if (hasFeatureWord(entity)) return true;
  return entity.mentions.every(({ end }) => {
    const next = wordAfter(text, end);
    return next !== undefined && NEARBY_THINGS.has(next);
  });
}

/** Returns true if a name begins or ends with the word for a building, a road, a landscape or a district. */
export function hasFeatureWord({ name }: Pick<Entity, 'name'>): boolean {
  const words = name.toLowerCase().split(/[\s-]+/);
  return words.length > 1 && (FEATURE_WORDS.has(words[0] as string) || FEATURE_WORDS.has(words.at(-1) as string));
}

/** Words beside a name that say its kind. `territory` is not among them, because a territory may be a country. */
const KINDS: ReadonlyMap<string, 'region' | 'city'> = new Map(
  Object.entries({
    state: 'region',
    province: 'region',
    prefecture: 'region',
    governorate: 'region',
    oblast: 'region',
    region: 'region',
    governor: 'region',
    city: 'city',
    town: 'city',
    village: 'city',
    mayor: 'city',
  }),
);

/** Returns the kind that the words around a mention say: `the state of Georgia`, `New York state`, `the mayor of Lagos`. */
export function findKindCue({ text }: Document, { mentions }: Entity): 'region' | 'city' | undefined {
  for (const { start, end } of mentions) {
    const kind = kindAfter(wordAfter(text, end)) ?? kindBefore(text.slice(Math.max(0, start - REACH), start));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function kindAfter(word = ''): 'region' | 'city' | undefined {
  if (REGIONAL_THINGS.has(word)) return 'region';
  return URBAN_THINGS.has(word) ? 'city' : KINDS.get(word);
}

function kindBefore(before: string): 'region' | 'city' | undefined {
  if (/(?:[Ss]enator|[Rr]epresentative|[Cc]ongress(?:wo)?man) (?:from|of)\s+$/.test(before)) return 'region';
  return KINDS.get(/(\p{L}+) of\s+$/u.exec(before)?.[1]?.toLowerCase() ?? '');
}

/** Returns the word after a mention if it is in lower case. */
function wordAfter(text: string, end: number): string | undefined {
  return /^\s(\p{Ll}+)/u.exec(text.slice(end, end + REACH))?.[1];
}
