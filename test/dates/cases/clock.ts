import type { Accepted } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['Come at 5 p.m. sharp.', '5 p.m. = 2016-11-18T17:00'],
  ['Come at 5:30pm sharp.', '5:30pm = 2016-11-18T17:30'],
  ['Come at 7.30 am sharp.', '7.30 am = 2016-11-18T07:30'],
  ['It struck at 17:45.', '17:45 = 2016-11-18T17:45'],
  ['It struck at 1200 UTC.', '1200 UTC = 2016-11-18T12:00'],
  ['It struck at 12:30:15 GMT.', '12:30:15 GMT = 2016-11-18T12:30:15'],
  ["He came at 10 o'clock.", "10 o'clock = 2016-11-18T10:00"],
  ['They left at noon.', 'noon = 2016-11-18T12:00'],
  ['They left at midnight.', 'midnight = 2016-11-18T24:00'],
  ['The polls close at 10 p.m. ET.', '10 p.m. ET = 2016-11-18T22:00'],
  ['It opened at 3:30 in the morning.', '3:30 in the morning = 2016-11-18T03:30'],
  ['They attacked at dawn.', 'dawn = 2016-11-18TMO'],
  ['He worked until dusk.', 'dusk = 2016-11-18TEV'],
  ['It begins at 9 a.m. Eastern Time.', '9 a.m. Eastern Time = 2016-11-18T09:00'],
  ['Doors open at 0600 hours.', '0600 hours = 2016-11-18T06:00'],
  ['It rang at 11 at night.', '11 at night = 2016-11-18T23:00'],
  ['It rang at 2 at night.', '2 at night = 2016-11-18T02:00'],
];

export const refuses: readonly string[] = [
  'The ratio is 3:1.',
  'She beat him 21:15 in the first set.',
  'She ran it in 2:14:04.',
  'He quoted John 3:16.',
  'The ticket costs 7.30.',
  'A new dawn broke.',
  'It was the dawn of an era.',
  'Golden Dawn lost.',
  'The Midnight Express stopped.',
  'He plays at number 10.',
];
