/** A set of names, a million if need be, and the search for the longest one that begins at a place in a text. */
import { Atoms, evened, grown, withCase } from './atoms.js';

/**
 * How the case of a name counts: `exact`: it must be the same; `any`: it makes no difference; `natural`: no difference,
 * but a single word with a capital is not meant by one without: `WHO` is not in "who", nor `Apple` in "an apple".
 */
export type CaseRule = 'exact' | 'natural' | 'any';

/** Of two names that a text fits alike, the one with the stricter rule is meant. */
const STRICTNESS: readonly CaseRule[] = ['exact', 'natural', 'any'];

/** A name of more atoms than this is none. */
export const MOST_ATOMS = 100;
const LOAD = 2;

/** A name that stands in a text. */
export interface Found {
  /** What the name was added for. */
  readonly owner: number;
  /** Index of the last atom. */
  readonly last: number;
}

/**
 * Names by the hash of their atoms, in an open hash table of numbers; the names themselves are only looked at when the
 * hashes agree.
 */
export class NameIndex {
  readonly #names: string[] = [];
  readonly #rules: CaseRule[] = [];
  #owners = new Int32Array(64);
  #hashes = new Int32Array(64);
  /** Indexes of names plus one; 0 is a free place. */
  #table = new Int32Array(256);
  /** By the hash of the first atom the most atoms that a name has. */
  #reach = new Uint8Array(256);
  readonly #scratch = new Atoms();
  readonly #compared = new Atoms();

  /** Adds a name. A name that is there already, under the same rule, stays with its first owner. */
  add(name: string, owner: number, rule: CaseRule): void {
    const atoms = this.#scratch.read(name);
    const length = comparedLength(atoms);
    const hash = hashOfName(atoms, 0, length);
    for (let slot = this.#seek(hash, hash); slot >= 0; slot = this.#seek(hash, slot + 1)) {
      const known = (this.#table[slot] as number) - 1;
      if (this.#rules[known] === rule && this.#agrees(known, atoms, 0, length)) return;
    }
    const index = this.#names.length;
    if (LOAD * (index + 1) > this.#table.length) this.#growTable();
    if (index === this.#owners.length) {
      this.#owners = grown(this.#owners);
      this.#hashes = grown(this.#hashes);
    }
    this.#names.push(name);
    this.#rules.push(rule);
    this.#owners[index] = owner;
    this.#hashes[index] = hash;
    this.#enter(index, atoms.hash[0] as number, length);
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
    let best: number | undefined;
    for (let slot = this.#seek(hash, hash); slot >= 0; slot = this.#seek(hash, slot + 1)) {
      const index = (this.#table[slot] as number) - 1;
      if (best !== undefined && this.#strictness(index) >= this.#strictness(best)) continue;
      if (this.#agrees(index, atoms, first, length)) best = index;
    }
    return best === undefined ? undefined : this.#owners[best];
  }

  #strictness(index: number): number {
    return STRICTNESS.indexOf(this.#rules[index] as CaseRule);
  }

  /** The next place from `slot` on whose name has the hash, in the order in which they were added; -1 at the end. */
  #seek(hash: number, slot: number): number {
    const mask = this.#table.length - 1;
    for (let at = slot & mask; ; at = (at + 1) & mask) {
      const entry = this.#table[at] as number;
      if (entry === 0) return -1;
      if (this.#hashes[entry - 1] === hash) return at;
    }
  }

  /** Whether the atoms are those of a name, in a case that its rule allows. */
  #agrees(index: number, atoms: Atoms, first: number, length: number): boolean {
    const rule = this.#rules[index] as CaseRule;
    const name = this.#names[index] as string;
    const own = this.#compared.read(name);
    if (comparedLength(own) !== length) return false;
    const form = rule === 'exact' ? withCase : evened;
    for (let i = 0; i < length; i++) {
      const ours = name.slice(own.start[i], own.end[i]);
      const theirs = atoms.text.slice(atoms.start[first + i], atoms.end[first + i]);
      if (form(ours) !== form(theirs)) return false;
    }
    if (rule !== 'natural' || !isCapitalizedWord(name)) return true;
    return HAS_CAPITAL.test(atoms.text.slice(atoms.start[first], atoms.end[first + length - 1]));
  }

  #enter(index: number, firstHash: number, length: number): void {
    const mask = this.#table.length - 1;
    let slot = (this.#hashes[index] as number) & mask;
    while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
    this.#table[slot] = index + 1;
    const place = firstHash & (this.#reach.length - 1);
    this.#reach[place] = Math.max(this.#reach[place] as number, length);
  }

  #growTable(): void {
    this.#table = new Int32Array(4 * this.#table.length);
    this.#reach = new Uint8Array(this.#table.length);
    this.#names.forEach((name, index) => {
      const atoms = this.#compared.read(name);
      this.#enter(index, atoms.hash[0] as number, comparedLength(atoms));
    });
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

function hashOfName({ hash }: Atoms, first: number, length: number): number {
  let combined = 0;
  for (let i = first; i < first + length; i++) combined = extend(combined, hash[i] as number);
  return combined;
}

/** The hash of some atoms and one more. The last steps mix high bits into the low ones, which choose the place. */
function extend(hash: number, atom: number): number {
  const mixed = Math.imul((hash << 5) ^ (hash >>> 27) ^ atom, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
