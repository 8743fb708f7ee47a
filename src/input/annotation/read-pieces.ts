/** Passes the bytes of a source to a reader of annotation piece by piece, within the limit on bytes. */
import { ExtractError } from '../../util/errors.js';
import { inUtf8 } from '../encoding/encoding.js';
import { Utf8Stream } from '../encoding/utf8-stream.js';
import { type FailedItem, type Reader, type ReadItem, type TextlessItem, tooLarge } from '../reader.js';
import type { OpenReader, ReadAnnotation } from './piece-reader.js';

type Item = ReadItem | FailedItem | TextlessItem;

/**
 * Maximum bytes read without completing an article, annotation and text together, as a multiple of `maxBytes`; beyond
 * it the file is refused. Only the size of an article's text is compared with `maxBytes` exactly.
 */
const RUNAWAY = 4;
const LARGEST_CHUNK = 1 << 16;

/** Returns the number of bytes that may be read before an article must be complete. */
export function runawayBytes(maxBytes: number): number {
  return RUNAWAY * maxBytes + LARGEST_CHUNK;
}

/** Returns a reader for sources that contain several articles one after another. */
export function readPieces(open: OpenReader): Reader {
  return async function* (source) {
    let record = 0;
    for await (const item of readItems(open, { ...source, chunks: await inUtf8(source) })) {
      yield { ...item, record: ++record };
    }
  };
}

async function* readItems(open: OpenReader, source: Parameters<Reader>[0]): AsyncGenerator<Item> {
  const { path, fields, chunks, maxBytes } = source;
  const reader = open(path, fields);
  // The stream decoder keeps the first bytes of a character that continues in the next chunk.
  const stream = new Utf8Stream();
  const asItems = (found: readonly ReadAnnotation[]) => found.map((each) => asItem(each, maxBytes));
  let size = 0;
  for await (const chunk of chunks) {
    const { text, error } = stream.push(chunk);
    const items = asItems(reader.push(text));
    yield* items;
    if (error) throw error;
    size = items.length > 0 ? 0 : size + chunk.length;
    if (size > runawayBytes(maxBytes)) throw tooLarge(undefined, maxBytes);
  }
  const { text, error } = stream.end();
  yield* asItems(reader.push(text));
  if (error) throw error;
  yield* asItems(reader.end());
}

/** Returns the item of an article; an error if the article could not be read or its text is too large. */
export function asItem(read: ReadAnnotation, maxBytes: number): Item {
  if ('problem' in read) {
    const advice = 'see docs/formats.md for what is read';
    return { id: read.place, error: new ExtractError('bad-record', read.problem, { input: read.place, advice }) };
  }
  const { text, ...rest } = read;
  if (text === undefined) return { textless: rest };
  const isTooLarge = text.length > maxBytes || Buffer.byteLength(text) > maxBytes;
  return isTooLarge
    ? { id: read.id, error: tooLarge(undefined, maxBytes).about(read.id) }
    : { article: { ...rest, text } };
}
