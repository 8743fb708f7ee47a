/** Where articles come from: files and standard input, each read by its kind. */
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { ExtractError } from '../errors.js';
import type { AnnotatedArticle } from '../formats/annotated.js';
import { decode } from '../text/decode.js';
import type { Article } from '../types.js';
import { joined, lines } from './lines.js';
import { readAnnotated, readBratPair } from './read-annotated.js';
import { type RecordFields, readRecord } from './record.js';
import { readingError } from './system-error.js';

/** How the bytes of a source are read. A further kind is a row here. */
const KINDS = {
  text: { endings: ['.txt', '.text'], read: readText },
  jsonl: { endings: ['.jsonl', '.ndjson'], read: readRecords },
  // Annotation is read when it is asked for: a folder of brat's holds each article twice.
  conll: { endings: [], read: readAnnotated(async () => (await import('../formats/conll.js')).readConll) },
  brat: { endings: [], read: readBratPair },
  spacy: { endings: [], read: readAnnotated(async () => (await import('../formats/spacy.js')).readSpacy) },
  labelstudio: {
    endings: [],
    read: readAnnotated(async () => (await import('../formats/label-studio.js')).readLabelStudio),
  },
} as const satisfies Record<string, { endings: readonly string[]; read: Reader }>;

export type SourceKind = keyof typeof KINDS;
export const SOURCE_KINDS = Object.keys(KINDS) as SourceKind[];

export interface SourceOptions {
  /** The kind of every source; without it, told from the name, and `text` where the name says nothing. */
  readonly kind?: SourceKind;
  readonly fields: RecordFields;
  readonly stdin: Readable;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Once aborted, what is being read is left where it is. */
  readonly signal: AbortSignal;
}

/**
 * What a source yields: articles, with their annotation if they have some, and in their place the errors of those that
 * could not be read.
 */
export type SourceItem =
  | { readonly article: Article | AnnotatedArticle; readonly warning?: string }
  | { readonly id: string; readonly error: ExtractError };

type Reader = (
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  fields: RecordFields,
  cwd: string,
) => AsyncIterable<SourceItem>;

/** The longest string that V8 can hold (2^29 - 24 code units); no article of one byte more can be one. */
export const MAX_ARTICLE_BYTES = 536_870_888;

export function sourceKind(path: string, kind?: SourceKind): SourceKind {
  if (kind !== undefined) return kind;
  const name = path.toLowerCase();
  return SOURCE_KINDS.find((candidate) => KINDS[candidate].endings.some((ending) => name.endsWith(ending))) ?? 'text';
}

/** Reads one path (`-` is standard input). Never throws: what cannot be read is an item with an error. */
export async function* readSource(path: string, options: SourceOptions): AsyncGenerator<SourceItem> {
  const { signal } = options;
  const chunks = path === '-' ? options.stdin : createReadStream(resolve(options.cwd, path));
  const stop = () => chunks.destroy();
  signal.addEventListener('abort', stop);
  try {
    yield* KINDS[sourceKind(path, options.kind)].read(path, chunks, options.fields, options.cwd);
  } catch (error) {
    if (!signal.aborted) yield { id: path, error: readingError(error, path) };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function* readText(path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SourceItem> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    // A stream without end (/dev/zero) must be refused before it fills the memory.
    parts.push(chunk);
    length += chunk.length;
    if (chunk.includes(0)) decode(joined(parts));
    if (length > MAX_ARTICLE_BYTES) throw new ExtractError('too-large', `is longer than ${MAX_ARTICLE_BYTES} bytes`);
  }
  yield { article: { id: path, text: decode(joined(parts)) } };
}

async function* readRecords(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  fields: RecordFields,
): AsyncGenerator<SourceItem> {
  for await (const line of lines(chunks, MAX_ARTICLE_BYTES)) {
    const id = `${path}:${line.number}`;
    try {
      if (line.tooLong) throw new ExtractError('too-large', `is longer than ${MAX_ARTICLE_BYTES} bytes`);
      const json = decode(line.bytes, line.offset);
      if (json.trim() !== '') yield readRecord(json, fields, id);
    } catch (error) {
      if (!(error instanceof ExtractError)) throw error;
      yield { id, error: error.about(id) };
    }
  }
}
