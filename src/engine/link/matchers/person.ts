/** Matches names of people: surname, given name, nickname, initials, middle names, generation and typing errors. */
import { acronymLetters } from '../../names/acronyms.js';
import { givenNameRows, sameGivenName } from '../../names/nicknames.js';
import { initialsOf, type PersonName, parsePersonName } from '../../names/person-name.js';
import { compareFullNames, hasSequence } from '../../names/person-names-agree.js';
import { differInSpacingOnly, type JoinedName, joinWords } from '../../names/spacing.js';
import { differByTypo } from '../../names/typos.js';
import { areNamesakes, countMentionsBefore, type NameForm } from '../name-forms.js';
import type { Matcher, Strength } from './matcher.js';

export const personMatcher: Matcher = { fullness, keys, match };

interface ParsedForm extends PersonName {
  /** All parts of the name, and all parts without the Arabic article, to be compared without spacing. */
  readonly joined: readonly JoinedName[];
  /** `joined`, and the last part and the last two parts. */
  readonly joinedAndEnds: readonly JoinedName[];
}

const parsed = new WeakMap<NameForm, ParsedForm>();

function parse(form: NameForm): ParsedForm {
  let name = parsed.get(form);
  if (!name) {
    name = parseForm(form);
    parsed.set(form, name);
  }
  return name;
}

function parseForm(form: NameForm): ParsedForm {
  const name = parsePersonName(form.words);
  const { parts } = name;
  const withoutArticle = parts.filter(
    (part, i) => i === 0 || i === parts.length - 1 || (part !== 'al' && part !== 'el'),
  );
  const joined = (withoutArticle.length === parts.length ? [parts] : [parts, withoutArticle]).map(joinWords);
  const ends = [1, 2].filter((length) => length < parts.length).map((length) => joinWords(parts.slice(-length)));
  return { ...name, joined, joinedAndEnds: [...joined, ...ends] };
}

/**
 * Ranks names with more parts first, then names with more letters (`John R. Bolton` before `J. Bolton`). A suffix counts
 * as three letters and a title as one, so that `Ellis III` and `Judge Ellis` rank before `Ellis`.
 */
function fullness(form: NameForm): number {
  const { parts, generation, isTitled } = parse(form);
  return parts.length * 100 + Math.min(99, parts.join('').length + (generation ? 3 : 0) + (isTitled ? 1 : 0));
}

function keys(form: NameForm): string[] {
  const name = parse(form);
  const { parts, joinedAndEnds } = name;
  // A single typing error leaves the first three letters or the last three letters of a word unchanged.
  const out = parts.flatMap((part) => [part, `~${part.slice(0, 3)}`, `~${part[0]}-${part.slice(-3)}`]);
  for (const row of givenNameRows(parts[0] ?? '')) out.push(`#${row}`);
  if (parts.length > 1) out.push(`.${initialsOf(name)}`);
  const acronym = acronymLetters(form.plain);
  if (acronym !== undefined) out.push(`.${acronym}`);
  for (const { letters } of joinedAndEnds) out.push(`=${letters}`);
  return out;
}

const FULL_NAME_STRENGTH = { parts: 5, given: 4, typo: 1 } as const;

function match(shorter: NameForm, fuller: NameForm): Strength {
  if (areNamesakes(shorter, fuller)) return 0;
  const a = parse(shorter);
  const b = parse(fuller);
  if (a.generation !== undefined && b.generation !== undefined && a.generation !== b.generation) return 0;
  if (a.parts.length > 1 && hasSequence(b.parts, a.parts)) return isNamedAfter(shorter, fuller) ? 0 : 6;
  if (a.parts.length === 1 && b.parts.length === 1 && a.parts[0] === b.parts[0]) return isBare(a) ? 5 : 0;
  if (a.joined.some((name) => b.joinedAndEnds.some((other) => differInSpacingOnly(name, other)))) return 5;
  if (a.parts.length === 1) return matchSingleName(a.parts[0] as string, shorter, b);
  if (isElderNamesake(shorter, fuller)) return 0;
  const agreement = compareFullNames(a, b);
  return agreement === undefined ? 0 : FULL_NAME_STRENGTH[agreement];
}

/** Returns true for a name without title and suffix. `Mr. Smith` has a title and is therefore not `Mrs. Smith`. */
function isBare({ generation, isTitled }: PersonName): boolean {
  return generation === undefined && !isTitled;
}

/** Matches a name of one word, in order of strength: surname, given name, other part, initials, nickname, typing error. */
function matchSingleName(word: string, shorter: NameForm, fuller: PersonName): Strength {
  const { parts, surname } = fuller;
  if (parts.length > 1) {
    if (parts.slice(surname).join(' ') === word || parts.at(-1) === word) return 5;
    if (parts[0] === word) return 4;
    if (parts.includes(word)) return 3;
    if (acronymLetters(shorter.plain) === initialsOf(fuller)) return 3;
    // A nickname that the text introduces as a relative's or beside another full name belongs to another person.
    const isOtherPerson = shorter.isRelative || shorter.isJoined;
    if (word.length > 2 && !isOtherPerson && sameGivenName(word, parts[0] as string)) return 2;
  }
  // `the Turpins` are several people named Turpin, so a final s is not a typing error.
  const ends = [parts[0], parts.at(-1)] as string[];
  return ends.some((part) => differByTypo(word, part) && word !== `${part}s`) ? 1 : 0;
}

/**
 * Returns true if the text introduces the fuller name as that of a relative, after it has used the shorter full name:
 * `Ada Berg spoke. Her mother, Ada Lund Berg, listened`.
 */
function isElderNamesake(shorter: NameForm, fuller: NameForm): boolean {
  const [a, b] = [parse(shorter).parts, parse(fuller).parts];
  return fuller.isRelative && a.length > 1 && b.length > a.length && countMentionsBefore(shorter, fuller) > 0;
}

/**
 * Returns true if the shorter name belongs to a relative whose given name is the middle name of the other person:
 * `John Peter Ashworth died. His son, Peter Ashworth, said`. Without a word for a relative, such a name nearly always
 * means the same person.
 */
function isNamedAfter(shorter: NameForm, fuller: NameForm): boolean {
  const { parts, surname } = parse(fuller);
  const at = parts.indexOf(parse(shorter).parts[0] as string);
  return at > 0 && at < surname && shorter.isRelative && countMentionsBefore(shorter, fuller) === 0;
}
