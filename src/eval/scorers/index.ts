/** The scorers in the order in which they are shown. A further one is a file and a row here. */
import type { Scope } from '../scope.js';
import type { Scorer } from '../scorer.js';
import { bCubed, entities } from './entities.js';
import { exact } from './exact.js';
import { overlapping } from './overlapping.js';
import { times } from './times.js';

interface ScorerRow {
  readonly name: string;
  /** Nothing where gold does not have what it scores by. */
  create(scope: Scope): Scorer | undefined;
}

const SCORERS = [
  { name: 'exact', create: ({ types }) => (types.length > 0 ? exact(types) : undefined) },
  { name: 'overlap', create: ({ types }) => (types.length > 0 ? overlapping(types) : undefined) },
  { name: 'entities', create: ({ entityTypes }) => (entityTypes.length > 0 ? entities(entityTypes) : undefined) },
  { name: 'bcubed', create: ({ entityTypes }) => (entityTypes.length > 0 ? bCubed(entityTypes) : undefined) },
  { name: 'times', create: (scope) => (scope.times ? times : undefined) },
] as const satisfies readonly ScorerRow[];

export type ScoreName = (typeof SCORERS)[number]['name'];

export function scorersFor(scope: Scope): { name: ScoreName; scorer: Scorer }[] {
  return SCORERS.flatMap(({ name, create }) => {
    const scorer = create(scope);
    return scorer === undefined ? [] : [{ name, scorer }];
  });
}
