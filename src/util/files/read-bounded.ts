/** A file read whole, unless it is larger than any of its kind: a device without end must not fill the memory. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { ExtractError } from '../errors.js';
import { joined } from './lines.js';

/** Of what becomes one string, which in V8 has at most 2²⁹ − 24 code units. */
export const LARGEST_TEXT = 500_000_000;

/** @throws ExtractError `too-large`, and the error of the system. */
export function readBounded(source: string | Readable, most: number): Promise<Uint8Array> {
  const chunks = typeof source === 'string' ? createReadStream(source) : source;
  const problem = `has more than ${most / 1e6} million bytes`;
  return joinedUpTo(chunks, most, () => new ExtractError('too-large', problem, { advice: 'split it' }));
}

/** @throws what `tooLarge` makes, as soon as there are more bytes. */
export async function joinedUpTo(
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
  return joined(parts);
}
