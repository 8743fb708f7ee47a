import type { Accepted } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['He left last summer.', 'last summer = 2016-SU'],
  ['It rained this past spring.', 'this past spring = 2016-SP'],
  ['It was cold in the winter of 2006.', 'the winter of 2006 = 2006-WI'],
  ['It opened in summer 2015.', 'summer 2015 = 2015-SU'],
  ['It will open in the fall.', 'the fall = 2016-FA'],
  ['They meet next autumn.', 'next autumn = 2017-FA'],
  ['It ended by early summer.', 'early summer = 2016-SU START'],
  ['It opens in autumn.', 'autumn = 2016-FA'],
  ['He died in the spring of last year.', 'the spring of last year = 2015-SP'],
  ['They met in the same winter.', 'the same winter = 2016-WI'],
  ['They signed in the winter of 2006-2007.', 'the winter of 2006-2007 = 2006-WI'],
  ['They signed in the winter of 2006/07.', 'the winter of 2006/07 = 2006-WI'],
  ['They signed in the winter of 2006-2009.', 'the winter of 2006 = 2006-WI', '2009 = 2009'],
  ['In the fall he left.', 'the fall = 2016-FA'],
];

export const refuses: readonly string[] = [
  'A fall in prices was feared.',
  'Prices fall and stocks rise.',
  'The hot springs are closed.',
  'The Arab Spring changed the region.',
  'She moved to Colorado Springs.',
  'The Winter Palace was stormed.',
  'The winter coat was red.',
  'The summer camp closed.',
  'Spring rolls are tasty.',
  'They spring up by the dozen.',
  'The Spring Offensive began.',
  'It was for the Summer Olympics.',
  'They met in that spring.',
  'The fall was hard.',
];
