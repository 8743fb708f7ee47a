import type { Accepted, Refused } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It fell in early 2016.', 'early 2016 = 2016 START'],
  ['It fell in late October.', 'late October = 2016-10 END'],
  ['It fell at the beginning of November.', 'the beginning of November = 2016-11 START'],
  ['It fell in the middle of the 1990s.', 'the middle of the 1990s = 199X MID'],
  ['It will fall by the end of next year.', 'the end of next year = 2017 END'],
  ['It took about three weeks.', 'about three weeks = P3W APPROX'],
  ['It took nearly two years.', 'nearly two years = P2Y APPROX'],
  ['It took more than ten years.', 'more than ten years = P10Y MORE_THAN'],
  ['It took at least five days.', 'at least five days = P5D EQUAL_OR_MORE'],
  ['It took up to three hours.', 'up to three hours = PT3H EQUAL_OR_LESS'],
  ['It took less than a week.', 'less than a week = P1W LESS_THAN'],
  ['He left more than two years ago.', 'more than two years ago = 2014 BEFORE'],
  ['He left about ten days ago.', 'about ten days ago = 2016-11-08 APPROX'],
  ['He left just over a year ago.', 'just over a year ago = 2015 BEFORE'],
  ['It took a week or so.', 'a week or so = P1W APPROX'],
  ['It takes five years or more.', 'five years or more = P5Y EQUAL_OR_MORE'],
  ['It opens in 2020 or later.', '2020 or later = 2020 ON_OR_AFTER'],
  ['It came earlier this week.', 'earlier this week = 2016-W46 START'],
  ['It will come later this year.', 'later this year = 2016 END'],
  ['He left shortly after 5 p.m.', 'shortly after 5 p.m. = 2016-11-18T17:00 AFTER'],
  ['Around 8 p.m., it rained.', 'Around 8 p.m. = 2016-11-18T20:00 APPROX'],
];

export const refuses: readonly Refused[] = [
  ['It rose over the past year.', 'the past year = P1Y'],
  ['He drove around the weekend.', 'the weekend = 2016-W45-WE'],
  ['They built over several years.', 'several years = PXY'],
  'It is early in life.',
  'It came too late.',
];
