import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It fell in March and April 2015.', 'March = 2015-03', 'April 2015 = 2015-04'],
  ['It ran between June and August 2014.', 'June = 2014-06', 'August 2014 = 2014-08'],
  ['It ran from November to February 2015.', 'November = 2014-11', 'February 2015 = 2015-02'],
  ['It ran from July 4 to August 2, 2015.', 'July 4 = 2015-07-04', 'August 2, 2015 = 2015-08-02'],
  ['It ran from May 5 to June 6 last year.', 'May 5 = 2015-05-05', 'June 6 last year = 2015-06-06'],
  ['It ran from November to February of last year.', 'November = 2014-11', 'February of last year = 2015-02'],
  ['It ran from June 3 to February 30, 2015.', 'June 3 = 2014-06-03', 'February 30, 2015 = -'],
  ['It ran from November to Easter 2015.', 'November = 2014-11', 'Easter 2015 = 2015-04-05'],
  [
    'It ran in March and April of two thousand and eight.',
    'March = 2008-03',
    'April of two thousand and eight = 2008-04',
  ],
];

export const refuses: readonly Refused[] = [
  ['It rained in March and in 2015 it snowed.', 'March = 2016-03', '2015 = 2015'],
  ['It rained last March and April 2015.', 'last March = 2016-03', 'April 2015 = 2015-04'],
  ['In March, the Council said, April 2015 was wet.', 'March = 2016-03', 'April 2015 = 2015-04'],
  ['It ran from Christmas to May 2015.', 'Christmas = 2014-12-25', 'May 2015 = 2015-05'],
  ['It ran from June to Monday last year.', 'June = 2016-06', 'Monday = 2016-11-14', 'last year = 2015'],
];
