/** The table of report formats by name. To add a format, add a file and a row here. */
import { writeHtml } from './html.js';
import { writeJson } from './json.js';
import { writeMarkdown } from './markdown.js';
import type { ReportWriter } from './report.js';
import { writeTable } from './table.js';

export const REPORTS = {
  table: writeTable,
  json: writeJson,
  markdown: writeMarkdown,
  html: writeHtml,
} as const satisfies Record<string, ReportWriter>;

export type ReportName = keyof typeof REPORTS;
export const REPORT_NAMES = Object.keys(REPORTS) as ReportName[];
