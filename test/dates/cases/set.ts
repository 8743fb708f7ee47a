import type { Accepted } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['They meet every Monday.', 'every Monday = XXXX-WXX-1'],
  ['They meet each year.', 'each year = P1Y'],
  ['They meet every other week.', 'every other week = P2W'],
  ['They play Tuesday nights.', 'Tuesday nights = XXXX-WXX-2TNI'],
  ['They play Monday and Wednesday nights.', 'Monday = XXXX-WXX-1TNI', 'Wednesday nights = XXXX-WXX-3TNI'],
  ['It is closed on Mondays.', 'Mondays = XXXX-WXX-1'],
  ['It is published daily.', 'daily = P1D'],
  ['Prices rose 3 percent annually.', 'annually = P1Y'],
  ['The annual report is late.', 'annual = P1Y'],
  ['They meet twice a year.', 'twice a year = P1Y'],
  ['It costs $5 per day.', 'per day = P1D'],
  ['It is open seven days a week.', 'seven days a week = P1W'],
  ['They meet every two years.', 'every two years = P2Y'],
  ['They meet three times a week.', 'three times a week = P1W'],
  ['It rains every summer.', 'every summer = XXXX-SU'],
  ['They train every Tuesday and Thursday.', 'every Tuesday = XXXX-WXX-2', 'Thursday = XXXX-WXX-4'],
  ['They meet every morning.', 'every morning = XXXX-XX-XXTMO'],
  ['It snows each December.', 'each December = XXXX-12'],
  ['It is a daily ritual.', 'daily = P1D'],
];

export const refuses: readonly string[] = [
  'The Daily Mail reported it.',
  'The daily Granma reported it.',
  'A weekly newspaper reported it.',
  'Every one of them left.',
  'Each of them left.',
  'They drove at 60 miles an hour.',
  'The Fridays for Future movement grew.',
  'He reads a daily printed in Darwin.',
];
