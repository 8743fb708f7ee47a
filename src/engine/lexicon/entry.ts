/** Entries of a lexicon as users write them. */
import { ExtractError } from '../../util/errors.js';
import { typeOfLabel } from '../labels.js';
import { isWhiteSpace } from '../text/white-space.js';
import type { EntityType } from '../types.js';
import { Atoms } from './atoms.js';
import { MOST_ATOMS } from './name-index.js';
import { LONGEST_NAME } from './name-store.js';

/** One thing of the user's own, with its names. */
export interface LexiconEntry {
  readonly name: string;
  /** One of the known types, a label that corpora use for one (`PER`, `GPE`), or a type of the user's own. */
  readonly type: EntityType;
  /** Other names of the same thing. */
  readonly aliases?: readonly string[];
  /** Given back as `lexiconId`. */
  readonly id?: string;
  /**
   * `true`: only in the same case; `false`: in any case. When absent, in any case, but a single word with a capital is
   * not found in a word without one: `WHO` is not in "who", nor `Apple` in "an apple".
   */
  readonly caseSensitive?: boolean;
}

/** A name that is never to be reported; with a type, only as a thing of this type. */
export type IgnoredName = Omit<LexiconEntry, 'type' | 'id'> & { readonly type?: EntityType };

/** An entry that is as it should be. All have the same shape, which a million of them need. */
export interface CheckedEntry {
  readonly name: string;
  readonly type: EntityType | undefined;
  readonly aliases: readonly string[];
  readonly id: string | undefined;
  readonly caseSensitive: boolean | undefined;
}

/** @throws ExtractError `bad-lexicon` */
export function checkEntry(value: unknown): CheckedEntry {
  if (typeof value === 'string') return checkEntry({ name: value });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad('is no object');
  return {
    name: readName(field(value, 'name'), 'name'),
    type: readType(field(value, 'type')),
    aliases: readAliases(field(value, 'aliases')),
    id: readId(field(value, 'id')),
    caseSensitive: readFlag(field(value, 'caseSensitive')),
  };
}

function field(record: object, key: keyof LexiconEntry): unknown {
  return Object.hasOwn(record, key) ? (record as Record<string, unknown>)[key] : undefined;
}

/** What stands for nothing in JSON and in a cell of a table. */
function isAbsent(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

function bad(problem: string): ExtractError {
  return new ExtractError('bad-lexicon', problem);
}

const scratch = new Atoms();

function readName(value: unknown, key: string): string {
  if (isAbsent(value)) throw bad(`has no "${key}"`);
  if (typeof value !== 'string') throw bad(`has a "${key}" that is no string`);
  // A short name that begins with something to see needs no closer look.
  if (value.length <= MOST_ATOMS && !isWhiteSpace(value.charCodeAt(0))) return value;
  if (value.length > LONGEST_NAME) throw bad(`has a "${key}" of more than ${LONGEST_NAME} characters`);
  const { length } = scratch.read(value);
  if (length === 0) throw bad(`has a "${key}" of white space`);
  if (length > MOST_ATOMS) throw bad(`has a "${key}" of more than ${MOST_ATOMS} words and signs`);
  return value;
}

const NONE: readonly string[] = [];

function readAliases(value: unknown): readonly string[] {
  if (isAbsent(value)) return NONE;
  if (!Array.isArray(value)) throw bad('has "aliases" that are no list');
  return value.map((alias) => readName(alias, 'aliases'));
}

function readId(value: unknown): string | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw bad('has an "id" that is neither a string nor a number');
}

function readFlag(value: unknown): boolean | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'boolean') return value;
  throw bad('has a "caseSensitive" that is neither true nor false');
}

/** Types are written in comma lists and at the head of tables. */
const TYPE = /^[^\s,\p{C}](?:[^,\p{C}]{0,38}[^\s,\p{C}])?$/u;

/** The types of labels met before: a lexicon has few of them, and a million entries. */
const types = new Map<string, EntityType>();
const MOST_TYPES = 1000;

function readType(value: unknown): EntityType | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value !== 'string') throw bad('has a "type" that is no string');
  const known = types.get(value);
  if (known !== undefined) return known;
  if (!TYPE.test(value)) throw bad('has a "type" with a comma, or of more than 40 characters');
  const type = typeOfLabel(value);
  if (types.size < MOST_TYPES) types.set(value, type);
  return type;
}
