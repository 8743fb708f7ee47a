/**
 * Reads tables in CSV (RFC 4180) and TSV: a row of column names, then one article a row. Quoted cells may contain line
 * breaks.
 */
import { ExtractError } from '../../util/errors.js';
import { splitLines } from '../../util/files/lines.js';
import { systemCode } from '../../util/files/system-error.js';
import { decodeBytes, inUtf8 } from '../encoding/encoding.js';
import { type FailedItem, type Reader, type ReadItem, type Source, tooLarge } from '../reader.js';
import { type FieldNames, findColumn, noTextError } from '../records/fields.js';
import { readId, readRecord } from '../records/record.js';

/**
 * Maximum size of a row, as a multiple of `maxBytes`. Beyond it the rest of the file is refused, because a quotation
 * mark is probably never closed. A row between `maxBytes` and this limit is refused alone.
 */
const RUNAWAY = 4;

const SURPLUS = 'has more cells than there are columns; text with commas in it belongs between quotation marks';

/** Matches the first line `sep=;`, with which Excel names the delimiter of the table. */
const DELIMITER_LINE = /^sep=(.)\r?\n/;

export const readCsv: Reader = readTable();
export const readTsv: Reader = readTable('\t');

interface Row {
  readonly row: Record<string, string>;
  readonly warning?: string;
  /** Number of the line on which the row ends, counted from 1. */
  readonly line: number;
}

/**
 * Returns a reader of tables.
 * @param delimiter the character between cells; by default the first line decides between comma, semicolon and tab.
 */
export function readTable(delimiter?: string): (source: Source) => AsyncGenerator<ReadItem | FailedItem> {
  return async function* (source) {
    const { path, maxBytes, fields } = source;
    const { parse } = await import('csv-parse');
    const rows: Row[] = [];
    const notes = new LineNotes();
    const pieces = decodeLines(source, notes);
    const { value = '' } = await pieces.next();
    const [line = '', named] = DELIMITER_LINE.exec(value) ?? [];
    const first = value.slice(line.length);
    const skipped = line === '' ? 0 : 1;
    let names: readonly string[] | undefined;
    let text = '';
    const parser = parse({
      delimiter: delimiter ?? named ?? findDelimiter(first),
      // `nameCells` pairs names and cells instead: the parser would copy all names for each row that has fewer cells.
      columns: false,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: RUNAWAY * maxBytes,
      // Lines may end in two ways in one file: a program that appends rows may write other line breaks than the program
      // that began the table.
      record_delimiter: first.includes('\n') ? ['\r\n', '\n'] : ['\r\n', '\n', '\r'],
      // In a table separated by tabs, quotation marks are mostly part of the text.
      relax_quotes: true,
      info: true,
      // The rows are collected in this callback, because rows that wait in the parser's stream are lost when the parser
      // meets an error.
      on_record: ({ record, info }: { record: string[]; info: { lines: number } }) => {
        if (names === undefined) {
          names = record;
          text = checkColumns(record, fields);
        } else rows.push({ ...nameCells(record, names), line: info.lines + skipped });
        return null;
      },
    } as object);
    parser.resume();
    const failed = new Promise<Error>((resolve) => parser.on('error', resolve));
    const ended = new Promise<undefined>((resolve) => parser.on('end', () => resolve(undefined)));
    let record = 0;
    const items = function* (): Generator<ReadItem | FailedItem> {
      for (const { row, line: end, ...warning } of rows.splice(0)) {
        const place = `${path}:${++record}`;
        const note = notes.takeUpTo(end);
        try {
          if (Buffer.byteLength(row[text] ?? '') > maxBytes) throw tooLarge(undefined, maxBytes);
          yield { ...readRecord(row, fields, place, 'column'), ...warning, record, ...note };
        } catch (error) {
          if (!(error instanceof ExtractError)) throw error;
          yield { id: readId(row, fields) ?? place, error: error.about(place), record };
        }
      }
    };
    for await (const piece of prepend(first, pieces)) {
      const error = await Promise.race([
        failed,
        new Promise((resolve) => parser.write(piece, () => resolve(undefined))),
      ]);
      yield* items();
      if (error) throw explainError(await failed, record + 1, maxBytes);
    }
    parser.end();
    const error = await Promise.race([failed, ended]);
    yield* items();
    if (error) throw explainError(error, record + 1, maxBytes);
  };
}

/** Returns the name of the column that contains the text. @throws ExtractError `bad-record` */
function checkColumns(names: readonly string[], fields: FieldNames): string {
  const column = findColumn(names, 'text', fields);
  if (column === undefined) throw noTextError(names, fields, 'column');
  return column;
}

/**
 * Pairs names and cells. Missing cells count as blank. Surplus cells with content cause a warning: probably the text
 * has an unquoted comma.
 */
function nameCells(cells: readonly string[], names: readonly string[]) {
  const row = Object.fromEntries(cells.slice(0, names.length).map((cell, i) => [names[i] as string, cell]));
  const surplus = cells.slice(names.length).some((cell) => cell.trim() !== '');
  return { row, ...(surplus ? { warning: SURPLUS } : {}) };
}

function explainError(error: Error, record: number, maxBytes: number): unknown {
  const advice = 'the rest of the file is not read; look for a quotation mark that is not closed';
  const code = systemCode(error);
  if (!code.startsWith('CSV_')) return error;
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return new ExtractError('too-large', `row ${record} ${tooLarge(undefined, maxBytes).problem}`, { advice });
  }
  return new ExtractError('bad-record', `row ${record} is not CSV (${error.message})`, { advice, cause: error });
}

/** Returns the delimiter that occurs most often in the first line of a table. */
export function findDelimiter(text: string): string {
  const [header = ''] = text.split('\n', 1);
  const count = (mark: string): number => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

async function* prepend(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** Notes about lines, such as a guessed encoding; the row that contains a line takes over its note. */
class LineNotes {
  readonly #notes: { readonly line: number; readonly note: string }[] = [];

  add(line: number, note: string): void {
    this.#notes.push({ line, note });
  }

  /** Removes all notes about lines up to `line`, and returns the first of them; the others say the same. */
  takeUpTo(line: number): { note?: string } {
    const count = this.#notes.findIndex((each) => each.line > line);
    const [first] = this.#notes.splice(0, count < 0 ? this.#notes.length : count);
    return first === undefined ? {} : { note: first.note };
  }
}

/**
 * Yields the text in pieces of whole lines, each line decoded alone: a stray byte of another encoding spoils no other
 * line.
 *
 * @param notes receives the notes on guessed encodings.
 */
async function* decodeLines(source: Source, notes: LineNotes): AsyncGenerator<string, undefined> {
  const encoding = source.encoding && 'utf-8';
  let piece = '';
  for await (const { bytes, offset, tooLong, number } of splitLines(await inUtf8(source), RUNAWAY * source.maxBytes, {
    whole: true,
  })) {
    if (tooLong) throw tooLarge(undefined, source.maxBytes);
    const { text, note } = await decodeBytes(bytes, encoding, offset);
    if (note !== undefined) notes.add(number, note);
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
  return undefined;
}

/** UTF-16 code units that are passed to the parser in one call, because each call takes a turn of the event loop. */
const PIECE = 1 << 16;
