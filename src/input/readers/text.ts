/** Reads a source that is one article: plain text, Markdown or HTML. */
import { ExtractError } from '../../util/errors.js';
import { joinBytes, peek } from '../../util/files/lines.js';
import { decodeBytes, evidentEncoding } from '../encoding/encoding.js';
import type { Markup } from '../markup/index.js';
import { type Reader, tooLarge } from '../reader.js';

export const readText: Reader = readWhole();
export const readMarkdown: Reader = readWhole('markdown');
export const readHtml: Reader = readWhole('html');

function readWhole(markup?: Markup): Reader {
  return async function* ({ path, chunks, size, maxBytes, encoding }) {
    if (size !== undefined && size > maxBytes) throw tooLarge(size, maxBytes);
    const parts: Uint8Array[] = [];
    let length = 0;
    const { first, all } = await peek(chunks);
    const mayHoldNul = encoding !== undefined || evidentEncoding(first) !== undefined;
    for await (const chunk of all) {
      // An endless stream of NUL bytes (/dev/zero) is refused before it fills the memory.
      const nul = chunk.indexOf(0);
      // The error is the one that comes first in the stream, NUL or too large; so it does not depend on the size of the
      // chunks.
      const isFirst = nul >= 0 && length + nul < maxBytes;
      if (isFirst && !mayHoldNul) throw new ExtractError('binary', `is binary (a NUL at byte ${length + nul})`);
      parts.push(chunk);
      length += chunk.length;
      if (length > maxBytes) throw tooLarge(undefined, maxBytes);
    }
    const { text, ...note } = await decodeBytes(joinBytes(parts), encoding);
    yield { article: { id: path, text }, ...(markup ? { markup } : {}), ...note };
  };
}
