/** From a cluster of mentions to the entity that results show. */
import type { Document, Entity, EntityType, Mention, TemporalValue } from '../types.js';
import { plain, stripEdges } from './fold.js';
import { formsOf, wording } from './form.js';
import type { LinkOptions } from './options.js';
import { countryOfGroup } from './rules/group.js';
import { matcherOf } from './rules/index.js';

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
): Omit<Entity, 'id'> | undefined {
  const name = nameOf(document, type, mentions);
  const kept = mentions.filter((mention) => !isIgnored(mention));
  if (!kept.some((mention) => shown(document, mention) === name)) return undefined;
  const lexiconId = kept.find((mention) => mention.lexiconId !== undefined)?.lexiconId;
  const refersTo = type === 'group' ? countryOfGroup({ plain: plain(name) }) : undefined;
  return {
    type,
    name,
    count: kept.length,
    aliases: spellings(document, kept).filter((form) => form !== name),
    ...timeOf(kept),
    ...(refersTo === undefined ? {} : { refersTo }),
    ...(lexiconId === undefined ? {} : { lexiconId }),
    mentions: kept.map(({ start, end, score }) => ({
      start,
      end,
      text: document.text.slice(start, end),
      ...(score === undefined ? {} : { score }),
    })),
  };
}

/** What mentions of one value have in common: "early 2016" and "2016" are the year, and its start only where all say so. */
function timeOf(mentions: readonly Mention[]): TemporalValue | undefined {
  const [first] = mentions as [Mention];
  if (first.time?.mod === undefined || mentions.every(({ time }) => time?.mod === first.time?.mod)) return first.time;
  const { mod: _, ...time } = first.time;
  return time;
}

/** The wording of a mention as names and aliases show it. */
function shown(document: Document, mention: Mention): string {
  return stripEdges(wording(document, mention));
}

/** The wordings of mentions, most frequent first. */
function spellings(document: Document, mentions: readonly Mention[]): string[] {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const form = shown(document, mention);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([form]) => form);
}

/**
 * Of times the first wording. Of names the fullest form; in its most frequent spelling, with a hyphen or without, one in
 * capitals throughout only when there is no other.
 */
function nameOf(document: Document, type: EntityType, mentions: readonly Mention[]): string {
  const [first] = mentions as [Mention];
  if (first.time) return shown(document, first);
  const matcher = matcherOf(type);
  const forms = formsOf(document, mentions);
  const fullest = forms.reduce((best, form) => (matcher.fullness(form) > matcher.fullness(best) ? form : best));
  const same = forms.filter((form) => form.unspaced.letters === fullest.unspaced.letters);
  const ranked = spellings(
    document,
    same.flatMap((form) => form.mentions),
  );
  return ranked.find((spelling) => !isCapitals(spelling)) ?? (ranked[0] as string);
}

/** A headline's spelling; up to three letters are an acronym's. */
function isCapitals(name: string): boolean {
  return name === name.toUpperCase() && name.replace(/\P{L}/gu, '').length > 3;
}
