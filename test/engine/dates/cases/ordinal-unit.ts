import type { Accepted } from '../found.js';

export const accepts: readonly Accepted[] = [
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
  ['It opened in the first week of the March sale.', 'the first week = 2016-W46', 'March = 2016-03'],
];

export const refuses: readonly string[] = [
  'He was the first.',
  'It was a second-day lead.',
  'He did so on the first try.',
  'The first Minister resigned.',
  'She came in third.',
  'He came on first night.',
];
