/** Reads web archives (WARC 1.0 and 1.1, ISO 28500): the pages and texts in them, whatever else they hold. */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { ExtractError } from '../../util/errors.js';
import { joinBytes } from '../../util/files/lines.js';
import { decodeBytes } from '../encoding/encoding.js';
import { largestFile, limited, type Reader, type SourceItem, tooLarge } from '../reader.js';
import { parseWrittenDate } from '../records/written-date.js';

interface WarcRecord {
  readonly headers: ReadonlyMap<string, string>;
  readonly content: Buffer;
}

/** Records that hold what a server answered, or a text made of it. */
const KINDS = new Set(['response', 'resource', 'conversion']);
const LONGEST_HEAD = 65_536;

export const readWarc: Reader = async function* ({ path, chunks, maxBytes, encoding }) {
  let record = 0;
  const most = largestFile(maxBytes);
  for await (const { headers, content } of splitRecords(chunks, most)) {
    if (!KINDS.has(headers.get('warc-type') ?? '')) continue;
    const id = headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? `${path}:${record + 1}`;
    try {
      const payload = readPayload(headers, content, most);
      if (payload === undefined) continue;
      const { text, note } = await decodeBytes(payload.body, encoding ?? payload.charset);
      const date = parseWrittenDate(headers.get('warc-date') ?? '');
      const article = { id, text, ...(date === undefined ? {} : { date }) };
      const details = {
        ...(note === undefined ? {} : { note }),
        ...(payload.isHtml ? { markup: 'html' as const } : {}),
      };
      yield { ...limited(article, maxBytes), ...details, record: ++record } as SourceItem;
    } catch (error) {
      const named =
        error instanceof ExtractError
          ? error
          : new ExtractError('damaged', `contains a WARC record that cannot be read (${String(error)})`, {
              cause: error,
            });
      yield { id, error: named.about(`${path}: ${id}`), record: ++record };
    }
  }
  if (record === 0)
    throw new ExtractError('no-article', 'contains no web page and no text', { advice: 'check the file' });
};

/** Yields the records of an archive. @throws ExtractError `damaged`, `too-large` */
async function* splitRecords(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<WarcRecord> {
  let parts: Uint8Array[] = [];
  let have = 0;
  let need = 0;
  let headers: ReadonlyMap<string, string> | undefined;
  for await (const chunk of chunks) {
    parts.push(chunk);
    have += chunk.length;
    if (have < need) continue;
    let bytes = Buffer.from(joinBytes(parts));
    for (;;) {
      if (headers === undefined) {
        while (bytes[0] === 0x0d || bytes[0] === 0x0a) bytes = bytes.subarray(1);
        const end = bytes.indexOf('\r\n\r\n');
        if (end < 0 && bytes.length > LONGEST_HEAD)
          throw new ExtractError('damaged', 'contains a WARC record whose header has no end');
        if (end < 0) break;
        const [version = '', ...lines] = bytes.toString('utf8', 0, end).split('\r\n');
        if (!version.startsWith('WARC/'))
          throw new ExtractError('damaged', 'is damaged: no WARC record begins where the record before it ends');
        headers = readHeaders(lines);
        bytes = bytes.subarray(end + 4);
      }
      const length = Number(headers.get('content-length') ?? 'x');
      if (!Number.isInteger(length) || length < 0)
        throw new ExtractError('damaged', 'contains a WARC record without the length of its content');
      if (length > most) throw tooLarge(length, most);
      need = length;
      if (bytes.length < length) break;
      yield { headers, content: bytes.subarray(0, length) };
      bytes = bytes.subarray(length);
      headers = undefined;
      need = 0;
    }
    parts = [bytes];
    have = bytes.length;
  }
  if (headers !== undefined) throw new ExtractError('damaged', 'ends in the middle of a WARC record');
}

function readHeaders(lines: readonly string[]): ReadonlyMap<string, string> {
  const pairs = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return new Map(pairs);
}

/** Returns the body of a page or a text; undefined for other content, and for what a server answered besides 200. */
function readPayload(headers: ReadonlyMap<string, string>, content: Buffer, most: number) {
  const isHttp = /^application\/http/i.test(headers.get('content-type') ?? '');
  if (!isHttp) return typed(content, headers.get('content-type') ?? '');
  const end = content.indexOf('\r\n\r\n');
  const [status = '', ...lines] = content.toString('latin1', 0, end < 0 ? content.length : end).split('\r\n');
  if (end < 0 || !/^HTTP\/[\d.]+ 200\b/.test(status)) return undefined;
  const http = readHeaders(lines);
  const body = content.subarray(end + 4);
  const whole = /\bchunked\b/i.test(http.get('transfer-encoding') ?? '') ? joinChunks(body) : body;
  const type = http.get('content-type') ?? '';
  return typed(whole, type) && typed(decompress(whole, http.get('content-encoding') ?? '', most), type);
}

function typed(body: Buffer, type: string) {
  const isHtml = /^(?:text\/html|application\/xhtml\+xml)/i.test(type);
  if (!isHtml && !/^text\/plain/i.test(type)) return undefined;
  const charset = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(type)?.[1];
  // The encoding of most pages is UTF-8, whatever their server says.
  const isUseful = charset !== undefined && !/^(?:utf-?8|iso-?8859-1|us-ascii)$/i.test(charset);
  return { body, isHtml, ...(isUseful ? { charset } : {}) };
}

/** Joins the parts that a server sent one after another (RFC 9112, 7.1); a body that is not so is as it is. */
function joinChunks(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const size = end < 0 || end - at > 40 ? Number.NaN : Number.parseInt(body.toString('latin1', at, end), 16);
    if (Number.isNaN(size)) return parts.length === 0 ? body : Buffer.concat(parts);
    if (size === 0) break;
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

function decompress(body: Buffer, encoding: string, most: number): Buffer {
  const limit = { maxOutputLength: most };
  // Archives may hold the body unpacked, with the header that the server sent.
  if (/gzip/i.test(encoding)) return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, limit) : body;
  if (/deflate/i.test(encoding)) return (body[0] ?? 0) === 0x78 ? inflateSync(body, limit) : body;
  return /^\s*br\s*$/i.test(encoding) ? brotliDecompressSync(body, limit) : body;
}
