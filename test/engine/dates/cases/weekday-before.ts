import type { Accepted } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It fell on Friday, November 18.', 'Friday, November 18 = 2016-11-18'],
  ['It fell on Fri., Nov. 18.', 'Fri., Nov. 18 = 2016-11-18'],
  ['It fell on Friday the 18th of November.', 'Friday the 18th of November = 2016-11-18'],
  ['It fell on Sat 19/11/2016.', 'Sat 19/11/2016 = 2016-11-19'],
  ['It opens this coming Sunday, November 20.', 'this coming Sunday, November 20 = 2016-11-20'],
];

export const refuses: readonly string[] = [
  'They sat in a row.',
  'It is a mon ami café.',
  'The sun shone on 18 houses.',
];
