/** Checks the entries of lexicons and ignore lists that users write. */
import { ExtractError } from '../../util/errors.js';
import { typeOfLabel } from '../labels.js';
import { isWhiteSpace } from '../text/white-space.js';
import type { EntityType } from '../types.js';
import { MAX_NAME_TOKENS } from './name-index.js';
import { MAX_NAME_LENGTH } from './name-store.js';
import { RoughTokens } from './rough-tokens.js';

/** A person, organization or other thing with its names. */
export interface LexiconEntry {
  readonly name: string;
  /** A known type, a corpus label of a known type (`PER`, `GPE`), or a type of the user's own. */
  readonly type: EntityType;
  /** Other names of the person, organization or thing. */
  readonly aliases?: readonly string[];
  /** The id that results give the entity, as `lexiconId`. */
  readonly id?: string;
  /**
   * `true` finds the names only in the same case, `false` in any case. By default, names are found in any case, except
   * that a single word with a capital needs a capital in the text: `WHO` does not match "who", nor `Apple` "an apple".
   */
  readonly caseSensitive?: boolean;
}

/** A name that results leave out; with a `type`, only entities of this type are left out. */
export type IgnoredName = Omit<LexiconEntry, 'type' | 'id'> & { readonly type?: EntityType };

/**
 * A lexicon entry that has been checked. All entries have the same keys, so that V8 stores a million of them compactly.
 */
export interface CheckedEntry {
  readonly name: string;
  readonly type: EntityType | undefined;
  readonly aliases: readonly string[];
  readonly id: string | undefined;
  readonly caseSensitive: boolean | undefined;
}

/** Checks an entry of a lexicon or ignore list. @throws ExtractError `bad-lexicon` for an entry that cannot be used. */
export function checkEntry(value: unknown): CheckedEntry {
  if (typeof value === 'string') return checkEntry({ name: value });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad('is not an object');
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

/** Returns true for the values that mean "absent" in JSON and in a cell of a CSV table. */
function isAbsent(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

function bad(problem: string): ExtractError {
  return new ExtractError('bad-lexicon', problem);
}

const scratch = new RoughTokens();

function readName(value: unknown, key: string): string {
  if (isAbsent(value)) throw bad(`has no "${key}"`);
  if (typeof value !== 'string') throw bad(`has a "${key}" that is not a string`);
  // A short name that does not begin with white space is valid. Most names are short, so this fast test comes first.
  if (value.length <= MAX_NAME_TOKENS && !isWhiteSpace(value.charCodeAt(0))) return value;
  if (value.length > MAX_NAME_LENGTH) throw bad(`has a "${key}" of more than ${MAX_NAME_LENGTH} characters`);
  const { length } = scratch.read(value);
  if (length === 0) throw bad(`has a "${key}" that is only white space`);
  if (length > MAX_NAME_TOKENS) throw bad(`has a "${key}" of more than ${MAX_NAME_TOKENS} words, numbers and signs`);
  return value;
}

const NONE: readonly string[] = [];

function readAliases(value: unknown): readonly string[] {
  if (isAbsent(value)) return NONE;
  if (!Array.isArray(value)) throw bad('has "aliases" that are not a list');
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

/** Matches a valid entity type: no commas, which separate the types of an option, and no control characters. */
const TYPE = /^[^\s,\p{C}](?:[^,\p{C}]{0,38}[^\s,\p{C}])?$/u;

/** Cache from label to type: a lexicon of a million entries has few different labels. */
const types = new Map<string, EntityType>();
const MAX_REMEMBERED = 1000;

function readType(value: unknown): EntityType | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value !== 'string') throw bad('has a "type" that is not a string');
  const known = types.get(value);
  if (known !== undefined) return known;
  if (!TYPE.test(value)) throw bad('has a "type" with a comma, or of more than 40 characters');
  const type = typeOfLabel(value);
  if (types.size < MAX_REMEMBERED) types.set(value, type);
  return type;
}
