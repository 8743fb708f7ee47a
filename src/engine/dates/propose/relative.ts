/**
 * Weeks, months, years, … picked by a determiner.
 *
 * Accepts: "last week", "this year", "next month", "the following day", "the previous year", "that week", "the same day",
 * "the current quarter", "the past decade" (a duration), "the day", "the week", "the year", "the weekend", "the day before".
 * Refuses: "the day when …", "the year of the …", "Person of the Year", "at the end of the day," as a figure of speech,
 * "this second", "that minute".
 */
import { wordSet } from '../../../util/collections.js';
import { type Determiner, determinerBefore } from '../determiners.js';
import { type DurationUnit, UNITS } from '../lexicon.js';
import { type Candidate, counted, durationValue, type Meaning, type Proposer } from '../meaning.js';
import { halfAfter } from '../numbers.js';
import type { Unit } from '../value.js';
import { BLOCK_END, type Words } from '../words.js';
import { dateAt } from './nth.js';

/** Words between the determiner and the unit that do not change which one is meant. */
const FILLERS = new Set([
  'full',
  'whole',
  'entire',
  'single',
  'very',
  'calendar',
  'financial',
  'fiscal',
  'trading',
  'school',
  'academic',
  'model',
]);
/** What "of the year" can be a part of; "person of the year" is none. */
const PARTS = wordSet(
  'end beginning start middle rest remainder part half quarter quarters months month weeks days course time most much close',
);
/** What may not follow "the day", "the year": they are described there, not pointed at. */
const DESCRIBED = wordSet('when that i we he she they of to / - who which you - – it in');

export const relative: Proposer = {
  name: 'relative',
  triggers: ['date', ...[...UNITS].filter(([, unit]) => !unit.plural && unit.unit !== undefined).map(([word]) => word)],
  propose(w, i) {
    if (w.at(i) === 'date') return thatDate(w, i);
    const entry = UNITS.get(w.at(i)) as DurationUnit;
    const end = w.at(i) === 'year' ? yearEnd(w, i) : null;
    if (end !== null) return end;
    if (w.isCapitalised(i) && !w.opensSentence(i) && !w.isCapitalised(i - 1)) return null;
    const head = FILLERS.has(w.at(i - 1)) ? i - 1 : i;
    const determiner = determinerBefore(w, head);
    if (determiner !== null) return determined(w, i, determiner, entry);
    if (w.at(head - 1) !== 'the' || isInTitle(w, head - 1, i)) return null;
    return ending(w, head - 1, i, entry.unit as Unit) ?? definite(w, head - 1, i, entry.unit as Unit);
  },
};

const make = (first: number, last: number, meaning: Meaning): Candidate => ({ first, last, meaning, rule: 'relative' });

/** "last week", "this year", "the past year and a half". */
function determined(w: Words, i: number, determiner: Determiner, entry: DurationUnit): Candidate | null {
  const meaning = picked(w, i, determiner, entry);
  if (meaning === null || isInTitle(w, determiner.first, i)) return null;
  const half = meaning.kind === 'value' ? halfAfter(w, i + 1) : null;
  return half === null ? make(determiner.first, i + 1, meaning) : make(determiner.first, half, lasting(1.5, entry));
}

function lasting(amount: number, entry: DurationUnit): Meaning {
  return { kind: 'value', timex: 'DURATION', value: durationValue(amount, entry.designator, entry.times) };
}

/** "the year ended March 31" is twelve months of no calendar year, "the quarter ended Sept. 30" the one with that day. */
function ending(w: Words, first: number, i: number, unit: Unit): Candidate | null {
  if (w.at(i + 1) !== 'ended' && w.at(i + 1) !== 'ending') return null;
  if (unit === 'year') {
    return make(first, i + 1, { kind: 'value', timex: 'DURATION', value: 'P1Y' });
  }
  const end = dateAt(w, i + 2);
  return end === null ? null : make(first, i + 1, { kind: 'nth', unit, nth: -1, of: end.meaning });
}

/** "year-end", "year end", "the year's end". */
function yearEnd(w: Words, i: number): Candidate | null {
  const joint = w.at(i + 1) === '-' || w.at(i + 1) === "'s" ? i + 2 : i + 1;
  if (w.at(joint) !== 'end' || w.at(joint + 1) === 'of') return null;
  return { ...make(w.at(i - 1) === 'the' ? i - 1 : i, joint + 1, counted('year', 0, 'now')), mod: 'END' };
}

/** "that date", "the same date". */
function thatDate(w: Words, i: number): Candidate | null {
  const determiner = determinerBefore(w, i);
  return determiner?.pick === 'same' ? make(determiner.first, i + 1, counted('day', 0, 'text')) : null;
}

/** "This Week with David Brinkley": capitals where a sentence has none. */
function isInTitle(w: Words, first: number, i: number): boolean {
  return w.isCapitalised(first) && w.isCapitalised(i) && w.surface(i) !== w.surface(i).toUpperCase();
}

function picked(w: Words, i: number, { pick, definite }: Determiner, entry: DurationUnit): Meaning | null {
  const unit = entry.unit as Unit;
  if (w.at(i + 1) === '-' && w.at(i + 2) === 'old') return null;
  if (unit === 'weekend') return { kind: 'weekend', pick };
  switch (pick) {
    case 'last': {
      // "the last week", "the past week" are stretches of time, "last week" is a date; "the last day" is of something.
      const isPast = w.at(i - 1) === 'past' || w.at(i - 2) === 'past';
      if (unit === 'quarter') return counted(unit, -1, 'now');
      if (unit === 'day' && !isPast) return null;
      return isPast || definite ? lasting(1, entry) : counted(unit, -1, 'now');
    }
    case 'this':
      return counted(unit, 0, unit === 'day' ? 'text' : 'now');
    case 'next':
      return counted(unit, 1, 'now');
    case 'following':
      return counted(unit, 1, unit === 'decade' || unit === 'century' ? 'now' : 'text');
    case 'previous':
      return counted(unit, -1, 'text');
    case 'same':
      return counted(unit, 0, 'text');
  }
}

/** "the week", "the day before": of the date that the text speaks of. */
function definite(w: Words, first: number, i: number, unit: Unit): Candidate | null {
  const after = w.at(i + 1);
  if (unit === 'decade' || unit === 'century') return null;
  if (unit === 'quarter' && (after === 'century' || after === 'of')) return null;
  if (after === 'earlier') return make(first, i + 2, counted(unit, -1, 'text'));
  if (after === 'before' || after === 'previous' || after === 'after') {
    // "the day before the vote" is described by it.
    const isAlone = w.at(i + 2) === BLOCK_END || !/^(?:DET|PRON|NOUN|PROPN|ADJ|NUM|VERB|AUX)$/.test(w.pos(i + 2));
    return isAlone ? make(first, i + 2, counted(unit, after === 'after' ? 1 : -1, 'text')) : null;
  }
  const isPartOf = w.at(first - 1) === 'of' && PARTS.has(w.at(first - 2));
  if (w.at(first - 1) === 'of' && w.pos(first - 2) === 'NOUN' && !isPartOf) return null;
  if ((DESCRIBED.has(after) && !(isPartOf && after === 'in')) || isFigureOfSpeech(w, first, i)) return null;
  const meaning: Meaning =
    unit === 'weekend' ? { kind: 'weekend' } : counted(unit, 0, unit === 'year' ? 'now' : 'text');
  return make(first, i + 1, meaning);
}

/** "at the end of the day, …" */
function isFigureOfSpeech(w: Words, first: number, i: number): boolean {
  return (
    w.at(i) === 'day' &&
    w.at(first - 1) === 'of' &&
    w.at(first - 2) === 'end' &&
    w.at(i + 1) === ',' &&
    w.at(first - 4) === 'at'
  );
}
