import { isNation, wordsWithNations } from '../../names/nation-words.js';
import { GENERIC_HEADS, LEGAL_FORMS, PARTS_OF_COMPANIES, TRADES } from '../../names/organization-words.js';
import { acronymLetters, isFunctionWord, spells } from '../acronym.js';
import { type Form, mentionsBefore } from '../form.js';
import { oneSlipInWords } from '../slip.js';
import { sameButForSpacing, type Unspaced, unspaced } from '../spacing.js';
import type { Matcher, Strength } from './matcher.js';

interface OrganizationName {
  /** Lower-case words, nations as `@CODE`, without legal forms at the end. */
  readonly words: readonly string[];
  /** `words` without function words, sorted. */
  readonly content: readonly string[];
  /** The same as one string. */
  readonly bag: string;
  /** `content` without nations. */
  readonly domestic: string;
  /** The letters when the name is an acronym. */
  readonly letters: string | undefined;
  /** `words`, to be compared in any spacing, and the first one, two, … of them. */
  readonly whole: Unspaced;
  readonly beginnings: readonly Unspaced[];
}

/** Of how many words that begin a name another may write as one. */
const MOST_JOINED = 3;

const names = new WeakMap<Form, OrganizationName>();

function nameOf(form: Form): OrganizationName {
  let name = names.get(form);
  if (!name) {
    name = read(form);
    names.set(form, name);
  }
  return name;
}

function read(form: Form): OrganizationName {
  const words = wordsWithNations(form.plain);
  while (words.length > 1 && (LEGAL_FORMS.has(words.at(-1) as string) || words.at(-1) === '&')) words.pop();
  const content = words
    .filter((word) => !isFunctionWord(word))
    .map(singular)
    .sort();
  return {
    words,
    content,
    bag: content.join(' '),
    domestic: content.filter((word) => !isNation(word)).join(' '),
    letters: acronymLetters(form.plain),
    whole: unspaced(words),
    beginnings: words.slice(0, MOST_JOINED).map((_, i) => unspaced(words.slice(0, i + 1))),
  };
}

/** Words before a name that make it another one: `New GM`, `White House`. */
const SPLITTING = new Set(['new', 'old', 'former', 'white', 'anti', 'inter', 'real']);

/** `Revolutionary Guards` and `Revolutionary Guard Corps` share their guard. */
function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Initials that a name begins with are one word: `J.P. Morgan` is no fuller than `JPMorgan Chase`. */
function fullness(form: Form): number {
  const initials = Math.max(
    1,
    form.words.findIndex((word) => word.length > 1),
  );
  return (form.words.length - initials + 1) * 100 + Math.min(99, form.plain.length);
}

function keys(form: Form): string[] {
  const { words, content, letters, whole, beginnings } = nameOf(form);
  const out = [...content, ...[whole, ...beginnings].map((part) => `=${part.letters}`)];
  const first = words.find((word) => !isNation(word) && !isFunctionWord(word));
  if (letters !== undefined) out.push(`.${letters[0]}`, `.${letters.replace(/^us/, '')[0] ?? ''}`);
  if (words.length > 1) out.push(`.${form.words[0]?.[0]}`);
  if (words.length > 1 && first !== undefined) out.push(`.${first[0]}`);
  if (words.length === 1) out.push(`~${form.words[0]?.slice(0, 4)}`);
  return out;
}

function match(lesser: Form, fuller: Form): Strength {
  const a = nameOf(lesser);
  const b = nameOf(fuller);
  if (a.bag === b.bag || sameButForSpacing(a.whole, b.whole)) return 8;
  if (a.letters !== undefined && standsFor(a.letters, fuller, b)) return 7;
  if (isDomesticForm(a, b)) return 6;
  const shared = isPrefix(a.words, b.words) ? a.words.length : joinedPrefix(a, b);
  if (shared > 0 && isDistinctive(a.words) && isWhole(lesser, fuller, b.words.slice(shared))) return 5;
  if (isSuffix(a.words, b.words) && !SPLITTING.has(b.words[0] as string)) return a.words.length > 1 ? 4 : 3;
  if (a.words.length > 1 && isDistinctive(a.words) && isPart(a.content, b.content)) return 2;
  if (a.words.length > 1 && isAbbreviated(a.words, b.words)) return 2;
  if (a.words.length === 1 && GENERIC_HEADS.has(a.bag) && isHead(a.words[0] as string, b.words)) return 1;
  return oneSlipInWords(a.words, b.words) ? 1 : 0;
}

/** `Congress` for `US Congress`, `Supreme Court` for `Supreme Court of the United Kingdom`, not `Netflix` for `Netflix Japan`. */
function isDomesticForm(a: OrganizationName, b: OrganizationName): boolean {
  if (a.domestic === '' || a.domestic !== b.domestic || a.content.length >= b.content.length) return false;
  return b.words.every(
    (word, i) => !isNation(word) || i === 0 || a.words.includes(word) || isFunctionWord(b.words[i - 1] as string),
  );
}

/** Whether a name that is longer by `rest` names the same body and not a part of it. */
function isWhole(lesser: Form, fuller: Form, rest: readonly string[]): boolean {
  if (rest.some(isNation) || PARTS_OF_COMPANIES.has(singular(rest[0] as string))) return rest.at(-1) === 'management';
  return (
    mentionsBefore(lesser, fuller) === 0 || rest.every((word) => TRADES.has(singular(word)) || LEGAL_FORMS.has(word))
  );
}

/** `Penn State` for `Pennsylvania State University`: each word begins one of the longer name, in order. */
function isAbbreviated(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    while (at < long.length && !(word.length > 2 && (long[at] as string).startsWith(word))) at++;
    if (at++ === long.length) return false;
  }
  return short[0] !== undefined && (long[0] as string).startsWith(short[0]);
}

/** Whether a kind of body is what a name is about: `Department` in `Department of Corrections`, `Democratic` in `Democratic Party`. */
function isHead(word: string, words: readonly string[]): boolean {
  const at = words.indexOf(word);
  if (at < 0) return false;
  const next = words[at + 1];
  return next === undefined || isFunctionWord(next) || (at === 0 && words.length === 2 && next === 'party');
}

/** Acronyms are made of the full name, of the name without its legal form, or without its country (`USAF`, `AFP`). */
function standsFor(letters: string, fuller: Form, name: OrganizationName): boolean {
  const withoutNation = name.words.filter((word) => !isNation(word));
  return (
    (fuller.words.length > 1 && spells(letters, fuller.words)) ||
    (name.words.length > 1 &&
      spells(
        letters,
        name.words.map((word) => word.replace('@', '').toLowerCase()),
      )) ||
    (withoutNation.length > 1 &&
      (spells(letters, withoutNation) || (letters.startsWith('us') && spells(letters.slice(2), withoutNation)))) ||
    (fuller.words.includes(letters) &&
      spells(
        letters,
        name.words.filter((word) => word !== letters && !LEGAL_FORMS.has(word)),
      ))
  );
}

/** Whether a short form names something by itself: not a country, not a kind of body alone. */
function isDistinctive(words: readonly string[]): boolean {
  return words.some((word) => !isNation(word) && !isFunctionWord(word) && !GENERIC_HEADS.has(singular(word)));
}

function isPrefix(short: readonly string[], long: readonly string[]): boolean {
  return short.length < long.length && short.every((word, i) => word === long[i]);
}

/** How many first words of the longer name are the shorter one, spaced in another way: `J.P. Morgan`, `JPMorgan Chase`. */
function joinedPrefix(short: OrganizationName, long: OrganizationName): number {
  const length = 1 + long.beginnings.findIndex((beginning) => sameButForSpacing(short.whole, beginning));
  return length < long.words.length ? length : 0;
}

function isSuffix(short: readonly string[], long: readonly string[]): boolean {
  return short.length < long.length && short.every((word, i) => word === long[long.length - short.length + i]);
}

function isPart(short: readonly string[], long: readonly string[]): boolean {
  return short.length < long.length && short.every((word) => long.includes(word));
}

/** Organizations: legal forms, acronyms both ways, the country left out, first or last words alone. */
export const organization: Matcher = { fullness, keys, match };
