/** Names in lists: semicolons between names, and surnames before given names (`Harlow, Peter; Mendes, Carla`). */
import { containerOf } from '../names/regions.js';
import { GIVEN_NAMES } from './given-names.js';
import type { Names } from './names.js';

/** `Karim; Farid` is two names. */
export function splitAtSemicolons(names: Names): void {
  for (const { start, end, type } of names.mentions) {
    const text = names.text.slice(start, end);
    if (type !== 'person' || !/^[^\d;]+(?:;[^\d;]+)+$/.test(text)) continue;
    for (const part of text.matchAll(/[^;\s](?:[^;]*[^;\s])?/gu)) {
      names.put(start + part.index, start + part.index + part[0].length, type);
    }
  }
}

const NAME = String.raw`\p{Lu}[\p{L}'’-]{1,30}`;
const GIVEN = String.raw`${NAME}(?:\s(?:\p{Lu}\.|${NAME})){0,2}(?:,\s(?:Jr|Sr)\b\.?)?`;
const SURNAME_FIRST = String.raw`(?:(?:van|von|de|der|la|al|bin|El|Al|De|Van|La|St\.?)\s){0,2}${NAME},\s${GIVEN}`;
/** Matches a country in brackets or an age after a name in a list: `(NGR)`, `, 34`. */
const TAIL = String.raw`(?:\s\([^()\n]{1,40}\)|,\s\d{1,3}\b)?`;

const LAST_OF_SEGMENT = new RegExp(String.raw`(?<=^|[^,\s]\s|[(“"])(${SURNAME_FIRST})${TAIL}\s*$`, 'u');
const WHOLE_SEGMENT = new RegExp(
  String.raw`^(\s*(?:(?:and|or)\s)?(?:\d{1,3}[.)]\s)?)(${SURNAME_FIRST})${TAIL}\s*$`,
  'u',
);
const FIRST_OF_SEGMENT = new RegExp(
  String.raw`^(\s*(?:(?:and|or)\s)?(?:\d{1,3}[.)]\s)?)(${SURNAME_FIRST})${TAIL}(?=[.)\n”"]|,\s\p{Ll}|$)`,
  'u',
);
/** How much of a segment is read at its ends, in code units. */
const SEGMENT_REACH = 120;

/** Two people after a title in the plural or a colon: `Councillors Webb, Alan and Stone, Kate`. */
const PAIR = new RegExp(
  String.raw`(?:\b(?:Councillors|Members|Messrs\.?|Senators|Delegates|Judges|Professors|Doctors|Drs\.?|Ministers|Mayors|Officers|Directors|Trustees|Governors|Students|Players|Authors|Aldermen|Commissioners)|:)\s(${NAME},\s${NAME}(?:\s\p{Lu}\.)?)\sand\s(${NAME},\s${NAME}(?:\s\p{Lu}\.)?)(?=[.;\n]|$)`,
  'gu',
);
/** An author with an initial: `by McKay, John W., Jr.`. */
const AUTHOR = new RegExp(
  String.raw`\b[Bb]y\s(${NAME},\s${NAME}(?:\s\p{Lu}\.){1,2}(?:,?\s(?:Jr|Sr)\b\.?)?)(?!\s\p{Lu})`,
  'gu',
);
/** A surname in capitals and an age: `ADAMS, Ruth, 34`. */
const IN_CAPITALS =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}'’-]{2,30},\s\p{Lu}\p{Ll}[\p{L}'’-]{0,30}(?:\s\p{Lu}\.)?)(?=,\s\d{1,3}\b)/gu;

/** The patterns, each with a cheaper one that most texts do not match. */
const PATTERNS = [
  { pattern: PAIR, hint: /(?:s|s\.|:)\s\S+,\s\S+(?:\s\S+)?\sand\s\S+,\s/ },
  { pattern: AUTHOR, hint: /\b[Bb]y\s\S+,\s\S+\s\S\./ },
  { pattern: IN_CAPITALS, hint: /\p{Lu}{2},\s\p{Lu}\p{Ll}/u },
] as const;

/** Joins a surname and the given name behind it to the name of one person. */
export function joinSurnamesFirst(names: Names): void {
  for (const { pattern, hint } of PATTERNS) {
    if (!hint.test(names.text)) continue;
    for (const match of names.text.matchAll(pattern)) {
      const found = match.slice(1).filter((name): name is string => name !== undefined);
      if (found.some(isPlaceAndCountry)) continue;
      let from = match.index;
      for (const name of found) {
        const start = names.text.indexOf(name, from);
        from = start + name.length;
        names.put(start, from, 'person');
      }
    }
  }
  for (const line of linesWithSemicolon(names.text)) {
    for (const list of findLists(names.text.slice(line.start, line.end))) {
      if (!hasPeople(names, line.start, list)) continue;
      for (const { start, end } of list) names.put(line.start + start, line.start + end, 'person');
    }
  }
}

/** Returns the ranges of the lines that hold a semicolon, in linear time. */
function linesWithSemicolon(text: string): Range[] {
  const lines: Range[] = [];
  for (let at = text.indexOf(';'); at >= 0; at = text.indexOf(';', lines.at(-1)?.end)) {
    const end = text.indexOf('\n', at);
    lines.push({ start: text.lastIndexOf('\n', at) + 1, end: end < 0 ? text.length : end });
  }
  return lines;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the lists of a line: neighbouring segments between semicolons that are names with the surname first. A line-up
 * (`Haley; Nash, Farrell; Crowley, Casey, Kleyn`) has segments of one name or of several, so it is no such list.
 */
function findLists(line: string): Range[][] {
  const lists: Range[][] = [];
  let current: Range[] = [];
  let start = 0;
  const segments = line.split(';');
  segments.forEach((segment, i) => {
    const whole = segment.length <= SEGMENT_REACH ? WHOLE_SEGMENT.exec(segment) : null;
    const first = current.length > 0 ? FIRST_OF_SEGMENT.exec(segment.slice(0, SEGMENT_REACH)) : null;
    const last = LAST_OF_SEGMENT.exec(segment.slice(-SEGMENT_REACH));
    const isLast = i === segments.length - 1;
    if (whole) current.push(rangeOf(start + (whole[1] as string).length, whole[2] as string));
    else {
      if (first) current.push(rangeOf(start + (first[1] as string).length, first[2] as string));
      if (first || current.length === 0) lists.push(current);
      const at = Math.max(0, segment.length - SEGMENT_REACH);
      const isStart = i === 0 || /[.:]\s/.test(segment);
      current = last && !first && isStart && !isLast ? [rangeOf(start + at + last.index, last[1] as string)] : [];
    }
    start += segment.length + 1;
  });
  lists.push(current);
  return lists
    .map((list) => list.filter(({ start: from, end }) => !isPlaceAndCountry(line.slice(from, end))))
    .filter(
      (list) =>
        list.length > 1 &&
        list.filter(({ start: from, end }) => hasGivenName(line.slice(from, end))).length * 2 >= list.length,
    );
}

/** Returns true if the part behind the comma begins with a common given name. */
function hasGivenName(name: string): boolean {
  const given = /,\s([\p{L}'’-]+)/u.exec(name)?.[1] ?? '';
  return GIVEN_NAMES.has(given) || /,\s\p{L}+\s\p{Lu}\./u.test(name);
}

function rangeOf(start: number, name: string): Range {
  return { start, end: start + name.length };
}

/** `Paris, France` and `Boston, Mass.` are no people. */
function isPlaceAndCountry(name: string): boolean {
  return containerOf(name.slice(name.indexOf(',') + 1).trim()) !== undefined;
}

/** Returns true if the model sees a person in at least half of the names of a list. */
function hasPeople(names: Names, offset: number, list: readonly Range[]): boolean {
  const people = list.filter(({ start, end }) =>
    names.overlapping(offset + start, offset + end).some(({ type }) => type === 'person'),
  );
  return people.length * 2 >= list.length;
}
