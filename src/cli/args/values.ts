/** Readers of option values: each checks what the user typed and converts it. */
import { typeOfLabel, typeOfName } from '../../engine/labels.js';
import { isKnown } from '../../engine/select.js';
import { type EntityType, KNOWN_TYPES } from '../../engine/types.js';
import { ExtractError } from '../../util/errors.js';
import { isCalendarDate } from '../../util/iso-date.js';
import { nearest } from '../../util/nearest.js';
import type { Settings } from './settings.js';

/** Returns a reader for an option whose value is a word of a fixed set. */
export function oneOf<Word extends string>(flag: string, words: readonly Word[]): (value: string) => Word {
  return (value) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw unknownWord('usage', `${flag}: unknown value "${value}"`, value, words);
    return found;
  };
}

export const countFrom0 = (flag: string) => wholeNumber(flag, 0);
export const countFrom1 = (flag: string) => wholeNumber(flag, 1);

function wholeNumber(flag: string, least: number): (value: string) => number {
  return (value) => {
    if (!/^\d{1,9}$/.test(value) || Number(value) < least) {
      const problem = `${flag}: "${value}" is not a whole number from ${least}`;
      throw new ExtractError('usage', problem, { advice: `give ${least} or more` });
    }
    return Number(value);
  };
}

/** Returns a reader for an option whose value is a number from 0 to 1. */
export function probability(flag: string): (value: string) => number {
  return (value) => {
    if (!/^(?:0|1|[01]?\.\d{1,9})$/.test(value) || Number(value) > 1) {
      const problem = `${flag}: "${value}" is not a number from 0 to 1`;
      throw new ExtractError('usage', problem, { advice: 'give a probability, such as 0.8' });
    }
    return Number(value);
  };
}

/** Returns a reader for an option whose value is a number of bytes. The suffixes K, M and G are powers of 1024. */
export function byteCount(flag: string): (value: string) => number {
  return (value) => {
    const [, digits, unit = ''] = /^([1-9]\d{0,11})([KMG]?)B?$/i.exec(value) ?? [];
    if (digits === undefined) {
      throw new ExtractError('usage', `${flag}: "${value}" is not a number of bytes`, {
        advice: 'give a number of bytes, or a size such as 500K, 20M, 1G',
      });
    }
    return Number(digits) * 1024 ** ' KMG'.indexOf(unit.toUpperCase() || ' ');
  };
}

/** Collects the values of an option that may be repeated. */
export function repeated(value: string, before: unknown): readonly string[] {
  return [...((before as readonly string[] | undefined) ?? []), value];
}

export function day(flag: string): (value: string) => string {
  return (value) => {
    if (!isCalendarDate(value)) throw new ExtractError('bad-date', `${flag}: "${value}" is not a day of the calendar`);
    return value;
  };
}

/** Reads a list of types or of their usual labels (`PER`, `people`), separated by commas. {@link checkTypes} checks them, when the types of the model are known. */
export function typeList(value: string): EntityType[] {
  return value.split(',').map((name) => typeOfName(name.trim()));
}

/**
 * Checks that entities of each type in `--types` can occur. With a lexicon or given mentions, any type can.
 *
 * @param own types of the user's model besides the known ones.
 * @throws ExtractError `unknown-type`
 */
export function checkTypes({ types = [], lexicon, givenMentions }: Settings, own: readonly EntityType[] = []): void {
  const unknown = types.find((type) => !isKnown(type) && !own.includes(type));
  if (unknown === undefined || lexicon !== undefined || givenMentions) return;
  throw unknownWord('unknown-type', `--types: unknown type "${unknown}"`, unknown, [...KNOWN_TYPES, ...own]);
}

/**
 * Returns a reader for an option whose value is a list of types (`person`) or labels of annotated corpora (`PER`),
 * separated by commas.
 */
export function labelList(flag: string): (value: string) => EntityType[] {
  return (value) => {
    const labels = value.split(',').map((label) => label.trim());
    if (labels.includes(''))
      throw new ExtractError('usage', `${flag}: "${value}" has an empty entry between commas`, {
        advice: 'remove the extra comma',
      });
    return labels.map(typeOfLabel);
  };
}

function unknownWord(
  code: 'usage' | 'unknown-type',
  problem: string,
  word: string,
  words: readonly string[],
): ExtractError {
  const suggestion = nearest(word, words);
  const choices = `choose among ${words.join(', ')}`;
  const advice = suggestion === undefined ? choices : `did you mean ${suggestion}? (${choices})`;
  return new ExtractError(code, problem, { advice });
}
