import { wordSet } from '../../../util/collections.js';
import { wholeCountry } from '../../names/country-parts.js';
import { acronymLetters, isFunctionWord, spells } from '../acronym.js';
import { type Form, mentionsBefore } from '../form.js';
import { oneSlipInWords } from '../slip.js';
import { sameButForSpacing } from '../spacing.js';
import type { Matcher, Strength } from './matcher.js';

/** Kinds of divisions: `Hubei Province` and `Hubei`. */
const DIVISIONS =
  wordSet(`province county region state prefecture governorate oblast krai district municipality township territory dc canton
    department parish regency republic islamic federal kingdom commonwealth metropolitan area`);
/** Kinds of features and buildings, left out when the place is mentioned again. */
const FEATURES =
  wordSet(`island isle sea ocean channel river lake mountain mount mt peninsula valley bay gulf strait desert canal volcano
    airport international regional airfield airbase base station palace castle stadium arena park bridge square street avenue
    road tower museum cathedral church mosque temple hospital center centre prison facility hotel hall dam port harbour harbor
    camp zoo national memorial cemetery mall plaza building house lodge ranch plant university college school convention`);
/** Regions whose name is also that of a city in or outside of them: `New York` is not always `New York City`. */
const REGION_NAMES = new Set([
  'new york',
  'kansas',
  'oklahoma',
  'iowa',
  'missouri',
  'quebec',
  'panama',
  'quezon',
  'davao',
  'salt lake',
]);
/** A place with one of these before its name is another place. */
const SPLITTING = wordSet(
  'north south east west northern southern eastern western central upper lower new old greater great inner outer saint st san santa mid northeast northwest southeast southwest north-east north-west south-east south-west equatorial papua',
);

const singular = (word: string): string => (word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word);

function fullness(form: Form): number {
  return form.words.length * 100 + Math.min(99, form.plain.length);
}

function keys(form: Form): string[] {
  const country = wholeCountry(form.plain);
  const out = [...form.words.map(singular), `~${form.words[0]?.slice(0, 3)}`];
  out.push(`=${form.unspaced.letters}`);
  if (country !== undefined) out.push(`@${country}`);
  const letters = acronymLetters(form.plain);
  if (letters !== undefined) out.push(`.${letters[0]}`);
  if (form.words.length > 1) out.push(`.${form.words[0]?.[0]}`);
  return out;
}

function match(lesser: Form, fuller: Form): Strength {
  const [a, b] = [lesser.words, fuller.words];
  const country = wholeCountry(lesser.plain);
  const other = wholeCountry(fuller.plain);
  if (country !== undefined && other !== undefined) return country === other ? 6 : 0;
  if (sameButForSpacing(lesser.unspaced, fuller.unspaced)) return 6;
  const letters = acronymLetters(lesser.plain);
  if (letters !== undefined && b.length > 1 && spells(letters, b)) return 5;
  if (country !== undefined) return 0;
  const rest = remainder(a, b);
  if (rest === undefined || rest.length === 0) return oneSlipInWords(a, b) ? 1 : 0;
  const early = mentionsBefore(lesser, fuller);
  if (rest.every((word) => DIVISIONS.has(word) || isFunctionWord(word))) return early <= 1 ? 4 : 0;
  if (rest.every((word) => word === 'city')) return REGION_NAMES.has(lesser.key) ? 0 : 2;
  if (isNamed(a) && rest.every((word) => FEATURES.has(singular(word)) || DIVISIONS.has(word) || isFunctionWord(word))) {
    return early === 0 ? 3 : 0;
  }
  const endsInFeature = FEATURES.has(singular(a.at(-1) as string));
  return endsInFeature && other === undefined && !rest.some((word) => SPLITTING.has(word)) ? (isNamed(a) ? 2 : 1) : 0;
}

/** The words of the longer name that the shorter one leaves out; undefined unless it has all others in order. */
function remainder(short: readonly string[], long: readonly string[]): string[] | undefined {
  if (short.length >= long.length) return undefined;
  const rest: string[] = [];
  let found = 0;
  for (const word of long) {
    if (found < short.length && singular(word) === singular(short[found] as string)) found++;
    else rest.push(word);
  }
  return found === short.length ? rest : undefined;
}

function isNamed(words: readonly string[]): boolean {
  return words.some((word) => !FEATURES.has(singular(word)) && !DIVISIONS.has(word) && !isFunctionWord(word));
}

/** Places: names of one country, divisions and features with and without their kind, acronyms. */
export const place: Matcher = { fullness, keys, match };
