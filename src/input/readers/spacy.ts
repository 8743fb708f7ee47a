/** Reads training data of spaCy and Prodigy in JSON Lines. */

import type { Annotation } from '../annotation/annotated.js';
import { annotatedArticle, readSpan } from '../annotation/annotated-record.js';
import { type OpenReader, type ReadAnnotation, readByLines } from '../annotation/piece-reader.js';
import { readPieces } from '../annotation/read-pieces.js';
import { findField } from '../records/fields.js';
import { isObject, type JsonObject, tryParseJson } from '../records/json-values.js';

/**
 * Reads `spans` as Prodigy writes them, `ents` as spaCy's `Doc.to_json` writes them, and the `entities` of spaCy 2,
 * which are arrays of start, end and label. Leaves out an example that the annotator rejected or ignored.
 */
export const openSpacy: OpenReader = (path, fields) =>
  readByLines(
    (line, number): ReadAnnotation[] => {
      if (line.trim() === '') return [];
      const place = `${path}:${number}`;
      const value = tryParseJson(line);
      const record = Array.isArray(value) ? recordOfPair(value) : value;
      if (!isObject(record)) return [{ place, problem: 'is not a JSON object' }];
      if ((record.answer ?? 'accept') !== 'accept') return [];
      const about = [record, record.meta, record._].filter(isObject);
      const found = readSpans(record);
      if (found.includes(undefined)) return [{ place, problem: 'has a span without start, end and label' }];
      return [
        annotatedArticle(findField([record], 'text', fields)?.value, about, fields, place, found as Annotation[]),
      ];
    },
    () => [],
  );

export const readSpacy = readPieces(openSpacy);

/** spaCy 2 writes an array of the text and an object with its annotation. */
function recordOfPair([text, rest]: readonly unknown[]): JsonObject {
  return { text, ...(isObject(rest) ? rest : {}) };
}

function readSpans(record: JsonObject): (Annotation | undefined)[] {
  const list = [record.spans, record.ents, record.entities].find(Array.isArray) ?? [];
  return list.map((span: unknown) => {
    if (Array.isArray(span)) return readSpan(span[0], span[1], span[2]);
    return isObject(span) ? readSpan(span.start, span.end, span.label ?? span.type, span.text) : undefined;
  });
}
