/**
 * Movable feasts of the lunar calendars: the Hebrew year is computed; the days of the other calendars are tables from 1995
 * (Holi and Dussehra from 2001) to 2035.
 *
 * Outside its table, a feast has no day. The Islamic days are those that Saudi Arabia announced, and from 2026 on those of
 * its calendar (Umm al-Qura); other countries may begin a day later. The Indian days are the public holidays of India.
 */
import { groupBy, splitWords } from '../../../util/collections.js';
import { dayNumber, modulo, weekdayOf } from './days.js';
import { type Period, parseDay, yearOf } from './periods.js';

/** Returns the days of a feast in a year of the calendar: usually one, none if unknown, two for a lunar feast in some years. */
export type DaysOfYear = (year: number) => readonly Period[];

function daysOf(table: string): DaysOfYear {
  const days = splitWords(table).flatMap((iso) => parseDay(iso) ?? []);
  const byYear = groupBy(days, yearOf);
  return (year) => byYear.get(year) ?? [];
}

const WEDNESDAY = 3;
const FRIDAY = 5;
const SUNDAY = 7;
/** Parts of an hour in which the Hebrew calendar counts, and the parts of a day. */
const PARTS = 1080;
const PARTS_OF_DAY = 24 * PARTS;
/** The mean lunation: 29 days, 12 hours and 793 parts. */
const LUNATION = 29 * PARTS_OF_DAY + 12 * PARTS + 793;
/** The new moon of the year 1: day 0 of the count is a Sunday, 5 hours and 204 parts into the Monday after it. */
const FIRST_MOON = PARTS_OF_DAY + 5 * PARTS + 204;
/** Day number of day 0 of the Hebrew count: 6 October 3761 BC in the Julian calendar, a Sunday. */
const EPOCH = dayNumber(-3760, 9, 6);
/** A new year of the Gregorian calendar's year Y opens the Hebrew year Y + 3761. */
const YEARS_AHEAD = 3761;

/**
 * Returns the day number of Rosh Hashanah in a year: the day of the mean new moon, put off by the four rules of the fixed
 * calendar (Dershowitz & Reingold, Calendrical Calculations, chapter 8).
 */
function findHebrewNewYear(year: number): number {
  const [before, own, after] = [-1, 0, 1].map((step) => countToNewMoon(year + YEARS_AHEAD + step)) as [
    number,
    number,
    number,
  ];
  // A year of 356 days, or 382 days after a leap year, would be too long or too short.
  const delay = after - own === 356 ? 2 : own - before === 382 ? 1 : 0;
  return EPOCH + own + delay;
}

/** Returns the days from the epoch to the new moon of a Hebrew year, put off if the moon is late or the weekday forbidden. */
function countToNewMoon(hebrewYear: number): number {
  const months = Math.floor((235 * hebrewYear - 234) / 19);
  // Noon counts as the next day: the day of the calendar begins six hours before midnight.
  const day = Math.floor((FIRST_MOON + months * LUNATION + 6 * PARTS) / PARTS_OF_DAY);
  const weekday = weekdayOf(EPOCH + day);
  return weekday === SUNDAY || weekday === WEDNESDAY || weekday === FRIDAY ? day + 1 : day;
}

const daysFrom =
  (start: (year: number) => number, days: number): DaysOfYear =>
  (year) => [{ unit: 'day', index: start(year) + days }];

/** 15 Nisan is 163 days before the next Rosh Hashanah. */
const findPassover = (year: number): number => findHebrewNewYear(year) - 163;

/** 25 Kislev: a year of 355 or 385 days has a day more before it. */
function findHanukkah(year: number): number {
  const newYear = findHebrewNewYear(year);
  return newYear + (modulo(findHebrewNewYear(year + 1) - newYear, 10) === 5 ? 84 : 83);
}

/** Feasts of the Hebrew calendar. A feast that begins at sunset has the day after the sunset. */
export const ROSH_HASHANAH = daysFrom(findHebrewNewYear, 0);
export const YOM_KIPPUR = daysFrom(findHebrewNewYear, 9);
export const SUKKOT = daysFrom(findHebrewNewYear, 14);
export const HANUKKAH = daysFrom(findHanukkah, 0);
export const PURIM = daysFrom(findPassover, -30);
export const PASSOVER = daysFrom(findPassover, 0);
export const SHAVUOT = daysFrom(findPassover, 50);

/** The first day of the fast. */
export const RAMADAN = daysOf(`
  1995-01-31 1996-01-21 1997-01-10 1997-12-30 1998-12-19 1999-12-09 2000-11-27 2001-11-16 2002-11-06 2003-10-26
  2004-10-15 2005-10-04 2006-09-24 2007-09-13 2008-09-01 2009-08-22 2010-08-11 2011-08-01 2012-07-20 2013-07-09
  2014-06-28 2015-06-18 2016-06-06 2017-05-27 2018-05-17 2019-05-06 2020-04-24 2021-04-13 2022-04-02 2023-03-23
  2024-03-11 2025-03-01 2026-02-18 2027-02-08 2028-01-28 2029-01-16 2030-01-05 2030-12-26 2031-12-15 2032-12-04
  2033-11-23 2034-11-12 2035-11-01
`);

/** 1 Shawwal, the end of Ramadan. */
export const EID_AL_FITR = daysOf(`
  1995-03-02 1996-02-19 1997-02-08 1998-01-29 1999-01-18 2000-01-08 2000-12-27 2001-12-16 2002-12-05 2003-11-25
  2004-11-14 2005-11-03 2006-10-23 2007-10-13 2008-10-01 2009-09-20 2010-09-10 2011-08-30 2012-08-19 2013-08-08
  2014-07-28 2015-07-17 2016-07-06 2017-06-25 2018-06-15 2019-06-04 2020-05-24 2021-05-13 2022-05-02 2023-04-21
  2024-04-10 2025-03-30 2026-03-20 2027-03-09 2028-02-26 2029-02-14 2030-02-04 2031-01-24 2032-01-14 2033-01-02
  2033-12-23 2034-12-12 2035-12-01
`);

/** 10 Dhu al-Hijjah. */
export const EID_AL_ADHA = daysOf(`
  1995-05-09 1996-04-27 1997-04-17 1998-04-07 1999-03-27 2000-03-16 2001-03-05 2002-02-22 2003-02-11 2004-02-01
  2005-01-21 2006-01-10 2006-12-31 2007-12-20 2008-12-08 2009-11-27 2010-11-16 2011-11-06 2012-10-26 2013-10-15
  2014-10-04 2015-09-24 2016-09-12 2017-09-01 2018-08-21 2019-08-11 2020-07-31 2021-07-20 2022-07-09 2023-06-28
  2024-06-16 2025-06-06 2026-05-27 2027-05-16 2028-05-05 2029-04-24 2030-04-13 2031-04-02 2032-03-22 2033-03-11
  2034-03-01 2035-02-18
`);

/** New year of the Chinese calendar. */
export const LUNAR_NEW_YEAR = daysOf(`
  1995-01-31 1996-02-19 1997-02-07 1998-01-28 1999-02-16 2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22
  2005-02-09 2006-01-29 2007-02-18 2008-02-07 2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31
  2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10
  2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19
  2035-02-08
`);

/** 15th day of the eighth Chinese month. */
export const MID_AUTUMN = daysOf(`
  1995-09-09 1996-09-27 1997-09-16 1998-10-05 1999-09-24 2000-09-12 2001-10-01 2002-09-21 2003-09-11 2004-09-28
  2005-09-18 2006-10-06 2007-09-25 2008-09-14 2009-10-03 2010-09-22 2011-09-12 2012-09-30 2013-09-19 2014-09-08
  2015-09-27 2016-09-15 2017-10-04 2018-09-24 2019-09-13 2020-10-01 2021-09-21 2022-09-10 2023-09-29 2024-09-17
  2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12 2031-10-01 2032-09-19 2033-09-08 2034-09-27
  2035-09-16
`);

/** New moon of Kartika. */
export const DIWALI = daysOf(`
  1995-10-23 1996-11-10 1997-10-30 1998-10-19 1999-11-07 2000-10-26 2001-11-14 2002-11-04 2003-10-25 2004-11-12
  2005-11-01 2006-10-21 2007-11-09 2008-10-28 2009-10-17 2010-11-05 2011-10-26 2012-11-13 2013-11-03 2014-10-23
  2015-11-11 2016-10-30 2017-10-19 2018-11-07 2019-10-27 2020-11-14 2021-11-04 2022-10-24 2023-11-12 2024-10-31
  2025-10-20 2026-11-08 2027-10-29 2028-10-17 2029-11-05 2030-10-26 2031-11-14 2032-11-02 2033-10-22 2034-11-10
  2035-10-30
`);

/** Day of colours, after the full moon of Phalguna. */
export const HOLI = daysOf(`
  2001-03-10 2002-03-29 2003-03-18 2004-03-07 2005-03-26 2006-03-15 2007-03-04 2008-03-22 2009-03-11 2010-03-01
  2011-03-20 2012-03-08 2013-03-27 2014-03-17 2015-03-06 2016-03-24 2017-03-13 2018-03-02 2019-03-21 2020-03-10
  2021-03-29 2022-03-18 2023-03-08 2024-03-25 2025-03-14 2026-03-04 2027-03-22 2028-03-11 2029-03-01 2030-03-20
  2031-03-09 2032-03-27 2033-03-16 2034-03-05 2035-03-24
`);

/** Tenth day of Ashvin. */
export const DUSSEHRA = daysOf(`
  2001-10-26 2002-10-15 2003-10-05 2004-10-22 2005-10-12 2006-10-02 2007-10-21 2008-10-09 2009-09-28 2010-10-17
  2011-10-06 2012-10-24 2013-10-13 2014-10-03 2015-10-22 2016-10-11 2017-09-30 2018-10-19 2019-10-08 2020-10-25
  2021-10-15 2022-10-05 2023-10-24 2024-10-12 2025-10-02 2026-10-20 2027-10-09 2028-09-27 2029-10-16 2030-10-06
  2031-10-25 2032-10-14 2033-10-03 2034-10-22 2035-10-11
`);

/** Full moon of Vesakha, as Singapore keeps it. */
export const VESAK = daysOf(`
  1995-05-14 1996-05-31 1997-05-21 1998-05-10 1999-05-29 2000-05-18 2001-05-07 2002-05-26 2003-05-15 2004-06-02
  2005-05-22 2006-05-12 2007-05-31 2008-05-19 2009-05-09 2010-05-28 2011-05-17 2012-05-05 2013-05-24 2014-05-13
  2015-06-01 2016-05-21 2017-05-10 2018-05-29 2019-05-19 2020-05-07 2021-05-26 2022-05-15 2023-06-02 2024-05-22
  2025-05-12 2026-05-31 2027-05-20 2028-05-09 2029-05-27 2030-05-16 2031-06-04 2032-05-23 2033-05-13 2034-06-01
  2035-05-22
`);
