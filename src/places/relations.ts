/** What the text says about how its places lie to one another: `Paris, Texas`, `the city of Wuhan in Hubei Province`. */
import type { Document, Entity } from '../types.js';

export interface Relation {
  /** The places, as indexes into the list of entities. */
  readonly a: number;
  readonly b: number;
  /**
   * `within`: a is said to lie in b outright; `in`: a stands before "in b" or after "b's"; `beside`: both stand in a list.
   * A comma says either of two things, so it gives both `within` and `beside`: only what fits the map counts.
   */
  readonly kind: 'within' | 'in' | 'beside';
}

const WITHIN = /^(?:,\s+(?:(?:in|a|the)\s+)*|\s*\(\s*)$/;
const IN = /^,?\s+(?:(?:\p{Ll}[\p{Ll}-]*\s+){0,2})?(?:in|of)\s+(?:the\s+)?(?:(?:\p{Ll}[\p{Ll}-]*\s+){0,3}of\s+)?$/u;
const OWNED = /^['’]s\s+(?:\p{Ll}[\p{Ll}-]*\s+){0,3}(?:(?:of|,)\s*)?$|^['’]s\s+\p{Ll}+,\s+$/u;
const BESIDE = /^(?:,\s+(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+)$/;
const LONGEST_GAP = 48;

/** Relations between neighbouring mentions of places. */
export function relations({ text }: Document, entities: readonly Entity[]): Relation[] {
  const mentions = entities
    .flatMap(({ type, mentions }, entity) =>
      type === 'place' ? mentions.map(({ start, end }) => ({ entity, start, end })) : [],
    )
    .sort((x, y) => x.start - y.start);
  const found: Relation[] = [];
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [first, second] = [mentions[i], mentions[i + 1]] as [(typeof mentions)[0], (typeof mentions)[0]];
    if (second.start - first.end > LONGEST_GAP) continue;
    const gap = text.slice(first.end, second.start);
    if (gap.includes('\n')) continue;
    const [a, b] = [first.entity, second.entity];
    if (WITHIN.test(gap)) found.push({ a, b, kind: 'within' });
    if (BESIDE.test(gap)) found.push({ a, b, kind: 'beside' });
    if (IN.test(gap)) found.push({ a, b, kind: 'in' });
    if (OWNED.test(gap)) found.push({ a: b, b: a, kind: 'in' });
  }
  return found;
}
