/** Text made safe for the Markdown around it; for HTML see `html/markup.ts`. */

/** Escapes what Markdown would take for markup inside a line (CommonMark 2.4, 2.5; tables of GitHub's extension). */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]#|~$]/g, '\\$&');
}
