/** Text made safe for the markup around it. */

/** Escapes what Markdown would take for markup inside a line (CommonMark 2.4, 2.5; tables of GitHub's extension). */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]#|~$]/g, '\\$&');
}

/** Escapes what HTML would take for markup in text and in quoted attributes (HTML Living Standard 13.2.5.1). */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
