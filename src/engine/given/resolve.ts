/** Resolves given mentions of dates, durations and sets of times to calendar values. */
import { type DateOptions, findDates } from '../dates/index.js';
import type { Document, GivenMention, Mention, TemporalValue } from '../types.js';

const TIMES: ReadonlySet<string> = new Set(['date', 'duration', 'set']);

/**
 * Returns the given mentions with their ranges and types unchanged. A mention of a time gets the value of the date
 * expression that overlaps it most; without an expression, it gets none.
 *
 * @param given in text order, without overlaps.
 */
export function resolveGiven(document: Document, given: readonly GivenMention[], options: DateOptions): Mention[] {
  const found = given.some(({ type }) => TIMES.has(type)) ? findDates(document, options) : [];
  let next = 0;
  return given.map(({ start, end, type }): Mention => {
    const mention = { start, end, type, source: 'given' };
    if (!TIMES.has(type)) return mention;
    while (next < found.length && (found[next] as Mention).end <= start) next++;
    let best: Mention | undefined;
    for (let i = next; i < found.length && (found[i] as Mention).start < end; i++) {
      const candidate = found[i] as Mention;
      if (best === undefined || countOverlap(candidate, mention) > countOverlap(best, mention)) best = candidate;
    }
    return { ...mention, time: best?.time ?? createUnresolvedTime(type) };
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function countOverlap(a: Range, b: Range): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function createUnresolvedTime(type: string): TemporalValue {
  return { timex: type === 'duration' ? 'DURATION' : type === 'set' ? 'SET' : 'DATE' };
}
