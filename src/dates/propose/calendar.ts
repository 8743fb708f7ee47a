/**
 * Dates with a month by name.
 *
 * Accepts: "July 15, 2016", "15 July 2016", "Friday, Nov. 18", "the 15th of May", "July 2016", "March of last year",
 * "last December", "this past August", "mid-November", a month alone ("in March"), "May 3-5", "3-5 May", "May 1 and 2".
 * Refuses: the verbs "may" and "march", a month that is part of a name ("Theresa May", "March Madness"),
 * an abbreviation without a number beside it ("Mar", "Dec").
 */

import { determinerBefore } from '../determiners.js';
import { DASHES, MONTHS, ORDINALS, WEEKDAY_SHORT, WEEKDAYS } from '../lexicon.js';
import type { Candidate, Meaning, Proposer } from '../meaning.js';
import { dayPeriod, isCalendarDay, monthPeriod } from '../value.js';
import type { Words } from '../words.js';
import { readYearAfter, type YearAfter } from './year-after.js';

const MAX_DAY = 31;
const AMBIGUOUS = new Set(['may', 'march', 'august']);
const BEFORE_MONTH = new Set(
  'in on by since until till of from to through during between and or last next this early late mid before after for around about - – — past coming every each end beginning start middle following previous throughout ending ended over ( [ , '.split(
    ' ',
  ),
);

export const calendar: Proposer = {
  name: 'calendar',
  triggers: MONTHS.keys(),
  propose(w, i) {
    const month = MONTHS.get(w.at(i));
    if (month === undefined || !w.isCapitalised(i)) return null;
    return monthFirst(w, i, month) ?? dayFirst(w, i, month) ?? monthAlone(w, i, month);
  },
};

/** The day of the month at word i: "5", "5th", "fifth" (after "the"); not "5 p.m.", "5:30", "5 million", "5,000", "5%". */
function readDay(w: Words, i: number): { day: number; next: number } | null {
  const day = w.digits(i);
  if (day >= 1 && day <= MAX_DAY && w.at(i).length <= 2) {
    if (w.glued(i + 1) && /^(?:st|nd|rd|th)$/.test(w.at(i + 1))) return { day, next: i + 2 };
    const after = w.at(i + 1);
    if (w.glued(i + 1) && (after === ':' || after === '/' || after === '%' || after === 'pm' || after === 'am'))
      return null;
    if ((after === '.' || after === ',') && w.glued(i + 1) && w.glued(i + 2) && w.digits(i + 2) >= 0) {
      return after === ',' && w.at(i + 2).length === 4 ? { day, next: i + 1 } : null;
    }
    if (after === 'pm' || after === 'am' || after === 'percent' || after === 'million' || after === 'billion')
      return null;
    return { day, next: i + 1 };
  }
  const ordinal = ORDINALS.get(w.at(i));
  return ordinal !== undefined && ordinal <= MAX_DAY ? { day: ordinal, next: i + 1 } : null;
}

/** "July 15[, 2016]", with further days: "July 15-17", "July 15 and 16". */
function monthFirst(w: Words, i: number, month: number): Candidate[] | null {
  let at = i + 1;
  if (w.at(at) === '.' || (w.at(at) === 'the' && ORDINALS.has(w.at(at + 1)))) at++;
  const first = readDay(w, at);
  if (first === null) return null;
  const days = [{ ...first, start: i }];
  let next = first.next;
  for (;;) {
    const more = readNextDay(w, next);
    if (more === null) break;
    days.push(more);
    next = more.next;
  }
  const year = readYearAfter(w, next, true) ?? undefined;
  return days.map((day, k) => {
    const isLast = k === days.length - 1;
    const head = k === 0 ? weekdayBefore(w, i) : { first: day.start };
    return {
      first: head.first,
      last: isLast && year !== undefined ? year.next : day.next,
      meaning: dayMeaning(month, day.day, year, head.weekday),
      rule: 'calendar',
    };
  });
}

/** "-17", "and 16", "to 19" after a day of the month. */
function readNextDay(w: Words, i: number): { day: number; next: number; start: number } | null {
  const isDash = DASHES.has(w.at(i));
  const isWord = w.at(i) === 'and' || w.at(i) === 'to' || w.at(i) === 'or' || w.at(i) === 'through' || w.at(i) === '&';
  const isComma = w.at(i) === ',' && (w.at(i + 2) === 'and' || w.at(i + 2) === ',') && !w.glued(i + 1);
  if (!isDash && !isWord && !isComma) return null;
  const day = readDay(w, i + 1);
  if (day === null || w.digits(i + 1) < 0) return null;
  if (isDash && !w.glued(i) && !w.glued(i + 1)) return null;
  // "May 5 and 20 people": the number must close its phrase.
  if (
    !isDash &&
    !/^[.,;:)\n]$/.test(w.at(day.next)) &&
    !/^(?:in|at|on|and|to|with|when|as|for|of|the|a|after|before|by|that|which|but|or|-|–)$/.test(w.at(day.next))
  ) {
    return null;
  }
  return { ...day, start: i + 1 };
}

/** "15 July 2016", "the 15th of July", "15-17 July". */
function dayFirst(w: Words, i: number, month: number): Candidate[] | null {
  let at = i - 1;
  if (w.at(at) === 'of') at--;
  const hasOf = at < i - 1;
  let start = at;
  let day = -1;
  if (/^(?:st|nd|rd|th)$/.test(w.at(at)) && w.glued(at)) {
    start = at - 1;
    day = w.digits(start);
  } else if (hasOf) day = ORDINALS.get(w.at(at)) ?? -1;
  else if (w.at(at).length <= 2) day = w.digits(at);
  if (day < 1 || day > MAX_DAY || (w.glued(start) && !DASHES.has(w.at(start - 1)) && w.at(start - 1) !== '('))
    return null;
  const year = readYearAfter(w, w.at(i + 1) === '.' ? i + 2 : i + 1, true) ?? undefined;
  const out: Candidate[] = [];
  const earlier = w.digits(start - 2);
  if (
    !hasOf &&
    earlier >= 1 &&
    earlier < day &&
    w.at(start - 2).length <= 2 &&
    (DASHES.has(w.at(start - 1)) || w.at(start - 1) === 'and' || w.at(start - 1) === 'to')
  ) {
    out.push({ first: start - 2, last: start - 1, meaning: dayMeaning(month, earlier, year), rule: 'calendar' });
  }
  const withThe = w.at(start - 1) === 'the' ? start - 1 : start;
  const head = weekdayBefore(w, withThe);
  out.push({
    first: head.first,
    last: year === undefined ? i + 1 : year.next,
    meaning: dayMeaning(month, day, year, head.weekday),
    rule: 'calendar',
  });
  return out;
}

/** A weekday right before the date: "Friday, ", "Fri. ", "this coming Sunday, ", "on Friday the ". */
function weekdayBefore(w: Words, i: number): { first: number; weekday?: number } {
  for (const at of [i - 1, i - 2, i - 3]) {
    const weekday = WEEKDAYS.get(w.at(at)) ?? (w.isCapitalised(at) ? WEEKDAY_SHORT.get(w.at(at)) : undefined);
    if (weekday !== undefined) return { first: determinerBefore(w, at)?.first ?? at, weekday };
    if (w.at(at) !== ',' && w.at(at) !== '.' && w.at(at) !== 'the') break;
  }
  return { first: i };
}

function dayMeaning(month: number, day: number, year: YearAfter | undefined, weekday?: number): Meaning {
  if (typeof year?.year === 'number' && isCalendarDay(year.year, month, day)) {
    return { kind: 'period', period: dayPeriod(year.year, month, day) };
  }
  return {
    kind: 'yearly',
    yearly: { of: 'day', month, day },
    ...(year === undefined || typeof year.year === 'number' ? {} : { year: year.year }),
    ...(weekday === undefined ? {} : { weekday }),
  };
}

/** "July", "July 2016", "July of last year", "last July". */
function monthAlone(w: Words, i: number, month: number): Candidate | null {
  const short = w.at(i).length <= 4 && w.at(i) !== 'may' && w.at(i) !== 'june' && w.at(i) !== 'july';
  const after = short && w.at(i + 1) === '.' ? i + 2 : i + 1;
  const year = readYearAfter(w, after, false);
  if (year !== null) {
    const meaning: Meaning =
      typeof year.year === 'number'
        ? { kind: 'period', period: monthPeriod(year.year, month) }
        : { kind: 'yearly', yearly: { of: 'month', nth: month }, year: year.year };
    const mid = determinerBefore(w, i);
    return { first: mid?.pick === 'this' || mid === null ? i : mid.first, last: year.next, meaning, rule: 'calendar' };
  }
  const determiner = determinerBefore(w, i);
  if (determiner === null && !looksLikeMonth(w, i, short)) return null;
  return {
    first: determiner?.first ?? i,
    last: i + 1,
    meaning: {
      kind: 'yearly',
      yearly: { of: 'month', nth: month },
      ...(determiner === null
        ? {}
        : determiner.pick === 'same'
          ? { year: 'text' as const }
          : { pick: determiner.pick }),
    },
    rule: 'calendar',
  };
}

function looksLikeMonth(w: Words, i: number, short: boolean): boolean {
  const before = w.at(i - 1);
  const after = w.at(i + 1);
  if (short) return BEFORE_MONTH.has(before) && before !== ',' && w.surface(i).endsWith('.');
  if (!AMBIGUOUS.has(w.at(i))) return !partOfName(w, i);
  if (w.opensSentence(i)) return false;
  return (
    BEFORE_MONTH.has(before) &&
    (before !== ',' || after === ',') &&
    !(w.isCapitalised(i + 1) && w.pos(i + 1) === 'PROPN')
  );
}

/** "April Jones", "Miss June": a capitalised name touches the month, which no preposition introduces. */
function partOfName(w: Words, i: number): boolean {
  if (BEFORE_MONTH.has(w.at(i - 1))) return false;
  const before = w.isCapitalised(i - 1) && w.pos(i - 1) === 'PROPN' && !w.opensSentence(i - 1);
  const after = w.isCapitalised(i + 1) && w.pos(i + 1) === 'PROPN';
  return before || after;
}
