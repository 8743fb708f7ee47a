/** What the text says about how its places lie to one another: `Paris, Texas`, `the city of Wuhan in Hubei Province`. */
import type { Document, Entity } from '../types.js';

export interface Relation {
  /** The places, as indexes into the list of entities. */
  readonly a: number;
  readonly b: number;
  /**
   * `within`: a is said to lie in b outright; `in`: a stands before "in b" or after "b's"; `beside`: both stand in a list.
   * A comma in a row of several says either of two things, and gives both `within` and `beside`: only what fits the map
   * counts.
   */
  readonly kind: 'within' | 'in' | 'beside';
  /** The two are not part of a list with `and` or `or`. */
  readonly isPlain: boolean;
}

const WITHIN = /^(?:,\s+(?:(?:in|a|the)\s+)*|\s*\(\s*)$/;
const IN = /^,?\s+(?:(?:\p{Ll}[\p{Ll}-]*\s+){0,2})?(?:in|of)\s+(?:the\s+)?(?:(?:\p{Ll}[\p{Ll}-]*\s+){0,3}of\s+)?$/u;
const OWNED = /^['’]s\s+(?:\p{Ll}[\p{Ll}-]*\s+){0,3}(?:(?:of|,)\s*)?$|^['’]s\s+\p{Ll}+,\s+$/u;
const BESIDE = /^(?:,\s+(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+)$/;
const LONGEST_GAP = 48;

/** Relations between neighbouring mentions of places; each is told once, however often the text says it. */
export function relations({ text }: Document, entities: readonly Entity[]): Relation[] {
  const mentions = entities
    .flatMap(({ type, mentions }, entity) =>
      type === 'place' ? mentions.map(({ start, end }) => ({ entity, start, end })) : [],
    )
    .sort((x, y) => x.start - y.start);
  const gaps = mentions.map(({ end }, i) => gapBetween(text, end, mentions[i + 1]?.start));
  const inList = listed(gaps);
  const found = new Map<string, Relation>();
  gaps.forEach((gap, i) => {
    if (gap === undefined) return;
    const [a, b] = [mentions[i]?.entity as number, mentions[i + 1]?.entity as number];
    const isPlain = inList[i] === false;
    const add = (relation: Relation): unknown => found.set(Object.values(relation).join(), relation);
    if (WITHIN.test(gap)) add({ a, b, kind: 'within', isPlain });
    if (BESIDE.test(gap) && !isPair(gaps, i)) add({ a, b, kind: 'beside', isPlain });
    if (IN.test(gap)) add({ a, b, kind: 'in', isPlain });
    if (OWNED.test(gap)) add({ a: b, b: a, kind: 'in', isPlain });
  });
  return [...found.values()];
}

/** Whether a gap is a single comma, between two places and no more. */
function isPair(gaps: readonly (string | undefined)[], i: number): boolean {
  return [i - 1, i + 1].every((j) => !BESIDE.test(gaps[j] ?? '')) && /^,\s+$/.test(gaps[i] ?? '');
}

/** What stands between two mentions; undefined when it is too much to say anything. */
function gapBetween(text: string, end: number, next: number | undefined): string | undefined {
  if (next === undefined || next - end > LONGEST_GAP) return undefined;
  const gap = text.slice(end, next);
  return gap.includes('\n') ? undefined : gap;
}

/** For each gap whether it is one of a run of commas that has an `and` or an `or` in it. */
function listed(gaps: readonly (string | undefined)[]): boolean[] {
  const out = gaps.map(() => false);
  for (let first = 0; first < gaps.length; first++) {
    let last = first;
    while (last < gaps.length && BESIDE.test(gaps[last] ?? '')) last++;
    if (gaps.slice(first, last).some((gap) => /and|or/.test(gap ?? ''))) out.fill(true, first, last);
    first = last;
  }
  return out;
}
