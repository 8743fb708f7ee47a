import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It fell at 8 p.m. on Wednesday.', '8 p.m. on Wednesday = 2016-11-16T20:00'],
  ['It fell at noon Saturday.', 'noon Saturday = 2016-11-12T12:00'],
  ['It ends at 5 p.m. EST, Nov. 26.', '5 p.m. EST, Nov. 26 = 2016-11-26T17:00'],
  ['It rose today at 1429 UTC.', 'today at 1429 UTC = 2016-11-18T14:29'],
  ['It fell Wednesday morning at 9:15.', 'Wednesday morning at 9:15 = 2016-11-16T09:15'],
  ['It fell on the night of June 21.', 'the night of June 21 = 2016-06-21TNI'],
  ['It fell at 12:30 UTC yesterday.', '12:30 UTC yesterday = 2016-11-17T12:30'],
  ['It fell at 7 p.m. on Monday evening.', '7 p.m. on Monday evening = 2016-11-14T19:00'],
  ['It fell on Monday evening, November 7.', 'Monday evening, November 7 = 2016-11-07TEV'],
  ["It fell at ten o'clock on Monday evening.", "ten o'clock on Monday evening = 2016-11-14T22:00"],
  ['It fell Monday night at 9:15.', 'Monday night at 9:15 = 2016-11-14T21:15'],
  ['It fell Monday night at 2:15.', 'Monday night at 2:15 = 2016-11-14T02:15'],
  ["It fell at ten o'clock on Monday morning.", "ten o'clock on Monday morning = 2016-11-14T10:00"],
  ['It fell at 12:15 on Monday afternoon.', '12:15 on Monday afternoon = 2016-11-14T12:15'],
  ["It fell at ten o'clock that night.", "ten o'clock that night = 2016-11-18T22:00"],
];

export const refuses: readonly Refused[] = [
  ['It rang at 2 p.m. and 4 p.m.', '2 p.m. = 2016-11-18T14:00', '4 p.m. = 2016-11-18T16:00'],
  ['At noon he left for the Saturday market.', 'noon = 2016-11-18T12:00', 'Saturday = 2016-11-12'],
  ['It opens at 9 a.m. for the Friday crowd.', '9 a.m. = 2016-11-18T09:00', 'Friday = 2016-11-18'],
];
