/** The user's own names, and where they stand in a document. */
import { ExtractError } from '../../util/errors.js';
import type { Document, EntityType, Mention } from '../types.js';
import { grown, shared } from './arrays.js';
import type { CheckedEntry } from './entry.js';
import { findNames } from './find.js';
import { NameIndex, type NameIndexData } from './name-index.js';

/** A lexicon as threads can share it, but for its ids, which are copied. */
export interface LexiconData {
  readonly names: NameIndexData;
  readonly kinds: readonly EntityType[];
  readonly types: Uint16Array;
  readonly ids: readonly (string | undefined)[];
}

/** Things to find by name. Of two entries with one name the first counts. */
export class Lexicon {
  readonly #names: NameIndex;
  /** The types that occur, and for each entry the index of its own among them. */
  readonly #kinds: EntityType[];
  #types: Uint16Array;
  /** For each entry that has one; shorter when the last ones have none. */
  readonly #ids: (string | undefined)[];
  #size: number;

  constructor(data?: LexiconData) {
    this.#names = new NameIndex(data?.names);
    this.#kinds = [...(data?.kinds ?? [])];
    this.#types = data?.types ?? new Uint16Array(64);
    this.#ids = [...(data?.ids ?? [])];
    this.#size = data?.types.length ?? 0;
  }

  /** What another lexicon can be made of, in another thread too. */
  data(): LexiconData {
    return {
      names: this.#names.data(),
      kinds: this.#kinds,
      types: shared(this.#types, this.#size),
      ids: this.#ids,
    };
  }

  /** @throws ExtractError `bad-lexicon` when the entry has no type. */
  add(entry: CheckedEntry): void {
    const { type, id } = entry;
    if (type === undefined) throw new ExtractError('bad-lexicon', 'has no "type"');
    const number = this.#size++;
    addNames(this.#names, number, entry);
    if (number === this.#types.length) this.#types = grown(this.#types);
    this.#types[number] = this.#kindOf(type);
    if (id !== undefined) this.#ids[number] = id;
  }

  #kindOf(type: EntityType): number {
    const known = this.#kinds.indexOf(type);
    return known < 0 ? this.#kinds.push(type) - 1 : known;
  }

  /** How many entries it has. */
  get size(): number {
    return this.#size;
  }

  /** The types of its entries. */
  get types(): ReadonlySet<EntityType> {
    return new Set(this.#kinds);
  }

  /** For each token the longest name that begins there, in text order; mentions may overlap. */
  match(document: Document): Mention[] {
    return findNames(document, this.#names).map(({ start, end, owner }) => {
      const id = this.#ids[owner];
      const type = this.#kinds[this.#types[owner] as number] as EntityType;
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

export function addNames(names: NameIndex, owner: number, { name, aliases, caseSensitive }: CheckedEntry): void {
  const rule = caseSensitive === undefined ? 'natural' : caseSensitive ? 'exact' : 'any';
  names.add(name, owner, rule);
  for (const alias of aliases) names.add(alias, owner, rule);
}
