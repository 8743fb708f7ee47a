/** Files of annotation: gold data, and results of this program or of others. */
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { ExtractError } from '../errors.js';
import { type AnnotatedRecord, readAnnotatedRecord } from '../eval/gold.js';
import { joined } from '../io/lines.js';
import { readingError } from '../io/system-error.js';
import { decode } from '../text/decode.js';
import { asExtractError } from './report.js';

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

type Reader = (text: string, path: string) => Iterable<AnnotatedRecord | ExtractError>;

/** How the text of a file is read. A further kind is a row here. */
const KINDS = {
  jsonl: { endings: ['.jsonl', '.ndjson'], read: readLines },
  json: { endings: ['.json'], read: readWhole },
} as const satisfies Record<string, { endings: readonly string[]; read: Reader }>;

export type AnnotationKind = keyof typeof KINDS;
export const ANNOTATION_KINDS = Object.keys(KINDS) as AnnotationKind[];

/**
 * Reads a file whole; `-` is standard input.
 *
 * @param kind without it, told from the name, and by the first character where the name says nothing.
 * @throws ExtractError when nothing of it can be read.
 */
export async function readAnnotationFile(
  path: string,
  source: AnnotationSource,
  kind?: AnnotationKind,
): Promise<AnnotationFile> {
  const text = await readTextFile(path, source);
  const records: AnnotatedRecord[] = [];
  const failures: ExtractError[] = [];
  for (const item of KINDS[kind ?? kindOf(path, text)].read(text, path)) {
    if (item instanceof ExtractError) failures.push(item);
    else records.push(item);
  }
  if (records.length > 0) return { path, records, failures };
  throw failures[0] ?? new ExtractError('bad-record', 'holds no annotated document', { input: path });
}

/** The text of a file. @throws ExtractError */
export async function readTextFile(path: string, { stdin, cwd }: AnnotationSource): Promise<string> {
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of path === '-' ? stdin : createReadStream(resolve(cwd, path))) chunks.push(chunk);
    return decode(joined(chunks));
  } catch (error) {
    throw readingError(error, path);
  }
}

function kindOf(path: string, text: string): AnnotationKind {
  const name = path.toLowerCase();
  const named = ANNOTATION_KINDS.find((kind) => KINDS[kind].endings.some((ending) => name.endsWith(ending)));
  return named ?? (/^\s*\[/.test(text) ? 'json' : 'jsonl');
}

function* readLines(text: string, path: string): Generator<AnnotatedRecord | ExtractError> {
  let number = 0;
  for (const line of text.split('\n')) {
    const place = `${path}:${++number}`;
    if (line.trim() !== '') yield attempt(place, () => readAnnotatedRecord(parse(line), place));
  }
}

function* readWhole(text: string, path: string): Generator<AnnotatedRecord | ExtractError> {
  const value = attempt(path, () => parse(text));
  if (value instanceof ExtractError) yield value;
  else if (!Array.isArray(value)) yield attempt(path, () => readAnnotatedRecord(value, path));
  else {
    for (const [index, item] of value.entries()) {
      const place = `${path}[${index}]`;
      yield attempt(place, () => readAnnotatedRecord(item, place));
    }
  }
}

function attempt<T>(place: string, work: () => T): T | ExtractError {
  try {
    return work();
  } catch (error) {
    return asExtractError(error).about(place);
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new ExtractError('bad-record', 'is not JSON', { cause });
  }
}
