/** Names of places over several articles: names of one country, and names with and without the kind of the place. */
import { wholeCountry } from '../../engine/names/country-parts.js';
import { normalizeName, splitName } from '../../engine/names/normalize.js';
import { isFeature } from '../../engine/names/place-words.js';
import { expandRegion } from '../../engine/names/regions.js';
import { joinWords } from '../../engine/names/spacing.js';
import { wordSet } from '../../util/collections.js';
import type { NameRules, ParsedName } from './parsed-name.js';

interface ParsedPlace extends ParsedName {
  /** The words for the kind of the place. */
  readonly kinds: readonly string[];
}

/** Kinds that a name without them still means: the `Atlantic` is an ocean, but `Columbia` need not be a university. */
const IMPLIED = wordSet('ocean sea desert mountain mountains');

export const placeRules: NameRules<ParsedPlace> = {
  parse({ text }) {
    const plain = normalizeName.forLinking(text);
    const country = wholeCountry(plain);
    const words = splitName(expandRegion(plain) ?? plain);
    const kinds = words.filter(isFeature);
    const proper = words.filter((word) => !kinds.includes(word)).join(' ');
    // A country is its own proper name: the `Dominican Republic` is not a kind of Dominican.
    const own = country === undefined && proper !== '';
    return {
      kinds,
      isFull: true,
      fullness: words.length * 100 + Math.min(99, plain.length),
      alike: [`=${joinWords(words).letters}`, ...(country === undefined ? [] : [`@${country}`])],
      offers: own && kinds.some(isFeature) ? [`W${proper}`] : [],
      asks: own ? [`W${proper}`] : [],
    };
  },
  match(shorter, fuller) {
    if (shorter.kinds.length >= fuller.kinds.length) return 0;
    const omitted = fuller.kinds.filter((kind) => !shorter.kinds.includes(kind));
    if (!shorter.kinds.every((kind) => fuller.kinds.includes(kind))) return 0;
    return shorter.kinds.length > 0 || omitted.every((kind) => IMPLIED.has(kind)) ? 0.8 : 0.3;
  },
};
