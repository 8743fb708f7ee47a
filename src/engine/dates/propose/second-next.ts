/**
 * Proposes the second period before or after the publication date.
 *
 * Accepts: "the week after next", "the year before last", "the weekend after next", "the Friday before last", "the night
 * before last", "the summer before last", "two Fridays ago", "three nights ago".
 * Refuses: "the week before last Christmas", "the day after next month's vote".
 */
import { type Proposal, proposal, type Rule } from '../candidate.js';
import { countUnits, type Meaning, pickYearly } from '../meaning.js';
import { readAmountBefore } from '../read/amounts.js';
import { readDirection } from '../read/distance.js';
import { DAY_PARTS, MONTHS, SEASONS, UNITS, WEEKDAY_PLURALS, WEEKDAYS } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';

export const secondNext: Rule = {
  name: 'second-next',
  triggers: ['next', 'last', ...WEEKDAY_PLURALS.keys(), 'nights'],
  propose(w, i) {
    if (w.at(i) !== 'next' && w.at(i) !== 'last') return readCountedBack(w, i);
    const isNext = w.at(i) === 'next' && w.at(i - 1) === 'after';
    if (!isNext && !(w.at(i) === 'last' && w.at(i - 1) === 'before')) return undefined;
    if (!endsPhrase(w, i + 1)) return undefined;
    const head = i - 2;
    const meaning = meaningOf(w, head, isNext ? 1 : -1);
    return meaning && proposal(w.at(head - 1) === 'the' ? head - 1 : head, i + 1, meaning);
  },
};

/** Returns true unless "next" or "last" belongs to the word after it: "the week before last Christmas". */
function endsPhrase(w: Words, i: number): boolean {
  const word = w.at(i);
  if (UNITS.has(word) || WEEKDAYS.has(word) || MONTHS.has(word) || SEASONS.has(word) || DAY_PARTS.has(word))
    return false;
  return !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(w.pos(i));
}

/** Returns the meaning of the unit, weekday, season or part of the day at word `i`, on the second place in a direction. */
function meaningOf(w: Words, i: number, sign: 1 | -1): Meaning | undefined {
  const word = w.at(i);
  const pick = sign > 0 ? 'next' : 'last';
  const oneMore = (from: Meaning, unit: 'week' | 'year', grain: 'day' | 'weekend' | 'season' | 'month'): Meaning => ({
    kind: 'counted',
    unit,
    count: sign,
    grain,
    from,
  });
  const weekday = w.isCapitalised(i) ? WEEKDAYS.get(word) : undefined;
  if (weekday !== undefined) return oneMore({ kind: 'weekday', weekday, pick }, 'week', 'day');
  const part = word.endsWith('s') ? undefined : DAY_PARTS.get(word);
  if (part !== undefined) return { kind: 'time', time: `T${part}`, day: countUnits('day', 2 * sign, 'now') };
  const season = SEASONS.get(word);
  if (season !== undefined) return oneMore(pickYearly({ of: 'season', nth: season }, pick), 'year', 'season');
  const month = w.isCapitalised(i) ? MONTHS.get(word) : undefined;
  if (month !== undefined) return oneMore(pickYearly({ of: 'month', nth: month }, pick), 'year', 'month');
  const unit = UNITS.get(word);
  if (unit?.unit === undefined || unit.plural) return undefined;
  if (unit.unit === 'weekend') return oneMore({ kind: 'weekend', pick }, 'week', 'weekend');
  return countUnits(unit.unit, 2 * sign * (unit.unit === 'week' ? unit.times : 1), 'now');
}

/** Reads "two Fridays ago" and "three nights ago". */
function readCountedBack(w: Words, i: number): Proposal | undefined {
  const direction = readDirection(w, i + 1);
  const amount = direction?.from === 'now' ? readAmountBefore(w, i) : undefined;
  if (direction === undefined || amount?.value === undefined || !Number.isInteger(amount.value)) return undefined;
  const { sign, next } = direction;
  const weekday = WEEKDAY_PLURALS.get(w.at(i));
  if (weekday === undefined) {
    return proposal(amount.first, next, {
      kind: 'time',
      time: 'TNI',
      day: countUnits('day', sign * amount.value, 'now'),
    });
  }
  const from: Meaning = { kind: 'weekday', weekday, pick: sign > 0 ? 'next' : 'last' };
  return proposal(amount.first, next, {
    kind: 'counted',
    unit: 'week',
    count: sign * (amount.value - 1),
    grain: 'day',
    from,
  });
}
