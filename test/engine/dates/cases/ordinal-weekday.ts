import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It fell on the second-to-last Friday of May 2016.', 'the second-to-last Friday of May 2016 = 2016-05-20'],
  ['It fell on the penultimate Sunday of May 2016.', 'the penultimate Sunday of May 2016 = 2016-05-22'],

  ['The sale is held on the last Friday of November.', 'the last Friday of November = 2016-11-25'],
  ['The sale was held on the last Friday of November.', 'the last Friday of November = 2015-11-27'],
  ['It fell on the first Thursday of November 2012.', 'the first Thursday of November 2012 = 2012-11-01'],
  ['It falls on the 2nd Tuesday of December.', 'the 2nd Tuesday of December = 2016-12-13'],
  ['It is due on the last Thursday in January.', 'the last Thursday in January = 2017-01-26'],
  ['It fell on the second Tuesday in Sept. of last year.', 'the second Tuesday in Sept. of last year = 2015-09-08'],
  ['It falls on the third Monday of next month.', 'the third Monday of next month = 2016-12-19'],
  ['It fell on the first Sunday of the year.', 'the first Sunday of the year = 2016-01-03'],
  ['It fell on the first Sunday of 2015.', 'the first Sunday of 2015 = 2015-01-04'],
  ['It fell on the final Friday night of October.', 'the final Friday night of October = 2016-10-28TNI'],
  // A month has at most five Mondays, and this one has four.
  ['It falls on the fifth Monday of November 2016.', 'the fifth Monday of November 2016 = -'],
  // Repeated times.
  ['They meet on the first Monday of every month.', 'the first Monday of every month = P1M'],
  ['The fair opens on the second Saturday of each month.', 'the second Saturday of each month = P1M'],
  ['They meet on the first and third Mondays of the month.', 'the first and third Mondays of the month = P1M'],
  ['They meet on the last Sunday of every May.', 'the last Sunday of every May = P1Y'],
  // Weekdays of a week.
  ['He left on Monday of last week.', 'Monday of last week = 2016-11-07'],
  ['He left on the Tuesday of that week.', 'the Tuesday of that week = 2016-11-15'],
  ['He left on Monday night of last week.', 'Monday night of last week = 2016-11-07TNI'],
  ['They meet on Wednesday next week.', 'Wednesday next week = 2016-11-23'],
  ['They met on Tuesday this week.', 'Tuesday this week = 2016-11-15'],
  // A week begins on Sunday or on Monday.
  ['He was seen on Sunday of the previous week.', 'Sunday of the previous week = -'],
];

export const refuses: readonly Refused[] = [
  ['It was the last Friday of the trial.', 'the last Friday = 2016-11-11'],
  ['It was the first Monday in London.', 'Monday = 2016-11-14'],
  ["He left on Monday. Last week's vote was close.", 'Monday = 2016-11-14', 'Last week = 2016-W45'],
  ['He said Monday the week was long.', 'Monday = 2016-11-14', 'the week = 2016-W46'],
  ['He left last week. Tuesday was quiet.', 'last week = 2016-W45', 'Tuesday = 2016-11-15'],
];
