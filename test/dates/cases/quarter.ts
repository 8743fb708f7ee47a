import type { Accepted } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['Profit fell in the third quarter.', 'the third quarter = 2016-Q3'],
  ['Third-quarter profit fell.', 'Third-quarter = 2016-Q3'],
  ['Sales rose in the first half of this year.', 'the first half of this year = 2016-H1'],
  ['Profit fell in Q3 2016.', 'Q3 2016 = 2016-Q3'],
  ['Profit in 3Q fell.', '3Q = 2016-Q3'],
  ['It rose in H1 2015.', 'H1 2015 = 2015-H1'],
  ['Profit rose in the fiscal first quarter.', 'the fiscal first quarter = 2016-Q1'],
  ['Sales fell in the 1988 third quarter.', 'the 1988 third quarter = 1988-Q3'],
  ["This year's third quarter was weak.", "This year's third quarter = 2016-Q3"],
  ['It began in the final quarter of 2009.', 'the final quarter of 2009 = 2009-Q4'],
  [
    'Profit in the third quarter was $5 million, up from $4 million in the year-earlier quarter.',
    'the third quarter = 2016-Q3',
    'the year-earlier quarter = 2015-Q3',
  ],
  ['Profit rose from $4 million in the same period a year earlier.', 'the same period a year earlier = 2015'],
  ["Profit was up from last year's quarter.", "last year's quarter = 2015"],
  ['Profit was up from the 1988 quarter.', 'the 1988 quarter = 1988'],
];

export const refuses: readonly string[] = [
  'They scored twice in the second half.',
  'A quarter of the voters stayed home.',
  'They lost in the quarter-finals.',
  'Half of them left.',
  'The quarterback threw long.',
  'The French Quarter was flooded.',
  'He sold it in Q.',
];
