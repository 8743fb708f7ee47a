/** Invariants that every result keeps, for any text. */
import { isDeepStrictEqual } from 'node:util';
import type { Entity, Result } from '../../src/engine/types.js';
import { ExtractError } from '../../src/util/errors.js';
import { isCalendarDate } from '../../src/util/iso-date.js';
import { VALUE } from '../support/timex-values.js';

export function holds(condition: boolean, what: () => string): asserts condition {
  if (!condition) throw new Error(what());
}

/** Returns the value as plain data, so that `undefined` and a missing key are equal. */
export function same(a: unknown, b: unknown, what: string): void {
  holds(isDeepStrictEqual(a, b), () => `${what}: ${shown(a)} and ${shown(b)}`);
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 2000);
}

/** Checks that mentions are ranges of the text, in order and without overlap, and that the values are valid dates. */
export function checkResult(text: string, { date, entities }: Result): void {
  holds(date === null || isCalendarDate(date), () => `the date ${date} is no day`);
  same(new Set(entities.map(({ id }) => id)).size, entities.length, 'entities share an id');
  const all: { start: number; end: number }[] = [];
  for (const entity of entities) {
    checkEntity(text, entity);
    all.push(...entity.mentions);
  }
  all.sort((a, b) => a.start - b.start);
  for (const [index, { start, end }] of all.entries()) {
    const next = all[index + 1];
    holds(!next || end <= next.start, () => `mentions overlap: ${start}-${end} and ${next?.start}-${next?.end}`);
  }
}

function checkEntity(text: string, { type, name, count, mentions, salience = 0, ...time }: Entity): void {
  holds(typeof type === 'string' && type.trim() !== '', () => 'an entity has no type');
  holds(typeof name === 'string' && name.trim() !== '', () => `an entity of type ${type} has no name`);
  holds(count === mentions.length && count > 0, () => `"${name}" counts ${count} and has ${mentions.length} mentions`);
  holds(salience >= 0 && salience <= 1 + 1e-9, () => `"${name}" has the salience ${salience}`);
  let last = -1;
  for (const { start, end, text: surface, score = 1 } of mentions) {
    const place = `${start}-${end} (${type})`;
    holds(Number.isInteger(start) && Number.isInteger(end), () => `${place} is no place`);
    holds(start > last, () => `${place} stands after ${last}`);
    holds(start < end && end <= text.length, () => `${place} is outside of the text, which ends at ${text.length}`);
    holds(
      text.slice(start, end) === surface,
      () => `at ${place} stands ${shown(text.slice(start, end))}, not ${shown(surface)}`,
    );
    holds(!cutsPair(text, start) && !cutsPair(text, end), () => `${place} cuts a character in two`);
    holds(score >= 0 && score <= 1, () => `${place} has the score ${score}`);
    last = start;
  }
  checkDays(time);
}

function checkDays({ value, from, to }: Pick<Entity, 'value' | 'from' | 'to'>): void {
  holds(value === undefined || VALUE.test(value), () => `${value} is no TIMEX3 value`);
  holds((from === undefined) === (to === undefined), () => `from ${from} to ${to} is half an interval`);
  if (from === undefined || to === undefined) return;
  holds(isCalendarDate(from) && isCalendarDate(to) && from <= to, () => `${from} to ${to} are no days in order`);
}

function cutsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** Errors that JavaScript throws for mistakes in our code. They must not even be the cause of an `ExtractError`. */
const MISTAKES = [TypeError, ReferenceError, RangeError];

/** Returns the result of `work`, or the `ExtractError` that it throws. Throws any other error again. */
export async function typed<T>(work: () => T | Promise<T>): Promise<T | ExtractError> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error;
    return checkError(error);
  }
}

/** TextDecoder throws a TypeError for bytes that are not UTF-8, and typed arrays throw a RangeError for a short file. */
const TELLING = ['invalid-utf8', 'bad-model'];

export function checkError(error: ExtractError): ExtractError {
  const { code, cause, message } = error;
  holds(code !== 'internal' && code !== 'crashed', () => message);
  const mistaken = !TELLING.includes(code) && MISTAKES.some((kind) => cause instanceof kind);
  holds(!mistaken, () => `${message} (${(cause as Error).stack})`);
  return error;
}
