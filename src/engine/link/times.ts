import { normalizeName } from '../names/normalize.js';
import type { Document, EntityType, Mention } from '../types.js';
import { wording } from './form.js';

/** Dates, durations and sets of one value together; those without a value by wording. */
export function clusterTimes(
  document: Document,
  mentions: readonly Mention[],
): { type: EntityType; mentions: Mention[] }[] {
  const clusters = new Map<string, { type: EntityType; mentions: Mention[] }>();
  for (const mention of mentions) {
    const value = mention.time?.value;
    const key = `${mention.type}\0${value === undefined ? `"${normalizeName.forIdentity(wording(document, mention))}` : `=${value}`}`;
    const cluster = clusters.get(key);
    if (cluster) cluster.mentions.push(mention);
    else clusters.set(key, { type: mention.type, mentions: [mention] });
  }
  return [...clusters.values()];
}
