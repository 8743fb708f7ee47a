/** Reads tasks of Label Studio: JSON with annotations or predictions. */

import type { Annotation } from '../annotation/annotated.js';
import { annotatedArticle, readSpan } from '../annotation/annotated-record.js';
import type { OpenReader, ReadAnnotation } from '../annotation/piece-reader.js';
import { readPieces } from '../annotation/read-pieces.js';
import { findField } from '../records/fields.js';
import { JsonObjects, type JsonObjectText, objectPlace } from '../records/json-objects.js';
import { isObject, type JsonObject, tryParseJson } from '../records/json-values.js';

/**
 * Reads tasks as Label Studio exports them or as `--format labelstudio` writes them: of each task the first annotation
 * that was not cancelled, else the first prediction.
 */
export const openLabelStudio: OpenReader = (path, fields) => {
  const objects = new JsonObjects();
  const readTask = (found: JsonObjectText): ReadAnnotation => {
    const place = objectPlace(path, found);
    const task = tryParseJson(found.json);
    if (!isObject(task)) return { place, problem: 'is not JSON' };
    // The small export (JSON_MIN) has the fields of the data and the labels in the task itself.
    const data = isObject(task.data) ? task.data : task;
    return annotatedArticle(findField([data], 'text', fields)?.value, [data, task], fields, place, readResults(task));
  };
  return {
    push: (piece) => objects.push(piece).map(readTask),
    end: () => {
      const line = objects.unfinished;
      return line === undefined ? [] : [{ place: `${path}:${line}`, problem: 'ends in the middle of a task' }];
    },
  };
};

export const readLabelStudio = readPieces(openLabelStudio);

function readResults(task: JsonObject): Annotation[] {
  if (Array.isArray(task.label)) {
    const spans = task.label.filter(isObject).map(({ start, end, text, labels }) => {
      return readSpan(start, end, Array.isArray(labels) ? labels[0] : undefined, text);
    });
    return spans.filter((span) => span !== undefined);
  }
  const objectsOf = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);
  const source = objectsOf(task.annotations).find((each) => each.was_cancelled !== true);
  const { result } = source ?? objectsOf(task.predictions)[0] ?? {};
  return objectsOf(result).flatMap(({ type, value }) => {
    if (type !== 'labels' || !isObject(value)) return [];
    const label = Array.isArray(value.labels) ? value.labels[0] : undefined;
    return readSpan(value.start, value.end, label, value.text) ?? [];
  });
}
