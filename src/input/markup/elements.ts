/** The elements of HTML, by what they do to the text of a page. */
import { wordSet } from '../../util/collections.js';

/** What is never read aloud. */
export const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'head',
  'title',
  'select',
]);
/** What stands apart from what is around it. */
export const PARAGRAPHS = wordSet(
  'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section summary table ul',
);
/** What begins a line. */
export const LINES = new Set(['br', 'li', 'tr', 'option', 'caption']);
