/**
 * Decodes UTF-8, with or without a byte-order mark, and nothing else, so that an offset into the text never depends
 * on a guess. A byte that is not UTF-8 is an error, never a replacement character (U+FFFD).
 */
import { ExtractError } from '../../util/errors.js';

const BYTE_ORDER_MARK = '\uFEFF';
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Returns the text of UTF-8 bytes, without the byte-order mark.
 *
 * @param base offset of `bytes` in a longer input; an error names byte offsets of the whole input.
 * @throws ExtractError `binary` for bytes with a NUL, `invalid-utf8` naming the first byte that is not UTF-8.
 */
export function decode(bytes: Uint8Array, base = 0): string {
  const mark = base === 0 ? findUtf16Mark(bytes) : undefined;
  if (mark !== undefined) {
    throw new ExtractError('invalid-utf8', `is ${mark}, not UTF-8`, {
      advice: 'convert the file to UTF-8, for example with iconv -f utf-16 -t utf-8',
    });
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new ExtractError('binary', `is binary (a NUL at byte ${base + nul})`);
  try {
    const text = strict.decode(bytes);
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  } catch (cause) {
    throw utf8Error(bytes, findInvalidByte(bytes), base, cause);
  }
}

/**
 * Returns the error for a byte that is not UTF-8. `base` is the offset of `bytes` in the whole input, as in {@link
 * decode}.
 */
export function utf8Error(bytes: Uint8Array, at: number, base: number, cause: unknown): ExtractError {
  const byte = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  return new ExtractError('invalid-utf8', `is not UTF-8 at byte ${base + at} (${byte})`, { cause });
}

function findUtf16Mark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little-endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big-endian)';
  return undefined;
}

/** Returns the offset of the first byte sequence that is not UTF-8 (Unicode Standard, chapter 3.9, table 3-7). */
export function findInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Returns the number of bytes of the UTF-8 sequence at offset `at`; 0 if no well-formed sequence begins there. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  const second = bytes[at + 1] as number;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let i = at + 2; i < at + length; i++) {
    if (((bytes[i] as number) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
