/** Reads tasks of Label Studio: JSON, with annotations or predictions. */
import type { Annotation } from './annotated.js';
import type { OpenReader, ReadAnnotation } from './annotated-reader.js';
import { JsonObjects, type JsonObjectText, objectPlace } from './json-values.js';
import { annotation, field, isObject, type JsonObject, parseJson, recordArticle } from './record-article.js';

/**
 * Reads tasks as Label Studio exports them (JSON) or as they are written here: of each task the first annotation that
 * was not cancelled, else the first prediction.
 */
export const readLabelStudio: OpenReader = (path, fields) => {
  const objects = new JsonObjects();
  const read = (found: JsonObjectText): ReadAnnotation => {
    const place = objectPlace(path, found);
    const task = parseJson(found.json);
    if (!isObject(task)) return { place, problem: 'is not JSON' };
    const data = isObject(task.data) ? task.data : {};
    return recordArticle(field([data], fields.text), [data, task], fields, place, annotationsOf(task));
  };
  return {
    push: (piece) => objects.push(piece).map(read),
    end: () =>
      objects.rest === undefined ? [] : [{ place: `${path}:${objects.rest}`, problem: 'ends in the middle of a task' }],
  };
};

function annotationsOf(task: JsonObject): Annotation[] {
  const list = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);
  const source = list(task.annotations).find((each) => each.was_cancelled !== true) ?? list(task.predictions)[0];
  return list(source?.result).flatMap(({ type, value }) => {
    if (type !== 'labels' || !isObject(value)) return [];
    const label = Array.isArray(value.labels) ? value.labels[0] : undefined;
    return annotation(value.start, value.end, label, value.text) ?? [];
  });
}
