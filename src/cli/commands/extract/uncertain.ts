/** `--uncertain`: the articles whose correction would teach the model most. */
import type { SourceItem } from '../../../input/reader.js';
import { countLeading } from '../../../util/collections.js';

type Failed = Extract<SourceItem, { readonly error: unknown }>;

/**
 * Yields the `count` articles with the highest uncertainty, highest first; among equal ones the earlier article. Failed
 * articles are yielded at once. At most `count` articles are kept in memory.
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
      // The extraction meets the same error again and reports it.
      yield item;
      continue;
    }
    const last = best.at(-1);
    if (best.length >= count && last !== undefined && last.uncertainty >= uncertainty) continue;
    const at = countLeading(best.length, (i) => (best[i] as { uncertainty: number }).uncertainty >= uncertainty);
    best.splice(at, 0, { item, uncertainty });
    best.length = Math.min(best.length, count);
  }
  for (const { item } of best) yield item;
}
