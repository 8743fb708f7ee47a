/** Builds the entity of a cluster: its name, aliases, value and mentions. */
import { normalizeName } from '../names/normalize.js';
import type { Document, Entity, EntityType, Mention, TemporalValue } from '../types.js';
import type { Cluster } from './cluster.js';
import { countryOfGroup } from './matchers/group.js';
import { matcherOf } from './matchers/index.js';
import { displayName, groupIntoForms } from './name-forms.js';

/**
 * Returns the entity without its id and salience; undefined if the user ignores its name. Ignored mentions are left
 * out of an entity with another name.
 *
 * @param isIgnored returns true for a mention that the user's ignore list has.
 */
export function buildEntity(
  document: Document,
  cluster: Cluster,
  isIgnored: (mention: Mention) => boolean = () => false,
): Omit<Entity, 'id'> | undefined {
  const { type } = cluster;
  const mentions = [...cluster.mentions].sort((a, b) => a.start - b.start);
  const names = new Map(mentions.map((mention) => [mention, displayName(document, mention)]));
  const name = chooseName(document, type, mentions, names);
  const kept = mentions.filter((mention) => !isIgnored(mention));
  if (!kept.some((mention) => names.get(mention) === name)) return undefined;
  const lexiconId = kept.find((mention) => mention.lexiconId !== undefined)?.lexiconId;
  const refersTo = type === 'group' ? countryOfGroup({ plain: normalizeName.forLinking(name) }) : undefined;
  return {
    type,
    name,
    count: kept.length,
    aliases: rankNames(kept, names).filter((form) => form !== name),
    ...timeOf(kept),
    ...(refersTo === undefined ? {} : { refersTo }),
    ...(lexiconId === undefined ? {} : { lexiconId }),
    mentions: kept.map(({ start, end, score, zone }) => ({
      start,
      end,
      text: document.text.slice(start, end),
      ...(score === undefined ? {} : { score }),
      ...(zone === undefined ? {} : { zone }),
    })),
  };
}

/** Returns the value of a time; its `mod` only if all mentions have it: "early 2016" and "2016" together are the year. */
function timeOf(mentions: readonly Mention[]): TemporalValue | undefined {
  const [first] = mentions as [Mention];
  if (first.time?.mod === undefined || mentions.every(({ time }) => time?.mod === first.time?.mod)) return first.time;
  const { mod: _, ...time } = first.time;
  return time;
}

/** The display name of each mention. */
type Names = ReadonlyMap<Mention, string>;

/** Returns the distinct names of mentions, most frequent first. */
function rankNames(mentions: readonly Mention[], names: Names): string[] {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const name = names.get(mention) as string;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/**
 * Returns the name of an entity. A time is named by its first mention. Any other entity is named by its fullest form, in
 * the most frequent spelling of this form (`Coca-Cola` or `Coca Cola`); a spelling in capitals only if there is no other.
 */
function chooseName(document: Document, type: EntityType, mentions: readonly Mention[], names: Names): string {
  const [first] = mentions as [Mention];
  if (first.time || mentions.length === 1) return names.get(first) as string;
  const matcher = matcherOf(type);
  const forms = groupIntoForms(document, mentions);
  const fullest = forms.reduce((best, form) => (matcher.fullness(form) > matcher.fullness(best) ? form : best));
  const spellings = forms.filter((form) => form.joined.letters === fullest.joined.letters);
  const ranked = rankNames(
    spellings.flatMap((form) => form.mentions),
    names,
  );
  return ranked.find((spelling) => !isInCapitals(spelling)) ?? (ranked[0] as string);
}

/** Returns true for a name that only a headline writes in capitals. A name of up to three letters may be an acronym. */
function isInCapitals(name: string): boolean {
  return name === name.toUpperCase() && name.replace(/\P{L}/gu, '').length > 3;
}
