/** The report as one HTML page: no script, nothing loaded from elsewhere. */
import { escapeHtml } from '../../formats/escape.js';
import { oneLine } from '../../formats/visible.js';
import type { Cell, ReportWriter, Section } from './report.js';
import { headline, notesOf, sectionsOf } from './sections.js';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2rem 0 0.5rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid #8888; padding: 0.2rem 0.7rem; text-align: left; vertical-align: top; }
.right { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
mark { background: #fd6; color: #000; }
`;

export const html: ReportWriter = (report) => {
  const title = escaped(headline(report));
  const notes = notesOf(report).map((note) => `<li>${escaped(note)}</li>\n`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
${sectionsOf(report).map(section).join('')}<ul>
${notes.join('')}</ul>
</body>
</html>
`;
};

function section({ title, columns, rows }: Section): string {
  const open = (tag: string, index: number): string =>
    columns[index]?.align === 'right' ? `<${tag} class="right">` : `<${tag}>`;
  const head = columns.map((column, index) => `${open('th', index)}${escaped(column.title)}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${row.map((cell, index) => `${open('td', index)}${textOf(cell)}</td>`).join('')}</tr>\n`,
  );
  return `<h2>${escaped(title)}</h2>
<div class="wide"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('')}</tbody>
</table></div>
`;
}

function textOf({ text, around }: Cell): string {
  if (around === undefined) return escaped(text);
  return `${escaped(around.before)}<mark>${escaped(text)}</mark>${escaped(around.after)}`;
}

/** Characters that reorder or hide what is around them are written out here too. */
function escaped(text: string): string {
  return escapeHtml(oneLine(text));
}
