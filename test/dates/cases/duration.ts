import type { Accepted } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It took three weeks.', 'three weeks = P3W'],
  ['It took a decade.', 'a decade = P10Y'],
  ['It was an 18-month trial.', '18-month = P18M'],
  ['It took two and a half years.', 'two and a half years = P2Y6M'],
  ['It took an hour and a half.', 'an hour and a half = PT1H30M'],
  ['It took several days.', 'several days = PXD'],
  ['It rose in the past two months.', 'the past two months = P2M'],
  ['It took 20 more years.', '20 more years = P20Y'],
  ['It lasted 2 hours 41 minutes.', '2 hours 41 minutes = PT2H41M'],
  ['It takes between 60 and 90 days.', 'between 60 and 90 days = PXD'],
  ['It takes a week or two.', 'a week or two = PXW'],
  ['It takes three to five years.', 'three to five years = PXY'],
  ['He is 64 years old.', '64 years old = P64Y'],
  ['The 92-year-old award is his.', '92-year-old = P92Y'],
  ['They celebrated the quarter century.', 'quarter century = P25Y'],
  ['It rose in the first nine months.', 'the first nine months = P9M'],
];

export const refuses: readonly string[] = [
  'Some day it will be over.',
  '3 Min Read',
  'A second group followed the first.',
  'A second opinion is needed.',
  'He examined the minute details.',
  'He earns $28 an hour.',
  'She earns 500 dollars a month.',
  'It is 50 light years away.',
  'The stock has lost three quarters of its worth.',
  "He scored a century at Lord's.",
  'It was a day to remember.',
  'It rose a quarter-point.',
  'He ran 500 metres.',
  'The version is 5.2.1.',
];
