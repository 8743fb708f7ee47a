/** Where articles come from: files and standard input, each read by its kind. */

import type { Article } from '../engine/types.js';
import type { ExtractError } from '../util/errors.js';
import { readingError } from '../util/files/system-error.js';
import type { AnnotatedArticle } from './annotation/annotated.js';
import { type OpenOptions, openSource, unpacked } from './files/open.js';
import type { Markup } from './markup/index.js';
import { readAnnotated, readBratPair } from './readers/read-annotated.js';
import { readJsonLines } from './readers/read-json-lines.js';
import { readTable } from './readers/read-table.js';
import { readWhole } from './readers/read-whole.js';
import type { RecordFields } from './readers/record.js';

/** How the bytes of a source are read. A further kind is a row here. */
const KINDS = {
  text: { endings: ['.txt', '.text'], records: false, read: readWhole() },
  markdown: { endings: ['.md', '.markdown'], records: false, read: readWhole('markdown') },
  html: { endings: ['.html', '.htm'], records: false, read: readWhole('html') },
  jsonl: { endings: ['.jsonl', '.ndjson'], records: true, read: readJsonLines },
  csv: { endings: ['.csv'], records: true, read: readTable() },
  tsv: { endings: ['.tsv'], records: true, read: readTable('\t') },
  // Annotation is read when it is asked for: a folder of brat's holds each article twice.
  conll: {
    endings: [],
    records: true,
    read: readAnnotated(async () => (await import('./annotation/conll.js')).readConll),
  },
  brat: { endings: [], records: true, read: readBratPair },
  spacy: {
    endings: [],
    records: true,
    read: readAnnotated(async () => (await import('./annotation/spacy.js')).readSpacy),
  },
  labelstudio: {
    endings: [],
    records: true,
    read: readAnnotated(async () => (await import('./annotation/label-studio.js')).readLabelStudio),
  },
} as const satisfies Record<string, { endings: readonly string[]; records: boolean; read: Reader }>;

export type SourceKind = keyof typeof KINDS;
export const SOURCE_KINDS = Object.keys(KINDS) as SourceKind[];

/** How articles are to be read out of bytes. */
export interface ReadingOptions {
  readonly fields: RecordFields;
  /** The most bytes that an article or a record may have, unpacked. */
  readonly maxBytes: number;
  readonly encoding?: string;
}

export interface SourceOptions extends ReadingOptions, OpenOptions {
  /** The kind of every source; without it, told from the name, and `text` where the name says nothing. */
  readonly kind?: SourceKind;
}

export interface ReadItem {
  readonly article: Article | AnnotatedArticle;
  /** The article's text is still in this language, and to be taken out of it. */
  readonly markup?: Markup;
  readonly warning?: string;
  /** Said only to those who want to know more. */
  readonly note?: string;
  /** Which record of its source the article is, from 1. */
  readonly record?: number;
}

/**
 * What a source yields: articles, with their annotation if they have some, and in their place the errors of those that
 * could not be read.
 */
export type SourceItem = ReadItem | { readonly id: string; readonly error: ExtractError; readonly record?: number };

/** One opened source; its chunks are unpacked. */
export interface Source extends ReadingOptions {
  readonly path: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes that are to come; undefined when that is not known. */
  readonly size: number | undefined;
  /** The folder that relative paths start from. */
  readonly cwd: string;
}

type Reader = (source: Source) => AsyncIterable<SourceItem>;

const PACKED = /\.gz$/;

/** The kind that a name tells of, or undefined. */
export function kindOfName(name: string): SourceKind | undefined {
  const plain = name.toLowerCase().replace(PACKED, '');
  return SOURCE_KINDS.find((kind) => KINDS[kind].endings.some((ending) => plain.endsWith(ending)));
}

/** Whether a source of that name holds any number of articles. */
export function holdsRecords(path: string, kind?: SourceKind): boolean {
  return KINDS[kind ?? kindOfName(path) ?? 'text'].records;
}

/** Reads one path (`-` is standard input). Never throws: what cannot be read is an item with an error. */
export async function* readSource(path: string, options: SourceOptions): AsyncGenerator<SourceItem> {
  const { fields, maxBytes, encoding, kind, signal, cwd } = options;
  let close = async (): Promise<void> => {};
  try {
    const opened = await openSource(path, options);
    close = opened.close;
    const size = PACKED.test(path.toLowerCase()) ? undefined : opened.size;
    const chunks = await unpacked(opened.chunks);
    const source = { path, chunks, size, cwd, fields, maxBytes, ...(encoding === undefined ? {} : { encoding }) };
    yield* KINDS[kind ?? kindOfName(path) ?? 'text'].read(source);
  } catch (error) {
    if (!signal.aborted) yield { id: path, error: readingError(error, path) };
  } finally {
    await close();
  }
}
