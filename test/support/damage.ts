/** Damage as disks and networks do it: bits that flipped, an end that is missing, a stretch that is zeros. */
import fc from 'fast-check';

/** Leaves the bytes as they are, and gives a damaged copy (`slice` of a Buffer would be none). */
export type Damage = (bytes: Uint8Array) => Uint8Array;

/** A place in the bytes, any as likely as any other: fast-check's own numbers lie mostly at the beginning. */
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
