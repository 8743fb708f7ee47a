/**
 * Scores time expressions as TempEval-3 does (UzZaman et al. 2013). Strict: the ranges are equal. Relaxed: the ranges
 * overlap. Type and value: the ranges overlap, and the TIMEX3 type or value is the same. Edges are not trimmed.
 */
import type { AnnotatedMention, ComparedDocument } from '../compared-document.js';
import { type Scorer, toFigure } from '../scorer.js';
import { measureOverlap } from '../spans.js';

const MEASURES: readonly {
  readonly row: string;
  readonly isCorrect: (gold: AnnotatedMention, found: AnnotatedMention) => boolean;
}[] = [
  { row: 'strict', isCorrect: (gold, found) => gold.start === found.start && gold.end === found.end },
  { row: 'relaxed', isCorrect: () => true },
  { row: 'type', isCorrect: (gold, found) => gold.timex === found.timex },
  { row: 'value', isCorrect: (gold, found) => gold.value === found.value },
];

export const timeScorer: Scorer = {
  rows: MEASURES.map(({ row }) => row),
  types: 0,
  count(document) {
    const pairs = [...alignTimes(document)];
    const correct = MEASURES.map(({ isCorrect }) => pairs.filter(([gold, found]) => isCorrect(gold, found)).length);
    return [...correct, document.found.times.length, document.gold.times.length];
  },
  figures(sums) {
    const [found, gold] = [sums[MEASURES.length] ?? 0, sums[MEASURES.length + 1] ?? 0];
    return MEASURES.map((_, index) => toFigure({ correct: sums[index] ?? 0, found, gold }));
  },
};

/** Pairs each gold time expression, in text order, with the predicted one that overlaps it most and has no pair yet. */
export function alignTimes({ gold, found }: ComparedDocument): Map<AnnotatedMention, AnnotatedMention> {
  const free = new Set(sortByStart(found.times));
  const pairs = new Map<AnnotatedMention, AnnotatedMention>();
  for (const mention of sortByStart(gold.times)) {
    let best: AnnotatedMention | undefined;
    for (const candidate of free) {
      if (measureOverlap(candidate, mention) > (best ? measureOverlap(best, mention) : 0)) best = candidate;
    }
    if (best === undefined) continue;
    pairs.set(mention, best);
    free.delete(best);
  }
  return pairs;
}

function sortByStart(mentions: readonly AnnotatedMention[]): AnnotatedMention[] {
  return [...mentions].sort((a, b) => a.start - b.start);
}
