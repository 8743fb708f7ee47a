/** From a cluster of mentions to the entity that results show. */

import { normalizeName, stripEdges } from '../names/normalize.js';
import type { Document, Entity, EntityType, Mention, TemporalValue } from '../types.js';
import { formsOf, wording } from './form.js';
import type { LinkOptions } from './options.js';
import { countryOfGroup } from './rules/group.js';
import { matcherOf } from './rules/index.js';

/** An entity before it is numbered and weighed among the others. */
export type Draft = Omit<Entity, 'id'>;

/**
 * @param mentions of one thing, at least one, in text order.
 * @returns undefined when the user has no use for it: its name is one to ignore, and with it the whole thing. Of others
 *   only the mentions that are worded so are left out.
 */
export function toEntity(
  document: Document,
  type: EntityType,
  mentions: readonly Mention[],
  { isIgnored = () => false }: LinkOptions,
): Draft | undefined {
  const shown = new Map(mentions.map((mention) => [mention, stripEdges(wording(document, mention))]));
  const name = nameOf(document, type, mentions, shown);
  const kept = mentions.filter((mention) => !isIgnored(mention));
  if (!kept.some((mention) => shown.get(mention) === name)) return undefined;
  const lexiconId = kept.find((mention) => mention.lexiconId !== undefined)?.lexiconId;
  const refersTo = type === 'group' ? countryOfGroup({ plain: normalizeName.forLinking(name) }) : undefined;
  return {
    type,
    name,
    count: kept.length,
    aliases: spellings(kept, shown).filter((form) => form !== name),
    ...timeOf(kept),
    ...(refersTo === undefined ? {} : { refersTo }),
    ...(lexiconId === undefined ? {} : { lexiconId }),
    mentions: kept.map(({ start, end, score }) => {
      const text = document.text.slice(start, end);
      return score === undefined ? { start, end, text } : { start, end, text, score };
    }),
  };
}

/** What mentions of one value have in common: "early 2016" and "2016" are the year, and its start only where all say so. */
function timeOf(mentions: readonly Mention[]): TemporalValue | undefined {
  const [first] = mentions as [Mention];
  if (first.time?.mod === undefined || mentions.every(({ time }) => time?.mod === first.time?.mod)) return first.time;
  const { mod: _, ...time } = first.time;
  return time;
}

/** The wordings of mentions as names and aliases show them. */
type Shown = ReadonlyMap<Mention, string>;

/** The wordings of mentions, most frequent first. */
function spellings(mentions: readonly Mention[], shown: Shown): string[] {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const form = shown.get(mention) as string;
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([form]) => form);
}

/**
 * Of times the first wording. Of names the fullest form; in its most frequent spelling, with a hyphen or without, one in
 * capitals throughout only when there is no other.
 */
function nameOf(document: Document, type: EntityType, mentions: readonly Mention[], shown: Shown): string {
  const [first] = mentions as [Mention];
  if (first.time || mentions.length === 1) return shown.get(first) as string;
  const matcher = matcherOf(type);
  const forms = formsOf(document, mentions);
  const fullest = forms.reduce((best, form) => (matcher.fullness(form) > matcher.fullness(best) ? form : best));
  const same = forms.filter((form) => form.unspaced.letters === fullest.unspaced.letters);
  const ranked = spellings(
    same.flatMap((form) => form.mentions),
    shown,
  );
  return ranked.find((spelling) => !isCapitals(spelling)) ?? (ranked[0] as string);
}

/** A headline's spelling; up to three letters are an acronym's. */
function isCapitals(name: string): boolean {
  return name === name.toUpperCase() && name.replace(/\P{L}/gu, '').length > 3;
}
