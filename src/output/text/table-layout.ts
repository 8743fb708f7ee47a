/**
 * Lays out a text table for a terminal or a pipe: columns are aligned by display width and fitted to the terminal.
 * cli-table3 aligns the columns; this module decides how wide each column is and where the text of a cell breaks.
 */
import loadCliTable from 'bundled:cli-table3';
import { displayWidth, wrap } from './width.js';

export interface TableColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** True if the text of the column may be wrapped over several lines when the terminal is narrow. */
  readonly flexible: boolean;
  /** Number of blanks before each line of text in the column. */
  readonly indent?: number;
}

export interface TableCell {
  readonly text: string;
  /** Adds colours to one line of a cell's text. */
  readonly paint?: (line: string) => string;
}

/** A row with one cell for each column, or a heading above the rows that follow. */
export type TableRow = readonly TableCell[] | { readonly heading: TableCell };

export interface TableOptions {
  /** Width of the terminal in columns; undefined for a file or a pipe, where nothing is wrapped or left out. */
  readonly width: number | undefined;
}

/** Blanks between two columns. */
const GAP = 2;
/**
 * Minimum width of a flexible column; if the terminal is too narrow even so, the last columns of the table are left
 * out.
 */
const NARROWEST = 8;
/** Maximum number of lines of a cell on a terminal; a longer text is cut and ends in an ellipsis. */
const MAX_LINES = 4;
const ELLIPSIS = '…';

/** Characters of the table's borders for cli-table3: no lines, only blanks between the columns. */
const CHARS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};

let CliTable: ReturnType<typeof loadCliTable> | undefined;

/**
 * Returns the lines of the table, each with a line feed. A line ends with the text of its last cell, without padding.
 */
export function renderTable(columns: readonly TableColumn[], rows: readonly TableRow[], options: TableOptions): string {
  const widths = fitWidths(columns, rows, options);
  const shown = columns.slice(0, widths.length);
  const lines: string[] = [];
  let rowsBelow: (readonly TableCell[])[] = [];
  const flush = (): void => {
    if (rowsBelow.length > 0) for (const line of alignRows(shown, widths, rowsBelow, options)) lines.push(line);
    rowsBelow = [];
  };
  for (const row of rows) {
    if ('heading' in row) {
      flush();
      lines.push(...paintedLines(row.heading, options.width));
    } else rowsBelow.push(row);
  }
  flush();
  return lines.map((line) => `${line}\n`).join('');
}

/** Returns the width of each column. If the terminal is too narrow, the last columns are left out of the array. */
function fitWidths(columns: readonly TableColumn[], rows: readonly TableRow[], { width }: TableOptions): number[] {
  const natural = columns.map(({ indent = 0 }, index) =>
    rows.reduce(
      (widest, row) => Math.max(widest, 'heading' in row ? 0 : indent + displayWidth(row[index]?.text ?? '')),
      0,
    ),
  );
  if (width === undefined) return natural;
  for (let shown = columns.length; shown > 1; shown--) {
    const fitted = shrink(natural.slice(0, shown), columns, width - GAP * (shown - 1));
    if (fitted) return fitted;
  }
  // The first column is at least two wide, because a single wide character (such as 日) takes two columns of the
  // terminal.
  const [first = 0] = natural;
  return [Math.min(first, Math.max(2 + (columns[0]?.indent ?? 0), width))];
}

/**
 * Narrows the widest flexible column step by step until all columns fit into the terminal; returns undefined if they
 * cannot.
 */
function shrink(widths: number[], columns: readonly TableColumn[], available: number): number[] | undefined {
  let excess = widths.reduce((sum, width) => sum + width, 0) - available;
  while (excess > 0) {
    let widest = -1;
    widths.forEach((width, index) => {
      const better = widest < 0 || width > (widths[widest] as number);
      if (columns[index]?.flexible === true && width > NARROWEST && better) widest = index;
    });
    if (widest < 0) return undefined;
    widths[widest] = (widths[widest] as number) - 1;
    excess--;
  }
  return widths;
}

/**
 * Aligns rows whose text is wrapped beforehand, so that cli-table3 does not cut any text. All lines of a column are one
 * cell of cli-table3: its time is quadratic to the number of rows, but linear to the number of lines.
 */
function alignRows(
  columns: readonly TableColumn[],
  widths: readonly number[],
  rows: readonly (readonly TableCell[])[],
  { width }: TableOptions,
): string[] {
  const contents = columns.map((): string[] => []);
  for (const row of rows) {
    const cells = columns.map(({ indent = 0 }, index) => {
      const room = width === undefined ? undefined : Math.max(2, (widths[index] as number) - indent);
      return paintedLines(row[index] ?? { text: '' }, room);
    });
    const height = Math.max(...cells.map((lines) => lines.length));
    contents.forEach((lines, index) => {
      for (let line = 0; line < height; line++) lines.push(cells[index]?.[line] ?? '');
    });
  }
  CliTable ??= loadCliTable({ 'string-width': displayWidth });
  const table = new CliTable({
    chars: CHARS,
    colWidths: [...widths],
    colAligns: columns.map(({ align }) => align),
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  table.push(
    columns.map(({ indent = 0 }, index) => ({
      content: (contents[index] as string[]).join('\n'),
      style: { 'padding-left': indent },
    })),
  );
  return table
    .toString()
    .split('\n')
    .map((line, at) => line.trimEnd() + trailingBlanks(contents.findLast((lines) => lines[at] !== '')?.[at] ?? ''));
}

/** Returns the blanks at the end of a cell's own text, as opposed to the padding that aligns the next column. */
function trailingBlanks(text: string): string {
  return text.slice(text.trimEnd().length);
}

/** Wraps the text of a cell and colours each line separately, so that no colour runs into the next column. */
function paintedLines({ text, paint }: TableCell, width: number | undefined): string[] {
  const lines = width === undefined ? [text] : clampLines(text, width);
  return paint === undefined ? lines : lines.map((line) => (line === '' ? line : paint(line)));
}

function clampLines(text: string, width: number): string[] {
  const lines = wrap(text, width);
  if (lines.length <= MAX_LINES) return lines;
  const last = wrap(lines[MAX_LINES - 1] as string, width - 1)[0] as string;
  return [...lines.slice(0, MAX_LINES - 1), displayWidth(last) < width ? last + ELLIPSIS : ELLIPSIS];
}
