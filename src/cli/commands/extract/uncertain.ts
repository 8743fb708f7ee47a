/** `--uncertain`: of all articles those whose correction would teach a model most. */

import type { SourceItem } from '../../../input/reader.js';
import { countLeading } from '../../../util/collections.js';

type Failed = Extract<SourceItem, { readonly error: unknown }>;

/**
 * The `count` articles of which the model is least sure, the least sure first; of equal ones the earlier. What could not
 * be read comes as it is, and no more texts than asked for are kept in memory.
 */
export async function* mostUncertain<Item extends SourceItem>(
  items: AsyncIterable<Item>,
  count: number,
  uncertaintyOf: (item: Exclude<Item, Failed>) => Promise<number>,
): AsyncGenerator<Item> {
  const best: { readonly item: Item; readonly uncertainty: number }[] = [];
  for await (const item of items) {
    if ('error' in item) {
      yield item;
      continue;
    }
    const uncertainty = await uncertaintyOf(item as Exclude<Item, Failed>).catch(() => undefined);
    if (uncertainty === undefined) {
      // Whoever works on it will find out why, and say so.
      yield item;
      continue;
    }
    const last = best.at(-1);
    if (best.length >= count && last !== undefined && last.uncertainty >= uncertainty) continue;
    best.splice(placeFor(uncertainty, best), 0, { item, uncertainty });
    best.length = Math.min(best.length, count);
  }
  for (const { item } of best) yield item;
}

/** Behind all that are as uncertain or more; found by halves. */
function placeFor(uncertainty: number, best: readonly { readonly uncertainty: number }[]): number {
  return countLeading(best.length, (i) => (best[i] as { uncertainty: number }).uncertainty >= uncertainty);
}
