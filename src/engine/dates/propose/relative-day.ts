/**
 * Proposes days and parts of days that count from the publication day or a day in the text.
 *
 * Accepts: "today", "yesterday", "tomorrow", "tonight", "yesterday morning", "this afternoon", "last night", "that
 * evening", "the next morning", "the day before yesterday", "overnight", "the morning" (of the day that the text is at),
 * "the night of June 21" (a refiner joins the date).
 * Refuses: "USA Today", "the Today programme"; "morning" and "night" in other phrases and names ("morning news", "night
 * club", "Morning Post").
 */
import { wordSet } from '../../../util/collections.js';
import { type Proposal, proposal, type Rule } from '../candidate.js';
import { countUnits, type Meaning } from '../meaning.js';
import { readDeterminer } from '../read/determiners.js';
import { DAY_PARTS, WEEKDAYS } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';

const DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]);
/** Words that make a part of the day a time expression even without "the": "early evening", "late night". */
const QUALIFIERS = new Set(['early', 'late', 'mid']);
/** Words after "today's" with which it means the present age: "today's youth". */
const GENERIC = wordSet(
  'world youth society economy generation generations standards technology technologies children kids teenagers students women men consumers computers cars climate environment terms money',
);
const NIGHT_WORDS = new Set(['tonight', 'overnight']);

const dayFromNow = (count: number): Meaning => countUnits('day', count, 'now');
const dayFromText = (count: number): Meaning => countUnits('day', count, 'text');

export const relativeDay: Rule = {
  name: 'relative-day',
  triggers: [...DAYS.keys(), ...DAY_PARTS.keys()],
  propose(w, i) {
    const count = DAYS.get(w.at(i));
    return count === undefined ? readPartOfDay(w, i) : readNamedDay(w, i, count);
  },
};

function readNamedDay(w: Words, i: number, count: number): Proposal | undefined {
  if (isInName(w, i)) return undefined;
  if (w.at(i) === 'tonight') return proposal(i, i + 1, { kind: 'time', time: 'TNI', day: dayFromNow(0) });
  const around = readDayAround(w, i);
  if (around !== undefined) return around;
  const part = DAY_PARTS.get(w.at(i + 1));
  if (part !== undefined) return proposal(i, i + 2, { kind: 'time', time: `T${part}`, day: dayFromNow(count) });
  const isPresent = count === 0 && w.at(i + 1) === "'s" && GENERIC.has(w.at(i + 2));
  const meaning: Meaning = isPresent ? { kind: 'value', timex: 'DATE', value: 'PRESENT_REF' } : dayFromNow(count);
  return proposal(i, i + 1, meaning);
}

/** Returns true if "today" is part of a name: "USA Today", "the Today programme". */
function isInName(w: Words, i: number): boolean {
  if (!w.isCapitalised(i)) return false;
  if (w.at(i - 1) === 'the') return true;
  if (w.opensSentence(i) || !(w.isCapitalised(i - 1) || w.isCapitalised(i + 1))) return false;
  return w.pos(i - 1) === 'PROPN' || w.pos(i + 1) === 'PROPN';
}

/** Reads "the day before yesterday" and "the day after tomorrow". */
function readDayAround(w: Words, i: number): Proposal | undefined {
  if (w.at(i - 2) !== 'day') return undefined;
  const first = w.at(i - 3) === 'the' ? i - 3 : i - 2;
  if (w.at(i - 1) === 'before' && w.at(i) === 'yesterday') return proposal(first, i + 1, dayFromNow(-2));
  return w.at(i - 1) === 'after' && w.at(i) === 'tomorrow' ? proposal(first, i + 1, dayFromNow(2)) : undefined;
}

function readPartOfDay(w: Words, i: number): Proposal | undefined {
  const part = DAY_PARTS.get(w.at(i)) as string;
  if (w.at(i).endsWith('s')) return undefined;
  const found = (first: number, day?: Meaning): Proposal =>
    proposal(first, i + 1, { kind: 'time', time: `T${part}`, ...(day === undefined ? {} : { day }) });
  if (NIGHT_WORDS.has(w.at(i))) return w.isCapitalised(i) && !w.opensSentence(i) ? undefined : found(i);
  const determiner = readDeterminer(w, i);
  if (determiner !== undefined) {
    switch (determiner.pick) {
      case 'last':
        return found(determiner.first, dayFromNow(w.at(i) === 'night' || determiner.definite ? -1 : 0));
      case 'this':
        return found(determiner.first, dayFromNow(0));
      case 'next':
      case 'following':
        return found(determiner.first, dayFromText(1));
      case 'previous':
        return found(determiner.first, dayFromText(-1));
      case 'same':
        return found(determiner.first, dayFromText(0));
    }
  }
  if (w.isCapitalised(i)) return undefined;
  const hours = w.at(i + 1) === 'hours' ? 1 : 0;
  if (!closesPhrase(w, i + 1 + hours)) return undefined;
  const qualified = QUALIFIERS.has(w.at(i - 1)) || (w.at(i - 1) === '-' && w.at(i - 2) === 'mid');
  const the = w.at(i - 1) === 'the' || (qualified && w.at(i - 2) === 'the');
  if (!the && !qualified) return undefined;
  const first = w.at(i - 1) === 'the' ? i - 1 : i;
  return { ...found(first), last: i + 1 + hours };
}

/**
 * Returns true if no word follows that makes the part of the day something else: false for "the night club" and "the
 * morning after".
 */
function closesPhrase(w: Words, i: number): boolean {
  if (DAYS.has(w.at(i)) || WEEKDAYS.has(w.at(i))) return true;
  const pos = w.pos(i);
  if (w.at(i) === 'after' || w.at(i) === 'before' || w.at(i) === '-') return false;
  return !(pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ');
}
