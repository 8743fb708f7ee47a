import type { Accepted } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['He left last week.', 'last week = 2016-W45'],
  ['It opens this year.', 'this year = 2016'],
  ['It opens next month.', 'next month = 2016-12'],
  ['It rained the previous year.', 'the previous year = 2015'],
  ['It rose this quarter.', 'this quarter = 2016-Q4'],
  ['It grew over the past decade.', 'the past decade = P10Y'],
  ['On Nov. 14 it rained, and the following day it snowed.', 'Nov. 14 = 2016-11-14', 'the following day = 2016-11-15'],
  ['It will close by year-end.', 'year-end = 2016 END'],
  ['In the year ended March 31, profit fell.', 'the year = P1Y', 'March 31 = 2016-03-31'],
  ['Sales in the quarter ended Sept. 30 fell.', 'the quarter = 2016-Q3', 'Sept. 30 = 2016-09-30'],
  ['It rained over the weekend.', 'the weekend = 2016-W45-WE'],
  ['It was cold last weekend.', 'last weekend = 2016-W45-WE'],
  ['He spent the rest of the week at home.', 'the rest of the week = 2016-W46 END'],
  ['On Nov. 14 he left; the day before, she had.', 'Nov. 14 = 2016-11-14', 'the day before = 2016-11-13'],
  ['It grew in the past year and a half.', 'the past year and a half = P1Y6M'],
  ['The quarter ending Sept. 30 was good.', 'The quarter = 2016-Q3', 'Sept. 30 = 2016-09-30'],
];

export const refuses: readonly string[] = [
  'She was named Person of the Year.',
  'At the end of the day, it is about money.',
  'Doris Day sang.',
  'It is a last-minute deal.',
  'On the day when it rained, all left.',
  'They did it day in, day out.',
  'The Week is a magazine.',
  'Wait for that second.',
];
