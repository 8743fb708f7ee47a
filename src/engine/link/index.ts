/** Linking: mentions of one thing together, its fullest name, how much the article is about it. */

import { groupBy } from '../../util/collections.js';
import type { Document, Entity, EntityType, Mention } from '../types.js';
import { clusterForms } from './cluster.js';
import { toEntity } from './entity.js';
import { formsOf } from './form.js';
import type { LinkOptions } from './options.js';
import { firstStart, saliences } from './salience.js';
import { clusterTimes } from './times.js';
import { voteTypes } from './type-vote.js';

export type { LinkOptions } from './options.js';

/**
 * Brings the mentions of one article together into entities, one for each real thing.
 *
 * Dates with one value are one entity, those without a value one for each wording. The type of a mention that the
 * model found may be corrected to that of the same name elsewhere in the article.
 *
 * @param mentions without overlaps, in any order.
 * @returns entities in order of first mention, with ids `T1`, `T2`, …
 */
export function link(document: Document, mentions: readonly Mention[], options: LinkOptions = {}): Entity[] {
  const ordered = [...mentions].sort((a, b) => a.start - b.start);
  const times = ordered.filter((mention) => mention.time !== undefined);
  const names = voteTypes(
    document,
    ordered.filter((mention) => mention.time === undefined),
  );
  const clusters: { type: EntityType; mentions: readonly Mention[] }[] = clusterTimes(document, times);
  for (const forms of groupBy(formsOf(document, names), (form) => form.type).values()) {
    for (const cluster of clusterForms(document, forms)) clusters.push(cluster);
  }
  const drafts = clusters.flatMap(({ type, mentions }) => {
    const inOrder = [...mentions].sort((a, b) => a.start - b.start);
    return toEntity(document, type, inOrder, options) ?? [];
  });
  drafts.sort((a, b) => firstStart(a) - firstStart(b));
  const weighed = saliences(document, drafts, options);
  return drafts.map((draft, i) => {
    const id = `T${i + 1}`;
    const salience = weighed[i];
    return salience === undefined ? { ...draft, id } : { ...draft, id, salience };
  });
}
