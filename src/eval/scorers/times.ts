/**
 * Time expressions as TempEval-3 scores them (UzZaman et al. 2013): strict (the same range), relaxed (overlapping),
 * and, of the relaxed, those with the right TIMEX3 type and with the right value. Extents are not trimmed.
 */
import type { ComparedDocument, Mention } from '../document.js';
import { figure, ratio, type Scorer } from '../scorer.js';
import { overlap } from '../span.js';

const MEASURES: readonly { row: string; right: (gold: Mention, found: Mention) => boolean }[] = [
  { row: 'strict', right: (gold, found) => gold.start === found.start && gold.end === found.end },
  { row: 'relaxed', right: () => true },
  { row: 'type', right: (gold, found) => gold.timex === found.timex },
  { row: 'value', right: (gold, found) => gold.value === found.value },
];

export const times: Scorer = {
  rows: MEASURES.map(({ row }) => row),
  types: 0,
  count(document) {
    const pairs = [...alignTimes(document)];
    const right = MEASURES.map((measure) => pairs.filter(([gold, found]) => measure.right(gold, found)).length);
    return [...right, document.found.times.length, document.gold.times.length];
  },
  figures(sums) {
    const [found, gold] = [sums[MEASURES.length] ?? 0, sums[MEASURES.length + 1] ?? 0];
    return MEASURES.map((_, index) => {
      const right = sums[index] ?? 0;
      return figure(ratio(right, found), ratio(right, gold), found, gold);
    });
  },
};

/** In text order, each gold expression with the one found that shares most of it, one to one. */
export function alignTimes({ gold, found }: ComparedDocument): Map<Mention, Mention> {
  const inOrder = (mentions: readonly Mention[]): Mention[] => [...mentions].sort((a, b) => a.start - b.start);
  const free = new Set(inOrder(found.times));
  const pairs = new Map<Mention, Mention>();
  for (const mention of inOrder(gold.times)) {
    let best: Mention | undefined;
    for (const candidate of free) {
      if (overlap(candidate, mention) > (best ? overlap(best, mention) : 0)) best = candidate;
    }
    if (best === undefined) continue;
    pairs.set(mention, best);
    free.delete(best);
  }
  return pairs;
}
