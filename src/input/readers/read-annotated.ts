/** Annotation that other tools wrote: articles whose entities are there already. */
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ExtractError } from '../../util/errors.js';
import { joinedUpTo } from '../../util/files/read-bounded.js';
import type { AnnotationReader, OpenReader, ReadAnnotation } from '../annotation/annotated-reader.js';
import { decode } from '../encoding/decode.js';
import { Utf8Stream } from '../encoding/utf8-stream.js';
import type { Source, SourceItem } from '../source.js';
import { inUtf8 } from './read-json-lines.js';
import { tooLarge } from './read-whole.js';

type Chunks = AsyncIterable<Uint8Array>;

/** A source that is read piece by piece. @param load the format's reader, loaded when it is needed. */
export function readAnnotated(load: () => Promise<OpenReader>) {
  return async function* (source: Source): AsyncGenerator<SourceItem> {
    yield* numbered(read((await load())(source.path, source.fields), await inUtf8(source), source.maxBytes));
  };
}

/**
 * brat's annotation: an `.ann` file with its text beside it in a `.txt` file, named by either; or a stream of several
 * articles, which has the texts in it.
 */
export async function* readBratPair(source: Source): AsyncGenerator<SourceItem> {
  const { path, fields, cwd } = source;
  const chunks = await inUtf8(source);
  const { readBrat, readBratFile } = await import('../annotation/brat.js');
  const [, stem, ending] = /^(.+)(\.ann|\.txt)$/.exec(path) ?? [];
  const [text, annotation] = [`${stem}.txt`, `${stem}.ann`];
  const isPair = ending === '.txt' || (ending === '.ann' && (await isThere(resolve(cwd, text))));
  if (!isPair) return yield* numbered(read(readBrat(path, fields), chunks, source.maxBytes));
  const here = await whole(chunks, source.maxBytes);
  const beside = createReadStream(resolve(cwd, ending === '.txt' ? annotation : text));
  const there = await whole(beside, source.maxBytes).catch((cause) => {
    if (cause instanceof ExtractError) throw cause;
    const problem = `has no ${ending === '.txt' ? '.ann' : '.txt'} file beside it that could be read`;
    throw new ExtractError('unreadable', problem, { advice: 'keep both files in one folder', cause });
  });
  const [article, lines] = ending === '.txt' ? [here, there] : [there, here];
  yield* readBratFile(article, lines, annotation, fields).map((each) => asItem(each, source.maxBytes));
}

async function* numbered(items: AsyncIterable<SourceItem>): AsyncGenerator<SourceItem> {
  let record = 0;
  for await (const item of items) yield { ...item, record: ++record };
}

/**
 * Of annotation and text together, the most in times of the bytes of an article, before a file is taken for one without
 * end. Only the text is measured exactly: what is between two articles depends on how the stream was cut.
 */
const RUNAWAY = 4;
const LARGEST_CHUNK = 1 << 16;

async function* read(reader: AnnotationReader, chunks: Chunks, maxBytes: number): AsyncGenerator<SourceItem> {
  // A character may lie across two chunks.
  const stream = new Utf8Stream();
  const asItems = (found: readonly ReadAnnotation[]) => found.map((each) => asItem(each, maxBytes));
  let size = 0;
  for await (const chunk of chunks) {
    const { text, error } = stream.push(chunk);
    const items = asItems(reader.push(text));
    yield* items;
    if (error) throw error;
    size = items.length > 0 ? 0 : size + chunk.length;
    if (size > RUNAWAY * maxBytes + LARGEST_CHUNK) throw tooLarge(undefined, maxBytes);
  }
  const { text, error } = stream.end();
  yield* asItems(reader.push(text));
  if (error) throw error;
  yield* asItems(reader.end());
}

function asItem(read: ReadAnnotation, maxBytes: number): SourceItem {
  if ('problem' in read) {
    const advice = 'see docs/formats.md for what is read';
    return { id: read.place, error: new ExtractError('bad-record', read.problem, { input: read.place, advice }) };
  }
  const isTooLarge = read.text.length > maxBytes || Buffer.byteLength(read.text) > maxBytes;
  return isTooLarge ? { id: read.id, error: tooLarge(undefined, maxBytes).about(read.id) } : { article: read };
}

/** Text or annotation in one piece, bounded as both are together in a stream; the text itself is measured later. */
async function whole(chunks: Chunks, maxBytes: number): Promise<string> {
  const most = RUNAWAY * maxBytes + LARGEST_CHUNK;
  return decode(await joinedUpTo(chunks, most, () => tooLarge(undefined, maxBytes)));
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
