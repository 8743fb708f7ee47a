import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  [
    'It rose at 2:49 a.m. local time (7:49 UTC) on Saturday.',
    '2:49 a.m. = 2016-11-12T02:49',
    '7:49 UTC = 2016-11-12T07:49',
    'Saturday = 2016-11-12',
  ],
  [
    'It rose at 10 p.m. (2 a.m. GMT) Thursday.',
    '10 p.m. = 2016-11-17T22:00',
    '2 a.m. GMT = 2016-11-17T02:00',
    'Thursday = 2016-11-17',
  ],
  ['It rose on Thursday (November 10).', 'Thursday = 2016-11-10', 'November 10 = 2016-11-10'],
  ['It rose on Thursday night (November 10).', 'Thursday night = 2016-11-10TNI', 'November 10 = 2016-11-10'],
];

export const refuses: readonly Refused[] = [
  ['At 5 p.m. the mayor spoke of Saturday.', '5 p.m. = 2016-11-18T17:00', 'Saturday = 2016-11-12'],
  ['He came on Thursday (and left on Friday).', 'Thursday = 2016-11-17', 'Friday = 2016-11-18'],
];
