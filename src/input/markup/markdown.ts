/** Markdown (CommonMark and GitHub's tables), by marked: the text that a reader of the page sees. */
import { ExtractError } from '../../util/errors.js';
import { parseIsoDate } from '../../util/iso-date.js';
import type { PlainArticle } from './index.js';
import { htmlOf } from './linear-markdown.js';
import { tamed } from './tame-markdown.js';
import { textOnly } from './text-only.js';

/** The head of key-value lines that static site generators put before the text. */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** @throws ExtractError `bad-markup` for a page that cannot be taken apart. */
export function readMarkdown(source: string): PlainArticle {
  const head = FRONT_MATTER.exec(source);
  try {
    const body = tamed(source.slice(head?.[0].length ?? 0));
    const { text, heading } = textOnly(htmlOf(body), 'h1');
    const title = headValue('title', head?.[1]) || heading;
    const date = parseIsoDate(headValue('date', head?.[1]) ?? '');
    return { text, ...(title ? { title } : {}), ...(date === undefined ? {} : { date }) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ExtractError('bad-markup', `the Markdown cannot be taken apart (${reason})`, { cause });
  }
}

function headValue(key: string, head = ''): string | undefined {
  const value = new RegExp(`^${key}[ \\t]*:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim();
  return value?.replace(/^(["'])(.*)\1$/, '$2');
}
