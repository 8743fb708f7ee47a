/**
 * The HTML report: one file that needs neither a network nor a server. A single article is the page itself. In a report
 * of several, the writer puts each article into a script element that the browser does not run; the page's script
 * shows an article when the reader opens it, so that a report of thousands opens at once. The overview comes last,
 * when all articles are counted.
 *
 * A Content-Security-Policy allows only the page's own script and style, by their hashes: even a mistake in escaping
 * could neither run a script nor send data.
 */
import { source as script, hash as scriptHash } from 'inline:./client/index.ts';
import { source as style, hash as styleHash } from 'inline:./style.css';
import type { FailedResult } from '../../../engine/types.js';
import { escapeInvisibleInHtml } from '../../text/escape.js';
import { type Format, hasFailed } from '../format.js';
import { renderArticle } from './article.js';
import { worldSymbol } from './map.js';
import { html, Markup, scriptElement } from './markup.js';
import { type ListedArticle, listedArticle, renderOverview } from './overview.js';
import { Statistics } from './statistics.js';

export const page: Format = {
  open({ shape, generator, terminal }) {
    const print = ({ source }: Markup): string => (terminal ? escapeInvisibleInHtml(source) : source);
    if (shape === 'object') {
      return {
        article: ({ result, text }) =>
          hasFailed(result)
            ? ''
            : print(
                html`${head(result.title ?? result.id, generator)}<main>${renderArticle(result, text)}</main>${foot}`,
              ),
      };
    }
    const articles: ListedArticle[] = [];
    const failed: FailedResult[] = [];
    const statistics = new Statistics();
    return {
      begin: () => print(head('Entities of several articles', generator)),
      article({ result, text }) {
        if (hasFailed(result)) {
          failed.push(result);
          return '';
        }
        statistics.add(result, articles.length);
        articles.push(listedArticle(result));
        const source = renderArticle(result, text, navigation);
        return print(scriptElement(source, html` type="text/html" id="article-${articles.length}"`));
      },
      end: () =>
        print(html`<main>${renderOverview(articles, failed, statistics)}<div id="opened"></div></main>
<noscript>This page needs JavaScript to show its articles.</noscript>${foot}`),
    };
  },
};

/**
 * The page's script fills in the links: when an article is written, the writer does not know yet whether another one
 * follows.
 */
const navigation = html`<nav aria-label="Articles"><a href="#">All articles</a> <a data-to="-1">Previous</a> <a data-to="1">Next</a></nav>`;

const policy = `default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;

function head(title: string, generator: string): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${generator}">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(style)}</style>
</head>
<body>
${worldSymbol}
`;
}

const foot = html`
${scriptElement(new Markup(script))}
</body>
</html>
`;
