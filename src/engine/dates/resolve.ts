/**
 * From what an expression says to a stretch of the calendar, in text order.
 *
 * Deictic expressions count from the publication date, anaphoric ones ("the following day", "a year earlier") from
 * the dates that the text mentioned before (`discourse.ts`); bare weekdays and months lie on the side of the
 * publication date that the tense of their clause points to (`which-day.ts`, `which-year.ts`, `tense.ts`).
 */
import type { TemporalValue } from '../types.js';
import { isoDay } from './civil.js';
import { Discourse } from './discourse.js';
import type { Candidate, Meaning, Pick } from './meaning.js';
import { type Tense, tenseAround } from './tense.js';
import {
  covering,
  firstDay,
  format,
  isWritable,
  lastDay,
  type Period,
  shift,
  shiftBy,
  widen,
  yearOf,
  yearPeriod,
} from './value.js';
import { whichWeekday, whichWeekend } from './which-day.js';
import { inYear, whichYear, withoutYear, type YearlyMeaning } from './which-year.js';
import type { Words } from './words.js';

const DAY_SECONDS = 86_400;

/** The period of the calendar, and the value where it says more (a time of day) or there is no period. */
interface Resolved {
  readonly period?: Period | undefined;
  readonly value?: string | undefined;
}

export class Resolver {
  private readonly discourse: Discourse;

  constructor(
    private readonly w: Words,
    /** The publication day, or null when it is not known. */
    published: Period | null,
    /** Mentions that stand before this offset (a dateline, a date line) say when the text was published, not what it tells of. */
    private readonly bodyStart: number,
  ) {
    this.discourse = new Discourse(published);
  }

  /** The calendar value of a candidate. Must be called in text order. */
  resolve(candidate: Candidate): TemporalValue {
    const { meaning, mod } = candidate;
    const { period, value } = this.read(meaning, candidate);
    if (period !== undefined && isTold(meaning) && (this.w.start[candidate.first] as number) >= this.bodyStart) {
      this.discourse.add({
        period,
        sentence: this.w.sentence(candidate.first),
        word: candidate.first,
        explicitYear: meaning.kind === 'period' || (meaning.kind === 'yearly' && typeof meaning.year === 'number'),
      });
    }
    const known = period !== undefined && isWritable(period);
    const written = period === undefined || known ? (value ?? (period && format(period))) : undefined;
    return {
      ...(written === undefined ? {} : { value: written }),
      timex: timexOf(meaning, period),
      ...(mod === undefined ? {} : { mod }),
      ...(known ? { from: isoDay(firstDay(period)), to: isoDay(lastDay(period)) } : {}),
    };
  }

  private read(meaning: Meaning, candidate: Candidate): Resolved {
    switch (meaning.kind) {
      case 'value':
        return { value: meaning.value };
      case 'period':
        return { period: meaning.period };
      case 'yearly':
        return this.readYearly(meaning, candidate);
      case 'weekday':
        return { period: this.weekday(meaning, candidate) };
      case 'weekend':
        return { period: whichWeekend(meaning.pick, this.baseOf(meaning.pick, candidate), this.tenseOf(candidate)) };
      case 'shift':
        return { period: this.shifted(meaning, candidate) };
      case 'nth':
        return { period: this.nth(meaning, candidate) };
      case 'counterpart':
        return { period: this.counterpart(meaning.year) };
      case 'clock-shift':
        return this.readClockShift(meaning);
      case 'time':
        return this.readTime(meaning, candidate);
    }
  }

  /** The tense of the clause around a candidate, read when it is asked for. */
  private tenseOf({ first, last }: Candidate): () => Tense {
    return () => tenseAround(this.w, first, last);
  }

  private readYearly(meaning: YearlyMeaning, candidate: Candidate): Resolved {
    const tense = this.tenseOf(candidate);
    const year = whichYear(meaning, this.discourse, () => this.yearOfStory(candidate, tense), tense);
    return year === undefined ? { value: withoutYear(meaning.yearly) } : { period: inYear(meaning.yearly, year) };
  }

  /** The year with which the sentence opens ("In 1998, … on March 3"), or that of a date before ("on March 3, 1998, … June 5"). */
  private yearOfStory(candidate: Candidate, tense: () => Tense): number | undefined {
    const told = this.discourse.inSentence(this.w.sentence(candidate.first)).filter(({ explicitYear }) => explicitYear);
    const opening = told.find(({ period, word }) => period.unit === 'year' && this.w.opensSentence(word - 1));
    if (opening !== undefined) return opening.period.index;
    const dated = told.find(({ period }) => period.unit === 'day' || period.unit === 'month');
    return dated === undefined || tense() === 'future' ? undefined : yearOf(dated.period);
  }

  private weekday(
    { weekday, pick, weeks }: Extract<Meaning, { kind: 'weekday' }>,
    candidate: Candidate,
  ): Period | undefined {
    const day = whichWeekday(weekday, pick, this.baseOf(pick, candidate), this.tenseOf(candidate));
    return day === undefined || weeks === undefined ? day : shiftBy(day, 'week', weeks);
  }

  /** The day that a weekday is counted from. */
  private baseOf(pick: Pick | undefined, candidate: Candidate): Period | undefined {
    const told = pick === 'previous' || pick === 'following' || pick === 'same';
    return told ? this.dayAt(candidate) : (this.discourse.published ?? undefined);
  }

  private dayAt(candidate: Candidate): Period | undefined {
    return this.discourse.dayOf(this.w.sentence(candidate.first));
  }

  private shifted(meaning: Extract<Meaning, { kind: 'shift' }>, candidate: Candidate): Period | undefined {
    const { unit, count, grain, from, keepsGrain } = meaning;
    const { discourse } = this;
    const compared = keepsGrain === true ? this.compared(candidate) : undefined;
    if (compared !== undefined) return shiftBy(compared, unit, count);
    // "the week" is the one that was told of as a week; a count starts from whatever is fine enough.
    const same =
      count !== 0 || unit === 'year' ? undefined : unit === 'day' ? this.dayAt(candidate) : discourse.latestOf(unit);
    const told = from === 'text' ? (same ?? discourse.latestWithin(unit)) : undefined;
    const base = told ?? discourse.published;
    if (base === null) return undefined;
    if (unit === grain) return shift(widen(base, unit), count);
    return from === 'now' ? widen(shiftBy(base, unit, count), grain) : shiftBy(widen(base, grain), unit, count);
  }

  /** What "a year earlier" compares with: the month of the same sentence, else the quarter that the text is about. */
  private compared(candidate: Candidate): Period | undefined {
    const [last] = this.discourse.inSentence(this.w.sentence(candidate.first));
    return last?.period.unit === 'month' ? last.period : this.discourse.latestOf('quarter', 'half');
  }

  private nth({ unit, nth, of }: Extract<Meaning, { kind: 'nth' }>, candidate: Candidate): Period | undefined {
    const whole = this.read(of, candidate).period;
    if (whole === undefined) return undefined;
    const edge = covering(nth < 0 ? lastDay(whole) : firstDay(whole), unit);
    const isCut = nth > 0 && unit === 'weekend' && firstDay(edge) < firstDay(whole);
    return shift(edge, nth < 0 ? nth + 1 : isCut ? nth : nth - 1);
  }

  /** What the text compares with, in another year. */
  private counterpart(year: number): Period {
    const base = this.discourse.latestOf('quarter', 'half');
    return base === undefined ? yearPeriod(year) : shiftBy(base, 'year', year - yearOf(base));
  }

  private readTime({ time, day }: Extract<Meaning, { kind: 'time' }>, candidate: Candidate): Resolved {
    const on: Resolved = day === undefined ? { period: this.dayAt(candidate) } : this.read(day, candidate);
    const { period } = on;
    if (period === undefined) {
      if (on.value !== undefined) return { value: `${on.value}${time}` };
      return day === undefined ? { value: `XXXX-XX-XX${time}` } : {};
    }
    if (period.unit !== 'day') return { period };
    if (/^T\d/.test(time)) this.discourse.clock = { day: period, seconds: secondsOf(time) };
    return { period, value: `${format(period)}${time}` };
  }

  /** A shift of a whole number of minutes is told to the minute. */
  private readClockShift({ seconds, duration }: Extract<Meaning, { kind: 'clock-shift' }>): Resolved {
    const { clock } = this.discourse;
    if (clock === undefined || seconds === undefined) return { value: duration };
    const total = clock.seconds + seconds;
    const period = shift(clock.day, Math.floor(total / DAY_SECONDS));
    return { period, value: `${format(period)}${timeOf(total - Math.floor(total / DAY_SECONDS) * DAY_SECONDS)}` };
  }
}

/** Whether the text goes on from this date: not from one that it only compares with. */
function isTold(meaning: Meaning): boolean {
  return !((meaning.kind === 'shift' && meaning.keepsGrain === true) || meaning.kind === 'counterpart');
}

function timexOf(meaning: Meaning, period: Period | undefined): TemporalValue['timex'] {
  switch (meaning.kind) {
    case 'value':
      return meaning.timex;
    case 'time':
      return 'TIME';
    case 'clock-shift':
      return period === undefined ? 'DURATION' : 'TIME';
    default:
      return 'DATE';
  }
}

/** Seconds from midnight of `T09:30[:15]`. */
function secondsOf(time: string): number {
  const [hour = 0, minute = 0, second = 0] = time.slice(1).split(':').map(Number);
  return hour * 3600 + minute * 60 + second;
}

/** The inverse of {@link secondsOf}. */
function timeOf(seconds: number): string {
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  const rest = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`;
  return `T${two(seconds / 3600)}:${two((seconds % 3600) / 60)}${rest}`;
}
