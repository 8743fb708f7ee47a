/** Reads a whole file up to a maximum size, because an endless device (`/dev/zero`) would fill the memory. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { ExtractError } from '../errors.js';
import { joinBytes } from './lines.js';

/** Maximum size in bytes of a file that is read into one string; V8 allows 2²⁹ − 24 code units. */
export const LARGEST_TEXT = 500_000_000;

/**
 * Returns all bytes of a file or stream.
 * @throws ExtractError `too-large` above `most` bytes, and the system's errors
 */
export function readBounded(source: string | Readable, most: number): Promise<Uint8Array> {
  const chunks = typeof source === 'string' ? createReadStream(source) : source;
  const problem = `has more than ${most / 1e6} million bytes`;
  return joinUpTo(chunks, most, () => new ExtractError('too-large', problem, { advice: 'split it' }));
}

/**
 * Returns all bytes of a stream.
 * @throws the error that `tooLarge` returns, as soon as there are more than `most` bytes
 */
export async function joinUpTo(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
  tooLarge: () => ExtractError,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most) throw tooLarge();
    parts.push(chunk);
  }
  return joinBytes(parts);
}
