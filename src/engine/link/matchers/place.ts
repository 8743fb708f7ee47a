/** Matches names of places: names of one country, names with and without a kind of division or feature, and acronyms. */
import { wordSet } from '../../../util/collections.js';
import { acronymLetters, isFunctionWord, spellsAcronym } from '../../names/acronyms.js';
import { wholeCountry } from '../../names/country-parts.js';
import { DIVISIONS, isFeature, toSingular } from '../../names/place-words.js';
import { differInSpacingOnly } from '../../names/spacing.js';
import { differByTypoInOneWord } from '../../names/typos.js';
import { areNamesakes, countMentionsBefore, type NameForm } from '../name-forms.js';
import type { Matcher, Strength } from './matcher.js';

export const placeMatcher: Matcher = { fullness, keys, match };

/** Names that a region and a city share: `New York` alone may be the state, so it does not match `New York City`. */
const SHARED_WITH_CITY: ReadonlySet<string> = new Set([
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
/** Words before a name that make it the name of another place: `New Mexico` is not `Mexico`. */
const DISTINGUISHING = wordSet(
  'north south east west northern southern eastern western central upper lower new old greater great inner outer saint st san santa mid northeast northwest southeast southwest north-east north-west south-east south-west equatorial papua',
);

function fullness(form: NameForm): number {
  return form.words.length * 100 + Math.min(99, form.plain.length);
}

function keys(form: NameForm): string[] {
  const country = wholeCountry(form.plain);
  const out = [...form.words.map(toSingular), `~${form.words[0]?.slice(0, 3)}`];
  out.push(`=${form.joined.letters}`);
  if (country !== undefined) out.push(`@${country}`);
  const letters = acronymLetters(form.plain);
  if (letters !== undefined) out.push(`.${letters[0]}`);
  if (form.words.length > 1) out.push(`.${form.words[0]?.[0]}`);
  return out;
}

function match(shorter: NameForm, fuller: NameForm): Strength {
  if (areNamesakes(shorter, fuller)) return 0;
  const [a, b] = [shorter.words, fuller.words];
  const country = wholeCountry(shorter.plain);
  const otherCountry = wholeCountry(fuller.plain);
  if (country !== undefined && otherCountry !== undefined) return country === otherCountry ? 6 : 0;
  if (differInSpacingOnly(shorter.joined, fuller.joined)) return 6;
  const letters = acronymLetters(shorter.plain);
  if (letters !== undefined && b.length > 1 && spellsAcronym(letters, b)) return 5;
  if (country !== undefined) return 0;
  const omitted = omittedWords(a, b);
  if (omitted === undefined || omitted.length === 0) return differByTypoInOneWord(a, b) ? 1 : 0;
  return matchWithout(omitted, shorter, fuller, otherCountry !== undefined);
}

/** Matches a form to a fuller form that has all its words and the `omitted` words. */
function matchWithout(
  omitted: readonly string[],
  shorter: NameForm,
  fuller: NameForm,
  isFullerCountry: boolean,
): Strength {
  const { words } = shorter;
  const mentionsBefore = countMentionsBefore(shorter, fuller);
  const isDivision = (word: string): boolean => DIVISIONS.has(word) || isFunctionWord(word);
  if (omitted.every(isDivision)) return mentionsBefore <= 1 ? 4 : 0;
  if (omitted.every((word) => word === 'city')) return SHARED_WITH_CITY.has(shorter.key) ? 0 : 2;
  if (isProperName(words) && omitted.every((word) => isFeature(word) || isDivision(word))) {
    return mentionsBefore === 0 ? 3 : 0;
  }
  const endsInFeature = isFeature(words.at(-1) as string);
  if (!endsInFeature || isFullerCountry || omitted.some((word) => DISTINGUISHING.has(word))) return 0;
  return isProperName(words) ? 2 : 1;
}

/** Returns the words of `long` that `short` omits; undefined unless `long` has all words of `short` in order. */
function omittedWords(short: readonly string[], long: readonly string[]): string[] | undefined {
  if (short.length >= long.length) return undefined;
  const omitted: string[] = [];
  let found = 0;
  for (const word of long) {
    if (found < short.length && toSingular(word) === toSingular(short[found] as string)) found++;
    else omitted.push(word);
  }
  return found === short.length ? omitted : undefined;
}

/** Returns true if a name has more than a kind of feature or division: `Lake Como`, but not `the lake region`. */
function isProperName(words: readonly string[]): boolean {
  return words.some((word) => !isFeature(word) && !DIVISIONS.has(word) && !isFunctionWord(word));
}
