/** Calendar days as written by ISO 8601. */

const MS_PER_DAY = 86_400_000;
const CALENDAR = /^(\d{4})-(\d\d)-(\d\d)$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const WEEK = /^(\d{4})-?W(\d\d)-?([1-7])$/;
const ORDINAL = /^(\d{4})-?(\d{3})$/;
/** 24:00 is the end of a day, and second 60 a leap second. */
const TIME = /[T ](?:[01]\d|2[0-4])(?::?[0-5]\d(?::?(?:[0-5]\d|60)(?:[.,]\d{1,9})?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?$/i;

/** Whether a string is a day of the calendar written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  return CALENDAR.test(text) && parseIsoDate(text) === text;
}

/**
 * Reads an ISO 8601 date (calendar, week or ordinal form) or date-time; the time and its zone are dropped, so the
 * day stays the one that is written.
 *
 * @returns the day as `YYYY-MM-DD`, or undefined when there is no such day or it is written in another way.
 */
export function parseIsoDate(text: string): string | undefined {
  const day = text.trim().replace(TIME, '');
  const calendar = CALENDAR.exec(day) ?? COMPACT.exec(day);
  if (calendar) return calendarDay(Number(calendar[1]), Number(calendar[2]), Number(calendar[3]));
  const week = WEEK.exec(day);
  if (week) return weekDay(Number(week[1]), Number(week[2]), Number(week[3]));
  const ordinal = ORDINAL.exec(day);
  if (ordinal) return ordinalDay(Number(ordinal[1]), Number(ordinal[2]));
  return undefined;
}

function format(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Midnight UTC of a day; `Date.UTC` alone would read the years 0 to 99 as 1900 to 1999. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  const time = utc(year, month, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? format(time) : undefined;
}

function ordinalDay(year: number, day: number): string | undefined {
  const time = utc(year, 1, day);
  return day >= 1 && new Date(time).getUTCFullYear() === year ? format(time) : undefined;
}

/** ISO week 1 is the week of 4 January; a week belongs to the year of its Thursday. */
function weekDay(year: number, week: number, day: number): string | undefined {
  const fourth = utc(year, 1, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * MS_PER_DAY + (week - 1) * 7 * MS_PER_DAY;
  const thursday = new Date(monday + 3 * MS_PER_DAY);
  return week >= 1 && thursday.getUTCFullYear() === year ? format(monday + (day - 1) * MS_PER_DAY) : undefined;
}
