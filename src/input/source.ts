/** Opens a file or standard input and reads its articles by its kind. */
import { peek } from '../util/files/lines.js';
import { readingError } from '../util/files/system-error.js';
import { type OpenOptions, openSource, unpack } from './files/open.js';
import { articleKindOf, loadReader, type SourceKind } from './kinds.js';
import type { ReadingOptions, SourceItem } from './reader.js';

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
    const source = { path, chunks, size, cwd, fields, maxBytes, ...(encoding === undefined ? {} : { encoding }) };
    for await (const item of read(source)) if (!('textless' in item)) yield item;
  } catch (error) {
    if (!signal.aborted) yield { id: path, error: readingError(error, path) };
  } finally {
    await close();
  }
}
