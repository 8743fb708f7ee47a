/** An index of up to a million names, which finds the longest name that begins at a position in a text. */
import { findFreeSlot, findSlot } from '../../util/open-addressing.js';
import { normalizeName } from '../names/normalize.js';
import { NameStore, type NameStoreData } from './name-store.js';
import { RoughTokens } from './rough-tokens.js';
import { shareArray } from './shared-arrays.js';

/**
 * The rules for comparing the letter case of a name with a text. `exact`: the case must be equal. `any`: case makes no
 * difference. `natural`: case makes no difference, except that a single word with a capital needs a capital in the
 * text: `WHO` does not match "who", nor `Apple` "an apple".
 *
 * The strictest rule comes first: if several names match the same words of a text, the name with the strictest rule
 * wins.
 */
const CASE_RULES = ['exact', 'natural', 'any'] as const;
type CaseRule = (typeof CASE_RULES)[number];

/** The maximum number of rough tokens (see rough-tokens.ts) in a name. */
export const MAX_NAME_TOKENS = 100;

interface LongestName {
  /** The number that was stored with the name, such as the index of its lexicon entry. */
  readonly owner: number;
  /** Index of the last rough token of the name. */
  readonly last: number;
}

/** The arrays of a name index, in a form that threads can share. */
export interface NameIndexData {
  readonly names: NameStoreData;
  readonly table: Int32Array;
  readonly maxLengths: Uint8Array;
}

const MIN_CAPACITY = 256;
/** The minimum number of hash table slots for each name. */
const SLOTS_PER_NAME = 2;

/**
 * Finds names by the hash of their rough tokens. The characters of a name are compared only if the hashes are equal.
 */
export class NameIndex {
  readonly #names: NameStore;
  /**
   * An open-addressing hash table; a slot contains the index of a name plus one. The number of slots is a power of two.
   */
  #table: Int32Array;
  /**
   * For each slot, by the hash of a first token: the maximum number of rough tokens of the names that begin with this
   * token.
   */
  #maxLengths: Uint8Array;
  readonly #added = new RoughTokens();
  readonly #compared = new RoughTokens();

  constructor(data?: NameIndexData) {
    this.#names = new NameStore(data?.names);
    this.#table = data?.table ?? new Int32Array(MIN_CAPACITY);
    this.#maxLengths = data?.maxLengths ?? new Uint8Array(MIN_CAPACITY);
  }

  /** Returns copies of the index's arrays in shared memory. */
  data(): NameIndexData {
    const { length } = this.#table;
    return {
      names: this.#names.data(),
      table: shareArray(this.#table, length),
      maxLengths: shareArray(this.#maxLengths, length),
    };
  }

  /** Adds a name. If the index has the name with the same case rule already, the name keeps its first owner. */
  add(name: string, owner: number, rule: CaseRule): void {
    const tokens = this.#added.read(name);
    const length = countComparedTokens(tokens);
    const hash = hashName(tokens, length);
    const rank = CASE_RULES.indexOf(rule);
    for (let slot = this.#findHash(hash, hash); slot >= 0; slot = this.#findHash(hash, slot + 1)) {
      const known = this.#nameAt(slot);
      if (this.#names.rules[known] === rank && this.#matches(known, tokens, 0, length)) return;
    }
    const facts = { owner, rule: rank, hash, firstHash: tokens.hash[0] as number, length };
    const index = this.#names.add(name, facts);
    if (SLOTS_PER_NAME * this.#names.count > this.#table.length) this.#growTable();
    else this.#insert(index);
  }

  /**
   * Returns the longest name of the index that begins with the rough token at index `first`.
   *
   * @param mayEnd returns true if a name may end with the rough token at an index.
   */
  findLongest(tokens: RoughTokens, first: number, mayEnd: (last: number) => boolean): LongestName | undefined {
    const maxLength = this.#maxLengths[(tokens.hash[first] as number) & (this.#maxLengths.length - 1)] as number;
    const end = Math.min(maxLength, tokens.length - first);
    let found: LongestName | undefined;
    let hash = 0;
    for (let length = 1; length <= end; length++) {
      const last = first + length - 1;
      hash = extendHash(hash, tokens.hash[last] as number);
      const owner = mayEnd(last) ? this.#ownerOf(hash, tokens, first, length) : undefined;
      if (owner !== undefined) found = { owner, last };
    }
    return found;
  }

  /**
   * Returns the owner of the name that matches `length` rough tokens from `first` on; of several names, the one with
   * the strictest case rule. Undefined if no name matches.
   */
  #ownerOf(hash: number, tokens: RoughTokens, first: number, length: number): number | undefined {
    const { rules, owners } = this.#names;
    let best: number | undefined;
    for (let slot = this.#findHash(hash, hash); slot >= 0; slot = this.#findHash(hash, slot + 1)) {
      const index = this.#nameAt(slot);
      const isStricter = best === undefined || (rules[index] as number) < (rules[best] as number);
      if (isStricter && this.#matches(index, tokens, first, length)) best = index;
    }
    return best === undefined ? undefined : owners[best];
  }

  /**
   * Searches the hash table from `slot` on for a name with the hash `hash`. Returns its slot; -1 if there is no further
   * name.
   */
  #findHash(hash: number, slot: number): number {
    const { hashes } = this.#names;
    return findSlot(this.#table, slot & (this.#table.length - 1), (value) => hashes[value - 1] === hash);
  }

  /** Returns the index of the name that an occupied slot of the hash table stands for. */
  #nameAt(slot: number): number {
    return (this.#table[slot] as number) - 1;
  }

  /** Returns true if `length` rough tokens from `first` on spell a name, in a case that the name's rule allows. */
  #matches(index: number, tokens: RoughTokens, first: number, length: number): boolean {
    const rule = CASE_RULES[this.#names.rules[index] as number];
    const name = this.#names.name(index);
    const own = this.#compared.read(name);
    if (countComparedTokens(own) !== length) return false;
    const normalize = rule === 'exact' ? normalizeName.forExactLexicon : normalizeName.forLexicon;
    for (let i = 0; i < length; i++) {
      const ofName = name.slice(own.start[i], own.end[i]);
      const ofText = tokens.text.slice(tokens.start[first + i], tokens.end[first + i]);
      if (normalize(ofName) !== normalize(ofText)) return false;
    }
    if (rule !== 'natural' || !isCapitalizedWord(name)) return true;
    return HAS_CAPITAL.test(tokens.text.slice(tokens.start[first], tokens.end[first + length - 1]));
  }

  #insert(index: number): void {
    const { hashes, firstHashes, lengths } = this.#names;
    const mask = this.#table.length - 1;
    this.#table[findFreeSlot(this.#table, (hashes[index] as number) & mask)] = index + 1;
    const first = (firstHashes[index] as number) & mask;
    this.#maxLengths[first] = Math.max(this.#maxLengths[first] as number, lengths[index] as number);
  }

  #growTable(): void {
    this.#table = new Int32Array(4 * this.#table.length);
    this.#maxLengths = new Uint8Array(this.#table.length);
    for (let index = 0; index < this.#names.count; index++) this.#insert(index);
  }
}

const HAS_CAPITAL = /\p{Lu}/u;
const WHITE_SPACE = /\s/u;

function isCapitalizedWord(name: string): boolean {
  return HAS_CAPITAL.test(name) && !WHITE_SPACE.test(name);
}

/**
 * Returns how many rough tokens of a name are compared: all but a full stop at the end of a longer name (`Acme Inc.`),
 * which the text may leave out, as at the end of a sentence.
 */
function countComparedTokens({ text, start, end, length }: RoughTokens): number {
  const last = start[length - 1] as number;
  return length > 2 && text.charAt(last) === '.' && end[length - 2] === last ? length - 1 : length;
}

function hashName({ hash }: RoughTokens, length: number): number {
  let combined = 0;
  for (let i = 0; i < length; i++) combined = extendHash(combined, hash[i] as number);
  return combined;
}

/** Returns the hash of some tokens and one more token. The last step mixes high bits into the low bits, which choose the slot. */
function extendHash(hash: number, tokenHash: number): number {
  const mixed = Math.imul((hash << 5) ^ (hash >>> 27) ^ tokenHash, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
