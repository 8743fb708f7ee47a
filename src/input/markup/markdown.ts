/** Reads Markdown (CommonMark and GitHub's tables), by marked: the text that a reader of the rendered page sees. */
import { ExtractError } from '../../util/errors.js';
import { readDetails } from '../records/record.js';
import { readFrontMatter } from './front-matter.js';
import { renderMarkdown } from './linear-markdown.js';
import type { PlainArticle } from './page-text.js';
import { tameMarkdown } from './tame-markdown.js';
import { textOnly } from './text-only.js';

/** Reads the article of a page. @throws ExtractError `bad-markup` for a page that cannot be parsed. */
export function readMarkdown(source: string): PlainArticle {
  const head = readFrontMatter(source);
  try {
    const body = tameMarkdown(source.slice(head.length));
    const { text, heading } = textOnly(renderMarkdown(body), 'h1');
    const { id: _, title = '', ...about } = readDetails([head.record], {}).details;
    return { text, ...(title || heading ? { title: title || heading } : {}), ...about };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ExtractError('bad-markup', `the Markdown cannot be parsed (${reason})`, { cause });
  }
}
