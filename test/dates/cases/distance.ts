import type { Accepted, Refused } from '../found.js';

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
  ['It happened two hundred years ago.', 'two hundred years ago = 1816'],
  ['It was two hundred and fifty years ago.', 'two hundred and fifty years ago = 1766'],
  ['It was built one thousand years ago.', 'one thousand years ago = 1016'],
  ['It was two dozen years ago.', 'two dozen years ago = 1992'],
  ['A half-dozen years ago it closed.', 'A half-dozen years ago = 2010'],
  ['Half a dozen years ago it closed.', 'Half a dozen years ago = 2010'],
  ['Three-and-a-half years later, it closed.', 'Three-and-a-half years later = 2020-05'],
  ['An hour-and-a-half later he left.', 'An hour-and-a-half later = PT1H30M'],
  ['He was here two years back.', 'two years back = 2014'],
  ['A year or so ago, he left.', 'A year or so ago = 2015'],
  ['Ten years on, the town is empty.', 'Ten years on = 2026'],
  ['He will come several years from now.', 'several years from now = FUTURE_REF'],
  ['He died several years later.', 'several years later = PXY'],
  ['Two decades ago it opened.', 'Two decades ago = 1996'],
  ['A century ago it opened.', 'A century ago = 1916'],
  ['Several minutes later he died.', 'Several minutes later = PTXM'],
  [
    'At 9:30 p.m. the bomb went off. Fifteen seconds later a second followed.',
    '9:30 p.m. = 2016-11-18T21:30',
    'Fifteen seconds later = 2016-11-18T21:30:15',
  ],
  [
    'At 11:30 p.m. the bomb went off. Two hours later a second followed.',
    '11:30 p.m. = 2016-11-18T23:30',
    'Two hours later = 2016-11-19T01:30',
  ],
];

export const refuses: readonly Refused[] = [
  'She left long ago.',
  'It comes sooner or later.',
  'He is an earlier owner.',
  'He sat back.',
  ['Ten years on the run wore him out.', 'Ten years = P10Y'],
  ['Two years back on the road wore him out.', 'Two years = P2Y'],
];
