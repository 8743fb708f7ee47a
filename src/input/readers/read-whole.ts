/** A source that is one article. */
import { ExtractError } from '../../util/errors.js';
import { joined, peeked } from '../../util/files/lines.js';
import { decodeBytes, markedEncoding } from '../encoding/encoding.js';
import type { Markup } from '../markup/index.js';
import type { Source, SourceItem } from '../source.js';

/** @param markup the language that the text is written in, when it is not plain. */
export function readWhole(markup?: Markup): (source: Source) => AsyncGenerator<SourceItem> {
  return async function* ({ path, chunks, size, maxBytes, encoding }) {
    if (size !== undefined && size > maxBytes) throw tooLarge(size, maxBytes);
    const parts: Uint8Array[] = [];
    let length = 0;
    const { first, all } = await peeked(chunks);
    const mayHoldNul = encoding !== undefined || markedEncoding(first) !== undefined;
    for await (const chunk of all) {
      // A stream without end (/dev/zero) must be refused before it fills the memory.
      const nul = chunk.indexOf(0);
      // Of the two the one that comes first, so that it is the same however a stream is cut.
      const isFirst = nul >= 0 && length + nul < maxBytes;
      if (isFirst && !mayHoldNul) throw new ExtractError('binary', `is binary (a NUL at byte ${length + nul})`);
      parts.push(chunk);
      length += chunk.length;
      if (length > maxBytes) throw tooLarge(undefined, maxBytes);
    }
    const { text, ...note } = await decodeBytes(joined(parts), encoding);
    yield { article: { id: path, text }, ...(markup ? { markup } : {}), ...note };
  };
}

/** @param size in bytes, when it is known. */
export function tooLarge(size: number | undefined, maxBytes: number): ExtractError {
  const problem = size === undefined ? `has more than ${maxBytes} bytes` : `has ${size} bytes, more than ${maxBytes}`;
  return new ExtractError('too-large', problem);
}
