/** Parses the name of an organization and decides whether an acronym stands for it. */
import { acronymLetters, isFunctionWord, spellsAcronym } from './acronyms.js';
import { isNation, splitWithNations } from './nation-words.js';
import { splitName } from './normalize.js';
import { LEGAL_FORMS } from './organization-words.js';
import { type JoinedName, joinWords } from './spacing.js';

export interface OrganizationName {
  /**
   * The words of the name in lower case, with countries and peoples as `@CODE`, without a legal form at the end
   * (`Inc.`).
   */
  readonly words: readonly string[];
  /** All words of the name in lower case, as `splitName` returns them. */
  readonly allWords: readonly string[];
  /** The words of `words` in the singular and sorted, without function words. */
  readonly content: readonly string[];
  /** `content` as one string. */
  readonly contentKey: string;
  /** The key `contentKey` without countries and peoples. */
  readonly domesticKey: string;
  /** The letters of the name if the name is an acronym; undefined otherwise. */
  readonly letters: string | undefined;
  /** The words of `words`, prepared to be compared without spaces. */
  readonly joined: JoinedName;
  /** The first word, the first two words and so on, prepared to be compared without spaces. */
  readonly beginnings: readonly JoinedName[];
}

/** Maximum number of words at the beginning of a name that another spelling may join: `J.P. Morgan` is `JPMorgan`. */
const MAX_JOINED_WORDS = 3;

/** Parses the name of an organization. @param plainName the name as `normalizeName.forLinking` returns it. */
export function parseOrganizationName(plainName: string): OrganizationName {
  const words = splitWithNations(plainName);
  while (words.length > 1 && (LEGAL_FORMS.has(words.at(-1) as string) || words.at(-1) === '&')) words.pop();
  const content = words
    .filter((word) => !isFunctionWord(word))
    .map(toSingular)
    .sort();
  return {
    words,
    allWords: splitName(plainName),
    content,
    contentKey: content.join(' '),
    domesticKey: content.filter((word) => !isNation(word)).join(' '),
    letters: acronymLetters(plainName),
    joined: joinWords(words),
    beginnings: words.slice(0, MAX_JOINED_WORDS).map((_, i) => joinWords(words.slice(0, i + 1))),
  };
}

/** Returns a word without its plural ending: the `Revolutionary Guards` are the `Revolutionary Guard Corps`. */
export function toSingular(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/**
 * Returns true if an acronym stands for a name. The acronym may spell the whole name, the name without its legal form,
 * the name without its country (`AFP` for `Australian Federal Police`), the name without its country after `us` (`USAF`),
 * or the words before an acronym that is part of the name.
 */
export function isAcronymOf(letters: string, { words, allWords }: OrganizationName): boolean {
  const withoutNation = words.filter((word) => !isNation(word));
  if (allWords.length > 1 && spellsAcronym(letters, allWords)) return true;
  if (words.length > 1) {
    const withCountryCodes = words.map((word) => word.replace('@', '').toLowerCase());
    if (spellsAcronym(letters, withCountryCodes)) return true;
  }
  if (withoutNation.length > 1) {
    if (spellsAcronym(letters, withoutNation)) return true;
    if (letters.startsWith('us') && spellsAcronym(letters.slice(2), withoutNation)) return true;
  }
  if (!allWords.includes(letters)) return false;
  const withoutAcronym = words.filter((word) => word !== letters && !LEGAL_FORMS.has(word));
  return spellsAcronym(letters, withoutAcronym);
}
