/**
 * Finds the dates, times, durations and repeated times of a document and gives each its TIMEX3 value.
 *
 * The stage has three steps, each a folder with a table that one can read:
 *
 * 1. `propose/`: rules look at the words around trigger words and propose candidates, spans with a meaning.
 *    "last Friday" → `{ kind: 'weekday', weekday: 5, pick: 'last' }`. Of overlapping candidates, the longest stays.
 * 2. `refine/`: refiners look at the words between and around the candidates and drop, join or widen them.
 *    "late" before "October" becomes part of the mention; "8 p.m." and "on Wednesday" become one mention.
 * 3. `resolve/`: the resolver goes through the candidates in text order and computes the value of each meaning from the
 *    publication date, the dates mentioned before and the tense of the clause. "last Friday" → `2016-11-11`.
 *
 * Two folders serve the steps: `read/` holds the words of the document and readers of the parts that several rules share
 * (an amount, a year, a day of a month); `calendar/` holds arithmetic on days and periods, and the named days.
 *
 * The time of the stage grows linearly with the text. Neither clock nor locale is consulted. Values follow TIMEX3 in
 * ISO-TimeML (ISO 24617-1; Pustejovsky et al., LREC 2010).
 */
import type { Document, Mention, Timex } from '../types.js';
import { parseDay } from './calendar/periods.js';
import type { RuleOptions } from './candidate.js';
import { proposeCandidates } from './propose/index.js';
import { findHeadEnd, findPublication } from './publication.js';
import { countCountries } from './read/countries.js';
import { isDayFirst } from './read/day-order.js';
import { Words } from './read/words.js';
import type { Name } from './refine/drop-names.js';
import { refineCandidates } from './refine/index.js';
import { Resolver } from './resolve/resolver.js';

export type { Name } from './refine/drop-names.js';

export interface DateOrder {
  /** True if 4/7/2019 is 4 July. If undefined, the other dates of the document decide; without evidence, month first. */
  readonly dayFirst?: boolean | undefined;
}

export interface DateOptions extends DateOrder {
  /** The publication date, `YYYY-MM-DD`. Without it, expressions that count from it ("last week") have no value. */
  readonly date?: string | undefined;
  /** Spans that other stages take for names. A date inside a name is not reported. */
  readonly excluded?: readonly Name[];
}

const TYPES: Readonly<Record<Timex, string>> = { DATE: 'date', TIME: 'date', DURATION: 'duration', SET: 'set' };

/**
 * Returns all time expressions of a document, in text order and without overlaps: mentions of the types `date` (TIMEX3
 * DATE and TIME), `duration` and `set`. Offsets are half-open and count UTF-16 code units of `document.text`.
 * Never throws.
 */
export function findDates(document: Document, options: DateOptions = {}): Mention[] {
  const w = new Words(document);
  const proposed = proposeCandidates(w, w.length, ruleOptions(w, options));
  const refined = refineCandidates(w, proposed, options.excluded ?? []);
  const published = options.date === undefined ? undefined : parseDay(options.date);
  const resolver = new Resolver(w, published, findPublication(w, proposed)?.bodyStart ?? 0);
  return refined.map((candidate) => {
    const time = resolver.resolve(candidate);
    const start = w.start[candidate.first] as number;
    const end = w.end[candidate.last - 1] as number;
    return { start, end, type: TYPES[time.timex], source: `dates/${candidate.rule}`, time };
  });
}

/**
 * Returns the publication date that the document itself gives in a dateline ("BRUSSELS, Nov. 18, 2016 (Reuters) –") or a
 * date line, as `YYYY-MM-DD`; undefined if it gives none.
 */
export function findPublicationDate(document: Document, order: DateOrder = {}): string | undefined {
  const w = new Words(document);
  return findPublication(w, proposeCandidates(w, findHeadEnd(w), ruleOptions(w, order)))?.date;
}

/** Returns options whose functions look through the document at most once, and only if a rule calls them. */
function ruleOptions(w: Words, { dayFirst }: DateOrder): RuleOptions {
  let isFirst = dayFirst;
  let countries: ReadonlyMap<string, number> | undefined;
  return {
    dayFirst: () => {
      isFirst ??= isDayFirst(w);
      return isFirst;
    },
    countries: () => {
      countries ??= countCountries(w);
      return countries;
    },
  };
}
