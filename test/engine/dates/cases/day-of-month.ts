import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It ran on July 15th.', 'July 15th = 2016-07-15'],
  ['It ran on July fifteenth.', 'July fifteenth = 2016-07-15'],
  ['It ran July 15, 16 and 17.', 'July 15 = 2016-07-15', '16 = 2016-07-16', '17 = 2016-07-17'],
  ['It ran July 15-17.', 'July 15 = 2016-07-15', '17 = 2016-07-17'],
  ['It ran from 15 to 17 July.', '15 = 2016-07-15', '17 July = 2016-07-17'],
  ['On July 15,2016 it ran.', 'July 15,2016 = 2016-07-15'],
  ['On July 15: it ran.', 'July 15 = 2016-07-15'],
  ['It fell on the third of May.', 'the third of May = 2016-05-03'],
  ['It fell on Friday, November 18.', 'Friday, November 18 = 2016-11-18'],
  ['It fell on Fri., Nov. 18.', 'Fri., Nov. 18 = 2016-11-18'],
  ['It fell on Friday the 18th of November.', 'Friday the 18th of November = 2016-11-18'],
  ['It fell on Sat 19/11/2016.', 'Sat 19/11/2016 = 2016-11-19'],
  ['It opens this coming Sunday, November 20.', 'this coming Sunday, November 20 = 2016-11-20'],
];

export const refuses: readonly Refused[] = [
  'He may fire 5 million people.',
  'They march 5 abreast.',
  ['On May 5 p.m. trains stop.', 'May = 2016-05', '5 p.m. = 2016-11-18T17:00'],
  'It is 45 March hares.',
  'They sat in a row.',
  'It is a mon ami café.',
  'The sun shone on 18 houses.',
];
