/**
 * From what an expression says to a stretch of the calendar, in text order.
 *
 * Deictic expressions count from the publication date, anaphoric ones ("the following day", "a year earlier")
 * from the dates that the text mentioned before (the reference time of Kamp & Reyle, From Discourse to Logic, 1993);
 * bare weekdays and months lie on the side of the publication date that the tense of their clause points to.
 */
import type { TemporalValue } from '../types.js';
import { HOLIDAYS } from './holidays.js';
import type { Candidate, Meaning, Pick, Yearly } from './meaning.js';
import { type Tense, tenseAround } from './tense.js';
import {
  covering,
  dayPeriod,
  firstDay,
  format,
  isCalendarDay,
  isoDay,
  isWritable,
  lastDay,
  type Period,
  partOfYear,
  shift,
  shiftBy,
  type Unit,
  weekdayOf,
  widen,
  yearOf,
  yearPeriod,
} from './value.js';
import type { Words } from './words.js';

/** Fine to coarse: an anchor must be at least as fine as what is counted from it. */
const ORDER: readonly Unit[] = [
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'century',
];

interface Resolved {
  readonly period?: Period;
  readonly value?: string;
}

export class Resolver {
  /** The latest period of each unit that the text mentioned, in order of mention. */
  private mentioned: { period: Period; sentence: number; explicitYear: boolean; word: number }[] = [];

  /** The latest time of day that the text mentioned. */
  private clock: { day: Period; seconds: number } | undefined;

  constructor(
    private readonly w: Words,
    /** The publication day, or null when it is not known. */
    private readonly published: Period | null,
    /** Mentions that stand before this offset (a dateline, a date line) say when the text was published, not what it tells of. */
    private readonly bodyStart: number,
  ) {}

  /** The calendar value of a candidate. Must be called in text order. */
  resolve(candidate: Candidate): TemporalValue {
    const { meaning, mod } = candidate;
    const { period, value } = this.read(meaning, candidate);
    const compares = (meaning.kind === 'shift' && meaning.keepsGrain === true) || meaning.kind === 'counterpart';
    if (period !== undefined && !compares && (this.w.start[candidate.first] as number) >= this.bodyStart) {
      this.remember(period, candidate);
    }
    const isClock = meaning.kind === 'clock-shift' && period !== undefined;
    const timex =
      meaning.kind === 'time' || isClock
        ? 'TIME'
        : meaning.kind === 'clock-shift'
          ? 'DURATION'
          : meaning.kind === 'value'
            ? meaning.timex
            : 'DATE';
    const known = period !== undefined && isWritable(period);
    const written = value ?? (known ? format(period) : undefined);
    return {
      ...(written === undefined ? {} : { value: written }),
      timex,
      ...(mod === undefined ? {} : { mod }),
      ...(known ? { from: isoDay(firstDay(period)), to: isoDay(lastDay(period)) } : {}),
    };
  }

  private remember(period: Period, candidate: Candidate): void {
    const { meaning } = candidate;
    const explicitYear = meaning.kind === 'period' || (meaning.kind === 'yearly' && typeof meaning.year === 'number');
    this.mentioned.push({
      period,
      sentence: this.w.sentence(candidate.first),
      explicitYear,
      word: candidate.first,
    });
    if (this.mentioned.length > 64) this.mentioned.splice(0, 32);
  }

  private read(meaning: Meaning, candidate: Candidate): Resolved {
    switch (meaning.kind) {
      case 'value':
        return meaning.value === undefined ? {} : { value: meaning.value };
      case 'period':
        return { period: meaning.period };
      case 'yearly':
        return this.readYearly(meaning, candidate);
      case 'weekday':
        return this.some(this.weekday(meaning.weekday, meaning.pick, candidate));
      case 'weekend':
        return this.some(this.weekend(meaning.pick, candidate));
      case 'shift':
        return this.some(this.shifted(meaning));
      case 'nth': {
        const of = this.read(meaning.of, candidate).period;
        if (of === undefined) return {};
        const edge = meaning.nth < 0 ? lastDay(of) : firstDay(of);
        let start = covering(edge, meaning.unit);
        if (meaning.nth > 0 && meaning.unit === 'weekend' && firstDay(start) < firstDay(of)) start = shift(start, 1);
        return { period: shift(start, meaning.nth < 0 ? meaning.nth + 1 : meaning.nth - 1) };
      }
      case 'counterpart': {
        const base = this.latest((p) => p.unit === 'quarter' || p.unit === 'half');
        return {
          period: base === undefined ? yearPeriod(meaning.year) : shiftBy(base, 'year', meaning.year - yearOf(base)),
        };
      }
      case 'clock-shift':
        return this.readClockShift(meaning);
      case 'time':
        return this.readTime(meaning, candidate);
    }
  }

  private some(period: Period | undefined): Resolved {
    return period === undefined ? {} : { period };
  }

  private readTime(meaning: Extract<Meaning, { kind: 'time' }>, candidate: Candidate): Resolved {
    const day = meaning.day === undefined ? this.currentDay() : this.read(meaning.day, candidate);
    if (day.value !== undefined && day.period === undefined) return { value: `${day.value}${meaning.time}` };
    const { period } = day;
    if (period === undefined) return meaning.day === undefined ? { value: `XXXX-XX-XX${meaning.time}` } : {};
    const base = format(period);
    if (period.unit === 'day' && /^T\d/.test(meaning.time))
      this.clock = { day: period, seconds: secondsOf(meaning.time) };
    return { period, value: period.unit === 'day' ? `${base}${meaning.time}` : base };
  }

  /** A shift of a whole number of minutes is told to the minute. */
  private readClockShift(meaning: Extract<Meaning, { kind: 'clock-shift' }>): Resolved {
    if (this.clock === undefined || meaning.seconds === undefined) return { value: meaning.duration };
    const total = this.clock.seconds + meaning.seconds;
    const period = shift(this.clock.day, Math.floor(total / DAY_SECONDS));
    const rest = ((total % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS;
    const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
    const time = `T${two(rest / 3600)}:${two((rest % 3600) / 60)}${rest % 60 === 0 ? '' : `:${two(rest % 60)}`}`;
    return { period, value: `${format(period)}${time}` };
  }

  private currentDay(): Resolved {
    const last = this.latest((p) => p.unit === 'day');
    return this.some(last ?? this.published ?? undefined);
  }

  private latest(test: (period: Period) => boolean): Period | undefined {
    for (let i = this.mentioned.length - 1; i >= 0; i--) {
      const { period } = this.mentioned[i] as { period: Period };
      if (test(period)) return period;
    }
    return undefined;
  }

  private shifted(meaning: Extract<Meaning, { kind: 'shift' }>): Period | undefined {
    const { unit, count, grain } = meaning;
    if (meaning.from === 'now' && meaning.keepsGrain !== true) {
      if (this.published === null) return undefined;
      const far = unit === grain ? shift(widen(this.published, unit), count) : shiftBy(this.published, unit, count);
      return widen(far, grain);
    }
    if (meaning.keepsGrain === true) {
      const compared = this.latest((p) => p.unit === 'quarter' || p.unit === 'half');
      if (compared !== undefined) return shiftBy(compared, unit, count);
      const told =
        meaning.from === 'now' ? undefined : this.latest((p) => ORDER.indexOf(p.unit) <= ORDER.indexOf(unit));
      const base = told ?? this.published;
      return base === null || base === undefined ? undefined : shift(widen(base, unit), count);
    }
    const fits = (p: Period): boolean => ORDER.indexOf(p.unit) <= ORDER.indexOf(unit);
    const own = count === 0 && unit !== 'year' ? this.latest((p) => p.unit === unit) : undefined;
    const base = own ?? this.latest(fits) ?? this.published ?? undefined;
    if (base === undefined) return undefined;
    const far = unit === grain ? shift(widen(base, unit), count) : shiftBy(widen(base, grain), unit, count);
    return far;
  }

  private weekday(weekday: number, pick: Pick | undefined, candidate: Candidate): Period | undefined {
    const textual = pick === 'previous' || pick === 'following' || pick === 'same';
    const base = textual ? (this.latest((p) => p.unit === 'day') ?? this.published) : this.published;
    if (base === null || base === undefined) return undefined;
    const today = weekdayOf(base.index);
    const ahead = (weekday - today + 7) % 7;
    const behind = (today - weekday + 7) % 7;
    const day = (offset: number): Period => shift(base, offset);
    switch (pick) {
      case 'last':
      case 'previous':
        return day(-(behind || 7));
      case 'next':
      case 'following':
        return day(ahead || 7);
      case 'this':
        return day(weekday - today);
      case 'same':
        return day(-behind);
      default:
        return day(this.tense(candidate) === 'future' ? ahead : -behind);
    }
  }

  /** On a Saturday or Sunday "the weekend" is the running one, "last weekend" the one before it. */
  private weekend(pick: Pick | undefined, candidate: Candidate): Period | undefined {
    const saturday = this.weekday(SATURDAY, pick === 'last' ? undefined : pick, candidate);
    if (saturday === undefined) return undefined;
    const weekend = covering(saturday.index, 'weekend');
    const running = this.published !== null && weekdayOf(this.published.index) >= SATURDAY;
    return pick === 'last' && running ? shift(weekend, -1) : weekend;
  }

  private tense(candidate: Candidate): Tense {
    return tenseAround(this.w, candidate.first, candidate.last);
  }

  private readYearly(meaning: Extract<Meaning, { kind: 'yearly' }>, candidate: Candidate): Resolved {
    const { yearly } = meaning;
    const year = this.yearMeant(meaning, candidate);
    if (year === undefined) {
      const bare = withoutYear(yearly);
      return bare === undefined ? {} : { value: bare };
    }
    return this.some(inYear(yearly, year));
  }

  private yearMeant(meaning: Extract<Meaning, { kind: 'yearly' }>, candidate: Candidate): number | undefined {
    if (typeof meaning.year === 'number') return meaning.year;
    if (meaning.year === 'text') {
      const base = this.latest(() => true) ?? this.published;
      return base === undefined || base === null ? undefined : yearOf(base);
    }
    const today = this.published;
    if (today === null) return undefined;
    const thisYear = yearOf(today);
    if (meaning.year !== undefined) return thisYear + meaning.year.shift;
    const years = [thisYear - 1, thisYear, thisYear + 1];
    const occurrences = years
      .map((year) => ({ year, period: inYear(meaning.yearly, year) }))
      .filter((o): o is { year: number; period: Period } => o.period !== undefined);
    if (meaning.weekday !== undefined) {
      const onWeekday = occurrences.find((o) => weekdayOf(o.period.index) === meaning.weekday);
      if (onWeekday !== undefined) return onWeekday.year;
    }
    const before = occurrences.filter((o) => lastDay(o.period) < today.index).at(-1);
    const after = occurrences.find((o) => firstDay(o.period) > today.index);
    const around = occurrences.find((o) => firstDay(o.period) <= today.index && today.index <= lastDay(o.period));
    switch (meaning.pick) {
      case 'last': {
        // The month that has just ended is "last month": "last February", said in March, is a year older.
        const justEnded =
          meaning.yearly.of === 'month' && before !== undefined && today.index - lastDay(before.period) <= 31;
        return justEnded ? before.year - 1 : before?.year;
      }
      case 'next':
        return after?.year;
      case 'this':
        return thisYear;
      default:
        break;
    }
    const told = this.yearOfStory(candidate);
    if (told !== undefined) return told;
    const tense = this.tense(candidate);
    if (around !== undefined) return around.year;
    if (before === undefined || after === undefined) return thisYear;
    const behind = today.index - lastDay(before.period);
    const ahead = firstDay(after.period) - today.index;
    if (meaning.yearly.of === 'quarter' || meaning.yearly.of === 'half') {
      return tense === 'future' && ahead < behind ? after.year : before.year;
    }
    if (tense === 'future') return ahead > FAR && behind < NEAR ? before.year : after.year;
    if (tense === 'past') return behind > FAR && ahead < NEAR ? after.year : before.year;
    return ahead < behind / PAST_BIAS ? after.year : before.year;
  }

  /** The year with which the sentence opens: "In 1998, … on March 3". */
  private yearOfStory(candidate: Candidate): number | undefined {
    const last = this.mentioned.at(-1);
    if (last === undefined || !last.explicitYear || last.sentence !== this.w.sentence(candidate.first))
      return undefined;
    return last.period.unit === 'year' && this.w.opensSentence(last.word - 1) ? last.period.index : undefined;
  }
}

const SATURDAY = 6;
const DAY_SECONDS = 86_400;
/** Days beyond which a tense is distrusted: "will end Sept. 30" said in October. */
const FAR = 270;
/** … when the other choice is nearer than this. */
const NEAR = 75;
/** How much nearer a date ahead must be than one behind when the clause has no tense. */
const PAST_BIAS = 2;

/** The occurrence in a year; undefined for 29 February of a common year. */
export function inYear(yearly: Yearly, year: number): Period | undefined {
  switch (yearly.of) {
    case 'day':
      return isCalendarDay(year, yearly.month, yearly.day) ? dayPeriod(year, yearly.month, yearly.day) : undefined;
    case 'holiday':
      return HOLIDAYS.get(yearly.name)?.(year);
    default:
      return partOfYear(yearly.of, year, yearly.nth);
  }
}

function secondsOf(time: string): number {
  const [hour = 0, minute = 0, second = 0] = time.slice(1).split(':').map(Number);
  return hour * 3600 + minute * 60 + second;
}

/** The value with the year left open, for days and months: `XXXX-07-15`. */
function withoutYear(yearly: Yearly): string | undefined {
  const two = (n: number): string => String(n).padStart(2, '0');
  if (yearly.of === 'day') return `XXXX-${two(yearly.month)}-${two(yearly.day)}`;
  if (yearly.of === 'month') return `XXXX-${two(yearly.nth)}`;
  return undefined;
}
