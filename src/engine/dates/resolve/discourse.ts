/**
 * Remembers the periods that the text has mentioned so far. Anaphoric expressions ("the following day", "a year earlier")
 * count from them, after the reference time of Kamp & Reyle (From Discourse to Logic, 1993).
 */
import { FINE_TO_COARSE, type Period, type Unit } from '../calendar/periods.js';

/** A period that the text has mentioned. */
export interface MentionedPeriod {
  readonly period: Period;
  /** Index of the sentence. */
  readonly sentence: number;
  /** Index of the first word of the mention. */
  readonly word: number;
  /** True if the mention includes its year: "March 3, 1998". */
  readonly hasYear: boolean;
}

/** A clock time, with the day to which it belongs. */
export interface ClockTime {
  readonly day: Period;
  /** Seconds from midnight. */
  readonly seconds: number;
}

/**
 * Maximum number of mentions that are kept. Older mentions are dropped, because no expression counts from a date that
 * is pages away.
 */
const MEMORY = 64;

export class Discourse {
  /** The publication day; undefined if it is not known. */
  readonly published: Period | undefined;

  /** The latest clock time that the text mentioned. */
  clock: ClockTime | undefined;

  readonly #mentions: MentionedPeriod[] = [];

  constructor(published: Period | undefined) {
    this.published = published;
  }

  add(mentioned: MentionedPeriod): void {
    this.#mentions.push(mentioned);
    if (this.#mentions.length > MEMORY) this.#mentions.splice(0, MEMORY / 2);
  }

  get latest(): MentionedPeriod | undefined {
    return this.#mentions.at(-1);
  }

  /** Returns the periods that a sentence has mentioned up to now, the latest first. */
  inSentence(sentence: number): readonly MentionedPeriod[] {
    const found: MentionedPeriod[] = [];
    for (let i = this.#mentions.length - 1; i >= 0; i--) {
      const mentioned = this.#mentions[i] as MentionedPeriod;
      if (mentioned.sentence !== sentence) break;
      found.push(mentioned);
    }
    return found;
  }

  /** Returns the latest mentioned period whose unit is one of `units`. */
  latestOf(...units: readonly Unit[]): Period | undefined {
    return this.#findLatest(({ unit }) => units.includes(unit));
  }

  /**
   * Returns the latest mentioned period that is at most as long as a unit: a week can be counted from a day, but not
   * from a year.
   */
  latestWithin(unit: Unit): Period | undefined {
    return this.#findLatest((period) => FINE_TO_COARSE.indexOf(period.unit) <= FINE_TO_COARSE.indexOf(unit));
  }

  /**
   * Returns the day at which the story currently is: the latest day mentioned, or else the publication day. A future
   * day counts within its own sentence only, because the next sentence returns to the story: "The deadline is Jan. 30.
   * Trading was suspended for a third day."
   */
  findStoryDay(sentence: number): Period | undefined {
    for (let i = this.#mentions.length - 1; i >= 0; i--) {
      const { period, sentence: own } = this.#mentions[i] as MentionedPeriod;
      const isOutlook = this.published !== undefined && period.index > this.published.index;
      if (period.unit === 'day' && (own === sentence || !isOutlook)) return period;
    }
    return this.latestOf('day') ?? this.published;
  }

  #findLatest(test: (period: Period) => boolean): Period | undefined {
    for (let i = this.#mentions.length - 1; i >= 0; i--) {
      const { period } = this.#mentions[i] as MentionedPeriod;
      if (test(period)) return period;
    }
    return undefined;
  }
}
