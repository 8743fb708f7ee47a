/**
 * Matches names of organizations: with and without legal form, acronym and full name, with and without the country,
 * first or last words alone.
 */
import { isFunctionWord } from '../../names/acronyms.js';
import { isNation } from '../../names/nation-words.js';
import {
  isAcronymOf,
  type OrganizationName,
  parseOrganizationName,
  toSingular,
} from '../../names/organization-name.js';
import { GENERIC_HEADS, LEGAL_FORMS, PARTS_OF_COMPANIES, TRADES } from '../../names/organization-words.js';
import { differInSpacingOnly } from '../../names/spacing.js';
import { differByTypoInOneWord } from '../../names/typos.js';
import { countMentionsBefore, type NameForm } from '../name-forms.js';
import type { Matcher, Strength } from './matcher.js';

export const organizationMatcher: Matcher = { fullness, keys, match };

const parsed = new WeakMap<NameForm, OrganizationName>();

function parse(form: NameForm): OrganizationName {
  let name = parsed.get(form);
  if (!name) {
    name = parseOrganizationName(form.plain);
    parsed.set(form, name);
  }
  return name;
}

/** Words before a name that make it another organization's name: `New GM` is not `GM`. */
const DISTINGUISHING = new Set(['new', 'old', 'former', 'white', 'anti', 'inter', 'real']);

/**
 * Returns the number of words. Leading initials count as one word, so that `J.P. Morgan` is not fuller than `JPMorgan
 * Chase`.
 */
function fullness(form: NameForm): number {
  const initials = Math.max(
    1,
    form.words.findIndex((word) => word.length > 1),
  );
  return (form.words.length - initials + 1) * 100 + Math.min(99, form.plain.length);
}

function keys(form: NameForm): string[] {
  const { words, content, letters, joined, beginnings } = parse(form);
  const out = [...content, ...[joined, ...beginnings].map((part) => `=${part.letters}`)];
  const first = words.find((word) => !isNation(word) && !isFunctionWord(word));
  if (letters !== undefined) out.push(`.${letters[0]}`, `.${letters.replace(/^us/, '')[0] ?? ''}`);
  if (words.length > 1) out.push(`.${form.words[0]?.[0]}`);
  if (words.length > 1 && first !== undefined) out.push(`.${first[0]}`);
  if (words.length === 1) out.push(`~${form.words[0]?.slice(0, 4)}`);
  return out;
}

function match(shorter: NameForm, fuller: NameForm): Strength {
  const a = parse(shorter);
  const b = parse(fuller);
  if (a.contentKey === b.contentKey || differInSpacingOnly(a.joined, b.joined)) return 8;
  if (a.letters !== undefined && isAcronymOf(a.letters, b)) return 7;
  if (isDomesticForm(a, b)) return 6;
  const shared = isPrefix(a.words, b.words) ? a.words.length : countJoinedPrefix(a, b);
  if (shared > 0 && isDistinctive(a.words) && isSameBody(shorter, fuller, b.words.slice(shared))) return 5;
  if (isSuffix(a.words, b.words) && !DISTINGUISHING.has(b.words[0] as string)) return a.words.length > 1 ? 4 : 3;
  if (a.words.length > 1 && isDistinctive(a.words) && isSubset(a.content, b.content)) return 2;
  if (a.words.length > 1 && isAbbreviation(a.words, b.words)) return 2;
  if (a.words.length === 1 && GENERIC_HEADS.has(a.contentKey) && isHead(a.words[0] as string, b.words)) return 1;
  return differByTypoInOneWord(a.words, b.words) ? 1 : 0;
}

/**
 * Returns true if the name `a` is the name `b` without its country: `Congress` for `US Congress`, `Supreme Court` for
 * `Supreme Court of the United Kingdom`. A country right after another word names a branch: `Netflix Japan` is not
 * `Netflix`.
 */
function isDomesticForm(a: OrganizationName, b: OrganizationName): boolean {
  if (a.domesticKey === '' || a.domesticKey !== b.domesticKey || a.content.length >= b.content.length) return false;
  return b.words.every(
    (word, i) => !isNation(word) || i === 0 || a.words.includes(word) || isFunctionWord(b.words[i - 1] as string),
  );
}

/**
 * Returns true if a fuller name means the same organization as the shorter name, and not a part of it; `rest` are its
 * additional words.
 */
function isSameBody(shorter: NameForm, fuller: NameForm, rest: readonly string[]): boolean {
  if (rest.some(isNation) || PARTS_OF_COMPANIES.has(toSingular(rest[0] as string))) {
    return rest.at(-1) === 'management';
  }
  return (
    countMentionsBefore(shorter, fuller) === 0 ||
    rest.every((word) => TRADES.has(toSingular(word)) || LEGAL_FORMS.has(word))
  );
}

/** Returns true if each short word begins a word of the longer name, in order: `Penn State`, `Pennsylvania State University`. */
function isAbbreviation(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    while (at < long.length && !(word.length > 2 && (long[at] as string).startsWith(word))) at++;
    if (at++ === long.length) return false;
  }
  return short[0] !== undefined && (long[0] as string).startsWith(short[0]);
}

/**
 * Returns true if a word is the main noun of a name, as `Department` is of `Department of Corrections`, or the
 * adjective of a party, as `Democratic` is of `Democratic Party`.
 */
function isHead(word: string, words: readonly string[]): boolean {
  const at = words.indexOf(word);
  if (at < 0) return false;
  const next = words[at + 1];
  return next === undefined || isFunctionWord(next) || (at === 0 && words.length === 2 && next === 'party');
}

/** Returns true if a name consists of more than a country and a generic word such as `department`. */
function isDistinctive(words: readonly string[]): boolean {
  return words.some((word) => !isNation(word) && !isFunctionWord(word) && !GENERIC_HEADS.has(toSingular(word)));
}

function isPrefix(short: readonly string[], long: readonly string[]): boolean {
  return short.length < long.length && short.every((word, i) => word === long[i]);
}

/**
 * Returns how many words at the beginning of the longer name equal the shorter name apart from spacing; 0 if there are
 * none or the names have the same length.
 */
function countJoinedPrefix(short: OrganizationName, long: OrganizationName): number {
  const length = 1 + long.beginnings.findIndex((beginning) => differInSpacingOnly(short.joined, beginning));
  return length < long.words.length ? length : 0;
}

function isSuffix(short: readonly string[], long: readonly string[]): boolean {
  return short.length < long.length && short.every((word, i) => word === long[long.length - short.length + i]);
}

function isSubset(short: readonly string[], long: readonly string[]): boolean {
  return short.length < long.length && short.every((word) => long.includes(word));
}
