/**
 * Reads files with the user's own names for `--lexicon` and `--ignore`: JSON, JSON Lines, CSV, TSV, or one name a line.
 */
import { resolve } from 'node:path';
import { IgnoreList, Lexicon, type LexiconEntry } from '../../engine/lexicon/index.js';
import { ExtractError } from '../../util/errors.js';
import { LARGEST_TEXT, readBounded } from '../../util/files/read-bounded.js';
import { readingError } from '../../util/files/system-error.js';
import { decodeBytes } from '../encoding/encoding.js';
import { kindOfName, type NamesKind } from '../kinds.js';
import { findDelimiter } from '../readers/table.js';
import { type Row, splitRows, textLines } from './csv-lines.js';

/** An entry of a file of names: a line, or an element of a JSON array. */
interface Item {
  /** From 1. */
  readonly number: number;
  /** The unchecked entry; an ExtractError if the line cannot be read. */
  readonly value: unknown;
}

type ReadItems = (text: string, path: string) => Iterable<Item> | Promise<Iterable<Item>>;

const READERS: Readonly<Record<NamesKind, ReadItems>> = {
  text: readNames,
  json: readJsonArray,
  jsonl: readJsonLines,
  csv: (text, path) => readTable(text, path, findDelimiter(text)),
  tsv: (text, path) => readTable(text, path, '\t'),
};

export interface ReadingNames {
  /** The folder that a relative path starts from; by default the current folder. */
  readonly cwd?: string;
  /** Called for a line that cannot be used; the line is then left out. By default its error is thrown. */
  readonly onBadLine?: (error: ExtractError) => void;
}

export interface NamesFileOptions extends ReadingNames {
  /** Called with the bytes of the file, for instance to hash them. */
  readonly onContent?: (bytes: Uint8Array) => void;
}

/** Reads a lexicon file. @throws ExtractError if the file cannot be read, and errors that `onBadLine` throws */
export async function readLexicon(path: string, options: NamesFileOptions = {}): Promise<Lexicon> {
  const lexicon = new Lexicon();
  await readEntries(path, (entry) => lexicon.add(entry), options);
  return lexicon;
}

/** Reads a file of names that are never reported. @throws the errors of {@link readLexicon} */
export async function readIgnoreList(path: string, options: NamesFileOptions = {}): Promise<IgnoreList> {
  const list = new IgnoreList();
  await readEntries(path, (entry) => list.add(entry), options);
  return list;
}

async function readEntries(
  path: string,
  add: (entry: LexiconEntry) => void,
  { cwd = '', onBadLine = throwError, onContent = () => {} }: NamesFileOptions,
): Promise<void> {
  const text = await readAll(path, cwd, onContent);
  const kind = kindOf(path, text);
  for (const { number, value } of await READERS[kind](text, path)) {
    try {
      if (value instanceof ExtractError) throw value;
      // `add` checks the shape of the entry.
      add(value as LexiconEntry);
    } catch (error) {
      if (!(error instanceof ExtractError)) throw error;
      onBadLine(error.about(placeOf(kind, path, number)));
    }
  }
}

function throwError(error: ExtractError): never {
  throw error;
}

async function readAll(path: string, cwd: string, onContent: (bytes: Uint8Array) => void): Promise<string> {
  try {
    const bytes = await readBounded(resolve(cwd, path), LARGEST_TEXT);
    onContent(bytes);
    return (await decodeBytes(bytes)).text;
  } catch (error) {
    throw readingError(error, path);
  }
}

/** Returns the format of a file of names: by its extension, or by its first character if the extension is unknown. */
function kindOf(path: string, text: string): NamesKind {
  const [first] = text.trimStart();
  return kindOfName(path, 'names') ?? (first === '[' ? 'json' : first === '{' ? 'jsonl' : 'csv');
}

function placeOf(kind: NamesKind, path: string, number: number): string {
  return kind === 'json' ? `${path}, entry ${number}` : `${path}:${number}`;
}

function* readJsonArray(text: string, path: string): Generator<Item> {
  const list = parseJson(text);
  if (list instanceof ExtractError) throw list.about(path);
  if (!Array.isArray(list)) throw lexiconError('is not a JSON array').about(path);
  let number = 0;
  for (const value of list) yield { number: ++number, value };
}

function* readJsonLines(text: string): Generator<Item> {
  let number = 0;
  for (const content of textLines(text)) {
    number++;
    if (content.trim() !== '') yield { number, value: parseJson(content) };
  }
}

function* readNames(text: string): Generator<Item> {
  let number = 0;
  for (const content of textLines(text)) {
    number++;
    if (content.trim() !== '') yield { number, value: { name: content.trim() } };
  }
}

async function readTable(text: string, path: string, delimiter: string): Promise<Iterable<Item>> {
  return readRows(await splitRows(text, delimiter), path);
}

function* readRows(rows: Iterable<Row>, path: string): Generator<Item> {
  let number = 0;
  let columns: readonly Column[] = [];
  for (const row of rows) {
    number++;
    if (number === 1) columns = readColumns(row, path);
    else if (row instanceof Error) yield { number, value: lexiconError(row.message) };
    else if (row.length > 1 || row[0]?.trim() !== '') yield { number, value: readCells(row, columns) };
  }
}

/**
 * Returns the columns that the first row of a table names.
 * @throws ExtractError `bad-lexicon` if no column is called "name"
 */
function readColumns(head: Row, path: string): Column[] {
  const columns = head instanceof Error ? [] : head.map(readColumn);
  if (columns.includes('name')) return columns;
  throw lexiconError('has no column "name"').about(placeOf('csv', path, 1));
}

type Column = 'name' | 'type' | 'aliases' | 'id' | 'caseSensitive' | undefined;

const COLUMNS: ReadonlyMap<string, Column> = new Map([
  ['name', 'name'],
  ['type', 'type'],
  ['aliases', 'aliases'],
  ['id', 'id'],
  ['casesensitive', 'caseSensitive'],
] as const);

/**
 * Returns the column that a title stands for. `Case sensitive`, `case_sensitive` and `caseSensitive` are the same
 * title; unknown titles are ignored.
 */
function readColumn(head: string): Column {
  return COLUMNS.get(head.toLowerCase().replace(/[\s_-]/g, ''));
}

const FLAGS: ReadonlyMap<string, boolean> = new Map(
  Object.entries({ true: true, yes: true, 1: true, false: false, no: false, 0: false }),
);

function readCells(cells: readonly string[], columns: readonly Column[]): unknown {
  const record: Record<NonNullable<Column>, unknown> = emptyRecord();
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i];
    const cell = cells[i]?.trim() ?? '';
    if (column === undefined || cell === '') continue;
    if (column === 'aliases')
      record.aliases = cell
        .split(/[|;]/)
        .map((alias) => alias.trim())
        .filter(Boolean);
    else record[column] = column === 'caseSensitive' ? (FLAGS.get(cell.toLowerCase()) ?? cell) : cell;
  }
  return record;
}

function emptyRecord(): Record<NonNullable<Column>, unknown> {
  return { name: undefined, type: undefined, aliases: undefined, id: undefined, caseSensitive: undefined };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return lexiconError('is not JSON');
  }
}

function lexiconError(problem: string): ExtractError {
  return new ExtractError('bad-lexicon', problem);
}
