import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It opens the week after next.', 'the week after next = 2016-W48'],
  ['It opened the week before last.', 'the week before last = 2016-W44'],
  ['It opens the year after next.', 'the year after next = 2018'],
  ['It opened the month before last.', 'the month before last = 2016-09'],
  ['It opened in the decade before last.', 'the decade before last = 199X'],
  ['They met the night before last.', 'the night before last = 2016-11-16TNI'],
  ['They meet the weekend after next.', 'the weekend after next = 2016-W47-WE'],
  ['They met the weekend before last.', 'the weekend before last = 2016-W44-WE'],
  ['He left on the Friday before last.', 'the Friday before last = 2016-11-04'],
  ['He leaves on the Tuesday after next.', 'the Tuesday after next = 2016-11-29'],
  ['It rained the summer before last.', 'the summer before last = 2015-SU'],
  ['It rained the August before last.', 'the August before last = 2015-08'],
  ['He left two Fridays ago.', 'two Fridays ago = 2016-11-04'],
  ['He left three nights ago.', 'three nights ago = 2016-11-15TNI'],
];

export const refuses: readonly Refused[] = [
  ['It was the day before. Last week he left.', 'the day before = 2016-11-17', 'Last week = 2016-W45'],
  ["It fell the week before last month's vote.", 'last month = 2016-10'],
  ['It fell the week before last Christmas.', 'the week before last Christmas = 2015-W51'],
  'They met the lawyers before last orders.',
];
