/**
 * What the text has spoken of so far: the periods that anaphoric expressions ("the following day", "a year earlier")
 * count from, after the reference time of Kamp & Reyle (From Discourse to Logic, 1993).
 */
import { FINE_TO_COARSE, type Period, type Unit } from './value.js';

/** A period that the text mentioned. */
export interface Mentioned {
  readonly period: Period;
  readonly sentence: number;
  /** Index of the first word of the mention. */
  readonly word: number;
  /** Whether the year is written out. */
  readonly explicitYear: boolean;
}

/** A time of day; seconds from midnight. */
export interface Clock {
  readonly day: Period;
  readonly seconds: number;
}

/** Older mentions are forgotten: nobody counts from a date that stands pages before. */
const MEMORY = 64;

export class Discourse {
  private readonly mentions: Mentioned[] = [];

  /** The latest time of day that the text mentioned. */
  clock: Clock | undefined;

  constructor(
    /** The publication day, or null when it is not known. */
    readonly published: Period | null,
  ) {}

  add(mentioned: Mentioned): void {
    this.mentions.push(mentioned);
    if (this.mentions.length > MEMORY) this.mentions.splice(0, MEMORY / 2);
  }

  get last(): Mentioned | undefined {
    return this.mentions.at(-1);
  }

  /** What a sentence has mentioned so far, the latest first. */
  inSentence(sentence: number): readonly Mentioned[] {
    const found: Mentioned[] = [];
    for (let i = this.mentions.length - 1; i >= 0; i--) {
      const mentioned = this.mentions[i] as Mentioned;
      if (mentioned.sentence !== sentence) break;
      found.push(mentioned);
    }
    return found;
  }

  /** The latest period for which the test holds. */
  latest(test: (period: Period) => boolean): Period | undefined {
    for (let i = this.mentions.length - 1; i >= 0; i--) {
      const { period } = this.mentions[i] as Mentioned;
      if (test(period)) return period;
    }
    return undefined;
  }

  latestOf(...units: readonly Unit[]): Period | undefined {
    return this.latest(({ unit }) => units.includes(unit));
  }

  /** The latest period that is at least as fine as a unit, which can therefore be counted from it. */
  latestWithin(unit: Unit): Period | undefined {
    return this.latest((period) => FINE_TO_COARSE.indexOf(period.unit) <= FINE_TO_COARSE.indexOf(unit));
  }

  /**
   * The day that the text is at: the latest one mentioned, else the day of publication. A day to come is an outlook,
   * from which a story returns with the next sentence ("The deadline is Jan. 30. Trading was suspended for a third day.").
   */
  dayOf(sentence: number): Period | undefined {
    for (let i = this.mentions.length - 1; i >= 0; i--) {
      const { period, sentence: own } = this.mentions[i] as Mentioned;
      const isOutlook = this.published !== null && period.index > this.published.index;
      if (period.unit === 'day' && (own === sentence || !isOutlook)) return period;
    }
    return this.latestOf('day') ?? this.published ?? undefined;
  }
}
