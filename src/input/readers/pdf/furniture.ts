/** Leaves out what a page repeats around the text: running heads, running feet, page numbers. Moves footnotes to the end. */
import type { Line, Page } from './layout.js';

/** Lines at the top and at the bottom of a page that may be furniture. */
const OUTER = 2;
/** The same, if a gap sets them apart from the text. */
const MOST_OUTER = 6;
/** Gap between furniture and text, in sizes of the font. */
const APART = 2;
/** Distance in points within which two lines of different pages stand at the same height. */
const SAME_HEIGHT = 4;
/** Least share of pages that repeat a head: the heads of left and right pages differ. */
const LEAST_SHARE = 0.3;
const PAGE_NUMBER =
  /^(?:page\s{1,9})?[-–—|[\s]{0,20}(?:\d{1,4}|[ivxlc]{1,6})[-–—|\]\s]{0,20}(?:(?:of|\/)\s{0,9}\d{1,4})?$/i;
/** What browsers print above and below a page: the moment of printing and the title, the address and the page. */
const PRINTED = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d|^(?:file|https?):\/\/\S*(?:\s+\d+\/\d+)?$/;
/** Size of a footnote, as a share of the size of the text. */
const NOTE_SIZE = 0.9;
const NOTE_MARK = /^(?:\(?\[?(\d{1,3})[.)\]]?|[*†‡§¶]{1,3})\s*\S/u;

/** Returns the lines of all pages in reading order, without furniture; footnotes follow at the end. */
export function dropFurniture(pages: readonly Page[]): Line[] {
  const heights = new Map<string, Set<number>>();
  const outer = pages.map((page, number) => {
    const lines = outerLines(page);
    for (const part of lines.flatMap(partsOf)) {
      const seen = heights.get(keyOf(part)) ?? new Set();
      heights.set(keyOf(part), seen.add(number));
    }
    return new Set(lines);
  });
  const isRepeated = (part: Part): boolean => {
    const count = heights.get(keyOf(part))?.size ?? 0;
    return count >= 2 && count >= LEAST_SHARE * pages.length;
  };
  const size = usualSize(pages);
  const notes: Line[] = [];
  const body = pages.flatMap((page, number) => {
    const kept = page.lines.filter((line) => {
      if (!outer[number]?.has(line)) return true;
      const isMark = hasPageNumber(page, line) || PRINTED.test(line.text);
      return !partsOf(line).every(isRepeated) && !(isMark && isOutermost(page, line));
    });
    return takeNotes(markColumns(page.lines, kept), size, notes);
  });
  return [...body, ...notes];
}

/** Marks the first line that is kept of each column: the first line may have been furniture. */
function markColumns(lines: readonly Line[], kept: readonly Line[]): Line[] {
  const isKept = new Set(kept);
  let starts = false;
  return lines.flatMap((line) => {
    starts ||= line.startsColumn;
    if (!isKept.has(line)) return [];
    const marked = { ...line, startsColumn: starts };
    starts = false;
    return marked;
  });
}

interface Part {
  readonly pattern: string;
  readonly y: number;
}

function keyOf({ pattern, y }: Part): string {
  return `${Math.round(y / SAME_HEIGHT)} ${pattern}`;
}

/** A head has parts on the left and on the right. Digits count as equal: one part may be the number of the page. */
function partsOf({ text, y }: Line): Part[] {
  return text.split('\t').map((part) => ({ pattern: part.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase(), y }));
}

/** Returns true if a line is the number of the page, or stands beside it. */
function hasPageNumber({ lines }: Page, { y }: Line): boolean {
  const row = lines.filter((line) => Math.abs(line.y - y) < 1);
  return row.some(({ text }) => text.split('\t').some((part) => PAGE_NUMBER.test(part)));
}

/** Returns the lines at both ends of a page, up to the gap that sets them apart from the text. */
function outerLines({ lines }: Page): Line[] {
  const sorted = [...lines].sort((one, other) => other.y - one.y);
  const ends = [sorted.slice(0, MOST_OUTER), [...sorted].reverse().slice(0, MOST_OUTER)];
  return ends.flatMap((end) => {
    const gap = end.findIndex((line, i) => {
      const next = end[i + 1];
      return next !== undefined && Math.abs(line.y - next.y) > APART * line.size;
    });
    return gap < 0 ? end.slice(0, OUTER) : end.slice(0, gap + 1);
  });
}

function isOutermost({ lines }: Page, { y }: Line): boolean {
  return lines.every((each) => each.y <= y + 1) || lines.every((each) => each.y >= y - 1);
}

/** Returns the font size of most characters. */
function usualSize(pages: readonly Page[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of pages) {
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 2) / 2;
      counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
    }
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** Moves the small lines at the end of a page's columns, from the first one with a mark, to the notes. */
function takeNotes(lines: readonly Line[], size: number, notes: Line[]): Line[] {
  const body: Line[] = [];
  let column: Line[] = [];
  const flush = (): void => {
    let start = column.length;
    while (start > 0 && (column[start - 1] as Line).size <= NOTE_SIZE * size) start--;
    const first = column.findIndex(({ text }, i) => i >= start && NOTE_MARK.test(text));
    const end = first < 0 ? column.length : first;
    body.push(...column.slice(0, end));
    notes.push(
      ...column.slice(end).map((line, i) => ({ ...line, startsColumn: i === 0 || NOTE_MARK.test(line.text) })),
    );
    column = [];
  };
  for (const line of lines) {
    if (line.startsColumn) flush();
    column.push(line);
  }
  flush();
  return body;
}
