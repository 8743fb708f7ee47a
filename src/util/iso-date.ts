/** Reads calendar days in the notations of ISO 8601. */

const MS_PER_DAY = 86_400_000;
const CALENDAR = /^(\d{4})-(\d\d)-(\d\d)$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const WEEK = /^(\d{4})-?W(\d\d)-?([1-7])$/;
const ORDINAL = /^(\d{4})-?(\d{3})$/;
/** Matches the time after a date. ISO 8601 allows 24:00 for the end of a day and second 60 for a leap second. */
const TIME = /[T ](?:[01]\d|2[0-4])(?::?[0-5]\d(?::?(?:[0-5]\d|60)(?:[.,]\d{1,9})?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?$/i;

/** Returns true if a string is a day of the calendar, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  return CALENDAR.test(text) && parseIsoDate(text) === text;
}

/**
 * Returns the day of an ISO 8601 date (calendar, week or ordinal form) or date-time as `YYYY-MM-DD`; undefined if the
 * calendar has no such day or the notation is another. The time and its zone are dropped, not converted, so
 * `2016-11-18T23:59-08:00` is `2016-11-18`.
 */
export function parseIsoDate(text: string): string | undefined {
  const day = text.trim().replace(TIME, '');
  const calendar = CALENDAR.exec(day) ?? COMPACT.exec(day);
  if (calendar) return readCalendarDay(Number(calendar[1]), Number(calendar[2]), Number(calendar[3]));
  const week = WEEK.exec(day);
  if (week) return readWeekDay(Number(week[1]), Number(week[2]), Number(week[3]));
  const ordinal = ORDINAL.exec(day);
  if (ordinal) return readOrdinalDay(Number(ordinal[1]), Number(ordinal[2]));
  return undefined;
}

function formatDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Returns midnight UTC of a day in milliseconds; `Date.UTC` would read the years 0 to 99 as 1900 to 1999. */
function toTime(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function readCalendarDay(year: number, month: number, day: number): string | undefined {
  const time = toTime(year, month, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? formatDay(time) : undefined;
}

function readOrdinalDay(year: number, day: number): string | undefined {
  const time = toTime(year, 1, day);
  return day >= 1 && new Date(time).getUTCFullYear() === year ? formatDay(time) : undefined;
}

/** Reads an ISO 8601 week date. Week 1 is the week of 4 January; a week belongs to the year of its Thursday. */
function readWeekDay(year: number, week: number, day: number): string | undefined {
  const fourth = toTime(year, 1, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * MS_PER_DAY + (week - 1) * 7 * MS_PER_DAY;
  const thursday = new Date(monday + 3 * MS_PER_DAY);
  return week >= 1 && thursday.getUTCFullYear() === year ? formatDay(monday + (day - 1) * MS_PER_DAY) : undefined;
}
