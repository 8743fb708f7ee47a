import type { Document, Entity, Mention } from '../types.js';
import type { LinkOptions } from './options.js';
import { wording } from './surface.js';

export type { LinkOptions } from './options.js';

/**
 * Brings the mentions of one article together into entities, one for each real thing.
 *
 * @param mentions without overlaps, in any order.
 * @returns entities in order of first mention, with ids `T1`, `T2`, …
 */
export function link(document: Document, mentions: readonly Mention[], _options: LinkOptions = {}): Entity[] {
  const ordered = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  const clusters = new Map<string, Mention[]>();
  const fullNames: string[] = [];
  for (const mention of ordered) {
    const name = wording(document, mention);
    const key = clusterKey(mention, name, fullNames);
    if (mention.type === 'person' && name.includes(' ')) fullNames.push(name);
    const cluster = clusters.get(key);
    if (cluster) cluster.push(mention);
    else clusters.set(key, [mention]);
  }
  return [...clusters.values()].map((cluster, index) => toEntity(document, cluster, index));
}

function clusterKey(mention: Mention, name: string, fullNames: readonly string[]): string {
  if (mention.time?.value !== undefined) return `${mention.type}\0=${mention.time.value}`;
  if (mention.time) return `${mention.type}\0${name.toLowerCase()}`;
  if (mention.type === 'person' && !name.includes(' ')) {
    const bearers = [...new Set(fullNames.filter((full) => full.endsWith(` ${name}`)))];
    if (bearers.length === 1) return `person\0${bearers[0]}`;
  }
  return `${mention.type}\0${name}`;
}

function toEntity(document: Document, cluster: readonly Mention[], index: number): Entity {
  const counts = new Map<string, number>();
  for (const mention of cluster) {
    const name = wording(document, mention);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const forms = [...counts].sort((a, b) => b[1] - a[1]).map(([form]) => form);
  const first = cluster[0] as Mention;
  const name = first.time ? wording(document, first) : forms.reduce((a, b) => (b.length > a.length ? b : a));
  const { time, lexiconId } = first;
  return {
    id: `T${index + 1}`,
    type: first.type,
    name,
    count: cluster.length,
    aliases: forms.filter((form) => form !== name),
    ...time,
    ...(lexiconId === undefined ? {} : { lexiconId }),
    mentions: cluster.map(({ start, end, score }) => ({
      start,
      end,
      text: document.text.slice(start, end),
      ...(score === undefined ? {} : { score }),
    })),
  };
}
