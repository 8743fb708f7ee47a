/** Parses JSON text, and checks the shapes of the values. */
import { ExtractError } from '../../util/errors.js';
import { parseExactly } from '../../util/exact-json.js';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses a JSON text. @throws ExtractError `bad-record` */
export function parseJson(json: string): unknown {
  try {
    return parseExactly(json);
  } catch (cause) {
    throw new ExtractError('bad-record', 'is not JSON', { cause });
  }
}

/** Parses a JSON text; returns undefined if the text is not JSON. */
export function tryParseJson(json: string): unknown {
  try {
    return parseExactly(json);
  } catch {
    return undefined;
  }
}

/** Parses a JSON text that must be an object. @throws ExtractError `bad-record` */
export function parseRecord(json: string): JsonObject {
  const value = parseJson(json);
  if (!isObject(value)) throw new ExtractError('bad-record', 'is not a JSON object');
  return value;
}
