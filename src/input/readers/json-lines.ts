/** Reads JSON Lines (https://jsonlines.org), one article a line; with `annotated`, one gold record or result a line. */
import { ExtractError } from '../../util/errors.js';
import { splitLines } from '../../util/files/lines.js';
import { readAnnotatedRecord } from '../annotation/annotated-record.js';
import { asItem } from '../annotation/read-pieces.js';
import { decodeBytes, inUtf8 } from '../encoding/encoding.js';
import { type Reader, tooLarge } from '../reader.js';
import { parseRecord } from '../records/json-values.js';
import { readId, readRecord } from '../records/record.js';

/** Reads each line by itself: a line that cannot be decoded or parsed, or that is too long, affects no other line. */
export const readJsonLines: Reader = async function* (source) {
  const { path, maxBytes, fields, encoding, annotated } = source;
  let record = 0;
  for await (const line of splitLines(await inUtf8(source), maxBytes)) {
    const place = `${path}:${line.number}`;
    let id = place;
    try {
      if (line.tooLong) throw tooLarge(undefined, maxBytes);
      const { text, ...note } = await decodeBytes(line.bytes, encoding && 'utf-8', line.offset);
      if (text.trim() === '') continue;
      const parsed = parseRecord(text);
      id = readId(parsed, fields) ?? place;
      const item = annotated
        ? asItem(readAnnotatedRecord(parsed, place), maxBytes)
        : { ...readRecord(parsed, fields, place), ...note };
      yield { ...item, record: ++record };
    } catch (error) {
      if (!(error instanceof ExtractError)) throw error;
      yield { id, error: error.about(place), record: ++record };
    }
  }
};
