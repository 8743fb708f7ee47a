/**
 * Reads articles in JSON: one object, an array of objects, objects one after another, or an object with one array of
 * articles, as APIs answer. With `annotated`, reads gold and results.
 */
import { ExtractError } from '../../util/errors.js';
import { readAnnotatedRecord } from '../annotation/annotated-record.js';
import type { OpenReader, ReadAnnotation } from '../annotation/piece-reader.js';
import { readPieces } from '../annotation/read-pieces.js';
import { decodeBytes } from '../encoding/encoding.js';
import { type Reader, readBytes, type SourceItem, tooLarge } from '../reader.js';
import { type FieldNames, findField, noTextError } from '../records/fields.js';
import { JsonObjects, type JsonObjectText, objectPlace } from '../records/json-objects.js';
import { isObject, type JsonObject, parseJson, parseRecord } from '../records/json-values.js';
import { type RecordFields, readId, readRecord } from '../records/record.js';

export const readJson: Reader = (source) => (source.annotated ? readAnnotatedJson(source) : readArticles(source));

const readArticles: Reader = async function* ({ path, chunks, fields, maxBytes, encoding }) {
  const bytes = await readBytes({ chunks, maxBytes });
  const { text, ...note } = await decodeBytes(bytes, encoding);
  const objects = new JsonObjects();
  const found = objects.push(text);
  const line = objects.unfinished;
  const [only] = found;
  if (only === undefined) {
    const problem = line === undefined ? 'holds no object' : `is not JSON: the object on line ${line} is not complete`;
    throw new ExtractError(line === undefined ? 'no-article' : 'bad-record', problem, { advice: 'check the file' });
  }
  const isOnly = found.length === 1 && line === undefined && !/^\s*\[/.test(text);
  const records = isOnly ? findRecords(parseRecord(only.json), fields) : undefined;
  if (isOnly && records === undefined) {
    yield { ...readItem(only.json, fields, `${path}:1`, maxBytes), ...note };
    return;
  }
  const each = records ?? found.map(({ json }) => json);
  let record = 0;
  for (const value of each) yield { ...readItem(value, fields, `${path}:${++record}`, maxBytes), ...note, record };
  if (line === undefined) return;
  const place = `${path}:${++record}`;
  const error = new ExtractError('bad-record', `is not JSON: the object on line ${line} is not complete`);
  yield { id: place, error: error.about(place), record };
};

function readItem(value: string | JsonObject, fields: RecordFields, place: string, maxBytes: number): SourceItem {
  let id = place;
  try {
    const record = typeof value === 'string' ? parseRecord(value) : value;
    id = readId(record, fields) ?? place;
    const read = readRecord(record, fields, place);
    if (Buffer.byteLength(read.article.text) > maxBytes) throw tooLarge(undefined, maxBytes);
    return read;
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error;
    return { id, error: error.about(place) };
  }
}

/** Levels of objects in which the array of articles is looked for: `{"response": {"docs": [...]}}`. */
const DEEPEST = 4;

/**
 * Returns the array of articles inside an object; undefined if the object is an article itself.
 *
 * @throws ExtractError `no-article` if it is neither
 */
function findRecords(object: JsonObject, fields: FieldNames): readonly JsonObject[] | undefined {
  const arrays: (readonly JsonObject[])[] = [];
  const collect = (value: JsonObject, depth: number): void => {
    for (const child of Object.values(value)) {
      if (isObject(child) && depth < DEEPEST) collect(child, depth + 1);
      else if (isRecords(child, fields)) arrays.push(child);
    }
  };
  if (typeof findField([object], 'text', fields)?.value === 'string' && !isDescriptionOnly(object, fields))
    return undefined;
  collect(object, 1);
  if (arrays.length === 1) return arrays[0];
  if (typeof findField([object], 'text', fields)?.value === 'string') return undefined;
  const { problem, advice } = noTextError(Object.keys(object), fields, 'field');
  throw new ExtractError('no-article', problem, { advice });
}

/** A `description` describes a feed or a page as well: an array of articles beside it outweighs it. */
function isDescriptionOnly(object: JsonObject, fields: FieldNames): boolean {
  return fields.text === undefined && findField([object], 'text', fields)?.name.toLowerCase() === 'description';
}

/** Returns true for an array of objects, one of which has a text. */
function isRecords(value: unknown, fields: FieldNames): value is readonly JsonObject[] {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isObject)) return false;
  return value.some((each) => typeof findField([each], 'text', fields)?.value === 'string');
}

/** The only object of a file is named by the file; objects among others are named by the lines they begin on. */
const openJson: OpenReader = (path) => {
  const objects = new JsonObjects();
  let first: JsonObjectText | undefined;
  let isOnly = true;
  const readFirst = (place: (object: JsonObjectText) => string): ReadAnnotation[] => {
    const read = first === undefined ? [] : [readObject(first.json, place(first))];
    first = undefined;
    return read;
  };
  const placeOf = (object: JsonObjectText): string => objectPlace(path, object);
  return {
    push(piece) {
      const found = objects.push(piece);
      if (isOnly && first === undefined) first = found.shift();
      if (found.length === 0) return [];
      isOnly = false;
      return [...readFirst(placeOf), ...found.map((object) => readObject(object.json, placeOf(object)))];
    },
    end() {
      const line = objects.unfinished;
      const cut = { place: `${path}:${line}`, problem: 'is not JSON: it ends inside an object' };
      return [...readFirst(() => path), ...(line === undefined ? [] : [cut])];
    },
  };
};

const readAnnotatedJson = readPieces(openJson);

function readObject(json: string, place: string): ReadAnnotation {
  try {
    return readAnnotatedRecord(parseJson(json), place);
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error;
    return { place, problem: error.problem };
  }
}
