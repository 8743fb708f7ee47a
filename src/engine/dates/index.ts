/**
 * Dates, times, durations and repeated times of a document, with their TIMEX3 values.
 *
 * Three steps: rules propose stretches of words near trigger words (`propose/`), refiners look at what stands
 * between and around them (`refine/`), and the resolver ties them to the calendar in text order. Linear in the text.
 * Values follow TIMEX3 as of ISO-TimeML (ISO 24617-1; Pustejovsky et al., LREC 2010).
 */
import { addToGroup } from '../../util/collections.js';
import type { Document, Mention } from '../types.js';
import { isDayFirst } from './day-order.js';
import { ANY_DIGITS, type Candidate, type Proposer } from './meaning.js';
import { type Name, respectNames } from './names.js';
import { disjoint } from './overlap.js';
import { PROPOSERS } from './propose/index.js';
import { findPublication, HEAD_BLOCKS } from './publication.js';
import { findDayBehind } from './refine/day-behind.js';
import { absorbModifiers } from './refine/modifiers.js';
import { shareYear } from './refine/shared-year.js';
import { joinTimeAndDay } from './refine/time-of-day.js';
import { Resolver } from './resolve.js';
import { parseDay } from './value.js';
import { Words } from './words.js';

export type { Name } from './names.js';

export interface DateOrder {
  /** Whether 4/7/2019 is the 4th of July; by default told from the other dates of the document, else month first. */
  readonly dayFirst?: boolean | undefined;
}

export interface DateOptions extends DateOrder {
  /** The publication date, `YYYY-MM-DD`; without it what counts from it has no value. */
  readonly date: string | null;
  /** Spans that a recogniser or lexicon takes for names: the dates inside them are not reported. */
  readonly excluded?: readonly Name[];
}

const BY_TRIGGER = new Map<string, Proposer[]>();
for (const proposer of PROPOSERS) {
  for (const word of proposer.triggers) addToGroup(BY_TRIGGER, word, proposer);
}

/** The refiners in the order in which they run. */
const REFINERS = [shareYear, absorbModifiers, joinTimeAndDay, findDayBehind] as const;

/**
 * All time expressions: types `date` (TIMEX3 DATE and TIME), `duration` and `set`, in text order and disjoint.
 * Offsets are half-open, in UTF-16 code units of `doc.text`. Never throws; the clock is never asked.
 */
export function findDates(doc: Document, options: DateOptions): Mention[] {
  const w = new Words(doc);
  const proposed = propose(w, w.length, options);
  const published = options.date === null ? null : parseDay(options.date);
  const resolver = new Resolver(w, published, findPublication(w, proposed)?.bodyStart ?? 0);
  let candidates = respectNames(w, proposed, options.excluded ?? []);
  for (const refine of REFINERS) candidates = refine(w, candidates);
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
export function publicationDate(doc: Document, order: DateOrder = {}): string | null {
  const w = new Words(doc);
  return findPublication(w, propose(w, headEnd(w), order))?.date ?? null;
}

/** Disjoint candidates among the words before `end`, in text order. */
function propose(w: Words, end: number, order: DateOrder): Candidate[] {
  const found: Candidate[] = [];
  let isFirst = order.dayFirst;
  const dayFirst = (): boolean => {
    isFirst ??= isDayFirst(w);
    return isFirst;
  };
  for (let i = 0; i < end; i++) {
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
  return disjoint(found, w.length);
}

/** The word with which the body begins: no dateline stands behind it. */
function headEnd(w: Words): number {
  const { block, length } = w.doc.sentences;
  let sentence = 0;
  while (sentence < length && (block[sentence] as number) < HEAD_BLOCKS) sentence++;
  const found = w.token.findIndex((_, i) => w.sentence(i) >= sentence);
  return found < 0 ? w.length : found;
}
