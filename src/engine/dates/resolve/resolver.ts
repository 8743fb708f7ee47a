/**
 * Computes the TIMEX3 value of each candidate, in text order.
 *
 * - "yesterday", "last week", "two years ago" count from the publication date.
 * - "the following day", "a year earlier" count from the dates that the text mentioned before (`discourse.ts`).
 * - A bare "Friday" or "March" lies on the side of the publication date that the tense of its clause points to
 *   (`choose-weekday.ts`, `choose-year.ts`, `tense.ts`).
 */
import type { TemporalValue } from '../../types.js';
import { isoDay } from '../calendar/days.js';
import {
  firstDay,
  formatPeriod,
  isWritable,
  lastDay,
  type Period,
  periodOfDay,
  shift,
  shiftBy,
  widen,
  yearOf,
  yearPeriod,
} from '../calendar/periods.js';
import { clockOfSeconds, secondsOfClock } from '../calendar/time-values.js';
import type { Candidate } from '../candidate.js';
import { isClockTime, type Meaning, type Pick } from '../meaning.js';
import type { Words } from '../read/words.js';
import { chooseWeekday, chooseWeekend } from './choose-weekday.js';
import { chooseYear, formatWithoutYear, occurrenceIn, type YearlyMeaning } from './choose-year.js';
import { type CountedMeaning, countFromBase } from './count-from-day.js';
import { Discourse } from './discourse.js';
import { isDirectlyPast, readTense } from './tense.js';
import type { Tense } from './verb-tense.js';

const DAY_SECONDS = 86_400;

/** A meaning of one kind. */
type MeaningOf<K extends Meaning['kind']> = Extract<Meaning, { kind: K }>;

/** The period of a meaning, and its value if that differs from the value of the period (a time of day) or stands alone. */
interface Resolved {
  readonly period?: Period | undefined;
  readonly value?: string | undefined;
}

export class Resolver {
  readonly #w: Words;
  readonly #bodyStart: number;
  readonly #discourse: Discourse;

  /**
   * @param published the publication day; undefined if it is not known.
   * @param bodyStart UTF-16 offset at which the story begins. The dates before it (a dateline, a date line) are resolved, but
   * later expressions do not count from them.
   */
  constructor(w: Words, published: Period | undefined, bodyStart: number) {
    this.#w = w;
    this.#bodyStart = bodyStart;
    this.#discourse = new Discourse(published);
  }

  /** Returns the value of a candidate. Call it for the candidates in text order: each may count from those before it. */
  resolve(candidate: Candidate): TemporalValue {
    const { meaning, mod } = candidate;
    const { period, value } = this.#resolveMeaning(meaning, candidate);
    this.#remember(candidate, period);
    const known = period !== undefined && isWritable(period);
    const written = period === undefined || known ? (value ?? (period && formatPeriod(period))) : undefined;
    return {
      ...(written === undefined ? {} : { value: written }),
      timex: timexOf(meaning, period),
      ...(mod === undefined ? {} : { mod }),
      ...(known ? { from: isoDay(firstDay(period)), to: isoDay(lastDay(period)) } : {}),
    };
  }

  /** Adds the period of a candidate to the discourse, unless the story does not go on from it. */
  #remember({ first, meaning }: Candidate, period: Period | undefined): void {
    const isComparison = (meaning.kind === 'shift' && meaning.keepsGrain === true) || meaning.kind === 'counterpart';
    if (period === undefined || isComparison || (this.#w.start[first] as number) < this.#bodyStart) return;
    this.#discourse.add({
      period,
      sentence: this.#w.sentence(first),
      word: first,
      hasYear: meaning.kind === 'period' || (meaning.kind === 'yearly' && typeof meaning.year === 'number'),
    });
  }

  #resolveMeaning(meaning: Meaning, candidate: Candidate): Resolved {
    switch (meaning.kind) {
      case 'value':
        return { value: meaning.value };
      case 'period':
        return { period: meaning.period };
      case 'yearly':
        return this.#resolveYearly(meaning, candidate);
      case 'weekday':
        return { period: this.#resolveWeekday(meaning, candidate) };
      case 'weekend': {
        const base = this.#findBase(meaning.pick, candidate);
        return { period: chooseWeekend(meaning.pick, base, this.#tenseReader(candidate)) };
      }
      case 'shift':
        return { period: this.#resolveShift(meaning, candidate) };
      case 'nth':
        return { period: this.#resolveNth(meaning, candidate) };
      case 'counted':
      case 'weekday-from':
      case 'weekend-from':
      case 'weekday-in':
        return { period: this.#resolveCounted(meaning, candidate) };
      case 'counterpart':
        return { period: this.#resolveCounterpart(meaning.year) };
      case 'clock-shift':
        return this.#resolveClockShift(meaning);
      case 'time':
        return this.#resolveTime(meaning, candidate);
    }
  }

  /** Returns a function that reads the tense around a candidate; most candidates never need it. */
  #tenseReader({ first, last }: Candidate): () => Tense {
    return () => readTense(this.#w, first, last);
  }

  #resolveYearly(meaning: YearlyMeaning, candidate: Candidate): Resolved {
    const tense = this.#tenseReader(candidate);
    const year = chooseYear(
      meaning,
      this.#discourse,
      () => this.#findStoryYear(candidate, tense),
      tense,
      () => isDirectlyPast(this.#w, candidate.first),
    );
    return year === undefined
      ? { value: formatWithoutYear(meaning.yearly) }
      : { period: occurrenceIn(meaning.yearly, year) };
  }

  /**
   * Returns the year that the sentence gives: the year that opens it ("In 1998, … on March 3"), else the year of a date before
   * ("on March 3, 1998, … June 5") unless the clause is future.
   */
  #findStoryYear(candidate: Candidate, tense: () => Tense): number | undefined {
    const dated = this.#discourse.inSentence(this.#w.sentence(candidate.first)).filter(({ hasYear }) => hasYear);
    const opening = dated.find(({ period, word }) => period.unit === 'year' && this.#w.opensSentence(word - 1));
    if (opening !== undefined) return opening.period.index;
    const date = dated.find(({ period }) => period.unit === 'day' || period.unit === 'month');
    return date === undefined || tense() === 'future' ? undefined : yearOf(date.period);
  }

  #resolveWeekday({ weekday, pick, weeks }: MeaningOf<'weekday'>, candidate: Candidate): Period | undefined {
    const day = chooseWeekday(weekday, pick, this.#findBase(pick, candidate), this.#tenseReader(candidate));
    return day === undefined || weeks === undefined ? day : shiftBy(day, 'week', weeks);
  }

  /** Returns the day from which a weekday or weekend is counted. */
  #findBase(pick: Pick | undefined, candidate: Candidate): Period | undefined {
    const isFromText = pick === 'previous' || pick === 'following' || pick === 'same';
    return isFromText ? this.#findStoryDay(candidate) : this.#discourse.published;
  }

  #findStoryDay(candidate: Candidate): Period | undefined {
    return this.#discourse.findStoryDay(this.#w.sentence(candidate.first));
  }

  #resolveShift(
    { unit, count, grain, from, keepsGrain }: MeaningOf<'shift'>,
    candidate: Candidate,
  ): Period | undefined {
    const compared = keepsGrain === true ? this.#findCompared(candidate) : undefined;
    if (compared !== undefined) return shiftBy(compared, unit, count);
    const base = (from === 'text' ? this.#findAnchor(unit, count, candidate) : undefined) ?? this.#discourse.published;
    if (base === undefined) return undefined;
    if (unit === grain) return shift(widen(base, unit), count);
    return from === 'now' ? widen(shiftBy(base, unit, count), grain) : shiftBy(widen(base, grain), unit, count);
  }

  /**
   * Returns the date in the text from which units are counted. "the week" is the latest period that the text gives as a week;
   * "a week later" counts from the latest period that is not coarser than a week.
   */
  #findAnchor(unit: MeaningOf<'shift'>['unit'], count: number, candidate: Candidate): Period | undefined {
    if (count !== 0 || unit === 'year') return this.#discourse.latestWithin(unit);
    const same = unit === 'day' ? this.#findStoryDay(candidate) : this.#discourse.latestOf(unit);
    return same ?? this.#discourse.latestWithin(unit);
  }

  /** Returns what "a year earlier" compares with: a month in the same sentence, else the latest quarter or half. */
  #findCompared(candidate: Candidate): Period | undefined {
    const [latest] = this.#discourse.inSentence(this.#w.sentence(candidate.first));
    return latest?.period.unit === 'month' ? latest.period : this.#discourse.latestOf('quarter', 'half');
  }

  #resolveNth({ unit, nth, of }: MeaningOf<'nth'>, candidate: Candidate): Period | undefined {
    const whole = this.#resolveMeaning(of, candidate).period;
    if (whole === undefined) return undefined;
    const edge = periodOfDay(nth < 0 ? lastDay(whole) : firstDay(whole), unit);
    // A weekend of which only the Sunday lies in the month is not the first weekend of the month.
    const isCut = nth > 0 && unit === 'weekend' && firstDay(edge) < firstDay(whole);
    return shift(edge, nth < 0 ? nth + 1 : isCut ? nth : nth - 1);
  }

  #resolveCounted(meaning: CountedMeaning, candidate: Candidate): Period | undefined {
    const base = this.#resolveMeaning(meaning.kind === 'weekday-in' ? meaning.of : meaning.from, candidate).period;
    return base === undefined ? undefined : countFromBase(meaning, base);
  }

  #resolveCounterpart(year: number): Period {
    const base = this.#discourse.latestOf('quarter', 'half');
    return base === undefined ? yearPeriod(year) : shiftBy(base, 'year', year - yearOf(base));
  }

  #resolveTime(meaning: MeaningOf<'time'>, candidate: Candidate): Resolved {
    const { time, day } = meaning;
    const { period, value }: Resolved =
      day === undefined
        ? { period: this.#findStoryDay(candidate), value: 'XXXX-XX-XX' }
        : this.#resolveMeaning(day, candidate);
    if (period === undefined) return value === undefined ? {} : { value: `${value}${time}` };
    if (period.unit !== 'day') return { period };
    if (isClockTime(meaning)) this.#discourse.clock = { day: period, seconds: secondsOfClock(time) };
    return { period, value: `${formatPeriod(period)}${time}` };
  }

  #resolveClockShift({ seconds, duration }: MeaningOf<'clock-shift'>): Resolved {
    const { clock } = this.#discourse;
    if (clock === undefined || seconds === undefined) return { value: duration };
    const total = clock.seconds + seconds;
    const days = Math.floor(total / DAY_SECONDS);
    const period = shift(clock.day, days);
    return { period, value: `${formatPeriod(period)}${clockOfSeconds(total - days * DAY_SECONDS)}` };
  }
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
