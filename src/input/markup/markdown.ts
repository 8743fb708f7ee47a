/** Reads Markdown (CommonMark and GitHub's tables), by marked: the text that a reader of the rendered page sees. */
import { ExtractError } from '../../util/errors.js';
import { parseIsoDate } from '../../util/iso-date.js';
import { renderMarkdown } from './linear-markdown.js';
import type { PlainArticle } from './page-text.js';
import { tameMarkdown } from './tame-markdown.js';
import { textOnly } from './text-only.js';

/** Front matter: the lines of `key: value` that static site generators put before the text. */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Reads the article of a page. @throws ExtractError `bad-markup` for a page that cannot be parsed. */
export function readMarkdown(source: string): PlainArticle {
  const head = FRONT_MATTER.exec(source);
  try {
    const body = tameMarkdown(source.slice(head?.[0].length ?? 0));
    const { text, heading } = textOnly(renderMarkdown(body), 'h1');
    const title = readHeadValue('title', head?.[1]) || heading;
    const date = parseIsoDate(readHeadValue('date', head?.[1]) ?? '');
    return { text, ...(title ? { title } : {}), ...(date === undefined ? {} : { date }) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ExtractError('bad-markup', `the Markdown cannot be parsed (${reason})`, { cause });
  }
}

function readHeadValue(key: string, head = ''): string | undefined {
  const value = new RegExp(`^${key}[ \\t]*:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim();
  return value?.replace(/^(["'])(.*)\1$/, '$2');
}
