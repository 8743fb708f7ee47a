/**
 * Label Studio tasks with pre-annotations (https://labelstud.io/guide/predictions), for the labeling configuration in
 * docs/formats.md. Offsets count code points, as Label Studio's editor does.
 */
import { offsetsIn } from '../../engine/text/offsets.js';
import type { Result } from '../../engine/types.js';
import { escapeInvisibleInJson } from '../text/escape.js';
import { type Format, hasFailed } from './format.js';
import { titleLabel } from './type-names.js';

export const labelstudio: Format = {
  open({ generator, terminal }) {
    let written = 0;
    return {
      article({ result, text }) {
        if (hasFailed(result)) return '';
        const task = JSON.stringify(taskOf(result, text, generator));
        return `${written++ === 0 ? '[\n' : ',\n'}${terminal ? escapeInvisibleInJson(task) : task}`;
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
        // Label Studio sorts tasks by this score: the article with the least certain mention comes first.
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
