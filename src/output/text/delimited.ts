/** Writes rows of CSV (RFC 4180) and of TSV. */
import { escapeInvisible } from './escape.js';

export interface Dialect {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly quote: (cell: string) => string;
}

export const CSV: Dialect = { delimiter: ',', lineEnd: '\r\n', quote: quoteCsv };
export const TSV: Dialect = { delimiter: '\t', lineEnd: '\n', quote: escapeTsv };

export type Cell = string | number | null | undefined;

export interface RowOptions {
  /** Cells that a spreadsheet would run as a formula stay as they are. */
  readonly csvRaw: boolean;
  /** Invisible characters, which could control a terminal, are escaped. */
  readonly terminal: boolean;
}

/** Returns a row with its line end. */
export function writeRow(cells: readonly Cell[], { delimiter, lineEnd, quote }: Dialect, options: RowOptions): string {
  const written = cells.map((cell) =>
    typeof cell === 'number' ? String(cell) : quote(options.csvRaw ? (cell ?? '') : disableFormula(cell ?? '')),
  );
  const row = written.join(delimiter);
  return (options.terminal ? row.replace(/[^\t\n]+/g, escapeInvisible) : row) + lineEnd;
}

/** Puts an apostrophe before a cell that a spreadsheet would otherwise run as a formula (OWASP, CSV Injection). */
function disableFormula(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

function quoteCsv(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const TSV_ESCAPES: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

function escapeTsv(cell: string): string {
  return cell.replace(/[\t\n\r\\]/g, (character) => TSV_ESCAPES[character] as string);
}
