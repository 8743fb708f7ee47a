/**
 * Stores names in typed arrays instead of objects, so that a million names load quickly and threads can share them.
 */
import { growArray, shareArray } from './shared-arrays.js';

/** The facts about a name that the store keeps besides its characters. */
interface NameFacts {
  /** The number that was stored with the name, such as the index of its lexicon entry. */
  readonly owner: number;
  /** Index of the name's case rule in `CASE_RULES`. */
  readonly rule: number;
  /** The hash of all rough tokens of the name, and the hash of the first rough token. */
  readonly hash: number;
  readonly firstHash: number;
  /** The number of rough tokens of the name that are compared with the text. */
  readonly length: number;
}

/**
 * The arrays of a name store: the characters of all names one after another, and for each name its end and its facts.
 */
export interface NameStoreData {
  readonly count: number;
  /** UTF-16 code units. */
  readonly characters: Uint16Array;
  readonly ends: Int32Array;
  readonly owners: Int32Array;
  readonly rules: Uint8Array;
  readonly hashes: Int32Array;
  readonly firstHashes: Int32Array;
  readonly lengths: Uint8Array;
}

/** The maximum length of a name, in UTF-16 code units. */
export const MAX_NAME_LENGTH = 1000;

export class NameStore implements NameStoreData {
  count: number;
  characters: Uint16Array;
  ends: Int32Array;
  owners: Int32Array;
  rules: Uint8Array;
  hashes: Int32Array;
  firstHashes: Int32Array;
  lengths: Uint8Array;

  constructor(data?: NameStoreData) {
    this.count = data?.count ?? 0;
    this.characters = data?.characters ?? new Uint16Array(1024);
    this.ends = data?.ends ?? new Int32Array(64);
    this.owners = data?.owners ?? new Int32Array(64);
    this.rules = data?.rules ?? new Uint8Array(64);
    this.hashes = data?.hashes ?? new Int32Array(64);
    this.firstHashes = data?.firstHashes ?? new Int32Array(64);
    this.lengths = data?.lengths ?? new Uint8Array(64);
  }

  /** Returns copies of the store's arrays in shared memory. */
  data(): NameStoreData {
    const { count } = this;
    return {
      count,
      characters: shareArray(this.characters, this.#endOf(count - 1)),
      ends: shareArray(this.ends, count),
      owners: shareArray(this.owners, count),
      rules: shareArray(this.rules, count),
      hashes: shareArray(this.hashes, count),
      firstHashes: shareArray(this.firstHashes, count),
      lengths: shareArray(this.lengths, count),
    };
  }

  /** Adds a name. @returns the index of the name in the store. */
  add(name: string, { owner, rule, hash, firstHash, length }: NameFacts): number {
    const index = this.count++;
    if (index === this.ends.length) this.#grow();
    const start = this.#endOf(index - 1);
    const end = start + name.length;
    if (end > this.characters.length) this.characters = growArray(this.characters, end);
    for (let i = 0; i < name.length; i++) this.characters[start + i] = name.charCodeAt(i);
    this.ends[index] = end;
    this.owners[index] = owner;
    this.rules[index] = rule;
    this.hashes[index] = hash;
    this.firstHashes[index] = firstHash;
    this.lengths[index] = length;
    return index;
  }

  name(index: number): string {
    let name = '';
    for (let at = this.#endOf(index - 1); at < this.#endOf(index); at++) {
      name += String.fromCharCode(this.characters[at] as number);
    }
    return name;
  }

  #endOf(index: number): number {
    return index < 0 ? 0 : (this.ends[index] as number);
  }

  #grow(): void {
    this.ends = growArray(this.ends);
    this.owners = growArray(this.owners);
    this.rules = growArray(this.rules);
    this.hashes = growArray(this.hashes);
    this.firstHashes = growArray(this.firstHashes);
    this.lengths = growArray(this.lengths);
  }
}
