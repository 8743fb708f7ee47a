/** Every format of a report by its name. A further one is a file and a row here. */
import { html } from './html.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import type { ReportWriter } from './report.js';
import { table } from './table.js';

export const REPORTS = { table, json, markdown, html } as const satisfies Record<string, ReportWriter>;

export type ReportName = keyof typeof REPORTS;
export const REPORT_NAMES = Object.keys(REPORTS) as ReportName[];
