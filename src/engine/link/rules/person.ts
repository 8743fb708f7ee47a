import { givenNameRows, sameGivenName } from '../../names/nicknames.js';
import { type PersonName, personName } from '../../names/person-name.js';
import { acronymLetters } from '../acronym.js';
import { type Form, mentionsBefore } from '../form.js';
import { oneSlip, oneSlipInWords } from '../slip.js';
import { sameButForSpacing, type Unspaced, unspaced } from '../spacing.js';
import type { Matcher, Strength } from './matcher.js';

interface Named extends PersonName {
  /** The parts with the Arabic article and without it, to be compared in any spacing. */
  readonly wholes: readonly Unspaced[];
  /** The same, and the last part and the last two alone. */
  readonly wholesAndEnds: readonly Unspaced[];
}

const names = new WeakMap<Form, Named>();

function nameOf(form: Form): Named {
  let name = names.get(form);
  if (!name) {
    name = read(form);
    names.set(form, name);
  }
  return name;
}

function read(form: Form): Named {
  const { parts, surname, generation, isTitled } = personName(form.words);
  const bare = parts.filter((part, i) => i === 0 || i === parts.length - 1 || (part !== 'al' && part !== 'el'));
  const wholes = (bare.length === parts.length ? [parts] : [parts, bare]).map(unspaced);
  const ends = [1, 2].filter((last) => last < parts.length).map((last) => unspaced(parts.slice(-last)));
  return { parts, surname, generation, isTitled, wholes, wholesAndEnds: [...wholes, ...ends] };
}

/**
 * Full names first; of two equally long ones that with more letters (`John R. Bolton` before `J. Bolton`), then that with
 * a suffix or a title (`Ellis III` and `Judge Ellis` before `Ellis`).
 */
function fullness(form: Form): number {
  const { parts, generation, isTitled } = nameOf(form);
  return parts.length * 100 + Math.min(99, parts.join('').length + (generation ? 3 : 0) + (isTitled ? 1 : 0));
}

function keys(form: Form): string[] {
  const { parts, wholesAndEnds } = nameOf(form);
  // A slip of the pen spares the first three letters or the last three.
  const out = parts.flatMap((part) => [part, `~${part.slice(0, 3)}`, `~${part[0]}-${part.slice(-3)}`]);
  for (const row of givenNameRows(parts[0] ?? '')) out.push(`#${row}`);
  if (parts.length > 1) out.push(`.${initials(parts)}`);
  const acronym = acronymLetters(form.plain);
  if (acronym !== undefined) out.push(`.${acronym}`);
  for (const { letters } of wholesAndEnds) out.push(`=${letters}`);
  return out;
}

function match(lesser: Form, fuller: Form): Strength {
  const a = nameOf(lesser);
  const b = nameOf(fuller);
  if (a.generation !== undefined && b.generation !== undefined && a.generation !== b.generation) return 0;
  if (sequence(a.parts, b.parts)) return isChildOf(lesser, fuller) ? 0 : 6;
  if (a.parts.length === 1 && b.parts.length === 1 && a.parts[0] === b.parts[0]) return isBare(a) ? 5 : 0;
  if (isRespaced(a, b)) return 5;
  if (a.parts.length === 1) return single(a.parts[0] as string, lesser, b);
  return fullNames(a, b);
}

/** The same name, or its last one or two parts, spaced in another way: `Kim Jong Un`, `Jong-un`; `Mohamed ElBaradei`. */
function isRespaced(a: Named, b: Named): boolean {
  return a.wholes.some((whole) => b.wholesAndEnds.some((other) => sameButForSpacing(whole, other)));
}

/** Whether a name has neither title nor suffix, and so is anybody's of the name: `Mr. Smith` is not `Mrs. Smith`. */
function isBare({ generation, isTitled }: PersonName): boolean {
  return generation === undefined && !isTitled;
}

/** A name of one word: surname, then given name, then any part; a slip of the pen in the surname last. */
function single(word: string, lesser: Form, { parts, surname }: PersonName): Strength {
  if (parts.length > 1) {
    if (parts.slice(surname).join(' ') === word || parts.at(-1) === word) return 5;
    if (parts[0] === word) return 4;
    if (parts.includes(word)) return 3;
    if (acronymLetters(lesser.plain) === initials(parts)) return 3;
    // Who is brought in as a relative or beside a full name is somebody else with a like name.
    const isNew = lesser.isRelative || lesser.isJoined;
    if (word.length > 2 && !isNew && sameGivenName(word, parts[0] as string)) return 2;
  }
  // `the Turpins` are more than one Turpin.
  const ends = [parts[0], parts.at(-1)] as string[];
  return ends.some((part) => oneSlip(word, part) && word !== `${part}s`) ? 1 : 0;
}

/** Two names of several words. */
function fullNames(a: PersonName, b: PersonName): Strength {
  if (inOrder(a.parts, b.parts)) return middleNamesAgree(a, b) ? 5 : 0;
  const surnameA = a.parts.slice(a.surname).join(' ');
  const surnameB = b.parts.slice(b.surname).join(' ');
  if (surnameA !== surnameB) return oneSlipInWords(a.parts, b.parts) ? 1 : 0;
  const [givenA, givenB] = [a.parts[0] as string, b.parts[0] as string];
  if (!middleNamesAgree(a, b)) return 0;
  if (isInitial(givenA) || isInitial(givenB)) return givenA[0] === givenB[0] ? 4 : 0;
  if (sameGivenName(givenA, givenB)) return 4;
  return oneSlip(givenA, givenB) ? 1 : 0;
}

/**
 * Whether the middle names can be of one person: those that both write out aside (`Pierluisi` in `Pedro Pierluisi
 * Urrutia` and `Pedro R. Pierluisi Urrutia`), the first agree, and so on until one has no more. An initial found later
 * is no agreement: `George W. Bush` is not `George H.W. Bush`.
 */
function middleNamesAgree(a: PersonName, b: PersonName): boolean {
  const middleA = a.parts.slice(1, a.surname);
  const middleB = b.parts.slice(1, b.surname);
  const restA = middleA.filter((x) => isInitial(x) || !middleB.includes(x));
  const restB = middleB.filter((y) => isInitial(y) || !middleA.includes(y));
  return restA.every((x, i) => {
    const y = restB[i];
    return y === undefined || x === y || ((isInitial(x) || isInitial(y)) && x[0] === y[0]);
  });
}

/**
 * Children bear a parent's middle name as their first: `John Peter Ashworth died. His son, Peter Ashworth, said`. Without
 * such a word it is nearly always one person, by a middle name, by two surnames or without a title.
 */
function isChildOf(lesser: Form, fuller: Form): boolean {
  const { parts, surname } = nameOf(fuller);
  const at = parts.indexOf(nameOf(lesser).parts[0] as string);
  return at > 0 && at < surname && lesser.isRelative && mentionsBefore(lesser, fuller) === 0;
}

/** `pierluisi urrutia` within `pedro r pierluisi urrutia`. */
function sequence(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || short.length > long.length) return false;
  for (let at = 0; at + short.length <= long.length; at++) {
    if (short.every((part, i) => part === long[at + i])) return true;
  }
  return false;
}

/** `john bolton` within `john r bolton`. */
function inOrder(short: readonly string[], long: readonly string[]): boolean {
  let found = 0;
  for (const part of long) if (part === short[found]) found++;
  return found === short.length;
}

function isInitial(part: string): boolean {
  return part.length === 1;
}

function initials(parts: readonly string[]): string {
  return parts.map((part) => part[0]).join('');
}

/** People: surname, given name, nickname, initials, middle names, generation, and small slips of spelling. */
export const person: Matcher = { fullness, keys, match };
