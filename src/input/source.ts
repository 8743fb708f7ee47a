/** Opens a file or standard input and reads its articles by its kind. */
import { peek } from '../util/files/lines.js';
import { readingError } from '../util/files/system-error.js';
import { type OpenOptions, openSource, unpack } from './files/open.js';
import { articleKindOf, innerKindOf, loadReader, type SourceKind } from './kinds.js';
import type { ReadingOptions, Source, SourceItem } from './reader.js';

export interface SourceOptions extends ReadingOptions, OpenOptions {
  /** The kind of every source; without it, name and content decide. */
  readonly kind?: SourceKind;
}

/** Reads one path (`-` is standard input). Never throws: an unreadable source yields an item with an error. */
export async function* readSource(path: string, options: SourceOptions): AsyncGenerator<SourceItem> {
  const { fields, maxBytes, encoding, kind, signal, cwd } = options;
  let close = async (): Promise<void> => {};
  try {
    const opened = await openSource(path, options);
    close = opened.close;
    const size = path.toLowerCase().endsWith('.gz') ? undefined : opened.size;
    const { first, all: chunks } = await peek(await unpack(opened.chunks));
    const read = await loadReader(kind ?? articleKindOf(path, first));
    const { kind: _, ...others } = options;
    const readFile = (other: string): AsyncIterable<SourceItem> => readSource(other, others);
    const reading = { cwd, fields, maxBytes, ...(encoding === undefined ? {} : { encoding }) };
    const source = { ...reading, path, chunks, size, readInner: innerReader(reading, DEEPEST), readFile };
    for await (const item of read(source)) if (!('textless' in item)) yield item;
  } catch (error) {
    if (!signal.aborted) yield { id: path, error: readingError(error, path) };
  } finally {
    await close();
  }
}

/** Levels of files inside files: a mail in a mail in a mailbox. */
const DEEPEST = 5;

/** Returns the reader of files inside of a source; undefined where no further level is read. */
function innerReader(reading: ReadingOptions & Pick<Source, 'cwd'>, levels: number): Source['readInner'] {
  if (levels === 0) return undefined;
  return (path, bytes) => {
    const kind = innerKindOf(path, bytes);
    if (kind === undefined) return undefined;
    return readInside(kind, path, bytes, { ...reading, readInner: innerReader(reading, levels - 1) });
  };
}

async function* readInside(
  kind: SourceKind,
  path: string,
  bytes: Uint8Array,
  reading: Omit<Source, 'path' | 'chunks' | 'size'>,
): AsyncGenerator<SourceItem> {
  try {
    const read = await loadReader(kind);
    const chunks = await unpack(chunksOf(bytes));
    for await (const item of read({ ...reading, path, chunks, size: undefined })) if (!('textless' in item)) yield item;
  } catch (error) {
    yield { id: path, error: readingError(error, path) };
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
