/**
 * Reads a date that is not part of a sentence, in any usual notation: the `date` of a record, of a page or of a mail.
 * `18 November 2016`, `Nov. 18, 2016 at 9 a.m.`, `Fri, 18 Nov 2016 09:00:00 +0100`, `2016/11/18`, `18.11.2016`.
 */
import { MONTHS } from '../../engine/dates/read/vocabulary.js';
import { parseIsoDate } from '../../util/iso-date.js';

/** Maximum length of a date in UTF-16 code units; a longer value is not a date. */
const LONGEST = 100;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/;
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)/;
const DAY_MONTH = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s.-]*(?:of\s+)?(\p{L}{3,9})\.?[\s,.-]+(\d{4})(?!\d)/u;
const MONTH_DAY =
  /(?<!\p{L})(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|\s+)(?:[\d:]{4,8}\s+(?:[A-Z]{3,4}\s+)?)?(\d{4})(?![\d:])/u;
/** Matches what may precede a date: a weekday, a label such as "Published:", a place. */
const LABEL = /^(?:\p{L}+\.?[:,]?\s+){0,3}(?=\d)/u;
/**
 * Matches an ISO date with a time that ISO 8601 does not allow: `2016-11-18 09:00:00 +0100`, `2016-11-18 09:00 CET`.
 */
const ISO_START = /^(\d{4}-\d\d-\d\d|\d{8})(?=[T\s]|$)/;

/**
 * The order of day and month in 4/7/2019: `true` if the day comes first; undefined if only unambiguous dates are read.
 */
export type DayOrder = boolean | undefined;

/** Returns the date as `YYYY-MM-DD`; undefined if the text has no date. The time and its zone are dropped. */
export function parseWrittenDate(text: string, dayFirst?: DayOrder): string | undefined {
  const written = text.trim();
  if (written.length > LONGEST) return undefined;
  const exact = parseIsoDate(written) ?? parseIsoDate(ISO_START.exec(written)?.[1] ?? '');
  if (exact !== undefined) return exact;
  const plain = written.replace(LABEL, '');
  const [, year, first, second] = YEAR_FIRST.exec(plain) ?? [];
  if (year !== undefined) return toDay(year, first, second);
  const numeric = NUMERIC.exec(plain);
  if (numeric) return readNumeric(numeric, dayFirst);
  const named = DAY_MONTH.exec(written);
  const day = named && readNamed(named[3], named[2], named[1]);
  if (day) return day;
  const american = MONTH_DAY.exec(written);
  return american ? readNamed(american[3], american[1], american[2]) : undefined;
}

/**
 * Reads a date in digits. The day comes first if full stops separate the numbers, or if the first number is above
 * twelve.
 */
function readNumeric([, one, mark, other, year = '']: RegExpExecArray, dayFirst: DayOrder): string | undefined {
  const first = Number(one) > 12 || (Number(other) <= 12 && (dayFirst ?? mark === '.'));
  const full = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;
  return first ? toDay(full, other, one) : toDay(full, one, other);
}

function readNamed(year: string | undefined, month = '', day: string | undefined): string | undefined {
  const number = MONTHS.get(month.toLowerCase());
  return number === undefined ? undefined : toDay(year, String(number), day);
}

function toDay(year = '', month = '', day = ''): string | undefined {
  return parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
