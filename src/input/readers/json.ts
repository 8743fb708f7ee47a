/** Reads gold and results in JSON: an array of objects, one object, or objects one after another. */
import { ExtractError } from '../../util/errors.js';
import { readAnnotatedRecord } from '../annotation/annotated-record.js';
import type { OpenReader, ReadAnnotation } from '../annotation/piece-reader.js';
import { readPieces } from '../annotation/read-pieces.js';
import { JsonObjects, type JsonObjectText, objectPlace } from '../records/json-objects.js';
import { parseJson } from '../records/record.js';

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

export const readJson = readPieces(openJson);

function readObject(json: string, place: string): ReadAnnotation {
  try {
    return readAnnotatedRecord(parseJson(json), place);
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error;
    return { place, problem: error.problem };
  }
}
