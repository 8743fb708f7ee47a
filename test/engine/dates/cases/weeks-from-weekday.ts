import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['The court meets on Monday week.', 'Monday week = 2016-11-28'],
  ['The court meets at 5 p.m. on Monday week.', '5 p.m. on Monday week = 2016-11-28T17:00'],
  ['The vote will be held a week on Friday.', 'a week on Friday = 2016-12-02'],
  ['The vote is due a fortnight on Sunday.', 'a fortnight on Sunday = 2016-12-04'],
  ['The match is two weeks from Saturday.', 'two weeks from Saturday = 2016-12-03'],
  ['A week on Tuesday, they meet.', 'A week on Tuesday = 2016-11-29'],
];

export const refuses: readonly Refused[] = [
  ['He spoke on Monday week after week.', 'Monday = 2016-11-14'],
  ['The Monday week-long strike is over.', 'Monday = 2016-11-14', 'week-long = P1W'],
  ['He trained three times a week on Monday.', 'three times a week = P1W', 'Monday = 2016-11-14'],
  ['He stayed for a week on Monday.', 'a week = P1W', 'Monday = 2016-11-14'],
  ['It lasted a week on Monday.', 'a week = P1W', 'Monday = 2016-11-14'],
  ['It is open two weeks from Monday to Friday.', 'two weeks = P2W', 'Monday = 2016-11-14', 'Friday = 2016-11-18'],
  ['He stayed several weeks on Monday.', 'several weeks = PXW', 'Monday = 2016-11-14'],
];
