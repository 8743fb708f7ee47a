/** Helpers for sets of words, maps from a key to several items, and binary search. */

/** Splits a list of words at white space: a readable way to write a long list in a source file. */
export function splitWords(words: string): string[] {
  return words.trim().split(/\s+/);
}

/** Returns a set of words from a string: `wordSet('jr sr ii')` has three words. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(splitWords(words));
}

/** Groups items by key, with the keys in order of first appearance (`Map.groupBy` needs Node 21). */
export function groupBy<K, V>(items: Iterable<V>, keyOf: (item: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const item of items) addToGroup(groups, keyOf(item), item);
  return groups;
}

/** Appends an item to the list of its key; creates the list for the first item. */
export function addToGroup<K, V>(groups: Map<K, V[]>, key: K, item: V): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** Adds an item to the set of its key; creates the set for the first item. */
export function addToSet<K, V>(sets: Map<K, Set<V>>, key: K, item: V): void {
  const set = sets.get(key);
  if (set) set.add(item);
  else sets.set(key, new Set([item]));
}

/**
 * Returns how many of the indexes 0, 1, …, `length - 1` come before the first for which `holds` is false, by binary
 * search. `holds` must be true up to some index and false from that index on, as a comparison is over sorted items.
 *
 * Example: with `starts = [0, 4, 9]`, `countLeading(3, (i) => starts[i] <= 5)` is 2, so the line that contains offset 5
 * is line 2.
 *
 * @param holds called about log2(`length`) times.
 */
export function countLeading(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
