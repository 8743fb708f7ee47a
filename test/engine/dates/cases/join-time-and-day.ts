import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It opens on Friday evening 4 March 2016.', 'Friday evening 4 March 2016 = 2016-03-04TEV'],
  ['She sang on Tuesday evening 10th March 2015.', 'Tuesday evening 10th March 2015 = 2015-03-10TEV'],
  ['He died on Monday morning June 8 2015.', 'Monday morning June 8 2015 = 2015-06-08TMO'],
  ['He died on Monday morning, the 8th of June 2015.', 'Monday morning, the 8th of June 2015 = 2015-06-08TMO'],
  ['It ended on Monday night 3rd October.', 'Monday night 3rd October = 2016-10-03TNI'],
  // 3 May is no Friday in the years around.
  ['It ended on Friday afternoon 3rd May.', 'Friday afternoon 3rd May = XXXX-05-03TAF'],
  ['He left on Friday in the morning.', 'Friday in the morning = 2016-11-18TMO'],
  ['They met on Friday lunchtime.', 'Friday lunchtime = 2016-11-18TMI'],
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
  ['He died on Friday evening. 4 March was his birthday.', 'Friday evening = 2016-11-18TEV', '4 March = 2016-03-04'],
  ['It rang at 2 p.m. and 4 p.m.', '2 p.m. = 2016-11-18T14:00', '4 p.m. = 2016-11-18T16:00'],
  ['At noon he left for the Saturday market.', 'noon = 2016-11-18T12:00', 'Saturday = 2016-11-12'],
  ['It opens at 9 a.m. for the Friday crowd.', '9 a.m. = 2016-11-18T09:00', 'Friday = 2016-11-18'],
];
