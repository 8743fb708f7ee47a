/** What the name of a place and the words around its mentions say of its kind. */
import type { Document, Entity } from '../types.js';
import { FEATURE_WORDS, NEARBY_THINGS, REGIONAL_THINGS, URBAN_THINGS } from './words.js';

/** Code units of text before and after a mention that are looked at. */
const REACH = 24;

/** Whether the name or the words after all its mentions say that something else than a town or a country is meant. */
export function looksLikeFeature({ text }: Document, { name, mentions }: Entity): boolean {
  const words = name.toLowerCase().split(/[\s-]+/);
  if (words.length > 1 && (FEATURE_WORDS.has(words[0] as string) || FEATURE_WORDS.has(words.at(-1) as string)))
    return true;
  return mentions.every(({ end }) => {
    const next = wordAfter(text, end);
    return next !== undefined && NEARBY_THINGS.has(next);
  });
}

/** Names of kinds that tell what is meant beside a name; a territory may be a country. */
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

/** The kind that the words around a mention name: `the state of Georgia`, `New York state`, `the mayor of Lagos`. */
export function saidKind({ text }: Document, { mentions }: Entity): 'region' | 'city' | undefined {
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

/** The lower-case word after a mention. */
function wordAfter(text: string, end: number): string | undefined {
  return /^\s(\p{Ll}+)/u.exec(text.slice(end, end + REACH))?.[1];
}
