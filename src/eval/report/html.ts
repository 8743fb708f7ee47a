/** Writes the evaluation report as an HTML page in one file, without scripts and without references to other files. */
import { type Markup, html as markup } from '../../output/formats/html/markup.js';
import { toOneLine } from '../../output/text/escape.js';
import type { Cell, ReportWriter, Section } from './report.js';
import { buildNotes, buildSections, formatHeadline } from './sections.js';

const STYLE = markup`
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

export const writeHtml: ReportWriter = (report) => {
  const title = toOneLine(formatHeadline(report));
  return markup`<!doctype html>
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
${buildSections(report).map(formatSection)}<ul>
${buildNotes(report).map((note) => markup`<li>${toOneLine(note)}</li>\n`)}</ul>
</body>
</html>
`.source;
};

function formatSection({ title, columns, rows }: Section): Markup {
  const right = (index: number): Markup | false => columns[index]?.align === 'right' && markup` class="right"`;
  const line = (row: readonly Cell[]): Markup =>
    markup`<tr>${row.map((cell, index) => markup`<td${right(index)}>${formatCell(cell)}</td>`)}</tr>\n`;
  return markup`<h2>${title}</h2>
<div class="wide"><table>
<thead><tr>${columns.map((column, index) => markup`<th${right(index)}>${column.title}</th>`)}</tr></thead>
<tbody>
${rows.map(line)}</tbody>
</table></div>
`;
}

function formatCell({ text, around }: Cell): Markup {
  if (around === undefined) return markup`${toOneLine(text)}`;
  return markup`${toOneLine(around.before)}<mark>${toOneLine(text)}</mark>${toOneLine(around.after)}`;
}
