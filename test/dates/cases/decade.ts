import type { Accepted } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['He sang in the 1990s.', 'the 1990s = 199X'],
  ["He sang in the '80s.", "the '80s = 198X"],
  ['He sang in the nineties.', 'the nineties = 199X'],
  ['It fell in the mid-1990s.', 'the mid-1990s = 199X MID'],
  ['It rose in the late 1940s and 50s.', 'the late 1940s = 194X END', '50s = 195X'],
  ['It grew in the late eighties and early nineties.', 'the late eighties = 198X END', 'early nineties = 199X START'],
  ['It was built in the 20th century.', 'the 20th century = 19'],
  ['It is a nineteenth-century house.', 'nineteenth-century = 18'],
  ['It arose in the 16th and 17th centuries.', 'the 16th = 15', '17th centuries = 16'],
  ['It arose in the XIX century.', 'the XIX century = 18'],
  ['It grew in the early 2000s.', 'the early 2000s = 200X START'],
  ['It is a twenty-first-century city.', 'twenty-first-century = 20'],
];

export const refuses: readonly string[] = [
  'He is in his 80s.',
  'She is in her late twenties and early thirties.',
  'Temperatures were in the 70s.',
  'It goes from 0-60s easily.',
  'The airline flies 747s.',
  'They were twenty-somethings.',
  'She studied at 20th Century Fox.',
];
