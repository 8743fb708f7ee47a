/** A set of names, a million if need be, and the search for the longest one that begins at a place in a text. */
import { findFreeSlot, findSlot } from '../../util/open-addressing.js';
import { normalizeName } from '../names/normalize.js';
import { shared } from './arrays.js';
import { Atoms } from './atoms.js';
import { NameStore, type NameStoreData } from './name-store.js';

/**
 * How the case of a name counts: `exact`: it must be the same; `any`: it makes no difference; `natural`: no difference,
 * but a single word with a capital is not meant by one without: `WHO` is not in "who", nor `Apple` in "an apple".
 *
 * The stricter rules first: of two names that a text fits alike, the one with the stricter rule is meant.
 */
const CASE_RULES = ['exact', 'natural', 'any'] as const;
export type CaseRule = (typeof CASE_RULES)[number];

/** A name of more atoms than this is none. */
export const MOST_ATOMS = 100;

/** A name that stands in a text. */
export interface Found {
  /** What the name was added for. */
  readonly owner: number;
  /** Index of the last atom. */
  readonly last: number;
}

/** All that an index consists of: numbers that threads share. */
export interface NameIndexData {
  readonly names: NameStoreData;
  readonly table: Int32Array;
  readonly reach: Uint8Array;
}

const SMALLEST_TABLE = 256;
/** Places in the table for each name, at least. */
const ROOM = 2;

/** Names by the hash of their atoms; the names themselves are only looked at when the hashes agree. */
export class NameIndex {
  readonly #names: NameStore;
  /** An open hash table of indexes of names plus one; 0 is a free place. Its length is a power of two. */
  #table: Int32Array;
  /** By the hash of the first atom the most atoms that a name has; as long as the table. */
  #reach: Uint8Array;
  readonly #added = new Atoms();
  readonly #compared = new Atoms();

  constructor(data?: NameIndexData) {
    this.#names = new NameStore(data?.names);
    this.#table = data?.table ?? new Int32Array(SMALLEST_TABLE);
    this.#reach = data?.reach ?? new Uint8Array(SMALLEST_TABLE);
  }

  /** The index as it is now, in memory that threads share. */
  data(): NameIndexData {
    const { length } = this.#table;
    return { names: this.#names.data(), table: shared(this.#table, length), reach: shared(this.#reach, length) };
  }

  /** Adds a name. A name that is there already, under the same rule, stays with its first owner. */
  add(name: string, owner: number, rule: CaseRule): void {
    const atoms = this.#added.read(name);
    const length = comparedLength(atoms);
    const hash = hashOfName(atoms, length);
    const rank = CASE_RULES.indexOf(rule);
    for (let slot = this.#seek(hash, hash); slot >= 0; slot = this.#seek(hash, slot + 1)) {
      const known = this.#at(slot);
      if (this.#names.rules[known] === rank && this.#agrees(known, atoms, 0, length)) return;
    }
    const facts = { owner, rule: rank, hash, firstHash: atoms.hash[0] as number, length };
    const index = this.#names.add(name, facts);
    if (ROOM * this.#names.count > this.#table.length) this.#growTable();
    else this.#enter(index);
  }

  /**
   * The longest name that begins with atom `first`.
   * @param mayEnd whether a name may end with an atom
   */
  longestAt(atoms: Atoms, first: number, mayEnd: (last: number) => boolean): Found | undefined {
    const reach = this.#reach[(atoms.hash[first] as number) & (this.#reach.length - 1)] as number;
    const most = Math.min(reach, atoms.length - first);
    let found: Found | undefined;
    let hash = 0;
    for (let length = 1; length <= most; length++) {
      const last = first + length - 1;
      hash = extend(hash, atoms.hash[last] as number);
      const owner = mayEnd(last) ? this.#ownerOf(hash, atoms, first, length) : undefined;
      if (owner !== undefined) found = { owner, last };
    }
    return found;
  }

  #ownerOf(hash: number, atoms: Atoms, first: number, length: number): number | undefined {
    const { rules, owners } = this.#names;
    let best: number | undefined;
    for (let slot = this.#seek(hash, hash); slot >= 0; slot = this.#seek(hash, slot + 1)) {
      const index = this.#at(slot);
      const isStricter = best === undefined || (rules[index] as number) < (rules[best] as number);
      if (isStricter && this.#agrees(index, atoms, first, length)) best = index;
    }
    return best === undefined ? undefined : owners[best];
  }

  /** The next place from `slot` on whose name has the hash, in the order in which they were added; -1 at the end. */
  #seek(hash: number, slot: number): number {
    const { hashes } = this.#names;
    return findSlot(this.#table, slot & (this.#table.length - 1), (value) => hashes[value - 1] === hash);
  }

  /** The index of the name at a place that is taken. */
  #at(slot: number): number {
    return (this.#table[slot] as number) - 1;
  }

  /** Whether the atoms are those of a name, in a case that its rule allows. */
  #agrees(index: number, atoms: Atoms, first: number, length: number): boolean {
    const rule = CASE_RULES[this.#names.rules[index] as number];
    const name = this.#names.name(index);
    const own = this.#compared.read(name);
    if (comparedLength(own) !== length) return false;
    const form = rule === 'exact' ? normalizeName.forExactLexicon : normalizeName.forLexicon;
    for (let i = 0; i < length; i++) {
      const ours = name.slice(own.start[i], own.end[i]);
      const theirs = atoms.text.slice(atoms.start[first + i], atoms.end[first + i]);
      if (form(ours) !== form(theirs)) return false;
    }
    if (rule !== 'natural' || !isCapitalizedWord(name)) return true;
    return HAS_CAPITAL.test(atoms.text.slice(atoms.start[first], atoms.end[first + length - 1]));
  }

  #enter(index: number): void {
    const { hashes, firstHashes, lengths } = this.#names;
    const mask = this.#table.length - 1;
    this.#table[findFreeSlot(this.#table, (hashes[index] as number) & mask)] = index + 1;
    const place = (firstHashes[index] as number) & mask;
    this.#reach[place] = Math.max(this.#reach[place] as number, lengths[index] as number);
  }

  #growTable(): void {
    this.#table = new Int32Array(4 * this.#table.length);
    this.#reach = new Uint8Array(this.#table.length);
    for (let index = 0; index < this.#names.count; index++) this.#enter(index);
  }
}

const HAS_CAPITAL = /\p{Lu}/u;
const WHITE_SPACE = /\s/u;

function isCapitalizedWord(name: string): boolean {
  return HAS_CAPITAL.test(name) && !WHITE_SPACE.test(name);
}

/** A full stop at the end of a longer name (`Acme Inc.`) may be left out, as it is at the end of a sentence. */
function comparedLength({ text, start, end, length }: Atoms): number {
  const last = start[length - 1] as number;
  return length > 2 && text.charAt(last) === '.' && end[length - 2] === last ? length - 1 : length;
}

function hashOfName({ hash }: Atoms, length: number): number {
  let combined = 0;
  for (let i = 0; i < length; i++) combined = extend(combined, hash[i] as number);
  return combined;
}

/** The hash of some atoms and one more. The last steps mix high bits into the low ones, which choose the place. */
function extend(hash: number, atom: number): number {
  const mixed = Math.imul((hash << 5) ^ (hash >>> 27) ^ atom, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
