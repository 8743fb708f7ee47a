/** JSON Lines (https://jsonlines.org): one article a line. */
import { ExtractError } from '../../util/errors.js';
import { lines, peeked } from '../../util/files/lines.js';
import { asUtf8, decodeBytes, markedEncoding } from '../encoding/encoding.js';
import type { Source, SourceItem } from '../source.js';
import { tooLarge } from './read-whole.js';
import { parseRecord, readRecord, recordId } from './record.js';

export async function* readJsonLines(source: Source): AsyncGenerator<SourceItem> {
  const { path, maxBytes, fields, encoding } = source;
  let record = 0;
  for await (const line of lines(await inUtf8(source), maxBytes)) {
    const place = `${path}:${line.number}`;
    let id = place;
    try {
      if (line.tooLong) throw tooLarge(undefined, maxBytes);
      const { text, ...note } = await decodeBytes(line.bytes, encoding && 'utf-8', line.offset);
      if (text.trim() === '') continue;
      const parsed = parseRecord(text);
      id = recordId(parsed, fields) ?? place;
      yield { ...readRecord(parsed, fields, place), ...note, record: ++record };
    } catch (error) {
      if (!(error instanceof ExtractError)) throw error;
      yield { id, error: error.about(place), record: ++record };
    }
  }
}

/** The bytes of a source as UTF-8, unless they are something else without saying so. */
export async function inUtf8({ chunks, encoding }: Source): Promise<AsyncIterable<Uint8Array>> {
  const { first, all } = await peeked(chunks);
  const other = encoding ?? markedEncoding(first);
  return other === undefined ? all : asUtf8(all, other);
}
