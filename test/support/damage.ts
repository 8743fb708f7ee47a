/** Damage as disks and networks do it: bits that flipped, an end that is missing, a stretch that is zeros. */
import fc from 'fast-check';

export type Damage = (bytes: Uint8Array) => Uint8Array;

/** @param from the first byte that may be hit, as a share of all. */
export const damage: fc.Arbitrary<Damage> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(7)), { minLength: 1, maxLength: 4 })
      .map(
        (flips): Damage =>
          (bytes) => {
            const copy = bytes.slice();
            for (const [share, bit] of flips) {
              const at = Math.min(copy.length - 1, Math.floor(share * copy.length));
              copy[at] = (copy[at] as number) ^ (1 << bit);
            }
            return copy;
          },
      ),
  },
  {
    weight: 1,
    arbitrary: fc.double({ min: 0, max: 0.9999, noNaN: true }).map(
      (share): Damage =>
        (bytes) =>
          bytes.slice(0, share * bytes.length),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.integer({ min: 1, max: 4096 })).map(
      ([share, length]): Damage =>
        (bytes) => {
          const from = Math.floor(share * bytes.length);
          return bytes.slice().fill(0, from, Math.min(bytes.length, from + length));
        },
    ),
  },
);

export function differs(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) !== 0;
}
