/** Arrays of numbers that grow at their end, and that threads can share. */

type Numbers = Int32Array | Uint16Array | Uint8Array;

/** The same numbers with room for at least `least`, and for twice as many as there was. */
export function grown<T extends Numbers>(numbers: T, least = 0): T {
  const more = new (numbers.constructor as new (length: number) => T)(Math.max(least, 2 * numbers.length));
  more.set(numbers);
  return more;
}

/** The first `length` numbers in memory that threads share. */
export function shared<T extends Numbers>(numbers: T, length: number): T {
  const bytes = new SharedArrayBuffer(length * numbers.BYTES_PER_ELEMENT);
  const copy = new (numbers.constructor as new (buffer: SharedArrayBuffer) => T)(bytes);
  copy.set(numbers.subarray(0, length));
  return copy;
}
