/** Finds statements about the relation of two places: `Paris, Texas`; `the city of Wuhan in Hubei Province`. */
import type { Document, Entity } from '../types.js';

export interface Relation {
  /** Indexes in the list of entities. For `beside`, `inner` is the first of the two in the text. */
  readonly inner: number;
  readonly outer: number;
  /**
   * - `within`: the text says outright that `inner` lies in `outer` (`Paris, Texas`; `Paris (France)`; `Austin Texas`).
   * - `in`: `inner` stands before "in" and `outer`, or after "'s" of `outer`.
   * - `beside`: the two stand in a list.
   *
   * A comma in a row of several commas may mean a list or that a place lies in the next one. It gives both `within` and
   * `beside`, and only the relation that fits the map counts.
   */
  readonly kind: 'within' | 'in' | 'beside';
  /** Whether the two places are outside any list with `and` or `or`. */
  readonly isOutsideList: boolean;
}

const WITHIN = /^(?:,\s+(?:(?:in|a|the)\s+)*| |\s*\(\s*)$/;
const IN = /^,?\s+(?:(?:\p{Ll}[\p{Ll}-]*\s+){0,2})?(?:in|of)\s+(?:the\s+)?(?:(?:\p{Ll}[\p{Ll}-]*\s+){0,3}of\s+)?$/u;
const POSSESSIVE = /^['’]s\s+(?:\p{Ll}[\p{Ll}-]*\s+){0,3}(?:(?:of|,)\s*)?$|^['’]s\s+\p{Ll}+,\s+$/u;
const BESIDE = /^(?:,\s+(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+)$/;
/** The maximum length of the text between two related mentions, in code units. */
const MAX_GAP = 48;

/** Returns the relations between neighbouring mentions of places. Equal relations are returned once. */
export function findRelations({ text }: Document, entities: readonly Entity[]): Relation[] {
  const mentions = entities
    .flatMap(({ type, mentions }, entity) =>
      type === 'place' ? mentions.map(({ start, end }) => ({ entity, start, end })) : [],
    )
    .sort((a, b) => a.start - b.start);
  const gaps = mentions.map(({ end }, i) => gapBetween(text, end, mentions[i + 1]?.start));
  const isInList = markLists(gaps);
  const found = new Map<string, Relation>();
  gaps.forEach((gap, i) => {
    if (gap === undefined) return;
    const [before, after] = [mentions[i]?.entity as number, mentions[i + 1]?.entity as number];
    const isOutsideList = isInList[i] === false;
    const add = (inner: number, outer: number, kind: Relation['kind']): unknown =>
      found.set(`${inner},${outer},${kind},${isOutsideList}`, { inner, outer, kind, isOutsideList });
    if (WITHIN.test(gap)) add(before, after, 'within');
    if (BESIDE.test(gap) && !isSingleComma(gaps, i)) add(before, after, 'beside');
    if (IN.test(gap)) add(before, after, 'in');
    if (POSSESSIVE.test(gap)) add(after, before, 'in');
  });
  return [...found.values()];
}

/** Returns true if a gap is a comma between two places that are not part of a longer row of places. */
function isSingleComma(gaps: readonly (string | undefined)[], i: number): boolean {
  return [i - 1, i + 1].every((j) => !BESIDE.test(gaps[j] ?? '')) && /^,\s+$/.test(gaps[i] ?? '');
}

/** Returns the text between two mentions; undefined if it is too long or has a line break. */
function gapBetween(text: string, end: number, next: number | undefined): string | undefined {
  if (next === undefined || next - end > MAX_GAP) return undefined;
  const gap = text.slice(end, next);
  return gap.includes('\n') ? undefined : gap;
}

/** Returns, for each gap, whether it belongs to a row of commas with an `and` or `or`. */
function markLists(gaps: readonly (string | undefined)[]): boolean[] {
  const isInList = gaps.map(() => false);
  for (let first = 0; first < gaps.length; first++) {
    let last = first;
    while (last < gaps.length && BESIDE.test(gaps[last] ?? '')) last++;
    if (gaps.slice(first, last).some((gap) => /and|or/.test(gap ?? ''))) isInList.fill(true, first, last);
    first = last;
  }
  return isInList;
}
