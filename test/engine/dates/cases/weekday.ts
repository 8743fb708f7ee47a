import type { Accepted } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['They met on bank holiday Monday.', 'bank holiday Monday = -'],

  ['He spoke on Friday.', 'Friday = 2016-11-18'],
  ['He spoke last Friday.', 'last Friday = 2016-11-11'],
  ['He will speak next Friday.', 'next Friday = 2016-11-25'],
  ['He speaks this coming Sunday.', 'this coming Sunday = 2016-11-20'],
  ['He left the previous Friday.', 'the previous Friday = 2016-11-11'],
  ['They talked Saturday night.', 'Saturday night = 2016-11-12TNI'],
  ['It fell on Monday afternoon.', 'Monday afternoon = 2016-11-14TAF'],
  ['It will reopen on Monday.', 'Monday = 2016-11-21'],
  ['He spoke on the Friday after the vote.', 'the Friday = 2016-11-18'],
  ['The Monday deadline passed.', 'Monday = 2016-11-14'],
  ['The Friday evening show is on.', 'Friday evening = 2016-11-18TEV'],
  ['The Friday running group met.', 'Friday = 2016-11-18'],
  ['The Friday red carpet is out.', 'Friday = 2016-11-18'],
];

export const refuses: readonly string[] = [
  'The Sunday Times reported it.',
  'A member of the Friday Group spoke.',
  'It was Ruby Tuesday for the party.',
  'Sheffield Wednesday won.',
  'The sun rose and the moon sat low.',
  'Bloody Sunday was remembered.',
  'They wed in church.',
];
