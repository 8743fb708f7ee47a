/**
 * JSON (RFC 8259): one indented object for a single article, an array for several, written article by article; and JSON
 * Lines (https://jsonlines.org): one article a line, failed articles included.
 */
import { escapeInvisibleInJson } from '../text/escape.js';
import { convertMentions } from './convert-mentions.js';
import { type ArticleResult, type Format, hasFailed } from './format.js';

export const json: Format = {
  open(options) {
    let written = 0;
    const print = (article: ArticleResult): string => {
      const text = JSON.stringify(convertMentions(article, options), null, 2);
      return options.terminal ? escapeInvisibleInJson(text) : text;
    };
    if (options.shape === 'object') {
      return {
        // For a single article that failed, the command reports the error on standard error, so this format writes
        // nothing.
        article: (article) => (hasFailed(article.result) ? '' : `${print(article)}\n`),
      };
    }
    return {
      article(article) {
        const separator = written++ === 0 ? '[\n' : ',\n';
        return `${separator}  ${print(article).replaceAll('\n', '\n  ')}`;
      },
      end: () => (written === 0 ? '[]\n' : '\n]\n'),
    };
  },
};

export const jsonl: Format = {
  open: (options) => ({
    article(article) {
      const line = JSON.stringify(convertMentions(article, options));
      return `${options.terminal ? escapeInvisibleInJson(line) : line}\n`;
    },
  }),
};
