/** Damages intact texts and bytes. */
import fc from 'fast-check';
import { PIECES } from '../../engine/text/hostile.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Overwrites, cuts out, doubles or moves some parts of a text. */
export function damaged(text: fc.Arbitrary<string>, pieces: readonly string[] = PIECES): fc.Arbitrary<string> {
  const edit = fc.tuple(
    share,
    fc.nat(20),
    fc.oneof(fc.constantFrom('', ...pieces), fc.constant(undefined), fc.string({ unit: 'binary', maxLength: 3 })),
  );
  return fc.tuple(text, fc.array(edit, { maxLength: 6 })).map(([whole, edits]) =>
    edits.reduce((now, [where, length, piece]) => {
      const at = Math.floor(where * now.length);
      // Without a replacement, the part is doubled.
      const put = piece ?? now.slice(at, at + length).repeat(2);
      return now.slice(0, at) + put + now.slice(at + length);
    }, whole),
  );
}

/** Changes, cuts out or inserts some bytes, or cuts off the end. */
export function damagedBytes(bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const edit = fc.tuple(share, fc.nat(4), fc.uint8Array({ maxLength: 4 }));
  return fc
    .tuple(bytes, fc.array(edit, { maxLength: 4 }), fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, share))
    .map(([whole, edits, kept]) => {
      const now = [...whole.subarray(0, Math.ceil(kept * whole.length))];
      for (const [where, length, put] of edits) now.splice(Math.floor(where * now.length), length, ...put);
      return Uint8Array.from(now);
    });
}
