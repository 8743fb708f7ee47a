/**
 * Gives a date the year that is written only once, after the last of several dates.
 *
 * Accepts: "March and April 2019", "between June and August 2018", "from November to February 2019" (November is in 2018),
 * "July 4 to August 2, 2016", "July 4 to August 2 last year".
 * Refuses: dates with their own year or determiner; dates with other words between them.
 */

import { wordSet } from '../../../util/collections.js';
import { dateOfDay } from '../calendar/days.js';
import { firstDay, yearOf } from '../calendar/periods.js';
import type { Candidate } from '../candidate.js';
import type { Meaning, WrittenYear, Yearly } from '../meaning.js';
import type { Words } from '../read/words.js';
import { occurrenceIn } from '../resolve/choose-year.js';

const JOINTS = new Set(['and', 'to', '-', '–', '—', 'or', 'through', 'until', ',', ', and', 'till', 'and from', '&']);
const RANGES = wordSet('to - – — through until till and');

export function shareYear(w: Words, candidates: readonly Candidate[]): Candidate[] {
  const out = [...candidates];
  for (let i = out.length - 2; i >= 0; i--) {
    const a = out[i] as Candidate;
    const b = out[i + 1] as Candidate;
    if (
      b.first - a.last > 2 ||
      a.meaning.kind !== 'yearly' ||
      a.meaning.year !== undefined ||
      a.meaning.pick !== undefined
    )
      continue;
    const gap = w.lower.slice(a.last, b.first).join(' ');
    if (!JOINTS.has(gap)) continue;
    const shared = readYearAndMonth(b.meaning);
    const month = shared && (monthOf(a.meaning.yearly) ?? monthInYear(a.meaning.yearly, shared.year));
    if (shared === undefined || month === undefined) continue;
    const wraps = RANGES.has(gap) && month > shared.month;
    out[i] = { ...a, meaning: { ...a.meaning, year: wraps ? yearBefore(shared.year) : shared.year } };
  }
  return out;
}

function yearBefore(year: WrittenYear): WrittenYear {
  return typeof year === 'number' ? year - 1 : { shift: year.shift - 1 };
}

/** Returns the year that is written with a date ("2016", "last year"), and the month in which the date begins. */
function readYearAndMonth(meaning: Meaning): { year: WrittenYear; month: number } | undefined {
  if (meaning.kind === 'yearly' && (typeof meaning.year === 'object' || typeof meaning.year === 'number')) {
    // "February 30, 2015" is not a day, but it has a year.
    const month = monthOf(meaning.yearly) ?? monthInYear(meaning.yearly, meaning.year);
    return month === undefined ? undefined : { year: meaning.year, month };
  }
  if (meaning.kind !== 'period') return undefined;
  const { period } = meaning;
  if (period.unit !== 'day' && period.unit !== 'month') return undefined;
  return { year: yearOf(period), month: dateOfDay(firstDay(period)).month };
}

/** Returns the month in which a holiday falls. */
function monthInYear(yearly: Yearly, year: WrittenYear): number | undefined {
  const period = yearly.of === 'holiday' && typeof year === 'number' ? occurrenceIn(yearly, year) : undefined;
  return period === undefined ? undefined : dateOfDay(firstDay(period)).month;
}

/** Returns the month in the name of a day or month. */
function monthOf(yearly: Yearly): number | undefined {
  if (yearly.of === 'day') return yearly.month;
  return yearly.of === 'month' ? yearly.nth : undefined;
}
