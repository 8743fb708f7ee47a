/** JSON Lines (https://jsonlines.org): one article a line, failed ones too. */

import { visibleJson } from '../text/visible.js';
import type { Format } from './format.js';
import { present } from './present.js';

export const jsonl: Format = {
  open: (options) => ({
    article(extracted) {
      const line = JSON.stringify(present(extracted, options));
      return `${options.terminal ? visibleJson(line) : line}\n`;
    },
  }),
};
