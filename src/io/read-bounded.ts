/** A file read whole, unless it is larger than any of its kind: a device without end must not fill the memory. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { ExtractError } from '../errors.js';
import { joined } from './lines.js';

/** Of what becomes one string, which in V8 has at most 2²⁹ − 24 code units. */
export const LARGEST_TEXT = 500_000_000;

/** @throws ExtractError `too-large`, and the error of the system. */
export async function readBounded(source: string | Readable, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of typeof source === 'string' ? createReadStream(source) : source) {
    length += chunk.length;
    if (length > most) {
      throw new ExtractError('too-large', `has more than ${most / 1e6} million bytes`, { advice: 'split it' });
    }
    chunks.push(chunk);
  }
  return joined(chunks);
}
