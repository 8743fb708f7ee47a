/** Days as people write them, always in English, whatever the locale is. */
import type { Entity } from '../../../engine/types.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `2016-11-18` as `Fri 18 Nov 2016`. */
export function dayText(day: string): string {
  const { year, month, date } = parts(day);
  return `${WEEKDAYS[new Date(`${day}T00:00Z`).getUTCDay()] ?? ''} ${date} ${month} ${year}`.trim();
}

/** What a date covers, as shortly as it can be said: a day, a month, a year, or the first and the last day. */
export function spanText({ from = '', to = '', value = '' }: Pick<Entity, 'from' | 'to' | 'value'>): string {
  const { year, month } = parts(from);
  const time = /T(\d\d(?::\d\d)?)/.exec(value)?.[1];
  if (from === to) return time === undefined ? dayText(from) : `${dayText(from)}, ${time}`;
  if (/^\d{4}$/.test(value)) return year;
  if (/^\d{4}-\d\d$/.test(value)) return `${month} ${year}`;
  return `${dayText(from)} – ${dayText(to)}`;
}

function parts(day: string): { year: string; month: string; date: number } {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: MONTHS[Number(month) - 1] ?? '', date: Number(date) };
}

/** A number of days that grows by one a day, from a day of the calendar. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00Z`) / 86_400_000;
}
