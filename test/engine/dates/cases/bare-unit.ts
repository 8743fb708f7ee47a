import type { Accepted } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It took years.', 'years = PXY'],
  ['They waited for days.', 'days = PXD'],
  ['It is a decades-long war.', 'decades-long = PXDE'],
  ['It was a day-long strike.', 'day-long = P1D'],
  ['In the years ahead, it will grow.', 'the years ahead = FUTURE_REF'],
  ['It fell years ago.', 'years ago = PAST_REF'],
  ['Months later, he left.', 'Months later = PXM'],
  ['In the first hours of the war, many died.', 'the first hours = PTXH'],
  ['In the early years, it was small.', 'the early years = PXY'],
  ['It took mere hours.', 'mere hours = PTXH'],
  ['The hours went by.', 'The hours = PTXH'],
];

export const refuses: readonly string[] = [
  'Its office hours are short.',
  'It was sold in after-hours trading.',
  'He was kind in his later years.',
  'It was one of our greatest days.',
  'They inspected the living quarters.',
  'It happened in broad light.',
];
