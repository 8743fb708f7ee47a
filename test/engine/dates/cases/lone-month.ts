import type { Accepted } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It rained in May.', 'May = 2016-05'],
  ['It rained in March and August.', 'March = 2016-03', 'August = 2016-08'],
  ['It rains in June.', 'June = 2016-06'],
  ['It fell by Dec. 5.', 'Dec. 5 = 2016-12-05'],
  ['It fell in Dec. last.', 'Dec. = 2015-12'],
  ['Its October budget was cut.', 'October = 2016-10'],
  ['The August jobs report is out.', 'August = 2016-08'],
  ['June was wet.', 'June = 2016-06'],
  ['Maria, August, Anna and others came.', 'August = 2016-08'],
];

export const refuses: readonly string[] = [
  'Mr March left.',
  'Miss May posed.',
  'Dr August spoke.',
  'The February Revolution had begun.',
  'He may leave.',
];
