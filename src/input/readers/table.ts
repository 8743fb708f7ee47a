/** Reads CSV (RFC 4180) and TSV: a row of column names, then one article a row. Quoted cells may hold line breaks. */
import { ExtractError } from '../../util/errors.js';
import { splitLines } from '../../util/files/lines.js';
import { systemCode } from '../../util/files/system-error.js';
import { decodeBytes, inUtf8 } from '../encoding/encoding.js';
import { type FailedItem, type Reader, type ReadItem, type Source, tooLarge } from '../reader.js';
import { readId, readRecord } from '../records/record.js';

/**
 * Maximum bytes of a row, as a multiple of `maxBytes`, before the rest of the file is refused: a quotation mark that is
 * never closed makes such a row. A row between the two limits is refused alone.
 */
const RUNAWAY = 4;

const SURPLUS = 'has more cells than there are columns; text with commas in it belongs between quotation marks';

export const readCsv: Reader = readTable();
export const readTsv: Reader = readTable('\t');

/** @param delimiter between cells; without it, the first line decides: comma, semicolon or tab. */
export function readTable(delimiter?: string): (source: Source) => AsyncGenerator<ReadItem | FailedItem> {
  return async function* (source) {
    const { path, maxBytes, fields } = source;
    const { parse } = await import('csv-parse');
    const rows: { row: Record<string, string>; warning?: string }[] = [];
    const notes: string[] = [];
    let names: readonly string[] | undefined;
    const pieces = decodeLines(source, notes);
    const { value: first = '' } = await pieces.next();
    const parser = parse({
      delimiter: delimiter ?? findDelimiter(first),
      // `nameCells` pairs names and cells: the parser would copy all names for each row that has fewer cells.
      columns: false,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: RUNAWAY * maxBytes,
      // In a table with tabs, quotation marks are mostly part of the text.
      relax_quotes: true,
      // Collects the rows here: rows that wait in the parser's stream are lost when the stream meets an error.
      on_record: (cells: string[]) => {
        if (names === undefined) names = checkColumns(cells, fields.text);
        else rows.push(nameCells(cells, names));
        return null;
      },
    });
    parser.resume();
    const failed = new Promise<Error>((resolve) => parser.on('error', resolve));
    const ended = new Promise<undefined>((resolve) => parser.on('end', () => resolve(undefined)));
    let record = 0;
    const items = function* (): Generator<ReadItem | FailedItem> {
      for (const { row, ...warning } of rows.splice(0)) {
        const place = `${path}:${++record}`;
        const note = notes.shift();
        try {
          if (Buffer.byteLength(row[fields.text] ?? '') > maxBytes) throw tooLarge(undefined, maxBytes);
          yield { ...readRecord(row, fields, place), ...warning, record, ...(note === undefined ? {} : { note }) };
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

function checkColumns(names: readonly string[], text: string): readonly string[] {
  if (names.includes(text)) return names;
  throw new ExtractError('bad-record', `has no column "${text}"`, {
    advice: 'name the column that holds the text with --text-field',
  });
}

/** Pairs names and cells. Missing cells count as blank; surplus cells that are not blank are a warning: the text has a comma. */
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

/** Returns the most frequent delimiter in the first line of a table. */
export function findDelimiter(text: string): string {
  const [header = ''] = text.split('\n', 1);
  const count = (mark: string): number => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

async function* prepend(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/**
 * Yields the text in pieces of whole lines, each line decoded alone: a stray byte of another encoding spoils no other
 * line.
 *
 * @param notes receives the notes on guessed encodings.
 */
async function* decodeLines(source: Source, notes: string[]): AsyncGenerator<string, undefined> {
  const encoding = source.encoding && 'utf-8';
  let piece = '';
  for await (const { bytes, offset, tooLong } of splitLines(await inUtf8(source), RUNAWAY * source.maxBytes, {
    whole: true,
  })) {
    if (tooLong) throw tooLarge(undefined, source.maxBytes);
    const { text, note } = await decodeBytes(bytes, encoding, offset);
    if (note !== undefined) notes.push(note);
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
  return undefined;
}

/** Code units passed to the parser at once: each call costs a turn of the event loop. */
const PIECE = 1 << 16;
