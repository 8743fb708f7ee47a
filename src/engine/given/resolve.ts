/** Given mentions as the linker takes them: those of times with their values. */
import { type DateOptions, findDates } from '../dates/index.js';
import type { Document, GivenMention, Mention, TemporalValue } from '../types.js';

const TIMES: ReadonlySet<string> = new Set(['date', 'duration', 'set']);

/**
 * @param given in text order, without overlaps.
 * @returns the same stretches and types. A time has the value that the date rules give to the words in it, if any.
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
      if (best === undefined || overlap(candidate, mention) > overlap(best, mention)) best = candidate;
    }
    return { ...mention, time: best?.time ?? timeWithoutValue(type) };
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function overlap(a: Range, b: Range): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function timeWithoutValue(type: string): TemporalValue {
  return { timex: type === 'duration' ? 'DURATION' : type === 'set' ? 'SET' : 'DATE' };
}
