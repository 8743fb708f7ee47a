/** Names of organizations over several articles: legal forms, acronyms, the country left out, the trade left out. */
import { isFunctionWord } from '../../engine/names/acronyms.js';
import { isNation } from '../../engine/names/nation-words.js';
import { normalizeName } from '../../engine/names/normalize.js';
import { type OrganizationName, parseOrganizationName, toSingular } from '../../engine/names/organization-name.js';
import { LEGAL_FORMS, TRADES } from '../../engine/names/organization-words.js';
import { isGenericWord } from './nation.js';
import type { NameRules, ParsedName } from './parsed-name.js';

interface ParsedOrganization extends ParsedName, OrganizationName {
  /** `contentKey` in American spelling. */
  readonly key: string;
  /** `domesticKey` in American spelling. */
  readonly domestic: string;
  /** Whether every word of the name is a country or a word for a kind of organization. */
  readonly isGeneric: boolean;
}

export const organizationRules: NameRules<ParsedOrganization> = {
  parse({ text, country }) {
    const name = parseOrganizationName(expandUnions(normalizeName.forLinking(text)));
    const { words, letters, joined } = name;
    const content = contentOf(words);
    const context = country === undefined ? [] : [`@${country}`];
    const spelled = [...context, ...content].filter((word) => word !== 'affair' || !content.includes('foreign'));
    const key = [...spelled].sort().join(' ');
    const domestic = spelled.filter((word) => !isNation(word)).join(' ');
    const nation = spelled.find(isNation)?.slice(1);
    const isAcronym = letters !== undefined && words.length === 1;
    const isGeneric = content.every((word) => isGenericWord(word) || isNation(word));
    const canLackNation =
      nation !== undefined && domestic !== '' && hasRemovableNation(words) && !words.some((word) => /\d/.test(word));
    return {
      ...name,
      key,
      domestic,
      nation,
      isFull: !isAcronym && !(isGeneric && nation === undefined) && words.length > 0,
      fullness: (isAcronym ? 0 : words.length * 100) + Math.min(99, joined.letters.length),
      isGeneric,
      alike: country === undefined ? [`=${joined.letters}`, `c${key}`] : [`c${key}`],
      offers: [
        ...(words.length > 1 ? acronymsOf(name).map((acronym) => `A${acronym}`) : []),
        ...(canLackNation ? [`D${domestic}`] : []),
        ...name.beginnings.slice(0, words.length - 1).map((beginning) => `P${beginning.letters}`),
      ],
      asks: [
        ...(isAcronym ? [`A${letters}`] : []),
        ...(nation === undefined && domestic !== '' ? [`D${domestic}`] : []),
        ...(isAcronym || (isGeneric && nation === undefined) ? [] : [`P${joined.letters}`]),
      ],
    };
  },
  canBeAlias: (alias, fuller) =>
    !alias.isGeneric && !(alias.letters !== undefined && fuller.words.includes(alias.letters)),
  match(shorter, fuller) {
    if (shorter.letters !== undefined && shorter.words.length === 1) {
      if (acronymsOf(fuller).includes(shorter.letters)) return 0.65;
    }
    if (shorter.nation === undefined && fuller.nation !== undefined && shorter.domestic === fuller.domestic)
      return 0.65;
    if (shorter.isGeneric && shorter.nation === undefined) return 0;
    const rest = fuller.words.slice(shorter.words.length);
    if (rest.length === 0 || !shorter.words.every((word, i) => word === fuller.words[i])) return 0;
    return rest.every(isTrade) ? 0.75 : 0.4;
  },
};

function isCommon(word: string): boolean {
  return isGenericWord(word) || TRADES.has(word);
}

function isTrade(word: string): boolean {
  return TRADES.has(toSingular(word)) || LEGAL_FORMS.has(word) || word === 'department';
}

/** A country right after another word names a branch (`Netflix Japan`), so its name cannot lack the country. */
function hasRemovableNation(words: readonly string[]): boolean {
  return words.every((word, i) => !isNation(word) || i === 0 || isFunctionWord(words[i - 1] as string));
}

const NUMBERS: ReadonlyMap<string, string> = new Map(
  'two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, String(i + 2)]),
);

/** Returns the acronyms that the words of a name spell, with and without function words, its country and legal form. */
function acronymsOf({ words, allWords }: OrganizationName): string[] {
  const initials = (list: readonly string[]): string =>
    list
      .flatMap((word) => word.split(/[-/']/))
      .map((part) => NUMBERS.get(part) ?? (isNation(part) ? part.slice(1).toLowerCase() : part.slice(0, 1)))
      .join('');
  const lists = [allWords, words, words.filter((word) => !isNation(word))];
  const variants = lists.flatMap((list) => [list, list.filter((word) => !isFunctionWord(word))]);
  return [...new Set(variants.map(initials).filter((letters) => letters.length > 1))];
}

/** Returns the words of a name without function words, in American spelling, in the singular where this is safe. */
function contentOf(words: readonly string[]): string[] {
  const content = words.filter((word) => !isFunctionWord(word));
  // The `Rolling Stones` are not the `Rolling Stone`.
  const singular = (word: string): string =>
    content.length > 2 || isCommon(toSingular(word)) ? toSingular(word) : word;
  return content.map((word) => toAmerican(singular(word))).sort();
}

/** Writes out the two acronyms that names of organizations contain most: `UN General Assembly`. */
function expandUnions(name: string): string {
  return name.replace(/^(?:UN|U\.N\.) /, 'United Nations ').replace(/^(?:EU|E\.U\.) /, 'European Union ');
}

/** Words that British English writes differently, as they are after {@link toSingular}. */
const AMERICAN: ReadonlyMap<string, string> = new Map(
  Object.entries({ defence: 'defense', centre: 'center', labour: 'labor', programme: 'program', theatre: 'theater' }),
);

function toAmerican(word: string): string {
  return AMERICAN.get(word) ?? word.replace(/isation$/, 'ization');
}
