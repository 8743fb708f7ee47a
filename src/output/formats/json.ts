/** JSON (RFC 8259), indented: one object for one article, an array for several, streamed element by element. */

import { visibleJson } from '../text/visible.js';
import type { ArticleResult, Format } from './format.js';
import { hasFailed } from './format.js';
import { present } from './present.js';

export const json: Format = {
  open(options) {
    let written = 0;
    const print = (extracted: ArticleResult): string => {
      const text = JSON.stringify(present(extracted, options), null, 2);
      return options.terminal ? visibleJson(text) : text;
    };
    if (options.shape === 'object') {
      return {
        // A single article that failed has its message on standard error, and no result.
        article: (extracted) => (hasFailed(extracted.result) ? '' : `${print(extracted)}\n`),
      };
    }
    return {
      article(extracted) {
        const separator = written++ === 0 ? '[\n' : ',\n';
        return `${separator}  ${print(extracted).replaceAll('\n', '\n  ')}`;
      },
      end: () => (written === 0 ? '[]\n' : '\n]\n'),
    };
  },
};
