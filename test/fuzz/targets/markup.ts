/** The text of HTML and Markdown. */

import { type Markup, plainArticle } from '../../../src/input/markup/index.js';
import { ExtractError } from '../../../src/util/errors.js';
import { isCalendarDate } from '../../../src/util/iso-date.js';
import { anyHtml, anyMarkdown } from '../inputs/pages.js';
import { checkResult, holds, same, typed } from '../invariants.js';
import { extractor } from '../library.js';
import { target } from '../target.js';

async function check(source: string, markup: Markup): Promise<void> {
  const read = () => typed(() => plainArticle({ id: 'a', text: source }, markup));
  const page = await read();
  if (page instanceof ExtractError) {
    holds(page.code === 'bad-markup', () => page.message);
    return;
  }
  same(await read(), page, 'the same page has two texts');
  const { text, title = 'none', date = '2016-11-18' } = page;
  holds(typeof text === 'string' && typeof title === 'string' && title !== '', () => 'a page has no text or no title');
  holds(isCalendarDate(date), () => `the page is of the day ${date}`);
  if (text.length > 500) return;
  checkResult(text, (await extractor()).extract(text, { title }));
}

export const html = target({ name: 'html', weight: 8, input: anyHtml, check: (source) => check(source, 'html') });
export const markdown = target({
  name: 'markdown',
  weight: 4,
  input: anyMarkdown,
  check: (source) => check(source, 'markdown'),
});
