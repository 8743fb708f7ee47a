/** The table of scorers, in the order in which a report shows them. To add a scorer, add a file and a row here. */
import type { Scorer } from '../scorer.js';
import type { ScoringScope } from '../scoring-scope.js';
import { createBCubedScorer, createEntityScorer } from './entities.js';
import { createExactScorer, createOverlapScorer } from './mentions.js';
import { timeScorer } from './times.js';

interface ScorerRow {
  readonly name: string;
  /** Returns the scorer; undefined if the gold annotation lacks what the scorer compares, such as values of dates. */
  create(scope: ScoringScope): Scorer | undefined;
}

const SCORERS = [
  { name: 'exact', create: ({ types }) => (types.length > 0 ? createExactScorer(types) : undefined) },
  { name: 'overlap', create: ({ types }) => (types.length > 0 ? createOverlapScorer(types) : undefined) },
  {
    name: 'entities',
    create: ({ entityTypes }) => (entityTypes.length > 0 ? createEntityScorer(entityTypes) : undefined),
  },
  {
    name: 'bcubed',
    create: ({ entityTypes }) => (entityTypes.length > 0 ? createBCubedScorer(entityTypes) : undefined),
  },
  { name: 'times', create: ({ times }) => (times ? timeScorer : undefined) },
] as const satisfies readonly ScorerRow[];

export type ScoreName = (typeof SCORERS)[number]['name'];

/** Returns the scorers that the gold annotation allows, in the order of the table. */
export function createScorers(scope: ScoringScope): { name: ScoreName; scorer: Scorer }[] {
  return SCORERS.flatMap(({ name, create }) => {
    const scorer = create(scope);
    return scorer === undefined ? [] : [{ name, scorer }];
  });
}
