/** The contract between an opened source and the reader of its kind: bytes in, articles out. */
import type { Article } from '../engine/types.js';
import { ExtractError } from '../util/errors.js';
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
  /** The source is gold or a result: the reader reads the annotation too, and a record may lack its text. */
  readonly annotated?: true;
}

export interface ReadItem {
  readonly article: Article | AnnotatedArticle;
  /** The article's text is still in this markup language; `plainArticle` extracts the plain text. */
  readonly markup?: Markup;
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

/** @param size in bytes, if it is known. */
export function tooLarge(size: number | undefined, maxBytes: number): ExtractError {
  const problem = size === undefined ? `has more than ${maxBytes} bytes` : `has ${size} bytes, more than ${maxBytes}`;
  return new ExtractError('too-large', problem);
}
