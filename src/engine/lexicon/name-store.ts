/** Names one after another, without an object to each, so that a million of them are read fast and threads share them. */
import { grown, shared } from './arrays.js';

/** What is kept of a name besides its characters. */
interface NameFacts {
  /** What it was added for. */
  readonly owner: number;
  /** How its case counts. */
  readonly rule: number;
  /** The hashes of its atoms, and of the first of them. */
  readonly hash: number;
  readonly firstHash: number;
  /** How many atoms it has. */
  readonly length: number;
}

/** All that a store consists of: the characters of all names, and for each where it ends, and its facts. */
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

/** A longer name is none; in code units. */
export const LONGEST_NAME = 1000;

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

  /** The store as it is now, in memory that threads share. */
  data(): NameStoreData {
    const { count } = this;
    return {
      count,
      characters: shared(this.characters, this.#endOf(count - 1)),
      ends: shared(this.ends, count),
      owners: shared(this.owners, count),
      rules: shared(this.rules, count),
      hashes: shared(this.hashes, count),
      firstHashes: shared(this.firstHashes, count),
      lengths: shared(this.lengths, count),
    };
  }

  /** @returns the index of the name. */
  add(name: string, { owner, rule, hash, firstHash, length }: NameFacts): number {
    const index = this.count++;
    if (index === this.ends.length) this.#grow();
    const start = this.#endOf(index - 1);
    const end = start + name.length;
    if (end > this.characters.length) this.characters = grown(this.characters, end);
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
    this.ends = grown(this.ends);
    this.owners = grown(this.owners);
    this.rules = grown(this.rules);
    this.hashes = grown(this.hashes);
    this.firstHashes = grown(this.firstHashes);
    this.lengths = grown(this.lengths);
  }
}
