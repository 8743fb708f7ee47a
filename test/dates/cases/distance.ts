import type { Accepted } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['He left two years ago.', 'two years ago = 2014'],
  ['He left three months ago.', 'three months ago = 2016-08'],
  ['It will end ten days from now.', 'ten days from now = 2016-11-28'],
  ["It will end in two years' time.", "two years' time = 2018"],
  ['On Nov. 14 he left, and three days later she did.', 'Nov. 14 = 2016-11-14', 'three days later = 2016-11-17'],
  ['On Nov. 14 he left; a day earlier, she had.', 'Nov. 14 = 2016-11-14', 'a day earlier = 2016-11-13'],
  ['On Nov. 14 he spoke; two days earlier he had not.', 'Nov. 14 = 2016-11-14', 'two days earlier = 2016-11-12'],
  ['He left a few years ago.', 'a few years ago = PAST_REF'],
  [
    'It began at 9:30 a.m. and ended six minutes later.',
    '9:30 a.m. = 2016-11-18T09:30',
    'six minutes later = 2016-11-18T09:36',
  ],
  ['He left two and a half years ago.', 'two and a half years ago = 2014-05'],
  ['He called two hours ago.', 'two hours ago = 2016-11-18TXX'],
];

export const refuses: readonly string[] = [
  'She left long ago.',
  'It comes sooner or later.',
  'He is an earlier owner.',
  'He sat back.',
];
