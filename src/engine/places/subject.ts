/** A place entity on its way to a place on the map. */
import type { Entity } from '../types.js';
import type { Candidate } from './gazetteer.js';

export interface Subject {
  /** Index into the article's entities. */
  readonly index: number;
  readonly entity: Entity;
  readonly candidates: readonly Candidate[];
  /** It is more likely a building, a road or a landscape than the town of that name. */
  readonly feature: boolean;
  /** What the words around its mentions call it: `the state of`, `province`. */
  readonly kind: 'region' | 'city' | undefined;
  /** What it is taken for, as far as is known; changes from round to round. */
  chosen: Candidate | undefined;
}
