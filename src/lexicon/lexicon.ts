/** The user's own names, and where they stand in a document. */

import { ExtractError } from '../errors.js';
import type { Document, EntityType, Mention } from '../types.js';
import type { CheckedEntry } from './entry.js';
import { findNames } from './find.js';
import { type CaseRule, NameIndex } from './name-index.js';

/** Things to find by name. Of two entries with one name the first counts. */
export class Lexicon {
  readonly #names = new NameIndex();
  readonly #entries: CheckedEntry[] = [];
  readonly #kinds = new Set<EntityType>();

  /** @throws ExtractError `bad-lexicon` when the entry has no type. */
  add(entry: CheckedEntry): void {
    const { type } = entry;
    if (type === undefined) throw new ExtractError('bad-lexicon', 'has no "type"');
    addNames(this.#names, this.size, entry);
    this.#entries.push(entry);
    this.#kinds.add(type);
  }

  /** How many entries it has. */
  get size(): number {
    return this.#entries.length;
  }

  /** Its entries, from which another thread makes it anew. */
  get all(): readonly CheckedEntry[] {
    return this.#entries;
  }

  /** The types of its entries. */
  get types(): ReadonlySet<EntityType> {
    return this.#kinds;
  }

  /** For each token the longest name that begins there, in text order; mentions may overlap. */
  match(document: Document): Mention[] {
    return findNames(document, this.#names).map(({ start, end, owner }) => {
      const { id, type } = this.#entries[owner] as CheckedEntry & { readonly type: EntityType };
      return {
        start,
        end,
        type,
        source: 'lexicon',
        lexiconEntry: owner,
        ...(id === undefined ? {} : { lexiconId: id }),
      };
    });
  }
}

/** Names that are never to be reported. */
export class IgnoreList {
  readonly #names = new Map<EntityType | undefined, NameIndex>();
  readonly #entries: CheckedEntry[] = [];

  /** Its entries, from which another thread makes it anew. */
  get all(): readonly CheckedEntry[] {
    return this.#entries;
  }

  add(entry: CheckedEntry): void {
    this.#entries.push(entry);
    let names = this.#names.get(entry.type);
    if (!names) {
      names = new NameIndex();
      this.#names.set(entry.type, names);
    }
    addNames(names, 0, entry);
  }

  /** A test whether a mention is an ignored name of the document, or a part of one. */
  in(document: Document): (mention: Pick<Mention, 'start' | 'end' | 'type'>) => boolean {
    const spans = new Map([...this.#names].map(([type, names]) => [type, new Spans(document, names)]));
    return (mention) =>
      spans.get(undefined)?.cover(mention) === true || spans.get(mention.type)?.cover(mention) === true;
  }
}

/** The stretches of a document that names take up. */
class Spans {
  readonly #starts: readonly number[];
  /** The furthest end of all stretches up to each. */
  readonly #ends: readonly number[];

  constructor(document: Document, names: NameIndex) {
    const found = findNames(document, names);
    this.#starts = found.map(({ start }) => start);
    let furthest = 0;
    this.#ends = found.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  cover({ start, end }: { readonly start: number; readonly end: number }): boolean {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (this.#ends[low - 1] as number) >= end;
  }
}

function addNames(names: NameIndex, owner: number, { name, aliases, caseSensitive }: CheckedEntry): void {
  const rule: CaseRule = caseSensitive === undefined ? 'natural' : caseSensitive ? 'exact' : 'any';
  names.add(name, owner, rule);
  for (const alias of aliases) names.add(alias, owner, rule);
}
