/**
 * Proposes days, weeks, months, years and other units with a determiner.
 *
 * Accepts: "last week", "this year", "next month", "the following day", "the previous year", "that week", "the same day",
 * "the current quarter", "the past decade" (a duration), "the day", "the week", "the year", "the weekend", "the day
 * before".
 * Refuses: "the day when …", "the year of the …", "Person of the Year", the figure of speech "at the end of the day,",
 * "this second", "that minute".
 */
import { wordSet } from '../../../util/collections.js';
import type { Unit } from '../calendar/periods.js';
import { formatDuration } from '../calendar/time-values.js';
import { type Proposal, proposal, type Rule } from '../candidate.js';
import { countUnits, type Meaning } from '../meaning.js';
import { findHalfEnd } from '../read/amounts.js';
import { type Determiner, readDeterminer } from '../read/determiners.js';
import { Phrases } from '../read/phrases.js';
import { type DurationUnit, UNITS } from '../read/vocabulary.js';
import { BLOCK_END, type Words } from '../read/words.js';
import { readDateAt } from './named-month.js';

/** Words between determiner and unit that do not change the period. */
const FILLERS = wordSet('full whole entire single very calendar financial fiscal trading school academic model');
const HOLIDAY_WEEKENDS = new Phrases(
  ['holiday', 'bank holiday', 'public holiday', 'long', 'long holiday', 'three - day', 'four - day'].map(
    (words) => [words, true] as const,
  ),
);
/** Words before "of the year" that make it a date; "person of the year" is not one. */
const PARTS = wordSet(
  'end beginning start middle rest remainder part half quarter quarters months month weeks days course time most much close',
);
/** Words after "the day" or "the year" that begin a description ("the day when …"). */
const DESCRIBED = wordSet('when that i we he she they of to / - who which you - – it in');

export const relativeUnit: Rule = {
  name: 'relative-unit',
  triggers: ['date', ...[...UNITS].filter(([, unit]) => !unit.plural && unit.unit !== undefined).map(([word]) => word)],
  propose(w, i) {
    if (w.at(i) === 'date') return readThatDate(w, i);
    const entry = UNITS.get(w.at(i)) as DurationUnit;
    const end = w.at(i) === 'year' ? readYearEnd(w, i) : undefined;
    if (end !== undefined) return end;
    if (w.isCapitalised(i) && !w.opensSentence(i) && !w.isCapitalised(i - 1)) return undefined;
    if (w.at(i) === 'weekend') {
      const long = readHolidayWeekend(w, i);
      if (long !== undefined) return long;
    }
    const head = FILLERS.has(w.at(i - 1)) ? i - 1 : i;
    const determiner = readDeterminer(w, head);
    if (determiner !== undefined) return readDetermined(w, i, determiner, entry);
    if (w.at(head - 1) !== 'the' || isInTitle(w, head - 1, i)) return undefined;
    return readEnding(w, head - 1, i, entry.unit as Unit) ?? readDefinite(w, head - 1, i, entry.unit as Unit);
  },
};

/** Reads "the holiday weekend", which names no holiday and so has no value, and "this bank holiday weekend". */
function readHolidayWeekend(w: Words, i: number): Proposal | undefined {
  const [kind] = HOLIDAY_WEEKENDS.endingBefore(w, i);
  if (kind === undefined) return undefined;
  const determiner = readDeterminer(w, kind.first);
  if (determiner !== undefined) return proposal(determiner.first, i + 1, { kind: 'weekend', pick: determiner.pick });
  const isDefinite = w.at(kind.first - 1) === 'the';
  return isDefinite ? proposal(kind.first - 1, i + 1, { kind: 'value', timex: 'DATE', value: undefined }) : undefined;
}

/** Reads "last week", "this year", "the past year and a half". */
function readDetermined(w: Words, i: number, determiner: Determiner, entry: DurationUnit): Proposal | undefined {
  const meaning = pickedMeaning(w, i, determiner, entry);
  if (meaning === undefined || isInTitle(w, determiner.first, i)) return undefined;
  const half = meaning.kind === 'value' ? findHalfEnd(w, i + 1) : undefined;
  return half === undefined
    ? proposal(determiner.first, i + 1, meaning)
    : proposal(determiner.first, half, durationMeaning(1.5, entry));
}

function durationMeaning(amount: number, entry: DurationUnit): Meaning {
  return { kind: 'value', timex: 'DURATION', value: formatDuration(amount, entry.designator, entry.times) };
}

/**
 * "the year ended March 31" is twelve months of no calendar year; "the quarter ended Sept. 30" is the quarter of that day.
 */
function readEnding(w: Words, first: number, i: number, unit: Unit): Proposal | undefined {
  if (w.at(i + 1) !== 'ended' && w.at(i + 1) !== 'ending') return undefined;
  if (unit === 'year') {
    return proposal(first, i + 1, { kind: 'value', timex: 'DURATION', value: 'P1Y' });
  }
  const end = readDateAt(w, i + 2);
  return end === undefined ? undefined : proposal(first, i + 1, { kind: 'nth', unit, nth: -1, of: end.meaning });
}

/** Reads "year-end", "year end", "the year's end". */
function readYearEnd(w: Words, i: number): Proposal | undefined {
  const joint = w.at(i + 1) === '-' || w.at(i + 1) === "'s" ? i + 2 : i + 1;
  if (w.at(joint) !== 'end' || w.at(joint + 1) === 'of') return undefined;
  return { ...proposal(w.at(i - 1) === 'the' ? i - 1 : i, joint + 1, countUnits('year', 0, 'now')), mod: 'END' };
}

/** Reads "that date" and "the same date". */
function readThatDate(w: Words, i: number): Proposal | undefined {
  const determiner = readDeterminer(w, i);
  return determiner?.pick === 'same' ? proposal(determiner.first, i + 1, countUnits('day', 0, 'text')) : undefined;
}

/** Returns true for a title, with capitals inside a sentence: "This Week with David Brinkley". */
function isInTitle(w: Words, first: number, i: number): boolean {
  return w.isCapitalised(first) && w.isCapitalised(i) && w.surface(i) !== w.surface(i).toUpperCase();
}

function pickedMeaning(w: Words, i: number, { pick, definite }: Determiner, entry: DurationUnit): Meaning | undefined {
  const unit = entry.unit as Unit;
  if (w.at(i + 1) === '-' && w.at(i + 2) === 'old') return undefined;
  if (unit === 'weekend') return { kind: 'weekend', pick };
  switch (pick) {
    case 'last': {
      // "the last week" and "the past week" are durations, "last week" is a date, and "the last day" is the last of something.
      const isPast = w.at(i - 1) === 'past' || w.at(i - 2) === 'past';
      if (unit === 'quarter') return countUnits(unit, -1, 'now');
      if (unit === 'day' && !isPast) return undefined;
      return isPast || definite ? durationMeaning(1, entry) : countUnits(unit, -1, 'now');
    }
    case 'this':
      return countUnits(unit, 0, unit === 'day' ? 'text' : 'now');
    case 'next':
      return countUnits(unit, 1, 'now');
    case 'following':
      return countUnits(unit, 1, unit === 'decade' || unit === 'century' ? 'now' : 'text');
    case 'previous':
      return countUnits(unit, -1, 'text');
    case 'same':
      return countUnits(unit, 0, 'text');
  }
}

/** Reads a unit with "the": "the week", "the day before". It counts from a date in the text. */
function readDefinite(w: Words, first: number, i: number, unit: Unit): Proposal | undefined {
  const after = w.at(i + 1);
  if (unit === 'decade' || unit === 'century') return undefined;
  if (unit === 'quarter' && (after === 'century' || after === 'of')) return undefined;
  if (after === 'earlier') return proposal(first, i + 2, countUnits(unit, -1, 'text'));
  if (after === 'before' || after === 'previous' || after === 'after') {
    // In "the day before the vote", the vote gives the date.
    const isAlone = w.at(i + 2) === BLOCK_END || !/^(?:DET|PRON|NOUN|PROPN|ADJ|NUM|VERB|AUX)$/.test(w.pos(i + 2));
    return isAlone ? proposal(first, i + 2, countUnits(unit, after === 'after' ? 1 : -1, 'text')) : undefined;
  }
  const isPartOf = w.at(first - 1) === 'of' && PARTS.has(w.at(first - 2));
  if (w.at(first - 1) === 'of' && w.pos(first - 2) === 'NOUN' && !isPartOf) return undefined;
  if ((DESCRIBED.has(after) && !(isPartOf && after === 'in')) || isFigureOfSpeech(w, first, i)) return undefined;
  const meaning: Meaning =
    unit === 'weekend' ? { kind: 'weekend' } : countUnits(unit, 0, unit === 'year' ? 'now' : 'text');
  return proposal(first, i + 1, meaning);
}

/** Returns true for "at the end of the day, …". */
function isFigureOfSpeech(w: Words, first: number, i: number): boolean {
  return (
    w.at(i) === 'day' &&
    w.at(first - 1) === 'of' &&
    w.at(first - 2) === 'end' &&
    w.at(i + 1) === ',' &&
    w.at(first - 4) === 'at'
  );
}
