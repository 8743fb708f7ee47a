/**
 * Label Studio tasks with pre-annotations (https://labelstud.io/guide/predictions), for the labeling configuration in
 * docs/formats.md. Offsets count code points, as its editor stores them.
 */
import { offsetsIn } from '../text/offsets.js';
import type { Result } from '../types.js';
import type { Annotation } from './annotated.js';
import type { OpenReader, ReadAnnotation } from './annotated-reader.js';
import { type Format, hasFailed } from './format.js';
import { JsonObjects, type JsonObjectText, objectPlace } from './json-values.js';
import { annotation, field, isObject, type JsonObject, parseJson, recordArticle } from './record-article.js';
import { titleLabel } from './type-names.js';
import { visibleJson } from './visible.js';

export const labelstudio: Format = {
  open({ generator, terminal }) {
    let written = 0;
    return {
      article({ result, text }) {
        if (hasFailed(result)) return '';
        const task = JSON.stringify(taskOf(result, text, generator));
        return `${written++ === 0 ? '[\n' : ',\n'}${terminal ? visibleJson(task) : task}`;
      },
      end: () => (written === 0 ? '[]\n' : '\n]\n'),
    };
  },
};

function taskOf({ id, title, date, entities }: Result, text: string, generator: string) {
  const convert = offsetsIn('codepoint', text);
  const found = entities
    .flatMap(({ type, mentions }) => mentions.map((mention) => ({ ...mention, type })))
    .sort((a, b) => a.start - b.start);
  const scores = found.flatMap(({ score }) => score ?? []);
  return {
    data: { text, id, ...(title === undefined ? {} : { title }), ...(date === null ? {} : { date }) },
    predictions: [
      {
        model_version: generator,
        // The least certain mention decides how soon a person should look at the article.
        ...(scores.length === 0 ? {} : { score: scores.reduce((least, score) => Math.min(least, score)) }),
        result: found.map(({ start, end, text: surface, type, score }, index) => ({
          id: `m${index + 1}`,
          from_name: 'label',
          to_name: 'text',
          type: 'labels',
          value: { start: convert(start), end: convert(end), text: surface, labels: [titleLabel(type)] },
          ...(score === undefined ? {} : { score }),
        })),
      },
    ],
  };
}

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
