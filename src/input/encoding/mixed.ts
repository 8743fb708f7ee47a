/**
 * Decodes UTF-8 with some bytes of Windows-1252 in it: a file that one program wrote in UTF-8, and into which another
 * pasted `£5` or a quotation mark in its own encoding.
 */
import { sequenceLength } from './decode.js';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Returns the text, with each byte that is not UTF-8 read as Windows-1252; undefined if the bytes look more like
 * Windows-1252 than like UTF-8.
 *
 * @param decodeStray decodes a byte of Windows-1252.
 */
export function decodeMixed(bytes: Uint8Array, decodeStray: (byte: Uint8Array) => string): string | undefined {
  const parts: string[] = [];
  let evidence = 0;
  let strays = 0;
  let from = 0;
  const flush = (to: number): void => {
    if (to > from) parts.push(utf8.decode(bytes.subarray(from, to)));
  };
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 1 && isUsual(utf8.decode(bytes.subarray(at, at + length)))) evidence++;
    if (length === 0) {
      flush(at);
      parts.push(decodeStray(bytes.subarray(at, at + 1)));
      strays++;
      from = at + 1;
    }
    at += length || 1;
  }
  flush(bytes.length);
  if (evidence === 0 || evidence < strays) return undefined;
  const text = parts.join('');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/**
 * Returns true for a character that occurs in ordinary texts. Two characters of Windows-1252 can by chance be the bytes
 * of one UTF-8 character, but mostly of a rare one: the end of “CAFÉ” is the bytes C9 94, which are the phonetic letter
 * ɔ.
 */
function isUsual(character: string): boolean {
  return /^[\u00A0-\u017F\u0370-\u1FFF\u2010-\u2027\u2030-\u205E\u20AC\u2122\u2C00-\uFFFC\u{10000}-\u{10FFFF}]$/u.test(
    character,
  );
}
