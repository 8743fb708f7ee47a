/** Texts as bytes: encodings, byte-order marks, gzip, and damage. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { damagedBytes } from './damage.js';

const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'windows-1252',
  'shift_jis',
  'gb18030',

  'koi8-r',
];

/** Names for `--encoding`; most of the time undefined. */
export const encodingName: fc.Arbitrary<string | undefined> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constantFrom(...ENCODINGS) },
);

/** Encodes a text, mostly as UTF-8. Sometimes compresses it, and sometimes damages the bytes before or after. */
export function encoded(text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const plain = fc
    .tuple(text, fc.oneof({ weight: 5, arbitrary: fc.constant('utf-8') }, fc.constantFrom(...ENCODINGS)), fc.boolean())
    .map(([whole, encoding, addBOM]) => new Uint8Array(iconv.encode(whole, encoding, { addBOM })));
  const rough = fc.oneof({ weight: 3, arbitrary: plain }, damagedBytes(plain));
  return fc.oneof({ weight: 8, arbitrary: rough }, { weight: 2, arbitrary: packed(rough) });
}

/** Compresses bytes with gzip: intact, damaged, or as several members. */
function packed(bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const whole = fc.array(bytes, { minLength: 1, maxLength: 3 }).map((members) => {
    return new Uint8Array(Buffer.concat(members.map((member) => gzipSync(member, { level: 1 }))));
  });
  return fc.oneof({ weight: 3, arbitrary: whole }, damagedBytes(whole));
}
