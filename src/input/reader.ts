/** The contract between an opened source and the reader of its kind: bytes in, articles out. */
import type { Article, Result } from '../engine/types.js';
import { ExtractError } from '../util/errors.js';
import { joinUpTo } from '../util/files/read-bounded.js';
import type { AnnotatedArticle, AnnotatedRecord } from './annotation/annotated.js';
import type { Markup } from './markup/index.js';
import type { RecordFields } from './records/record.js';

export interface ReadingOptions {
  readonly fields: RecordFields;
  /** Maximum bytes of an article or a record, after unpacking. */
  readonly maxBytes: number;
  /** Encoding of the source; without it, detected. */
  readonly encoding?: string;
}

/** An opened source. */
export interface Source extends ReadingOptions {
  readonly path: string;
  /** The bytes, unpacked. A reader of a binary kind joins them, a reader of records streams them. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Number of bytes to come; undefined if that is not known. */
  readonly size: number | undefined;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /**
   * Reads a file inside of the source, such as an attachment, by the kind that its name and content show.
   *
   * @param name of the file, which is part of its id.
   * @returns undefined if it is of no kind that is read.
   */
  readonly readInner?: ((name: string, bytes: Uint8Array) => AsyncIterable<SourceItem> | undefined) | undefined;
  /** Reads the articles of another file, by its path. */
  readonly readFile?: (path: string) => AsyncIterable<SourceItem>;
  /** The source is gold or a result: the reader reads the annotation too, and a record may lack its text. */
  readonly annotated?: true;
}

export interface ReadItem {
  readonly article: Article | AnnotatedArticle;
  /** The article's text is still in this markup language; `plainArticle` extracts the plain text. */
  readonly markup?: Markup;
  /** The result that the source holds; nothing is extracted from the article. */
  readonly result?: Result;
  /** What is wrong with the article, although it can be read. */
  readonly warning?: string;
  /** A detail that only `--verbose` shows. */
  readonly note?: string;
  /** Number of the record in its source, from 1. */
  readonly record?: number;
}

/** A file or a record that could not be read. */
export interface FailedItem {
  readonly id: string;
  readonly error: ExtractError;
  readonly record?: number;
}

/** A record whose text is in another file, such as a result. Only a source with `annotated` has such records. */
export interface TextlessItem {
  readonly textless: AnnotatedRecord;
  readonly record?: number;
}

export type SourceItem = ReadItem | FailedItem;

/**
 * Reads a source of one kind and yields its articles in their order, and an error for each article that it cannot
 * read. An error that it throws ends the source; `readSource` adds the path.
 */
export type Reader = (source: Source) => AsyncIterable<SourceItem | TextlessItem>;

/**
 * Maximum bytes of a file with articles in it, as a multiple of those of an article: an office document holds pictures,
 * and an archive many articles.
 */
const MOST_OF_FILE = 32;

export function largestFile(maxBytes: number): number {
  return MOST_OF_FILE * maxBytes;
}

/** Returns the bytes of a source that cannot be read piece by piece. @throws ExtractError `too-large` */
export function readBytes({ chunks, maxBytes }: Pick<Source, 'chunks' | 'maxBytes'>): Promise<Uint8Array> {
  const most = largestFile(maxBytes);
  return joinUpTo(chunks, most, () => tooLarge(undefined, most));
}

/** Returns the article as an item, or an error in its place if its text is larger than allowed. */
export function limited(article: Article, maxBytes: number): ReadItem | FailedItem {
  const { id, text } = article;
  const isTooLarge = text.length > maxBytes || Buffer.byteLength(text) > maxBytes;
  return isTooLarge ? { id, error: tooLarge(undefined, maxBytes).about(id) } : { article };
}

/** @param size in bytes, if it is known. */
export function tooLarge(size: number | undefined, maxBytes: number): ExtractError {
  const problem = size === undefined ? `has more than ${maxBytes} bytes` : `has ${size} bytes, more than ${maxBytes}`;
  return new ExtractError('too-large', problem);
}
