/** Extracts the plain text of articles in a markup language; all offsets point into the plain text. */
import type { Article } from '../../engine/types.js';
import type { PlainArticle } from './page-text.js';

/** Every reader is loaded with the first article that needs it. A further language is a file and a row here. */
const READERS = {
  html: async () => (await import('./html.js')).readHtml,
  markdown: async () => (await import('./markdown.js')).readMarkdown,
} as const satisfies Record<string, () => Promise<(source: string) => PlainArticle>>;

export type Markup = keyof typeof READERS;

/** Returns the article with plain text in place of markup, and with what the page states about itself. */
export async function plainArticle(article: Article, markup: Markup): Promise<Article> {
  const read = await READERS[markup]();
  return { ...article, ...read(article.text) };
}
