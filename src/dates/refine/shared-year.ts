/**
 * A year written once for several dates.
 *
 * Accepts: "March and April 2019", "between June and August 2018", "from November to February 2019" (the first is 2018),
 * "July 4 to August 2, 2016".
 * Refuses: dates with a year or determiner of their own, dates that other words part.
 */

import { civil } from '../civil.js';
import type { Candidate } from '../meaning.js';
import { firstDay, yearOf } from '../value.js';
import type { Words } from '../words.js';

const JOINTS = new Set(['and', 'to', '-', '–', '—', 'or', 'through', 'until', ',', ', and', 'till', 'and from', '&']);
const RANGES = new Set(['to', '-', '–', '—', 'through', 'until', 'till', 'and']);

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
    const year = yearAndMonth(b);
    const month =
      a.meaning.yearly.of === 'day'
        ? a.meaning.yearly.month
        : a.meaning.yearly.of === 'month'
          ? a.meaning.yearly.nth
          : 0;
    if (year === null || month === 0) continue;
    const wraps = RANGES.has(gap) && year.month > 0 && month > year.month;
    out[i] = { ...a, meaning: { ...a.meaning, year: wraps ? year.year - 1 : year.year } };
  }
  return out;
}

/** The explicit year of a date, and its month where it has one. */
function yearAndMonth(candidate: Candidate): { year: number; month: number } | null {
  const { meaning } = candidate;
  if (meaning.kind === 'yearly' && typeof meaning.year === 'number') {
    return {
      year: meaning.year,
      month:
        meaning.yearly.of === 'day' ? meaning.yearly.month : meaning.yearly.of === 'month' ? meaning.yearly.nth : 0,
    };
  }
  if (meaning.kind !== 'period' || (meaning.period.unit !== 'day' && meaning.period.unit !== 'month')) return null;
  return { year: yearOf(meaning.period), month: civil(firstDay(meaning.period)).month };
}
