import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It fell in March and April 2015.', 'March = 2015-03', 'April 2015 = 2015-04'],
  ['It ran between June and August 2014.', 'June = 2014-06', 'August 2014 = 2014-08'],
  ['It ran from November to February 2015.', 'November = 2014-11', 'February 2015 = 2015-02'],
  ['It ran from July 4 to August 2, 2015.', 'July 4 = 2015-07-04', 'August 2, 2015 = 2015-08-02'],
];

export const refuses: readonly Refused[] = [
  ['It rained in March and in 2015 it snowed.', 'March = 2016-03', '2015 = 2015'],
  ['It rained last March and April 2015.', 'last March = 2016-03', 'April 2015 = 2015-04'],
  ['In March, the Council said, April 2015 was wet.', 'March = 2016-03', 'April 2015 = 2015-04'],
];
