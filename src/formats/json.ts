/** JSON (RFC 8259), indented: one object for one article, an array for several, streamed element by element. */
import type { Format } from './format.js';
import { hasFailed } from './format.js';
import { inUnit } from './result-units.js';
import { visibleJson } from './visible.js';

export const json: Format = {
  summary: 'one object, or an array for several articles',
  open({ shape, offsets, terminal }) {
    let written = 0;
    const print = (value: unknown): string => {
      const text = JSON.stringify(value, null, 2);
      return terminal ? visibleJson(text) : text;
    };
    if (shape === 'object') {
      return {
        // A single article that failed has its message on standard error, and no result.
        article: (outcome) => (hasFailed(outcome.result) ? '' : `${print(inUnit(outcome, offsets))}\n`),
      };
    }
    return {
      article(outcome) {
        const separator = written++ === 0 ? '[\n' : ',\n';
        return `${separator}  ${print(inUnit(outcome, offsets)).replaceAll('\n', '\n  ')}`;
      },
      end: () => (written === 0 ? '[]\n' : '\n]\n'),
    };
  },
};
