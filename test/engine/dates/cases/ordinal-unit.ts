import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  // A past verb right before the date decides.
  ['It fell in the first week of January.', 'the first week of January = 2015-W53'],
  // "The new year" is this year or the next.
  ['It was held in the first week of the new year.', 'the first week of the new year = -'],

  ['It fell in the first week of March.', 'the first week of March = 2016-W09'],
  ['It opened on the last weekend of July.', 'the last weekend of July = 2016-W30-WE'],
  ['The talks begin in the week of October 24.', 'the week of October 24 = 2016-W43'],
  ['Rain fell in the month of July.', 'the month of July = 2016-07'],
  ['It began on the first day of 2019.', 'the first day of 2019 = 2019-01-01'],
  ['Friday is the eighth day of the siege.', 'Friday = 2016-11-18', 'the eighth day = 2016-11-18'],
  ['Markets were shut for a third day.', 'a third day = 2016-11-18'],
  ['It was the seventh straight day of losses.', 'the seventh straight day = 2016-11-18'],
  ['On the second night, the roof fell.', 'the second night = 2016-11-18TNI'],
  ['It ended on the final day of 2015.', 'the final day of 2015 = 2015-12-31'],
  ['The siege began in its first week of March.', 'first week of March = 2016-W09'],
  ['It was the twenty-third day of the siege.', 'the twenty-third day = 2016-11-18'],
  ['It was the 23rd day of the siege.', 'the 23rd day = 2016-11-18'],
  ['It was shut for the third straight week.', 'the third straight week = 2016-W46'],
  ['It was shut for third straight day.', 'third straight day = 2016-11-18'],
  ['It opened in the last week in August.', 'the last week in August = 2016-W35'],
  ['It fell on the first weekend in June.', 'the first weekend in June = 2016-W22-WE'],
  ['It is in the last week of this month.', 'the last week of this month = 2016-W48'],
  ['It is due on the last day of the year.', 'the last day of the year = 2016-12-31'],
  ['It is due on the first day of next month.', 'the first day of next month = 2016-12-01'],
  ['It opened in the first week of the March sale.', 'the first week = 2016-W46', 'March = 2016-03'],
];

export const refuses: readonly Refused[] = [
  'He was the first.',
  ['It was the first week in London.', 'the first week = 2016-W46'],
  ['It was the last day of the trial in May.', 'May = 2016-05'],
  'It was a second-day lead.',
  'He did so on the first try.',
  'The first Minister resigned.',
  'She came in third.',
  'He came on first night.',
];
