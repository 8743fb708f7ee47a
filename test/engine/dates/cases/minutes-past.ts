import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It was quarter past four yesterday.', 'quarter past four yesterday = 2016-11-17T04:15'],
  ['By ten to nine the hall was full.', 'ten to nine = 2016-11-18T08:50'],
  ['He came at ten after four.', 'ten after four = 2016-11-18T04:10'],
  ['He came at half six.', 'half six = 2016-11-18T06:30'],

  ['He came at half past ten.', 'half past ten = 2016-11-18T10:30'],
  ['She left at ten to twelve.', 'ten to twelve = 2016-11-18T11:50'],
  ['She left at a quarter to six.', 'a quarter to six = 2016-11-18T05:45'],
  ['She left at twenty-five past eight.', 'twenty-five past eight = 2016-11-18T08:25'],
  ['She left at 20 past 8.', '20 past 8 = 2016-11-18T08:20'],
  ['It shut at five past midnight.', 'five past midnight = 2016-11-18T00:05'],
  ['It shut at ten minutes to midnight.', 'ten minutes to midnight = 2016-11-18T23:50'],
  ['They met at half past three on Friday.', 'half past three on Friday = 2016-11-18T03:30'],
  ['They met at half past three on Friday afternoon.', 'half past three on Friday afternoon = 2016-11-18T15:30'],
  ['It was ten past eight on Sunday morning.', 'ten past eight on Sunday morning = 2016-11-13T08:10'],
  ['He called at half-past five in the morning.', 'half-past five in the morning = 2016-11-18T05:30'],
  ['He called at ten to five in the afternoon.', 'ten to five in the afternoon = 2016-11-18T16:50'],
  ['He called at quarter after seven.', 'quarter after seven = 2016-11-18T07:15'],
  [
    'He called just after half past 9 p.m. on Monday.',
    'just after half past 9 p.m. on Monday = 2016-11-14T21:30 AFTER',
  ],
];

export const refuses: readonly Refused[] = [
  'They arrived at half five of the sites.',

  'It is one of the ten to twelve known cases.',
  'The vote was five to two.',
  'The horse won at 5 to 2.',
  'He ran ten past two defenders.',
  'It has ten to twelve members.',
  'He met ten to twelve people at ten to twelve places.',
  'They are halfway past ten goals.',
  ['They work from five to ten in the morning.', 'the morning = 2016-11-18TMO'],
];
