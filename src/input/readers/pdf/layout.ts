/**
 * Puts the pieces of a page into reading order: pieces on one base line make segments, gutters divide segments into
 * columns, and a column is read to its end before the next one begins.
 */

/** Words as the file places them. Lengths are in points, and y grows upwards. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The base line. */
  readonly y: number;
  /** The size of the font. */
  readonly size: number;
}

export interface Line extends Piece {
  /** Left and right edge of the column that the line stands in. */
  readonly columnLeft: number;
  readonly columnRight: number;
  /** The line is the first one of its column. */
  readonly startsColumn: boolean;
}

export interface Page {
  readonly lines: readonly Line[];
  readonly bottom: number;
  readonly top: number;
}

/** Gap between two words, in sizes of the font, from which they belong to different columns. */
const COLUMN_GAP = 1;
/** Gap between two pieces from which a blank stands between them: pdf.js leaves out some blanks. */
const BLANK_GAP = 0.18;
/** Least segments of a column, beside which another column stands. */
const LEAST_SEGMENTS = 3;
/** Least segments of a column beside which another column has only begun. */
const LEAST_BESIDE_BEGUN = 6;
/** Least width of a column, as a share of the page: the columns of a table are narrower. */
const LEAST_WIDTH = 0.15;
/** Least width of a gutter, in sizes of the font. */
const LEAST_GUTTER = 0.6;
const MOST_CANDIDATES = 120;
/** A page of a newspaper has up to eight columns: three cuts into halves. */
const DEEPEST = 3;

/** Returns the lines of a page in reading order. @param width of the page */
export function readLines(pieces: readonly Piece[], width: number): Line[] {
  return orderColumns(joinSegments(pieces), width, DEEPEST).flatMap(joinLines);
}

/** Joins pieces on one base line, up to the gaps between columns. Returns segments from top to bottom. */
function joinSegments(pieces: readonly Piece[]): Piece[] {
  const sorted = [...pieces].sort((one, other) => other.y - one.y || one.left - other.left);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    // Small raised digits, such as the mark of a footnote, belong to the row of the words before them.
    if (row && first && first.y - piece.y < 0.45 * Math.max(piece.size, first.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => {
    row.sort((one, other) => one.left - other.left);
    const segments: Piece[] = [];
    for (const piece of row) {
      const last = segments.at(-1);
      if (!last || piece.left - last.right > COLUMN_GAP * Math.min(last.size, piece.size)) segments.push({ ...piece });
      else segments[segments.length - 1] = joinPieces(last, piece);
    }
    return segments;
  });
}

function joinPieces(one: Piece, other: Piece): Piece {
  // A word that a file places twice, a hair apart, looks bold.
  if (other.text === one.text && other.left - one.left < 0.2 * one.size) return one;
  const larger = one.text.trim().length >= other.text.trim().length ? one : other;
  const hasBlank = other.left - one.right > BLANK_GAP * Math.min(one.size, other.size);
  const blank = hasBlank && !/\s$/.test(one.text) && !/^\s/.test(other.text) ? ' ' : '';
  return {
    text: `${one.text}${blank}${other.text}`,
    left: one.left,
    right: Math.max(one.right, other.right),
    y: larger.y,
    size: larger.size,
  };
}

interface Run {
  /** In the order of the page, if no gutter divides the run. */
  readonly all: Piece[];
  readonly left: Piece[];
  readonly right: Piece[];
}

/** Returns groups of segments, each of which is a column, or a part of the page without columns. */
function orderColumns(segments: readonly Piece[], width: number, levels: number): Piece[][] {
  const runs = levels === 0 ? undefined : findBestRuns(segments, width);
  if (runs === undefined) return segments.length === 0 ? [] : [[...segments]];
  return runs.flatMap((run) =>
    isDivided(run, width)
      ? [run.left, run.right].flatMap((side) => orderColumns(side, width, levels - 1))
      : orderColumns(run.all, width, 0),
  );
}

/** Returns the runs of segments at the gutter that divides most segments; undefined if there is no gutter. */
function findBestRuns(segments: readonly Piece[], width: number): Run[] | undefined {
  const edges = [...new Set(segments.map(({ right }) => Math.ceil(right) + 1))].sort((a, b) => a - b);
  const step = Math.ceil(edges.length / MOST_CANDIDATES);
  let best: { readonly runs: Run[]; readonly score: number } | undefined;
  for (let i = 0; i < edges.length; i += step) {
    const runs = splitAt(segments, edges[i] as number);
    const score = runs.filter((run) => isDivided(run, width)).reduce((sum, { all }) => sum + all.length, 0);
    if (score > (best?.score ?? 0)) best = { runs, score };
  }
  return best?.runs;
}

/** Divides segments into runs that no segment crosses at x, and segments that do. */
function splitAt(segments: readonly Piece[], x: number): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  let crossing: Run | undefined;
  for (const segment of segments) {
    if (segment.left < x && segment.right > x) {
      open = undefined;
      crossing ??= addRun(runs);
      crossing.all.push(segment);
      continue;
    }
    crossing = undefined;
    open ??= addRun(runs);
    open.all.push(segment);
    (segment.right <= x ? open.left : open.right).push(segment);
  }
  return runs;
}

function addRun(runs: Run[]): Run {
  const run: Run = { all: [], left: [], right: [] };
  runs.push(run);
  return run;
}

/** Returns true if two columns stand beside each other in a run. */
function isDivided({ left, right }: Run, width: number): boolean {
  // The last column of an article may hold its last line alone.
  const isBegun = left.length >= LEAST_BESIDE_BEGUN && right.length > 0 && right.length < LEAST_SEGMENTS;
  if (!isBegun && (left.length < LEAST_SEGMENTS || right.length < LEAST_SEGMENTS)) return false;
  if (medianOf(left, (each) => each.right - each.left) < LEAST_WIDTH * width) return false;
  if (!isBegun && medianOf(right, (each) => each.right - each.left) < LEAST_WIDTH * width) return false;
  const size = medianOf(left, (each) => each.size);
  const rightEdge = left.reduce((edge, each) => Math.max(edge, each.right), Number.NEGATIVE_INFINITY);
  const gutter = right.reduce((edge, each) => Math.min(edge, each.left), Number.POSITIVE_INFINITY) - rightEdge;
  if (gutter < LEAST_GUTTER * size) return false;
  const [top, bottom] = [Math.min(topOf(left), topOf(right)), Math.max(bottomOf(left), bottomOf(right))];
  const shorter = Math.min(topOf(left) - bottomOf(left), topOf(right) - bottomOf(right));
  return top - bottom >= 0.5 * shorter;
}

// The segments are ordered from top to bottom.
const topOf = (segments: readonly Piece[]): number => segments[0]?.y ?? 0;
const bottomOf = (segments: readonly Piece[]): number => segments.at(-1)?.y ?? 0;

function medianOf(segments: readonly Piece[], measure: (segment: Piece) => number): number {
  const values = segments.map(measure).sort((a, b) => a - b);
  return values[values.length >> 1] ?? 0;
}

/** Gap between the cells of a table, in sizes of the font; a justified line has smaller gaps between its words. */
const CELL_GAP = 3;
/** Lines above and below a line that show how wide its column is. */
const NEIGHBOURS = 8;

/** Joins the segments on one base line of a column, which a tab sets apart in a table. */
function joinLines(column: readonly Piece[]): Line[] {
  return column.reduce<Line[]>((lines, segment, i) => {
    const last = lines.at(-1);
    const text = segment.text.trim();
    if (last && Math.abs(last.y - segment.y) < 0.3 * Math.min(last.size, segment.size) && segment.left > last.right) {
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text}${segment.left - last.right > CELL_GAP * last.size ? '\t' : ' '}${text}`,
        right: segment.right,
      };
      return lines;
    }
    const around = column
      .slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1)
      .filter(({ left, right }) => left < segment.right && right > segment.left);
    const columnLeft = Math.min(...around.map(({ left }) => left));
    const columnRight = Math.max(...around.map(({ right }) => right));
    lines.push({ ...segment, text, columnLeft, columnRight, startsColumn: lines.length === 0 });
    return lines;
  }, []);
}
