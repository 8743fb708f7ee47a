/** Markdown (CommonMark and GitHub's tables), by marked: the text that a reader of the page sees. */
import { ExtractError } from '../../errors.js';
import { parseIsoDate } from '../../text/iso-date.js';
import { parsePage, textOf } from './dom.js';
import type { PlainArticle } from './index.js';
import { htmlOf } from './linear-markdown.js';
import { tamed } from './tame-markdown.js';

/** The head of key-value lines that static site generators put before the text. */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** @throws ExtractError `bad-markup` for a page that cannot be taken apart. */
export function readMarkdown(source: string): PlainArticle {
  const head = FRONT_MATTER.exec(source);
  try {
    const body = tamed(source.slice(head?.[0].length ?? 0));
    const page = parsePage(htmlOf(body));
    const heading = page.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim();
    const title = headValue('title', head?.[1]) || heading;
    const date = parseIsoDate(headValue('date', head?.[1]) ?? '');
    const found = page.querySelector('body');
    return { text: found ? textOf(found) : '', ...(title ? { title } : {}), ...(date === undefined ? {} : { date }) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ExtractError('bad-markup', `the Markdown cannot be taken apart (${reason})`, { cause });
  }
}

function headValue(key: string, head = ''): string | undefined {
  const value = new RegExp(`^${key}[ \\t]*:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim();
  return value?.replace(/^(["'])(.*)\1$/, '$2');
}
