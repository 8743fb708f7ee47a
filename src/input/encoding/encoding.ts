/**
 * Decodes bytes of any encoding. If no encoding is given, a byte-order mark decides between UTF-8, UTF-16 and UTF-32. A
 * text that is not UTF-8 is read as Windows-1252, in which old English news was written.
 */
import { ExtractError } from '../../util/errors.js';
import { joinBytes, peek } from '../../util/files/lines.js';
import { decode } from './decode.js';
import { decodeMixed } from './mixed.js';

export interface Decoded {
  readonly text: string;
  /** A note that names the encoding if it was guessed: a user who sees odd letters needs to know. */
  readonly note?: string;
}

const UTF8 = /^utf-?8$/i;
/** Byte-order marks, longer ones first, because the mark of UTF-32 begins with the mark of UTF-16. */
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Returns the encoding that the first bytes of a text show, by a byte-order mark or by the NULs of UTF-16 between the
 * letters of ASCII; undefined for UTF-8, with or without a mark.
 */
export function evidentEncoding(bytes: Uint8Array): string | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? unmarkedUtf16(bytes);
}

/** Number of bytes at the start of a text that are examined for UTF-16. */
const SAMPLE = 512;
/**
 * Minimum share of letters with a NUL byte beside them in UTF-16. It is below 1, because dashes and quotation marks
 * have none.
 */
const LEAST_NULS = 0.7;

function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  const nuls = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) (nuls[i & 1] as number)++;
  const [even = 0, odd = 0] = nuls;
  if (length < 4 || Math.max(even, odd) < (LEAST_NULS * length) / 2 || Math.min(even, odd) > 0) return undefined;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/** Checks that an encoding name is known. @throws ExtractError `bad-encoding` */
export async function checkEncoding(name: string): Promise<void> {
  const { default: iconv } = await import('iconv-lite');
  if (!iconv.encodingExists(name)) throw new ExtractError('bad-encoding', `--encoding: unknown encoding "${name}"`);
}

/**
 * Decodes bytes to text.
 *
 * @param encoding a name that {@link checkEncoding} accepts; no other encoding is tried.
 * @param base offset of `bytes` in a longer input; messages name byte offsets of the whole input.
 * @throws ExtractError `binary`; `invalid-utf8` if `encoding` is UTF-8.
 */
export async function decodeBytes(bytes: Uint8Array, encoding?: string, base = 0): Promise<Decoded> {
  const other = encoding ?? (base === 0 ? evidentEncoding(bytes) : undefined);
  if (other !== undefined && !UTF8.test(other)) return { text: refuseNul(await decodeAs(other, bytes)) };
  try {
    return { text: decode(bytes, base) };
  } catch (error) {
    const guess = encoding === undefined && error instanceof ExtractError && error.code === 'invalid-utf8';
    if (!guess) throw error;
    refuseControls(bytes);
    const declared = await readDeclaredEncoding(bytes);
    const { default: iconv } = await import('iconv-lite');
    const decodeStray = (byte: Uint8Array): string => iconv.decode(Buffer.from(byte), 'windows-1252');
    const mixed = declared === undefined ? decodeMixed(bytes, decodeStray) : undefined;
    if (mixed !== undefined) return { text: mixed, note: `${error.problem}; such bytes are read as Windows-1252` };
    const actual = declared ?? 'Windows-1252';
    return { text: await decodeAs(actual, bytes), note: `${error.problem}; read as ${actual}` };
  }
}

async function decodeAs(encoding: string, bytes: Uint8Array): Promise<string> {
  const { default: iconv } = await import('iconv-lite');
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), encoding);
}

/** Returns the encoding of a page's `<meta charset>`, which HTML requires in the first kilobyte. */
async function readDeclaredEncoding(bytes: Uint8Array): Promise<string | undefined> {
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const name = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/i.exec(beginning)?.[1];
  // By the Encoding Standard, a page that names Latin-1 is Windows-1252.
  if (name === undefined || UTF8.test(name) || /^(?:iso-?8859-1|latin-?1|us-ascii)$/i.test(name)) return undefined;
  const { default: iconv } = await import('iconv-lite');
  return iconv.encodingExists(name) ? name : undefined;
}

/** Maximum share of control characters in text. In compressed data, a tenth of the bytes are control characters. */
const MAX_CONTROLS = 0.005;

function refuseControls(bytes: Uint8Array): void {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && byte !== 0x1b && (byte < 0x09 || byte > 0x0d)) controls++;
  if (controls > MAX_CONTROLS * bytes.length)
    throw new ExtractError('binary', `is binary (${controls} control characters)`);
}

/** Returns the text unchanged. @throws ExtractError `binary` if the text contains a NUL character */
function refuseNul(text: string): string {
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new ExtractError('binary', `is binary (a NUL at character ${nul})`);
  return text;
}

/**
 * Converts a source of lines to UTF-8 if its encoding is given or a byte-order mark shows it; otherwise returns its
 * bytes as they are.
 */
export async function inUtf8(source: {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly encoding?: string;
}): Promise<AsyncIterable<Uint8Array>> {
  const { first, all } = await peek(source.chunks);
  const other = source.encoding ?? evidentEncoding(first);
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
  const pieces = 'decodeTables' in decoder ? cutBetweenCharacters(chunks) : chunks;
  // A high surrogate at the end of a piece, kept until the next piece brings the low surrogate: alone, it has no UTF-8.
  let half = '';
  for await (const piece of pieces) {
    const text = half + decoder.write(Buffer.from(piece));
    half = /[\uD800-\uDBFF]$/.exec(text)?.[0] ?? '';
    yield Buffer.from(text.slice(0, text.length - half.length));
  }
  yield Buffer.from(half + (decoder.end() ?? ''));
}

/** Bytes below this value are never the second byte of a character, in any multi-byte encoding that includes ASCII. */
const ALWAYS_ALONE = 0x30;

/**
 * Cuts a stream after spaces, line breaks and full stops, so that no character lies across two pieces: iconv-lite
 * 0.7.3 loses the end of a piece that begins inside an invalid character of Shift JIS, GBK or Big5.
 */
async function* cutBetweenCharacters(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let open: Uint8Array[] = [];
  for await (const chunk of chunks) {
    const end = chunk.findLastIndex((byte) => byte < ALWAYS_ALONE) + 1;
    if (end > 0) {
      yield joinBytes([...open, chunk.subarray(0, end)]);
      open = [];
    }
    if (end < chunk.length) open.push(chunk.subarray(end));
  }
  yield joinBytes(open);
}
