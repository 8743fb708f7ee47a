/** Typed arrays that grow, and copies of them in memory that threads share. */

type Numbers = Int32Array | Uint16Array | Uint8Array;

/**
 * Returns a longer copy of an array, with zeros at its end.
 *
 * @param minLength the minimum length of the copy, which is at least twice as long as the array.
 */
export function growArray<T extends Numbers>(numbers: T, minLength = 0): T {
  const longer = new (numbers.constructor as new (length: number) => T)(Math.max(minLength, 2 * numbers.length));
  longer.set(numbers);
  return longer;
}

/** Returns a copy of the first `length` numbers in a SharedArrayBuffer, which a worker receives without copying it. */
export function shareArray<T extends Numbers>(numbers: T, length: number): T {
  const buffer = new SharedArrayBuffer(length * numbers.BYTES_PER_ELEMENT);
  const copy = new (numbers.constructor as new (buffer: SharedArrayBuffer) => T)(buffer);
  copy.set(numbers.subarray(0, length));
  return copy;
}
