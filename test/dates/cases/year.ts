import type { Accepted } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['He was born in 1989.', '1989 = 1989'],
  ['The 2017–18 season was long.', '2017 = 2017', '18 = 2018'],
  ['He ruled from 1543-4 on.', '1543 = 1543', '4 = 1544'],
  ['Profit rose in fiscal 1989.', 'fiscal 1989 = 1989'],
  ['It ended in the year 2000.', 'the year 2000 = 2000'],
  ['Sales rose in FY2019.', 'FY2019 = 2019'],
  ['He was born in nineteen ninety-six.', 'nineteen ninety-six = 1996'],
  ["He left in '98.", "'98 = 1998"],
  ['It will fly until at least 2024.', '2024 = 2024'],
  ['It fell in 664 B.C.', '664 B.C. = BC0664'],
  ['It was founded in 250 C.E.', '250 C.E. = 0250'],
  ['It was better in 2015 than 2014.', '2015 = 2015', '2014 = 2014'],
];

export const refuses: readonly string[] = [
  'The 2000 people who came went home.',
  'There were 1,989 votes against it.',
  'The ticket costs $1990.',
  'Flight 1990 landed safely.',
  'They still use Windows 2000.',
  'The Boeing 2707 never flew.',
  'He lives in room 1984 upstairs.',
  'Vision 2030 is a plan.',
  'More than 2021 people came.',
  'Between 1500 and 2000 people came.',
  'He took the 1500 metres.',
  'He lives at 1600 Pennsylvania Avenue.',
  'Nasdaq lost 2016.90 points.',
  'He called the helpline on 1800 247 600.',
  'The law is Act No. 1430/2019.',
  'The ISO 9001 certificate is required.',
  'Article 50 was triggered.',
  'See https://example.org/2016/11/18/may-day for more.',
  'It is at example.org/2016/11/18 now-or-never.',
  'The code is ab24bc-19.',
];
