import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It rained in July 2015.', 'July 2015 = 2015-07'],
  ['It rained in July, 2015.', 'July, 2015 = 2015-07'],
  ['It rained in July of 2015.', 'July of 2015 = 2015-07'],
  ['It rained in July of last year.', 'July of last year = 2015-07'],
  ['It rained on July 4 last year.', 'July 4 last year = 2015-07-04'],
  ["It rained on July 4 '76.", "July 4 '76 = 1976-07-04"],
  ['It will rain on July 4 next year.', 'July 4 next year = 2017-07-04'],
  ['It rained in July nineteen ninety-eight.', 'July nineteen ninety-eight = 1998-07'],
  ['It rained on May 4, 1990, at 2,016 places.', 'May 4, 1990 = 1990-05-04'],
  ['It opened in July of two thousand.', 'July of two thousand = 2000-07'],
  ["In July of last year's campaign he left.", 'July = 2016-07', 'last year = 2015'],
  ['It opened on May 5 two thousand people came.', 'May 5 = 2016-05-05'],
  ['It opened on May 5, two thousand and eight.', 'May 5, two thousand and eight = 2008-05-05'],
  ['He died on March 15, 44 BC.', 'March 15, 44 BC = -'],
  ['He died in March 44 B.C. in Rome.', 'March 44 B.C. = -'],
  ['He died on August 24, 79 AD, they say.', 'August 24, 79 AD = 0079-08-24'],
  ['It will end on 5 May 2525.', '5 May 2525 = 2525-05-05'],
  ['It will end on May 5, 2525, they say.', 'May 5, 2525 = 2525-05-05'],
  ['He died in March 1200 BC.', 'March 1200 BC = -'],
  ['It opened in March 2015 BC time.', 'March 2015 = 2015-03'],
];

export const refuses: readonly Refused[] = [
  ['In July 2,015 people came.', 'July = 2016-07'],
  ['On July 4 2000 GMT it rose.', 'July 4 2000 GMT = 2016-07-04T20:00'],
  ['It rose in July 12%.', 'July = 2016-07'],
  ['On May 5, 2500 people came.', 'May 5 = 2016-05-05'],
  ['On May 5, 2500,000 came.', 'May 5 = 2016-05-05'],
  ['In May 2500, 3000 and 4000 came.', 'May = 2016-05'],
];
