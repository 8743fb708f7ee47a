/** Exact spans, as CoNLL-2003 scores names (Tjong Kim Sang and De Meulder 2003): the same range and type. */
import type { EntityType } from '../../engine/types.js';
import { byType, figure, ratio, type Scorer } from '../scorer.js';
import { spanKey } from '../span.js';

export function exact(types: readonly EntityType[]): Scorer {
  return byType(
    types,
    3,
    ({ goldSpans, foundSpans }, type) => {
      const gold = new Set(goldSpans.filter((span) => span.type === type).map(spanKey));
      const found = foundSpans.filter((span) => span.type === type);
      return [found.filter((span) => gold.has(spanKey(span))).length, found.length, gold.size];
    },
    ([correct = 0, found = 0, gold = 0]) => figure(ratio(correct, found), ratio(correct, gold), found, gold),
  );
}
