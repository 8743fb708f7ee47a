/** Reads files with annotation (gold or results) for `eval` and `train`. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { asExtractError, ExtractError } from '../../util/errors.js';
import { LARGEST_TEXT, readBounded } from '../../util/files/read-bounded.js';
import { readingError } from '../../util/files/system-error.js';
import { decode } from '../encoding/decode.js';
import { walk } from '../files/walk.js';
import { type AnnotationKind, annotationKindOf, hasExtensionOf, kindOfName, loadReader } from '../kinds.js';
import { firstObjectText } from '../records/json-objects.js';
import { tryParseJson } from '../records/json-values.js';
import type { AnnotatedRecord } from './annotated.js';

export interface AnnotationSource {
  readonly stdin: Readable;
  /** The folder that relative paths start from. */
  readonly cwd: string;
}

export interface AnnotationFile {
  readonly path: string;
  readonly records: readonly AnnotatedRecord[];
  /** Errors of the records that could not be read. */
  readonly failures: readonly ExtractError[];
}

type Item = AnnotatedRecord | ExtractError;

const FIELDS = { text: 'text', id: 'id', title: 'title', date: 'date' };

/**
 * Reads a whole file, or every annotation file of a folder; `-` is standard input.
 *
 * @param kind the format; by default, the extension and the content decide.
 * @throws ExtractError if no record can be read.
 */
export async function readAnnotationFile(
  path: string,
  source: AnnotationSource,
  kind?: AnnotationKind,
): Promise<AnnotationFile> {
  const records: AnnotatedRecord[] = [];
  const failures: ExtractError[] = [];
  for await (const file of filesIn(path, source, kind)) {
    for await (const item of file instanceof ExtractError ? [file] : readItems(file, source, kind)) {
      if (item instanceof ExtractError) failures.push(item);
      else records.push(item);
    }
  }
  if (records.length > 0) return { path, records, failures };
  throw failures[0] ?? new ExtractError('bad-record', 'contains no annotated document', { input: path });
}

/** Returns the text of a UTF-8 file. @throws ExtractError */
export async function readTextFile(path: string, source: AnnotationSource): Promise<string> {
  return (await readUtf8(path, source)).text;
}

async function readUtf8(
  path: string,
  { stdin, cwd }: AnnotationSource,
): Promise<{ readonly bytes: Uint8Array; readonly text: string }> {
  try {
    const bytes = await readBounded(path === '-' ? stdin : resolve(cwd, path), LARGEST_TEXT);
    return { bytes, text: decode(bytes) };
  } catch (error) {
    throw readingError(error, path);
  }
}

/** Yields the records of a file. Never throws: an error that ends the file is the last item. */
async function* readItems(path: string, source: AnnotationSource, given?: AnnotationKind): AsyncGenerator<Item> {
  try {
    // The whole file is decoded as UTF-8 first: if the encoding were guessed, the offsets might count other characters.
    const { bytes, text } = await readUtf8(path, source);
    const kind =
      given ?? annotationKindOf(path, { text, firstObject: () => tryParseJson(firstObjectText(text)?.json ?? '') });
    const read = await loadReader(kind);
    const opened = {
      path,
      chunks: chunksOf(bytes),
      size: bytes.length,
      cwd: source.cwd,
      fields: FIELDS,
      maxBytes: LARGEST_TEXT,
      encoding: 'utf-8',
      annotated: true,
    } as const;
    for await (const item of read(opened)) {
      if ('error' in item) yield item.error;
      else if ('textless' in item) yield item.textless;
      else if ('annotations' in item.article) yield item.article;
    }
  } catch (error) {
    yield asExtractError(error, path);
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Yields the file itself; for a folder, its annotation files in the order of their names. */
async function* filesIn(
  path: string,
  { cwd }: AnnotationSource,
  kind?: AnnotationKind,
): AsyncGenerator<string | ExtractError> {
  const root = resolve(cwd, path);
  const isFolder = path !== '-' && (await stat(root).catch(() => undefined))?.isDirectory() === true;
  if (!isFolder) return yield path;
  const file = (name: string): boolean =>
    kind === undefined ? kindOfName(name, 'annotation') !== undefined : hasExtensionOf(kind, name);
  for await (const found of walk(root, path, { file, folder: () => true })) {
    if ('error' in found) yield found.error;
    else if (!('skipped' in found || 'other' in found)) yield join(path, found.name);
  }
}
