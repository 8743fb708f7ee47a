/** Damages bytes as disks and networks do: flipped bits, a missing end, a stretch of zeros. */
import fc from 'fast-check';

/** Returns a damaged copy and leaves the bytes unchanged. (`slice` of a Buffer would share its memory.) */
export type Damage = (bytes: Uint8Array) => Uint8Array;

/** A uniformly distributed position in the bytes. fast-check's own integers prefer small values. */
const share = fc.noBias(fc.integer({ min: 0, max: 2 ** 30 - 1 })).map((number) => number / 2 ** 30);

export const damage: fc.Arbitrary<Damage> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.tuple(share, fc.nat(7)), { minLength: 1, maxLength: 4 }).map(
      (flips): Damage =>
        (bytes) => {
          const copy = new Uint8Array(bytes);
          for (const [place, bit] of flips) {
            const at = Math.min(copy.length - 1, Math.floor(place * copy.length));
            copy[at] = (copy[at] as number) ^ (1 << bit);
          }
          return copy;
        },
    ),
  },
  {
    weight: 1,
    arbitrary: share.map(
      (place): Damage =>
        (bytes) =>
          bytes.slice(0, Math.floor(place * bytes.length)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(share, fc.integer({ min: 1, max: 4096 })).map(
      ([place, length]): Damage =>
        (bytes) => {
          const from = Math.floor(place * bytes.length);
          return new Uint8Array(bytes).fill(0, from, Math.min(bytes.length, from + length));
        },
    ),
  },
);

export function differs(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) !== 0;
}
