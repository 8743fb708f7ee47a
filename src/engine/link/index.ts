/**
 * Links the mentions of an article into entities, one for each real person, organization, place or other thing:
 *
 * 1. `correct-types.ts`: a mention whose type the model doubts gets the type of the same name elsewhere in the article.
 * 2. `name-forms.ts`: mentions are grouped into forms, because the same form is compared only once; `namesakes.ts`
 *    separates places of one name, and `fathers.ts` a father from his son.
 * 3. `matchers/`: one matcher for each type decides how well two forms match.
 * 4. `cluster.ts`: each form joins the cluster of the form that it matches best; `introductions.ts` finds other names
 *    that the text itself introduces, and `choose-cluster.ts` distributes the mentions of ambiguous forms.
 * 5. `build-entity.ts`: a cluster becomes an entity with the fullest form as its name.
 * 6. `salience.ts`: how much the article is about each entity.
 */
import { groupBy } from '../../util/collections.js';
import type { Document, Entity, Mention } from '../types.js';
import { buildEntity } from './build-entity.js';
import { type Cluster, clusterForms, clusterTimes } from './cluster.js';
import { correctTypes } from './correct-types.js';
import { matcherOf } from './matchers/index.js';
import { groupIntoForms } from './name-forms.js';
import { separateNamesakes } from './namesakes.js';
import { computeSaliences, firstStart } from './salience.js';

export interface LinkOptions {
  /** The headline, if it is not part of the text (a record's `title` field). */
  readonly title?: string | undefined;
  /** Returns true for a mention that the user's ignore list has. */
  readonly isIgnored?: ((mention: Mention) => boolean) | undefined;
}

/**
 * Returns the entities in order of first mention, with ids `T1`, `T2`, …
 *
 * @param mentions without overlaps, in any order.
 */
export function link(document: Document, mentions: readonly Mention[], options: LinkOptions = {}): Entity[] {
  const ordered = [...mentions].sort((a, b) => a.start - b.start);
  const times = ordered.filter(({ time }) => time !== undefined);
  const names = ordered.filter(({ time }) => time === undefined);
  const clusters = [...clusterTimes(document, times), ...clusterNames(document, correctTypes(document, names))];
  const entities = clusters
    .flatMap((cluster) => buildEntity(document, cluster, options.isIgnored) ?? [])
    .sort((a, b) => firstStart(a) - firstStart(b));
  const saliences = computeSaliences(document, entities, options.title);
  return entities.map((entity, i) => {
    const salience = saliences[i];
    return { ...entity, id: `T${i + 1}`, ...(salience === undefined ? {} : { salience }) };
  });
}

/** Clusters names type by type: mentions of two types are never one entity. */
function clusterNames(document: Document, mentions: readonly Mention[]): Cluster[] {
  const namesakes = separateNamesakes(document, mentions);
  const formsByType = groupBy(groupIntoForms(document, mentions, namesakes), (form) => form.type);
  return [...formsByType].flatMap(([type, forms]) => clusterForms(document, forms, matcherOf(type)));
}
