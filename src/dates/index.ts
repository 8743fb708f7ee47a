/**
 * Dates, times, durations and repeated times of a document, with their TIMEX3 values.
 *
 * Three steps: rules propose stretches of words near trigger words (`propose/`), refiners look at what stands
 * between and around them (`refine/`), and the resolver ties them to the calendar in text order. Linear in the text.
 * Values follow TIMEX3 as of ISO-TimeML (ISO 24617-1; Pustejovsky et al., LREC 2010).
 */
import type { Document, Mention } from '../types.js';
import { ANY_DIGITS, type Candidate, type Proposer } from './meaning.js';
import { type Name, respectNames } from './names.js';
import { disjoint } from './overlap.js';
import { PROPOSERS } from './propose/index.js';
import { findPublication } from './publication.js';
import { findDayBehind } from './refine/day-behind.js';
import { absorbModifiers } from './refine/modifiers.js';
import { shareYear } from './refine/shared-year.js';
import { joinTimeAndDay } from './refine/time-of-day.js';
import { Resolver } from './resolve.js';
import { parseDay } from './value.js';
import { Words } from './words.js';

export type { Name } from './names.js';

export interface DateOptions {
  /** The publication date, `YYYY-MM-DD`; without it what counts from it has no value. */
  readonly date: string | null;
  /** Whether 4/7/2019 is the 4th of July; by default told from the other dates of the document, else month first. */
  readonly dayFirst?: boolean;
  /** Spans that a recogniser or lexicon takes for names: the dates inside them are not reported. */
  readonly excluded?: readonly Name[];
}

const BY_TRIGGER = new Map<string, Proposer[]>();
for (const proposer of PROPOSERS) {
  for (const word of proposer.triggers) BY_TRIGGER.set(word, [...(BY_TRIGGER.get(word) ?? []), proposer]);
}

/** The refiners in the order in which they run. */
const REFINERS = [shareYear, absorbModifiers, joinTimeAndDay, findDayBehind] as const;

/**
 * All time expressions: types `date` (TIMEX3 DATE and TIME), `duration` and `set`, in text order and disjoint.
 * Offsets are half-open, in UTF-16 code units of `doc.text`. Never throws; the clock is never asked.
 */
export function findDates(doc: Document, options: DateOptions): Mention[] {
  const w = new Words(doc);
  let candidates = disjoint(propose(w, options.dayFirst ?? isDayFirst(w)), w.length);
  candidates = respectNames(w, candidates, options.excluded ?? []);
  for (const refine of REFINERS) candidates = refine(w, candidates);
  const published = options.date === null ? null : parseDay(options.date);
  const resolver = new Resolver(w, published, findPublication(w, candidates)?.bodyStart ?? 0);
  return candidates.map((candidate) => {
    const time = resolver.resolve(candidate);
    return {
      start: w.start[candidate.first] as number,
      end: w.end[candidate.last - 1] as number,
      type: time.timex === 'DURATION' ? 'duration' : time.timex === 'SET' ? 'set' : 'date',
      source: `dates/${candidate.rule}`,
      time,
    };
  });
}

/** The publication date that a dateline or a date line of the text gives, `YYYY-MM-DD`; null without one. */
export function publicationDate(doc: Document): string | null {
  const w = new Words(doc);
  return findPublication(w, disjoint(propose(w, isDayFirst(w)), w.length))?.date ?? null;
}

function propose(w: Words, dayFirst: boolean): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < w.length; i++) {
    const word = w.lower[i] as string;
    const code = word.charCodeAt(0);
    const proposers = BY_TRIGGER.get(code >= 48 && code <= 57 ? ANY_DIGITS : word);
    if (proposers === undefined) continue;
    for (const proposer of proposers) {
      const proposed = proposer.propose(w, i, { dayFirst });
      if (proposed === null) continue;
      if ('rule' in proposed) found.push(proposed);
      else found.push(...proposed);
    }
  }
  return found;
}

/** Whether a date like 25/12/2016, whose first number can only be a day, stands in the document and none of the other kind. */
function isDayFirst(w: Words): boolean {
  let dayFirst = 0;
  let monthFirst = 0;
  for (let i = 0; i + 4 < w.length; i++) {
    if (w.lower[i + 1] !== '/' || w.lower[i + 3] !== '/' || w.digits(i + 4) < 0) continue;
    const [first, second] = [w.digits(i), w.digits(i + 2)];
    if (first > 12 && first <= 31 && second >= 1 && second <= 12) dayFirst++;
    if (second > 12 && second <= 31 && first >= 1 && first <= 12) monthFirst++;
  }
  return dayFirst > monthFirst;
}
