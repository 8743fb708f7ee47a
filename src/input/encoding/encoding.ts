/**
 * From bytes of any encoding to text. Without being told, UTF-8, UTF-16 and UTF-32 by their byte order mark, and
 * Windows-1252 for what is not UTF-8: every byte means something in it, and old English news was written in it.
 */
import { ExtractError } from '../../util/errors.js';
import { joined, peeked } from '../../util/files/lines.js';
import { decode } from './decode.js';

export interface Decoded {
  readonly text: string;
  /** What a reader who wonders about odd letters would want to know. */
  readonly note?: string;
}

const UTF8 = /^utf-?8$/i;
/** The longer marks first: that of UTF-32 begins with that of UTF-16. */
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that the bytes name at their beginning; undefined for UTF-8, with or without a mark. */
export function markedEncoding(bytes: Uint8Array): string | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
}

/** @throws ExtractError `bad-encoding` for a name that no encoding has. */
export async function checkEncoding(name: string): Promise<void> {
  const { default: iconv } = await import('iconv-lite');
  if (!iconv.encodingExists(name)) throw new ExtractError('bad-encoding', `--encoding: unknown encoding "${name}"`);
}

/**
 * @param encoding a name that {@link checkEncoding} knows; then the bytes are read so and not otherwise.
 * @param base what to add to byte offsets in messages, when `bytes` are a part of a longer input.
 * @throws ExtractError `binary`; `invalid-utf8` when that was asked for.
 */
export async function decodeBytes(bytes: Uint8Array, encoding?: string, base = 0): Promise<Decoded> {
  const other = encoding ?? (base === 0 ? markedEncoding(bytes) : undefined);
  if (other !== undefined && !UTF8.test(other)) return { text: withoutNul(await decodeAs(other, bytes)) };
  try {
    return { text: decode(bytes, base) };
  } catch (error) {
    const guess = encoding === undefined && error instanceof ExtractError && error.code === 'invalid-utf8';
    if (!guess) throw error;
    const actual = (await declaredEncoding(bytes)) ?? 'Windows-1252';
    refuseControls(bytes);
    return { text: await decodeAs(actual, bytes), note: `${error.problem}; read as ${actual}` };
  }
}

async function decodeAs(encoding: string, bytes: Uint8Array): Promise<string> {
  const { default: iconv } = await import('iconv-lite');
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), encoding);
}

/** What a page of HTML says of itself (`<meta charset>`), which has to stand in its first kilobyte. */
async function declaredEncoding(bytes: Uint8Array): Promise<string | undefined> {
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const name = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/i.exec(beginning)?.[1];
  // The Encoding Standard: who writes Latin-1 means Windows-1252.
  if (name === undefined || UTF8.test(name) || /^(?:iso-?8859-1|latin-?1|us-ascii)$/i.test(name)) return undefined;
  const { default: iconv } = await import('iconv-lite');
  return iconv.encodingExists(name) ? name : undefined;
}

/** Share of control characters above which bytes are no text of any kind; compressed data has a tenth of them. */
const MOST_CONTROLS = 0.005;

function refuseControls(bytes: Uint8Array): void {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && byte !== 0x1b && (byte < 0x09 || byte > 0x0d)) controls++;
  if (controls > MOST_CONTROLS * bytes.length)
    throw new ExtractError('binary', `is binary (${controls} control characters)`);
}

function withoutNul(text: string): string {
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new ExtractError('binary', `is binary (a NUL at character ${nul})`);
  return text;
}

/** Returns a stream of lines as UTF-8, if its encoding is given or its byte-order mark says it; else as it is. */
export async function inUtf8(source: {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly encoding?: string;
}): Promise<AsyncIterable<Uint8Array>> {
  const { first, all } = await peeked(source.chunks);
  const other = source.encoding ?? markedEncoding(first);
  return other === undefined ? all : convertToUtf8(all, other);
}

/** Converts a stream to UTF-8 without a byte-order mark. */
async function* convertToUtf8(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  if (UTF8.test(encoding)) {
    yield* chunks;
    return;
  }
  const { default: iconv } = await import('iconv-lite');
  const decoder = iconv.getDecoder(encoding);
  const pieces = 'decodeTables' in decoder ? characters(chunks) : chunks;
  // Half a character beyond U+FFFF, whose other half is in the next piece: by itself it has no UTF-8.
  let half = '';
  for await (const piece of pieces) {
    const text = half + decoder.write(Buffer.from(piece));
    half = /[\uD800-\uDBFF]$/.exec(text)?.[0] ?? '';
    yield Buffer.from(text.slice(0, text.length - half.length));
  }
  yield Buffer.from(half + (decoder.end() ?? ''));
}

/** Below it no byte is the second one of a character, in any encoding of several bytes that keeps ASCII. */
const ALWAYS_ALONE = 0x30;

/**
 * The stream cut after blanks, line breaks and full stops, so that no character lies across two pieces: iconv-lite 0.7.3
 * loses the end of a piece that begins inside a character of Shift JIS, GBK or Big5 which is none.
 */
async function* characters(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let open: Uint8Array[] = [];
  for await (const chunk of chunks) {
    const end = chunk.findLastIndex((byte) => byte < ALWAYS_ALONE) + 1;
    if (end > 0) {
      yield joined([...open, chunk.subarray(0, end)]);
      open = [];
    }
    if (end < chunk.length) open.push(chunk.subarray(end));
  }
  yield joined(open);
}
