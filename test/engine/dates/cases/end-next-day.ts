import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['The ban runs from 10 p.m. to 6 a.m.', '10 p.m. = 2016-11-18T22:00', '6 a.m. = 2016-11-19T06:00'],
  ['It shut between 11 p.m. and 2 a.m.', '11 p.m. = 2016-11-18T23:00', '2 a.m. = 2016-11-19T02:00'],
  [
    'It ran December 31, 2022 10:00 pm - 12:00 am.',
    'December 31, 2022 10:00 pm = 2022-12-31T22:00',
    '12:00 am = 2023-01-01T00:00',
  ],
  ['It ran from 9 p.m. Monday until 5 a.m.', '9 p.m. Monday = 2016-11-14T21:00', '5 a.m. = 2016-11-15T05:00'],
  ['It ran from 22:00 to 06:00.', '22:00 = 2016-11-18T22:00', '06:00 = 2016-11-19T06:00'],
];

export const refuses: readonly Refused[] = [
  ['It ran from 10 a.m. to 6 p.m.', '10 a.m. = 2016-11-18T10:00', '6 p.m. = 2016-11-18T18:00'],
  ['It ran from 10 p.m. to midnight.', '10 p.m. = 2016-11-18T22:00', 'midnight = 2016-11-18T24:00'],
  ['It shut at 11 p.m. and 2 a.m.', '11 p.m. = 2016-11-18T23:00', '2 a.m. = 2016-11-18T02:00'],
  ['It ran from 10:00 to 6:00.', '10:00 = 2016-11-18T10:00', '6:00 = 2016-11-18T06:00'],
  [
    'It ran from 9 p.m. Monday until 5 a.m. Wednesday.',
    '9 p.m. Monday = 2016-11-14T21:00',
    '5 a.m. Wednesday = 2016-11-16T05:00',
  ],
];
