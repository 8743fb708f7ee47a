/** Articles written in a markup language: their plain text, into which all offsets point, with title and date. */
import type { Article } from '../../engine/types.js';

/** The readers are loaded with the first article that needs them. A further language is a file and a row here. */
const READERS = {
  html: async () => (await import('./html.js')).readHtml,
  markdown: async () => (await import('./markdown.js')).readMarkdown,
} as const satisfies Record<string, () => Promise<(source: string) => PlainArticle>>;

export type Markup = keyof typeof READERS;

/** What a page tells of its article. */
export interface PlainArticle {
  readonly text: string;
  readonly title?: string;
  /** The publication date, `YYYY-MM-DD`. */
  readonly date?: string;
}

/** The article with its text taken out of the markup. */
export async function plainArticle(article: Article, markup: Markup): Promise<Article> {
  const read = await READERS[markup]();
  return { ...read(article.text), id: article.id };
}
