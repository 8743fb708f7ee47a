/** Writes stored articles as the HTML report of several articles: the overview, and the text of each article. */
import type { StoredResult } from '../../../corpus/query/results.js';
import { page } from '../../../output/formats/html/index.js';

/**
 * Yields the page, a part at a time.
 *
 * @param generator name and version of the program, which the page records.
 * @param onArticle called for each article.
 */
export function* pageWriter(
  results: Iterable<StoredResult>,
  generator: string,
  terminal: boolean,
  onArticle: () => void,
): Generator<string> {
  const writer = page.open({
    shape: 'array',
    offsets: 'utf16',
    mentions: false,
    quotes: false,
    context: 0,
    sorted: false,
    csvRaw: false,
    generator,
    width: undefined,
    paint: (text) => text,
    terminal,
    readDocument: undefined,
  });
  yield writer.begin?.() ?? '';
  for (const article of results) {
    onArticle();
    yield writer.article(article);
  }
  yield writer.end?.() ?? '';
}
