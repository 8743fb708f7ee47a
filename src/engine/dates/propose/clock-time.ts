/**
 * Proposes times of day.
 *
 * Accepts: "5 p.m.", "5:30pm", "7.30 am", "17:45", "1200 UTC", "12:30:15 GMT", "10 o'clock", "noon", "12 noon", "midnight", "at lunchtime";
 * with a time zone ("10 p.m. ET", "18:00 UTC"); "3:30 in the morning", "five o'clock in the morning", "at five in the
 * morning".
 * Refuses: scores and ratios ("3:1", "won 21:15"), run times ("2:14:04"), prices ("7.30"), chapter and verse.
 */
import { wordSet } from '../../../util/collections.js';
import { formatClock, NIGHT_ENDS } from '../calendar/time-values.js';
import { ANY_NUMBER, type Proposal, type Rule } from '../candidate.js';
import { SMALL_NUMBERS, TENS, WEEKDAYS, ZONES } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['noon', 'T12:00'],
  ['midnight', 'T24:00'],
  ['midday', 'TMI'],
  ['noontime', 'T12:00'],
]);
/**
 * Ends and beginnings of the day. They are times only after a preposition: "at dawn", but not "a new dawn" or "the dawn of
 * an era".
 */
const TWILIGHT: ReadonlyMap<string, string> = new Map([
  ['dawn', 'TMO'],
  ['daybreak', 'TMO'],
  ['sunrise', 'TMO'],
  ['dusk', 'TEV'],
  ['sunset', 'TEV'],
  ['sunup', 'TMO'],
  ['sundown', 'TEV'],
  ['twilight', 'TEV'],
  ['lunchtime', 'TMI'],
  ['teatime', 'TAF'],
  ['nightfall', 'TEV'],
]);
const CLOCK_CONTEXT = wordSet(
  'at around about by until till from since after before approximately between and to - – — roughly circa just nearly almost past near shortly',
);
/** Hours in words. */
const HOURS: ReadonlyMap<string, number> = new Map([...SMALL_NUMBERS].filter(([, hour]) => hour <= 12));
const HOUR_CONTEXT = wordSet('at around about by until till');
const HALF_OF_DAY = new Set(['am', 'pm']);

interface Clock {
  hour: number;
  minute: number | undefined;
  second: number | undefined;
  next: number;
  colon: boolean;
}

export const clockTime: Rule = {
  name: 'clock-time',
  triggers: [ANY_NUMBER, ...HOURS.keys(), ...NAMED.keys(), ...TWILIGHT.keys()],
  propose(w, i) {
    const twilight = TWILIGHT.get(w.at(i));
    if (twilight !== undefined)
      return CLOCK_CONTEXT.has(w.at(i - 1)) && closesPhrase(w, i + 1) ? proposeTime(i, i + 1, twilight) : undefined;
    if (NAMED.has(w.at(i))) return readNamed(w, i);
    if (HOURS.has(w.at(i))) return isHourInWords(w, i) ? readWithHalf(w, i) : undefined;
    const { length } = w.at(i);
    if (
      w.numberAt(i) < 0 ||
      length === 3 ||
      length > 4 ||
      (w.isGlued(i) &&
        /^[\p{L}\p{N}.,:/$£€-]$/u.test(w.at(i - 1)) &&
        !(w.at(i - 1) === '-' && HALF_OF_DAY.has(w.at(i - 2))))
    )
      return undefined;
    return readWithHalf(w, i) ?? readFourDigits(w, i) ?? readPlain(w, i);
  },
};

/** Reads "noon", "midnight" and "12 noon". */
function readNamed(w: Words, i: number): Proposal | undefined {
  if (w.isCapitalised(i) && !w.opensSentence(i)) return undefined;
  const isTwelve =
    /^(?:12|twelve)$/.test(w.at(i - 1)) && /^(?:noon|midnight)$/.test(w.at(i)) && !continuesAmount(w, i - 1);
  return proposeTime(isTwelve ? i - 1 : i, i + 1, NAMED.get(w.at(i)) as string);
}

/** Returns true if word `i` is the end of a longer number: the 12 of "5,12". */
function continuesAmount(w: Words, i: number): boolean {
  return w.isGlued(i) && /^[\p{L}\p{N}.,:/$£€]$/u.test(w.at(i - 1));
}

/** Returns the hour that starts at word `i`, as a clock time: "ten", "5 p.m.", "five in the morning", "noon", "midnight". */
export function readHourAt(w: Words, i: number): { readonly time: string; readonly last: number } | undefined {
  const named = NAMED.get(w.at(i));
  if (named !== undefined) return /\d/.test(named) ? { time: named, last: i + 1 } : undefined;
  const clock = readClock(w, i);
  if (clock === undefined || clock.minute !== undefined || clock.hour < 1 || clock.hour > 12) return undefined;
  const found = readWithHalf(w, i);
  return found?.meaning.kind === 'time'
    ? { time: found.meaning.time, last: found.last }
    : { time: formatClock(clock.hour, 0), last: clock.next };
}

/** Returns the clock time that starts at word `i`, also a bare hour that ends its clause: "[an hour before] 3". */
export function readClockAt(w: Words, i: number): { readonly time: string; readonly last: number } | undefined {
  const found = clockTime.propose(w, i, { dayFirst: () => false, countries: () => new Map() });
  if (found !== undefined && 'meaning' in found && found.meaning.kind === 'time' && found.first === i) {
    return /^T\d/.test(found.meaning.time) ? { time: found.meaning.time, last: found.last } : undefined;
  }
  const hour = HOURS.get(w.at(i)) ?? (w.at(i).length <= 2 ? w.numberAt(i) : -1);
  const isBare = hour >= 1 && hour <= 12 && /^[.,;\n]$/.test(w.at(i + 1));
  return isBare ? { time: formatClock(hour, 0), last: i + 1 } : undefined;
}

const proposeTime = (first: number, last: number, time: string): Proposal => ({
  first,
  last,
  meaning: { kind: 'time', time },
});

function closesPhrase(w: Words, i: number): boolean {
  const isDay = WEEKDAYS.has(w.at(i)) || /^(?:today|yesterday|tomorrow)$/.test(w.at(i));
  return (w.at(i) !== 'of' && !/^(?:NOUN|PROPN|ADJ)$/.test(w.pos(i))) || isDay;
}

/**
 * Returns true for an hour in words: "five o'clock", "five p.m.", "at five [in the morning]"; false in "half past five",
 * "twenty-five", "five AM stations".
 */
function isHourInWords(w: Words, i: number): boolean {
  const before = w.at(i - 1);
  const minutes = w.at(i - 2);
  const isCounted = SMALL_NUMBERS.has(minutes) || TENS.has(minutes) || w.numberAt(i - 2) >= 0 || minutes === 'quarter';
  if (before === 'past' || before === '-' || (before === 'to' && isCounted)) return false;
  const needsContext = w.at(i + 1) === 'in' || w.at(i + 1) === 'at' || w.surface(i + 1) === 'AM';
  return !needsContext || HOUR_CONTEXT.has(before);
}

/** Reads the numbers of a clock time at word `i`: "five", "5", "5:30", "5.30", "5:30:15". */
function readClock(w: Words, i: number): Clock | undefined {
  const inWords = HOURS.get(w.at(i));
  if (inWords !== undefined) return { hour: inWords, minute: undefined, second: undefined, next: i + 1, colon: false };
  const hour = w.numberAt(i);
  if (hour < 0 || hour > 24 || w.at(i).length > 2) return undefined;
  const out: Clock = { hour, minute: undefined, second: undefined, next: i + 1, colon: false };
  const mark = w.at(i + 1);
  if ((mark !== ':' && mark !== '.') || !w.isGlued(i + 1) || !w.isGlued(i + 2)) return out;
  const minute = w.numberAt(i + 2);
  if (w.at(i + 2).length !== 2 || minute < 0 || minute > 59) return out;
  Object.assign(out, { minute, next: i + 3, colon: mark === ':' });
  if (
    w.at(i + 3) === mark &&
    w.isGlued(i + 3) &&
    w.at(i + 4).length === 2 &&
    w.numberAt(i + 4) >= 0 &&
    w.numberAt(i + 4) <= 59
  ) {
    Object.assign(out, { second: w.numberAt(i + 4), next: i + 5 });
  }
  return out;
}

/** Reads a clock time with "a.m.", "p.m.", "o'clock" or "in the morning". */
function readWithHalf(w: Words, i: number): Proposal | undefined {
  const clock = readClock(w, i);
  if (clock === undefined) return undefined;
  const { next, hour } = clock;
  const half = w.at(next);
  const isWhole = half === "o'clock";
  const isTwelve = hour >= 1 && hour <= 12;
  const part = isTwelve ? readPartAfter(w, isWhole ? next + 1 : next) : undefined;
  if (isWhole && part === undefined) return proposeTime(i, findZoneEnd(w, next + 1), formatTime(clock));
  if (!isTwelve) return undefined;
  if (HALF_OF_DAY.has(half))
    return proposeTime(i, findZoneEnd(w, next + 1), formatTime(moveIntoHalf(clock, half === 'pm')));
  if (part === undefined || (!isWhole && !clock.colon && !CLOCK_CONTEXT.has(w.at(i - 1)))) return undefined;
  // "11 at night" is before midnight, "2 at night" after it.
  const isMorning = part.name === 'morning' || (part.name === 'night' && hour < NIGHT_ENDS);
  return proposeTime(i, findZoneEnd(w, part.next), formatTime(moveIntoHalf(clock, !isMorning)));
}

function moveIntoHalf(clock: Clock, isAfternoon: boolean): Clock {
  return { ...clock, hour: (clock.hour % 12) + (isAfternoon ? 12 : 0) };
}

/** Reads "in the morning" or "at night" at word `i`. */
function readPartAfter(w: Words, i: number): { name: string; next: number } | undefined {
  if (w.at(i) === 'at' && w.at(i + 1) === 'night') return { name: 'night', next: i + 2 };
  if (w.at(i) !== 'in' || w.at(i + 1) !== 'the') return undefined;
  const name = w.at(i + 2);
  return /^(?:morning|afternoon|evening|night)$/.test(name) ? { name, next: i + 3 } : undefined;
}

/** Reads "1200 UTC", "0630 GMT", "0600 hours". */
function readFourDigits(w: Words, i: number): Proposal | undefined {
  if (w.at(i).length !== 4) return undefined;
  const hour = Math.floor(w.numberAt(i) / 100);
  const minute = w.numberAt(i) % 100;
  if (hour > 24 || minute > 59) return undefined;
  const zone = findZoneEnd(w, i + 1);
  const military = w.at(i + 1) === 'hours' || w.at(i + 1) === 'hrs';
  if (zone === i + 1 && !military) return undefined;
  return proposeTime(
    i,
    military ? findZoneEnd(w, i + 2) : zone,
    formatTime({ hour, minute, second: undefined, next: 0, colon: false }),
  );
}

/** Reads "17:45" or "18:00 UTC": it needs a colon, and a time zone or a word that introduces a time. */
function readPlain(w: Words, i: number): Proposal | undefined {
  const clock = readClock(w, i);
  if (clock === undefined || !clock.colon || clock.minute === undefined) return undefined;
  if (w.isGlued(clock.next) && /^[\p{L}\p{N}:%]/u.test(w.at(clock.next))) return undefined;
  const end = findZoneEnd(w, clock.next);
  const introduced =
    CLOCK_CONTEXT.has(w.at(i - 1)) ||
    /^(?:local|time)$/.test(w.at(clock.next)) ||
    (w.at(i - 1) === 'the' && w.at(i - 2) === 'at');
  if (end === clock.next && !introduced) return undefined;
  if (clock.second !== undefined && end === clock.next) return undefined;
  return proposeTime(i, end, formatTime(clock));
}

function findZoneEnd(w: Words, i: number): number {
  if (!ZONES.has(w.at(i)) || w.surface(i) !== w.surface(i).toUpperCase()) {
    if (/^(?:eastern|pacific|central|mountain)$/.test(w.at(i)) && w.isCapitalised(i)) {
      const time = /^(?:standard|daylight)$/.test(w.at(i + 1)) ? i + 2 : i + 1;
      if (w.at(time) === 'time') return time + 1;
    }
    return i;
  }
  if ((w.at(i + 1) === '+' || w.at(i + 1) === '-') && w.isGlued(i + 1) && w.numberAt(i + 2) >= 0) {
    return w.at(i + 3) === ':' && w.isGlued(i + 3) ? i + 5 : i + 3;
  }
  return i + 1;
}

function formatTime({ hour, minute = 0, second }: Clock): string {
  return formatClock(hour, minute, second);
}
