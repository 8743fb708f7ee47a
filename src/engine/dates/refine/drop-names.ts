/** Drops dates that are part of a name: "Sunday Times", "April Jones", "Black Friday Group". */
import { wordSet } from '../../../util/collections.js';
import type { Candidate } from '../candidate.js';
import type { Words } from '../read/words.js';

/** A span that a recognizer, lexicon or user takes for an entity. Offsets are half-open, in UTF-16 code units. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** The probability of the name; absent if the name is certain. */
  readonly score?: number;
}

/** Types of spans that do not compete with a date. */
const NOT_A_NAME = wordSet('date duration set money');
/** A name with a lower probability does not drop a date. */
const MIN_SCORE = 0.5;
/** Words that are names as well as months or days. If the date is exactly as long as the name, only these are dropped. */
const ALSO_NAMES = wordSet('april may june august march jan summer autumn easter christmas friday');

/** Returns the candidates that no name contains. A date that is longer than the name stays. */
export function dropNames(w: Words, candidates: readonly Candidate[], names: readonly Name[]): Candidate[] {
  const against = names
    .filter((name) => !NOT_A_NAME.has(name.type) && (name.score ?? 1) >= MIN_SCORE)
    .sort((a, b) => a.start - b.start);
  if (against.length === 0) return [...candidates];
  let at = 0;
  return candidates.filter((candidate) => {
    const start = w.start[candidate.first] as number;
    const end = w.end[candidate.last - 1] as number;
    while (at < against.length && (against[at] as Name).end <= start) at++;
    for (let k = at; k < against.length && (against[k] as Name).start < end; k++) {
      if (isPartOf(w, candidate, start, end, against[k] as Name)) return false;
    }
    return true;
  });
}

function isPartOf(w: Words, candidate: Candidate, start: number, end: number, name: Name): boolean {
  if (name.end <= start) return false;
  const contains = name.start <= start && end <= name.end;
  const equal = name.start === start && name.end === end;
  if (equal && candidate.rule === 'holiday') return name.type !== 'misc' && candidate.last - candidate.first === 1;
  if (equal) return ALSO_NAMES.has(w.at(candidate.first));
  if (!contains) return !(start <= name.start && name.end <= end);
  // In "2019 Time Person of the Year", the year with which the name of an event begins is its date.
  const isYear = candidate.last - candidate.first === 1 && w.numberAt(candidate.first) >= 0;
  return !(isYear && name.type === 'misc' && name.start === start);
}
