/** Formats days and periods in English, independent of the locale. */
import type { Entity } from '../../../engine/types.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Returns `Fri 18 Nov 2016` for `2016-11-18`. */
export function formatDay(day: string): string {
  const { year, month, date } = parts(day);
  return `${WEEKDAYS[new Date(`${day}T00:00Z`).getUTCDay()] ?? ''} ${date} ${month} ${year}`.trim();
}

/**
 * Returns the period of a date in its shortest form: `Fri 18 Nov 2016`, `Nov 2016`, `2016`, or the first and the last
 * day.
 */
export function formatPeriod({ from = '', to = '', value = '' }: Pick<Entity, 'from' | 'to' | 'value'>): string {
  const { year, month } = parts(from);
  const time = /T(\d\d(?::\d\d)?)/.exec(value)?.[1];
  if (from === to) return time === undefined ? formatDay(from) : `${formatDay(from)}, ${time}`;
  if (/^\d{4}$/.test(value)) return year;
  if (/^\d{4}-\d\d$/.test(value)) return `${month} ${year}`;
  return `${formatDay(from)} – ${formatDay(to)}`;
}

function parts(day: string): { year: string; month: string; date: number } {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: MONTHS[Number(month) - 1] ?? '', date: Number(date) };
}

/** Returns the number of days from 1970-01-01 to a day. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00Z`) / 86_400_000;
}
