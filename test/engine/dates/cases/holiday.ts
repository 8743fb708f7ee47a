import type { Accepted } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It opens on Christmas Eve.', 'Christmas Eve = 2016-12-24'],
  ['They marched on Good Friday 2015.', 'Good Friday 2015 = 2015-04-03'],
  ['It fell on Labor Day 2019.', 'Labor Day 2019 = 2019-09-02'],
  ['He returned last Thanksgiving.', 'last Thanksgiving = 2015-11-26'],
  ['She comes home next Christmas.', 'next Christmas = 2016-12-25'],
  ["The park closes on New Year's Eve.", "New Year's Eve = 2016-12-31"],
  ["The march is on St. Patrick's Day.", "St. Patrick's Day = 2017-03-17"],
  ['It rained on Easter Monday.', 'Easter Monday = 2016-03-28'],
  ['Polls close on Election Day.', 'Election Day = 2016-11-08'],
  ['They met on Ash Wednesday.', 'Ash Wednesday = 2016-02-10'],
  ['It is sold on Black Friday 2015.', 'Black Friday 2015 = 2015-11-27'],
  ['They celebrated Cinco de Mayo.', 'Cinco de Mayo = 2016-05-05'],
  ['They left on the Fourth of July.', 'the Fourth of July = 2016-07-04'],
  ['It comes this Christmas.', 'this Christmas = 2016-12-25'],
];

export const refuses: readonly string[] = [
  'Easter Island has statues.',
  'The Christmas tree was lit.',
  'The Easter Rising failed.',
  'The Good Friday Agreement held.',
  'The Black Friday Group met.',
  'They stopped at Christmas Common.',
  'In that country election day is quiet.',
];
