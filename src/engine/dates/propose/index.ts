/** All families of expressions, in the order that decides between candidates of equal length. */
import type { Proposer } from '../meaning.js';
import { calendar } from './calendar.js';
import { clock } from './clock.js';
import { decade } from './decade.js';
import { deictic } from './deictic.js';
import { duration } from './duration.js';
import { holiday } from './holiday.js';
import { nth } from './nth.js';
import { numeric } from './numeric.js';
import { quarter } from './quarter.js';
import { reference } from './reference.js';
import { relative } from './relative.js';
import { season } from './season.js';
import { set } from './set.js';
import { units } from './units.js';
import { weekday } from './weekday.js';
import { year } from './year.js';

export const PROPOSERS: readonly Proposer[] = [
  calendar,
  numeric,
  holiday,
  nth,
  clock,
  set,
  weekday,
  deictic,
  quarter,
  season,
  decade,
  year,
  relative,
  reference,
  duration,
  units,
];
