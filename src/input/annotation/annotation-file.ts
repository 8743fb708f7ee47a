/** Files of annotation: gold data, and results of this program or of others. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { asExtractError, ExtractError } from '../../util/errors.js';
import { parseExactly } from '../../util/exact-json.js';
import { LARGEST_TEXT, readBounded } from '../../util/files/read-bounded.js';
import { readingError } from '../../util/files/system-error.js';
import { decode } from '../encoding/decode.js';
import { walk } from '../files/walk.js';
import type { OpenReader, ReadAnnotation } from './annotated-reader.js';
import { type AnnotatedRecord, readAnnotatedRecord } from './annotated-record.js';
import { JsonObjects, objectPlace } from './json-values.js';
import { isObject, parseJson } from './record-article.js';

export interface AnnotationSource {
  readonly stdin: Readable;
  /** The folder that relative paths start from. */
  readonly cwd: string;
}

export interface AnnotationFile {
  readonly path: string;
  readonly records: readonly AnnotatedRecord[];
  /** Records that could not be read. */
  readonly failures: readonly ExtractError[];
}

type Item = AnnotatedRecord | ExtractError;
type Reader = (text: string, path: string, source: AnnotationSource) => Promise<Iterable<Item>>;

/** How the text of a file is read. A further kind is a row here. */
const KINDS = {
  jsonl: { endings: ['.jsonl', '.ndjson'], read: async (text, path) => readLines(text, path) },
  json: { endings: ['.json'], read: async (text, path) => readObjects(text, path) },
  conll: {
    endings: ['.conll', '.iob', '.iob2', '.bio', '.bioes'],
    read: written(async () => (await import('./conll.js')).readConll),
  },
  brat: { endings: ['.ann'], read: readBrat },
  spacy: { endings: [], read: written(async () => (await import('./spacy.js')).readSpacy) },
  labelstudio: {
    endings: [],
    read: written(async () => (await import('./label-studio.js')).readLabelStudio),
  },
} as const satisfies Record<string, { endings: readonly string[]; read: Reader }>;

export type AnnotationKind = keyof typeof KINDS;
export const ANNOTATION_KINDS = Object.keys(KINDS) as AnnotationKind[];

const FIELDS = { text: 'text', id: 'id', title: 'title', date: 'date' };

/**
 * Reads a file whole, or every file of annotation in a folder; `-` is standard input.
 *
 * @param kind without it, told from the name and from how the text begins.
 * @throws ExtractError when nothing of it can be read.
 */
export async function readAnnotationFile(
  path: string,
  source: AnnotationSource,
  kind?: AnnotationKind,
): Promise<AnnotationFile> {
  const records: AnnotatedRecord[] = [];
  const failures: ExtractError[] = [];
  for await (const file of filesIn(path, source, kind)) {
    for (const item of file instanceof ExtractError ? [file] : await readFile(file, source, kind)) {
      if (item instanceof ExtractError) failures.push(item);
      else records.push(item);
    }
  }
  if (records.length > 0) return { path, records, failures };
  throw failures[0] ?? new ExtractError('bad-record', 'holds no annotated document', { input: path });
}

/** The text of a file. @throws ExtractError */
export async function readTextFile(path: string, { stdin, cwd }: AnnotationSource): Promise<string> {
  try {
    return decode(await readBounded(path === '-' ? stdin : resolve(cwd, path), LARGEST_TEXT));
  } catch (error) {
    throw readingError(error, path);
  }
}

async function readFile(path: string, source: AnnotationSource, kind?: AnnotationKind): Promise<Iterable<Item>> {
  try {
    const text = await readTextFile(path, source);
    return await KINDS[kind ?? kindOf(path, text)].read(text, path, source);
  } catch (error) {
    return [asExtractError(error)];
  }
}

/** The file itself, or the files of a folder that are called like annotation, in the order of their names. */
async function* filesIn(
  path: string,
  { cwd }: AnnotationSource,
  kind?: AnnotationKind,
): AsyncGenerator<string | ExtractError> {
  const root = resolve(cwd, path);
  const isFolder = path !== '-' && (await stat(root).catch(() => undefined))?.isDirectory() === true;
  if (!isFolder) return yield path;
  const endings = kind === undefined ? ANNOTATION_KINDS.flatMap((each) => KINDS[each].endings) : KINDS[kind].endings;
  const file = (name: string): boolean => endings.some((ending) => name.toLowerCase().endsWith(ending));
  for await (const found of walk(root, path, { file, folder: () => true })) {
    if ('error' in found) yield found.error;
    else if (!('skipped' in found)) yield join(path, found.name);
  }
}

function kindOf(path: string, text: string): AnnotationKind {
  const name = path.toLowerCase();
  const named = ANNOTATION_KINDS.find((kind) => KINDS[kind].endings.some((ending) => name.endsWith(ending)));
  if (named === 'conll' || named === 'brat') return named;
  if (named === undefined && !/^\s*[[{]/.test(text)) return /^(?:#\tDocument|T\d+)\t/.test(text) ? 'brat' : 'conll';
  const first = firstObject(text);
  if (isObject(first) && isObject(first.data)) return 'labelstudio';
  const spans = isObject(first) ? (first.spans ?? first.ents ?? first.entities) : undefined;
  const isSpacy = isObject(first) && (first.spans ?? first.ents) !== undefined;
  if (isSpacy || (Array.isArray(spans) && Array.isArray(spans[0]))) return 'spacy';
  return named ?? 'json';
}

function firstObject(text: string): unknown {
  const objects = new JsonObjects();
  const PIECE = 1 << 16;
  for (let at = 0; at < text.length; at += PIECE) {
    const [first] = objects.push(text.slice(at, at + PIECE));
    if (first !== undefined) return parseJson(first.json);
  }
  return undefined;
}

function* readLines(text: string, path: string): Generator<Item> {
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    if (line.trim() !== '') yield readJson(line, `${path}:${number}`);
  }
}

/** The objects of an array, a single one, or one after another. */
function* readObjects(text: string, path: string): Generator<Item> {
  const objects = new JsonObjects();
  const found = objects.push(text);
  for (const each of found) yield readJson(each.json, found.length === 1 ? path : objectPlace(path, each));
  if (objects.rest === undefined) return;
  yield new ExtractError('bad-record', 'is not JSON: it ends inside an object', { input: `${path}:${objects.rest}` });
}

function readJson(json: string, place: string): Item {
  try {
    return readAnnotatedRecord(parse(json), place);
  } catch (error) {
    return asExtractError(error).about(place);
  }
}

function parse(json: string): unknown {
  try {
    return parseExactly(json);
  } catch (cause) {
    throw new ExtractError('bad-record', 'is not JSON', { cause });
  }
}

/** A file that another tool wrote. @param load the format's reader, loaded when it is needed. */
function written(load: () => Promise<OpenReader>): Reader {
  return async (text, path) => {
    const reader = (await load())(path, FIELDS);
    return [...reader.push(text), ...reader.end()].map(asItem);
  };
}

/** brat's annotation has its text in a file beside it, or inside, where it is of several articles. */
async function readBrat(annotation: string, path: string, source: AnnotationSource): Promise<Item[]> {
  const { readBrat: openReader, readBratFile } = await import('./brat.js');
  if (!path.endsWith('.ann') || annotation.startsWith('#\tDocument\t')) {
    return [...(await written(async () => openReader)(annotation, path, source))];
  }
  const text = await readTextFile(path.replace(/\.ann$/, '.txt'), source);
  return readBratFile(text, annotation, path, FIELDS).map(asItem);
}

function asItem(read: ReadAnnotation): Item {
  if (!('problem' in read)) return read;
  const advice = 'see docs/evaluate.md for what is read';
  return new ExtractError('bad-record', read.problem, { input: read.place, advice });
}
