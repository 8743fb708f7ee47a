/** Countries, states and their abbreviations right behind a city: `Zurich Switzerland`, `Dallas TX`, `Salem, Mass.`. */
import { splitWords, wordSet } from '../../util/collections.js';
import { countryOfDemonym } from '../names/nations.js';
import { containerOf, expandRegion } from '../names/regions.js';
import type { Mention } from '../types.js';
import type { Names } from './names.js';

/** The longest name of a state or country, in words. */
const LONGEST = 3;
/** Words before a country or state that make it the name of another place: `Lake Ontario`, `Lower Austria`. */
const NO_CITY: ReadonlySet<string> = wordSet(
  `north south east west northern southern eastern western central upper lower inner outer new old greater great mid northeast northwest
  southeast southwest north-east north-west south-east south-west upstate downstate rural coastal mainland metropolitan lake mount
  mt cape gulf port fort baja occupied historic modern ancient medieval colonial imperial soviet nazi vichy free republic state
  kingdom little ottoman white aotearoa river se enterprise invest latin corporate middle barrio alto islamic democratic united federal saint the miss mr mrs ms club route highway interstate air bank team visit`,
);

const AT =
  /(?:^|\n|\b(?:[Ii]n|[Aa]t|[Ff]rom|to|for|near|left|outside|around|between|and|or|via|through|reached|visited|visiting|leaving|towards?|into|across|over)\s|,\s)$/;

/** Splits `Zurich Switzerland` and `Dallas TX`, which are two places; `New Mexico` and `Lake Ontario` are one. */
export function splitCityAndCountry(names: Names): void {
  for (const mention of names.mentions) {
    if (mention.type !== 'place' && mention.type !== 'organization') continue;
    const text = names.textOf(mention);
    const words = splitWords(text);
    if (words.length < 2 || text.includes(',') || containerOf(text) !== undefined) continue;
    // A company may end in a country or in two capitals: `Bata India`. Only a place stands behind `in` or `for`.
    if (!AT.test(names.before(mention))) continue;
    for (let length = Math.min(LONGEST, words.length - 1); length > 0; length--) {
      const container = words.slice(-length).join(' ');
      if (!isContainer(container, mention)) continue;
      const city = words.slice(0, -length);
      if (isCity(city)) splitMention(names, mention, city.at(-1) as string, container);
      break;
    }
  }
}

/**
 * Returns true for a country or state in full, or a postal abbreviation; at the end of an organization, for an abbreviation
 * alone. `Washington DC` and `Latin America` are one name.
 */
function isContainer(name: string, { type }: Mention): boolean {
  if (/^(?:DC|SC|America|Victoria)$/.test(name)) return false;
  const isPostal = /^\p{Lu}{2}$/u.test(name) && expandRegion(name) !== undefined;
  if (isPostal || type !== 'place') return isPostal;
  return /\p{Ll}/u.test(name) && expandRegion(name) === undefined && containerOf(name) !== undefined;
}

/** `Fort Worth` and `Port Harcourt` are cities, `Fort Georgia` is none. */
function isCity(words: readonly string[]): boolean {
  if (words.length > 3 || !words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))) return false;
  const first = (words[0] as string).toLowerCase();
  if (words.length > 1 && /^(?:fort|port|saint|san|santa|new|old|mount|cape|great|united)$/.test(first)) return true;
  return !NO_CITY.has(first) && !/^\p{Ll}+ern$/u.test(first) && countryOfDemonym(words[0] as string) === undefined;
}

function splitMention(names: Names, { start, end }: Mention, lastOfCity: string, container: string): void {
  const text = names.text.slice(start, end);
  const from = text.lastIndexOf(container.split(' ')[0] as string);
  const cityEnd = text.slice(0, from).lastIndexOf(lastOfCity) + lastOfCity.length;
  names.put(start, start + cityEnd, 'place');
  names.put(start + from, end, 'place');
}

const ABBREVIATION =
  /^,?\s((?:\p{Lu}\.\s?){1,3}(?:\p{Lu}\p{Ll}{1,4}\.)?|\p{Lu}\p{Ll}{1,5}\.?|\p{Lu}{2,3}(?![\p{L}.]))/u;
const END = /^(?:[,;:)\]\n]|\.(?:\s|$)|\s?[([–—-]|$)/u;

/** Finds the abbreviation of a state behind a city, with the comma that separates them: `Salem, Mass.`. */
export function findAbbreviatedRegions(names: Names): void {
  for (const mention of names.mentions) {
    const text = names.textOf(mention);
    const isPlace = mention.type === 'place';
    if (!isPlace && (!/^(?:person|organization|misc)$/.test(mention.type) || text.split(' ').length > 2)) continue;
    const after = names.after(mention, 16);
    const match = ABBREVIATION.exec(after);
    if (!match || !after.startsWith(',')) continue;
    const abbreviation = (match[1] as string).trimEnd();
    const isShort = abbreviation.endsWith('.');
    if (expandRegion(abbreviation) === undefined || containerOf(text)?.region?.name === expandRegion(abbreviation))
      continue;
    const start = mention.end + match[0].indexOf(abbreviation);
    const end = start + abbreviation.length;
    if (!isShort && !END.test(names.text.slice(end, end + 2))) continue;
    // `Priya Rao, M.D.` is a doctor.
    if (!isPlace && (!isShort || !/\p{Ll}/u.test(abbreviation) || text.includes(' '))) continue;
    const [known] = names.overlapping(start, end);
    if (known && known.end > end) continue;
    if (!isPlace) names.retype(mention, 'place');
    if (known?.type !== 'place' || known.start !== start || known.end !== end) names.put(start, end, 'place');
  }
}
