/** Reads months, years and other periods forward from a word: "March 2016", "last month", "the year", "the following week". */
import type { Unit } from '../calendar/periods.js';
import { countUnits, type Meaning, type Pick } from '../meaning.js';
import { readDeterminer } from './determiners.js';
import { UNITS } from './vocabulary.js';
import type { Words } from './words.js';

/** The longest determiner in words: "this very same". */
const LONGEST_DETERMINER = 3;

/** "The new year" is this year or the next. */
const UNKNOWN: Meaning = { kind: 'value', timex: 'DATE', value: undefined };

export interface PeriodAt {
  /** Index of the word after the period. */
  readonly last: number;
  readonly meaning: Meaning;
}

/** Returns the period of one of these units that a determiner at word `i` chooses: "last month", "the year". */
export function readDeterminedPeriod(w: Words, i: number, units: ReadonlySet<Unit>): PeriodAt | undefined {
  if (w.matches(i, ['the', 'new', 'year'])) return units.has('year') ? { last: i + 3, meaning: UNKNOWN } : undefined;
  for (let at = i + 1; at <= i + LONGEST_DETERMINER; at++) {
    const unit = UNITS.get(w.at(at));
    if (unit?.unit === undefined) continue;
    if (unit.plural || unit.times > 1 || !units.has(unit.unit) || w.at(at + 1) === "'s" || w.at(at + 1) === '-')
      return undefined;
    const determiner = readDeterminer(w, at);
    if (determiner?.first === i) return { last: at + 1, meaning: pickUnit(unit.unit, determiner.pick) };
    const isDefinite = at === i + 1 && w.at(i) === 'the';
    return isDefinite
      ? { last: at + 1, meaning: countUnits(unit.unit, 0, unit.unit === 'year' ? 'now' : 'text') }
      : undefined;
  }
  return undefined;
}

function pickUnit(unit: Unit, pick: Pick): Meaning {
  switch (pick) {
    case 'last':
      return countUnits(unit, -1, 'now');
    case 'this':
      return countUnits(unit, 0, 'now');
    case 'next':
      return countUnits(unit, 1, 'now');
    case 'previous':
      return countUnits(unit, -1, 'text');
    case 'following':
      return countUnits(unit, 1, 'text');
    case 'same':
      return countUnits(unit, 0, 'text');
  }
}
