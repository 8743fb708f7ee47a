/** Dates that are part of a name ("Sunday Times", "April Jones", "Black Friday Group") are none. */
import { wordSet } from '../../../util/collections.js';
import type { Candidate } from '../candidate.js';
import type { Words } from '../read/words.js';

/** A span that a recogniser, lexicon or user takes for an entity; offsets in UTF-16 code units, half-open. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** Its probability; absent when it is certain. */
  readonly score?: number;
}

/** Types that say nothing against a date at the same place. */
const NOT_A_NAME = wordSet('date duration set money');
/** Below this a name is no evidence. */
const MIN_SCORE = 0.5;
/** Words that are names as well as months: such a word alone yields to a name at the same place. */
const ALSO_NAMES = wordSet('april may june august march jan summer autumn easter christmas friday');

/** Drops the candidates that a name contains. A date that is longer than the name keeps its own evidence. */
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
  if (equal) return ALSO_NAMES.has(w.at(candidate.first));
  if (!contains) return !(start <= name.start && name.end <= end);
  // "2019 Time Person of the Year": the year at the edge of an event or work dates it.
  const isYear = candidate.last - candidate.first === 1 && w.numberAt(candidate.first) >= 0;
  return !(isYear && name.type === 'misc' && name.start === start);
}
