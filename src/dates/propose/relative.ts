/**
 * Weeks, months, years, … picked by a determiner.
 *
 * Accepts: "last week", "this year", "next month", "the following day", "the previous year", "that week", "the same day",
 * "the current quarter", "the past decade" (a duration), "the day", "the week", "the year", "the weekend", "the day before".
 * Refuses: "the day when …", "the year of the …", "Person of the Year", "at the end of the day," as a figure of speech,
 * "this second", "that minute".
 */
import { determinerBefore } from '../determiners.js';
import { type DurationUnit, UNITS } from '../lexicon.js';
import { type Candidate, durationValue, type Meaning, type Pick, type Proposer } from '../meaning.js';
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
const PARTS = new Set(
  'end beginning start middle rest remainder part half quarter quarters months month weeks days course time most much close'.split(
    ' ',
  ),
);
/** What may not follow "the day", "the year": they are described there, not pointed at. */
const DESCRIBED = new Set('when that i we he she they of to / - who which you - – it in'.split(' '));

export const relative: Proposer = {
  name: 'relative',
  triggers: ['date', ...[...UNITS].filter(([, unit]) => !unit.plural && unit.unit !== undefined).map(([word]) => word)],
  propose(w, i) {
    if (w.at(i) === 'date') return thatDate(w, i);
    if (w.at(i) === 'year') {
      const end = yearEnd(w, i);
      if (end !== null) return end;
    }
    const entry = UNITS.get(w.at(i)) as DurationUnit;
    const unit = entry.unit as Unit;
    if (w.isCapitalised(i) && !w.opensSentence(i) && w.isCapitalised(i - 1) === false) return null;
    const head = FILLERS.has(w.at(i - 1)) ? i - 1 : i;
    const determiner = determinerBefore(w, head);
    if (determiner !== null) {
      const meaning = picked(w, i, determiner.pick, determiner.definite, entry, unit);
      if (meaning === null || isInTitle(w, determiner.first, i)) return null;
      const half = meaning.kind === 'value' ? halfAfter(w, i + 1) : null;
      if (half !== null) {
        const value = durationValue(1.5, entry.designator, entry.times);
        return {
          first: determiner.first,
          last: half,
          meaning: { kind: 'value', timex: 'DURATION', value },
          rule: 'relative',
        };
      }
      return { first: determiner.first, last: i + 1, meaning, rule: 'relative' };
    }
    return w.at(head - 1) === 'the' ? (ending(w, head - 1, i, unit) ?? definite(w, head - 1, i, unit)) : null;
  },
};

/** "the year ended March 31" is twelve months of no calendar year, "the quarter ended Sept. 30" the one with that day. */
function ending(w: Words, first: number, i: number, unit: Unit): Candidate | null {
  if (w.at(i + 1) !== 'ended' && w.at(i + 1) !== 'ending') return null;
  if (unit === 'year') {
    return { first, last: i + 1, meaning: { kind: 'value', timex: 'DURATION', value: 'P1Y' }, rule: 'relative' };
  }
  const end = dateAt(w, i + 2);
  if (end === null) return null;
  return { first, last: i + 1, meaning: { kind: 'nth', unit, nth: -1, of: end.meaning }, rule: 'relative' };
}

/** "year-end", "year end", "the year's end". */
function yearEnd(w: Words, i: number): Candidate | null {
  const joint = w.at(i + 1) === '-' || w.at(i + 1) === "'s" ? i + 2 : i + 1;
  if (w.at(joint) !== 'end' || w.at(joint + 1) === 'of') return null;
  const meaning: Meaning = { kind: 'shift', unit: 'year', count: 0, from: 'now', grain: 'year' };
  return { first: w.at(i - 1) === 'the' ? i - 1 : i, last: joint + 1, meaning, rule: 'relative', mod: 'END' };
}

/** "that date", "the same date". */
function thatDate(w: Words, i: number): Candidate | null {
  const determiner = determinerBefore(w, i);
  if (determiner?.pick !== 'same') return null;
  const meaning: Meaning = { kind: 'shift', unit: 'day', count: 0, from: 'text', grain: 'day' };
  return { first: determiner.first, last: i + 1, meaning, rule: 'relative' };
}

/** "This Week with David Brinkley": capitals where a sentence has none. */
function isInTitle(w: Words, first: number, i: number): boolean {
  return w.isCapitalised(first) && w.isCapitalised(i) && w.surface(i) !== w.surface(i).toUpperCase();
}

function picked(w: Words, i: number, pick: Pick, definite: boolean, entry: DurationUnit, unit: Unit): Meaning | null {
  if (w.at(i + 1) === '-' && w.at(i + 2) === 'old') return null;
  if (unit === 'weekend') return { kind: 'weekend', pick };
  const stretch: Meaning = { kind: 'value', timex: 'DURATION', value: durationValue(1, entry.designator, entry.times) };
  const from = (anchor: 'now' | 'text', count: number): Meaning => ({
    kind: 'shift',
    unit,
    count,
    from: anchor,
    grain: unit,
  });
  const isPast = w.at(i - 1) === 'past' || w.at(i - 2) === 'past';
  switch (pick) {
    case 'last':
      if (unit === 'quarter') return from('now', -1);
      if (unit === 'day') return isPast ? stretch : null;
      return isPast || definite ? stretch : from('now', -1);
    case 'this':
      return unit === 'century' || unit === 'decade' || unit !== 'day' ? from('now', 0) : from('text', 0);
    case 'next':
      return from('now', 1);
    case 'following':
      return from(unit === 'decade' || unit === 'century' ? 'now' : 'text', 1);
    case 'previous':
      return from('text', -1);
    case 'same':
      return from('text', 0);
  }
}

/** "the week", "the day before": of the date that the text speaks of. */
function definite(w: Words, first: number, i: number, unit: Unit): Candidate | null {
  const shifted = (count: number, last: number): Candidate => ({
    first,
    last,
    meaning:
      unit === 'weekend'
        ? { kind: 'weekend' }
        : { kind: 'shift', unit, count, from: unit === 'year' && count === 0 ? 'now' : 'text', grain: unit },
    rule: 'relative',
  });
  const after = w.at(i + 1);
  if (isInTitle(w, first, i)) return null;
  if (unit === 'quarter' && (after === 'century' || after === 'of')) return null;
  if (unit === 'decade' || unit === 'century' || (unit as string) === 'fortnight') return null;
  if (after === 'before' || after === 'previous' || after === 'after') {
    return !/^(?:DET|PRON|NOUN|PROPN|ADJ|NUM|VERB|AUX)$/.test(w.pos(i + 2)) || w.at(i + 2) === BLOCK_END
      ? shifted(after === 'after' ? 1 : -1, i + 2)
      : null;
  }
  if (after === 'earlier') return shifted(-1, i + 2);
  const isPartOf = w.at(first - 1) === 'of' && PARTS.has(w.at(first - 2));
  if (w.at(first - 1) === 'of' && w.pos(first - 2) === 'NOUN' && !isPartOf) return null;
  if ((DESCRIBED.has(after) && !(isPartOf && after === 'in')) || isFigureOfSpeech(w, first, i)) return null;
  if (unit === 'day' && after === "'s" && w.pos(i + 2) === 'NOUN') return shifted(0, i + 1);
  return shifted(0, i + 1);
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
