/** Rows of cells as lines of text: columns aligned by display width and fitted to the width of a terminal. */
import { wrap } from './width.js';

export interface GridColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** May be wrapped over several lines when the terminal is narrow. */
  readonly flexible: boolean;
  /** Blanks before the text of each of its lines. */
  readonly indent?: number;
}

export interface GridOptions {
  /** Columns of the terminal; undefined when nothing is to be fitted. */
  readonly width: number | undefined;
  readonly measure: (text: string) => number;
}

export interface GridCell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** A heading over the rows that follow, or a row with one cell for each column. */
export type GridRow = readonly GridCell[] | { readonly heading: GridCell };

const GAP = 2;
/** Below this a flexible column is not worth its place. */
const NARROWEST = 8;
/** The most lines of a cell on a terminal; a longer one ends in an ellipsis. */
const MOST_LINES = 4;
const ELLIPSIS = '…';

export function renderGrid(columns: readonly GridColumn[], rows: readonly GridRow[], options: GridOptions): string {
  const widths = fitWidths(columns, rows, options);
  const lines = rows.flatMap((row) =>
    'heading' in row
      ? headingLines(row.heading, options)
      : rowLines(columns.slice(0, widths.length), widths, row, options),
  );
  return lines.map((line) => `${line}\n`).join('');
}

/** The width of each column that is shown; columns that a narrow terminal has no place for are left out at the end. */
function fitWidths(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  { width, measure }: GridOptions,
): number[] {
  const natural = columns.map(({ indent = 0 }, index) =>
    rows.reduce((widest, row) => Math.max(widest, 'heading' in row ? 0 : indent + measure(row[index]?.text ?? '')), 0),
  );
  if (width === undefined) return natural;
  for (let shown = columns.length; shown > 1; shown--) {
    const fitted = shrink(natural.slice(0, shown), columns, width - GAP * (shown - 1));
    if (fitted) return fitted;
  }
  return [Math.min(natural[0] ?? 0, Math.max(2, width))];
}

/** Takes the columns that are too much from the widest flexible column, one at a time; undefined when that fails. */
function shrink(widths: number[], columns: readonly GridColumn[], room: number): number[] | undefined {
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
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

function headingLines({ text, paint = same }: GridCell, options: GridOptions): string[] {
  return lineBreaks(text, options.width, options).map(paint);
}

function rowLines(
  columns: readonly GridColumn[],
  widths: readonly number[],
  row: readonly GridCell[],
  options: GridOptions,
): string[] {
  const cells = columns.map(({ indent = 0 }, index) => {
    const width = options.width === undefined ? undefined : Math.max(2, (widths[index] as number) - indent);
    return lineBreaks(row[index]?.text ?? '', width, options);
  });
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    // What is to the right of the last cell with text is left away, so that no line ends in blanks.
    const last = cells.findLastIndex((lines) => (lines[line] ?? '') !== '');
    return cells
      .slice(0, last + 1)
      .map((lines, index) => {
        const text = lines[line] ?? '';
        const { align, indent = 0 } = columns[index] as GridColumn;
        const blanks = ' '.repeat(Math.max(0, (widths[index] as number) - indent - options.measure(text)));
        const painted = ' '.repeat(indent) + (text === '' ? '' : (row[index]?.paint ?? same)(text));
        if (align === 'right') return blanks + painted;
        return index === last ? painted : painted + blanks;
      })
      .join(' '.repeat(GAP));
  });
}

function lineBreaks(text: string, width: number | undefined, { measure }: GridOptions): string[] {
  if (width === undefined) return [text];
  const lines = wrap(text, width, measure);
  if (lines.length <= MOST_LINES) return lines;
  const last = wrap(lines[MOST_LINES - 1] as string, width - 1, measure)[0] as string;
  return [...lines.slice(0, MOST_LINES - 1), measure(last) < width ? last + ELLIPSIS : ELLIPSIS];
}

function same(text: string): string {
  return text;
}
