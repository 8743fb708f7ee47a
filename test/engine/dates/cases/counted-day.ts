import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  [
    'They voted on the Tuesday after the first Monday in November.',
    'the Tuesday after the first Monday in November = 2016-11-08',
  ],
  ['He left in the week of Thanksgiving.', 'the week of Thanksgiving = 2015-W48'],
  ['The July 4 weekend was wet.', 'The July 4 weekend = 2016-W26-WE'],
  ['The July Fourth weekend was wet.', 'The July Fourth weekend = 2016-W26-WE'],
  ['It fell on the weekend of March 12-13.', 'the weekend of March 12-13 = 2016-W10-WE'],
  ['It fell on the weekend of 12 March.', 'the weekend of 12 March = 2016-W10-WE'],
  ['He worked two hours after midnight.', 'two hours after midnight = 2016-11-18T02:00'],

  ['It ends three days after Christmas.', 'three days after Christmas = 2016-12-28'],
  ['They met the day after Thanksgiving.', 'the day after Thanksgiving = 2015-11-27'],
  ['They will meet the day before Christmas Eve.', 'the day before Christmas Eve = 2016-12-23'],
  ['It fell on the Sunday before Christmas.', 'the Sunday before Christmas = 2015-12-20'],
  ['They met the Monday after Easter.', 'the Monday after Easter = 2016-03-28'],
  ['They met on Monday after Easter.', 'Monday after Easter = 2016-03-28'],
  ['It fell on the first Sunday after Easter.', 'the first Sunday after Easter = 2016-04-03'],
  ['It fell on the last Sunday before Christmas 2014.', 'the last Sunday before Christmas 2014 = 2014-12-21'],
  ['They met the day following Easter Sunday.', 'the day following Easter Sunday = 2016-03-28'],
  ['It closed two weeks after July 4.', 'two weeks after July 4 = 2016-07-18'],
  ['It closed six months before Sept. 11, 2001.', 'six months before Sept. 11, 2001 = 2001-03-11'],
  ['It closed a week and a half before Easter.', 'a week and a half before Easter = 2016-03-17'],
  ['It closed about two weeks before Easter.', 'about two weeks before Easter = 2016-03-13 APPROX'],
  ['It closed more than a month before Easter.', 'more than a month before Easter = 2016-02-27 BEFORE'],
  ['It closed a few days before Easter.', 'a few days before Easter = -'],
  ['They met in the week after Easter.', 'the week after Easter = 2016-W13'],
  ['They met over the weekend after Thanksgiving 2015.', 'the weekend after Thanksgiving 2015 = 2015-W48-WE'],
  ['They met over the weekend before Labor Day.', 'the weekend before Labor Day = 2016-W35-WE'],
  ['They met the night before Halloween.', 'the night before Halloween = 2016-10-30TNI'],
  ['He died on the eve of Thanksgiving 2015.', 'the eve of Thanksgiving 2015 = 2015-11-25'],
  ['They met on the weekend of Nov. 5.', 'the weekend of Nov. 5 = 2016-W44-WE'],
  ['He left an hour before midnight.', 'an hour before midnight = 2016-11-18T23:00'],
  ['He left ten minutes after 5 p.m. on Friday.', 'ten minutes after 5 p.m. on Friday = 2016-11-18T17:10'],
  ['He left 1 hour before 3.', '1 hour before 3 = 2016-11-18T02:00'],
  // Either Tuesday can be meant; the week before a Sunday can end with the Sunday.
  ['It ends two weeks after Tuesday.', 'two weeks after Tuesday = -'],
  ['They met in the week before Christmas 2016.', 'the week before Christmas 2016 = -'],
];

export const refuses: readonly Refused[] = [
  'A weekend of rain was over.',

  ["He spoke on Friday after Thursday's vote.", 'Friday = 2016-11-18', 'Thursday = 2016-11-17'],
  ["They met the day after Thursday's vote.", 'Thursday = 2016-11-17'],
  ['They met two days before the vote.', 'two days = P2D'],
  ['They met the day after Christmas shopping began.'],
  ['He came on Friday after Monday.', 'Friday = 2016-11-18', 'Monday = 2016-11-14'],
  ['He spoke after Easter.', 'Easter = 2016-03-27'],
  ['He left an hour before 3 people came.', 'an hour = PT1H'],
];
