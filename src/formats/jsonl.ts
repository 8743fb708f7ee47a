/** JSON Lines (https://jsonlines.org): one article a line, failed ones too. */
import type { Format } from './format.js';
import { inUnit } from './result-units.js';
import { visibleJson } from './visible.js';

export const jsonl: Format = {
  summary: 'one object a line, one line an article',
  open: ({ offsets, terminal }) => ({
    article(outcome) {
      const line = JSON.stringify(inUnit(outcome, offsets));
      return `${terminal ? visibleJson(line) : line}\n`;
    },
  }),
};
