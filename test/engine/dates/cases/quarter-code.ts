import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It rose in Q4/16 and in fiscal Q2.', 'Q4/16 = 2016-Q4', 'fiscal Q2 = 2016-Q2'],

  ['Sales rose in Q3 2016.', 'Q3 2016 = 2016-Q3'],
  ['Sales in 3Q rose.', '3Q = 2016-Q3'],
  ['Sales fell in 2017Q1.', '2017Q1 = 2017-Q1'],
  ['Sales fell in 2017-Q1.', '2017-Q1 = 2017-Q1'],
  ['Sales fell in 2017 Q1.', '2017 Q1 = 2017-Q1'],
  ["It rose in 1Q15 and Q1'15.", '1Q15 = 2015-Q1', "Q1'15 = 2015-Q1"],
  ['Sales fell in 1H17.', '1H17 = 2017-H1'],
  ['Sales fell in H2 2015.', 'H2 2015 = 2015-H2'],
  ['Sales fell in Q1 FY18.', 'Q1 FY18 = 2018-Q1'],
  ['Sales fell in 1QFY18.', '1QFY18 = 2018-Q1'],
  ['Sales fell in Q1FY2018.', 'Q1FY2018 = 2018-Q1'],
  ['Sales fell in Q2 of FY17/18.', 'Q2 of FY17/18 = 2017-Q2'],
  ['Sales fell in FY18 Q1.', 'FY18 Q1 = 2018-Q1'],
  ['He bought the Q3 in 2015.', 'Q3 = 2016-Q3', '2015 = 2015'],
];

export const refuses: readonly Refused[] = [
  'He drove in H1 all day.',
  'The part is Q3A or X1Q17.',
  'Sales rose in Q5.',
  'The code is AB-Q3.',
  'It has 4 q in it.',
  'The 3H17 seat was taken.',
];
