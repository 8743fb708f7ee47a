/**
 * A lexicon: a user's own names, each with an entity type and possibly an id, which are found in addition to the
 * model's.
 */
import { ExtractError } from '../../util/errors.js';
import type { Document, EntityType, Mention } from '../types.js';
import { type CheckedEntry, checkEntry, type LexiconEntry } from './entry.js';
import { findNames } from './find-names.js';
import { NameIndex, type NameIndexData } from './name-index.js';
import { growArray, shareArray } from './shared-arrays.js';

/** The data of a lexicon in a form that threads can share; only the ids are copied to a thread. */
export interface LexiconData {
  readonly names: NameIndexData;
  readonly kinds: readonly EntityType[];
  readonly types: Uint16Array;
  readonly ids: readonly (string | undefined)[];
}

/** The user's names. If two entries have the same name, the first entry wins. */
export class Lexicon {
  readonly #names: NameIndex;
  /** The distinct types, and for each entry the index of its type. */
  readonly #kinds: EntityType[];
  #types: Uint16Array;
  /** The id of each entry. The array is shorter than the number of entries if the last entries have no id. */
  readonly #ids: (string | undefined)[];
  #size: number;

  constructor();
  /** @internal */
  constructor(data?: LexiconData);
  constructor(data?: LexiconData) {
    this.#names = new NameIndex(data?.names);
    this.#kinds = [...(data?.kinds ?? [])];
    this.#types = data?.types ?? new Uint16Array(64);
    this.#ids = [...(data?.ids ?? [])];
    this.#size = data?.types.length ?? 0;
  }

  /** Returns the lexicon's data, from which another thread can construct the same lexicon. @internal */
  data(): LexiconData {
    return {
      names: this.#names.data(),
      kinds: this.#kinds,
      types: shareArray(this.#types, this.#size),
      ids: this.#ids,
    };
  }

  /** Adds an entry. @throws ExtractError `bad-lexicon` for an entry that cannot be used or has no type. */
  add(entry: LexiconEntry): void {
    const checked = checkEntry(entry);
    const { type, id } = checked;
    if (type === undefined) throw new ExtractError('bad-lexicon', 'has no "type"');
    const number = this.#size++;
    addNames(this.#names, number, checked);
    if (number === this.#types.length) this.#types = growArray(this.#types);
    this.#types[number] = this.#typeIndexOf(type);
    if (id !== undefined) this.#ids[number] = id;
  }

  #typeIndexOf(type: EntityType): number {
    const known = this.#kinds.indexOf(type);
    return known < 0 ? this.#kinds.push(type) - 1 : known;
  }

  /** The number of entries. */
  get size(): number {
    return this.#size;
  }

  /** The types of the entries. */
  get types(): ReadonlySet<EntityType> {
    return new Set(this.#kinds);
  }

  /**
   * Returns, for each token of a document, the longest name of the lexicon that begins with the token, in text order.
   * The mentions may overlap. @internal
   */
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

/** Adds the name and aliases of an entry to an index. */
export function addNames(names: NameIndex, owner: number, { name, aliases, caseSensitive }: CheckedEntry): void {
  const rule = caseSensitive === undefined ? 'natural' : caseSensitive ? 'exact' : 'any';
  names.add(name, owner, rule);
  for (const alias of aliases) names.add(alias, owner, rule);
}
