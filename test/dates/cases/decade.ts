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
  ['The 1900s were hard.', 'The 1900s = 19'],
  ["It was built in the '10s.", "the '10s = 201X"],
  ["The '00s were good.", "The '00s = 200X"],
  ['It was the early 50s.', 'the early 50s = 195X START'],
  ['They lived in the 16th and 17th centuries.', 'the 16th = 15', '17th centuries = 16'],
  ['The fifth and sixth centuries were dark.', 'The fifth = 04', 'sixth centuries = 05'],
  ['He was born in the twenty-first century.', 'the twenty-first century = 20'],
];

export const refuses: readonly string[] = [
  'He is in his 80s.',
  'She is in her late twenties and early thirties.',
  'Temperatures were in the 70s.',
  'It goes from 0-60s easily.',
  'The airline flies 747s.',
  'They were twenty-somethings.',
  'She studied at 20th Century Fox.',
  'In the 5000s and 200s it was so.',
  'The 2100s will be warm.',
];
