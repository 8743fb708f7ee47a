/** Splits a byte stream into lines. Only one line and one chunk are in memory, however long the stream is. */

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Byte offset of the line in the stream. */
  readonly offset: number;
  /** The bytes of the line, without its line break unless `whole` is set. */
  readonly bytes: Uint8Array;
  /** True if the line is longer than the limit; `bytes` is then empty. */
  readonly tooLong: boolean;
}

const NUL = 0;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Yields the lines of a stream.
 *
 * @param limit maximum bytes of a line. A longer line is yielded without its bytes.
 * @param options `separator`: the byte that ends a line; `whole`: lines keep their line breaks.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
  { separator = NEWLINE, whole = false } = {},
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  let offset = 0;

  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  const line = (): Line => {
    const tooLong = length > limit;
    const bytes = tooLong ? new Uint8Array(0) : joinBytes(parts);
    const made = { number, offset, bytes: whole ? bytes : removeLineEnd(bytes, separator), tooLong };
    offset += length;
    number++;
    parts = [];
    length = 0;
    return made;
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(separator); at >= 0; at = chunk.indexOf(separator, from)) {
      take(chunk.subarray(from, at + 1));
      yield line();
      from = at + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield line();
}

/**
 * Yields the lines of a stream; if the first chunk contains a NUL character, the parts between NUL characters instead
 * (`find -print0`).
 */
export async function* splitList(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  const { first, all } = await peek(chunks);
  yield* splitLines(all, limit, { separator: first.includes(NUL) ? NUL : NEWLINE });
}

/** Number of bytes that {@link peek} waits for in any case: enough to recognise a byte-order mark or gzip. */
const MIN_PEEK = 4;
/** Number of bytes by which content is recognised, so that the result does not depend on the sizes of the chunks. */
const ENOUGH_TO_RECOGNISE = 4096;
/** Milliseconds without a further chunk after which a stream counts as slow: its first records must not wait for others. */
const MAX_PAUSE = 50;

/**
 * Returns the first bytes of a stream together with a stream that still yields everything. Returns at least
 * {@link ENOUGH_TO_RECOGNISE} bytes if the stream has as many and does not pause before, and at least {@link MIN_PEEK}
 * bytes of a longer stream.
 */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ first: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let pending: Promise<IteratorResult<Uint8Array>> | undefined;
  let done = false;
  for (let length = 0; length < ENOUGH_TO_RECOGNISE && !done; ) {
    pending = iterator.next();
    const next = length < MIN_PEEK ? await pending : await withinPause(pending);
    if (next === undefined) break;
    pending = undefined;
    done = next.done === true;
    if (next.done || next.value.length === 0) continue;
    parts.push(next.value);
    length += next.value.length;
  }
  const first = joinBytes(parts);
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (first.length > 0) yield first;
      if (done) return;
      for (let next = await (pending ?? iterator.next()); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { first, all: all() };
}

/** Returns the result of a promise, or undefined if it takes longer than {@link MAX_PAUSE}. */
async function withinPause<T>(promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const pause = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, MAX_PAUSE, undefined);
  });
  // A failure that comes later is thrown where the stream is read on.
  promise.catch(() => {});
  try {
    return await Promise.race([promise, pause]);
  } finally {
    clearTimeout(timer);
  }
}

/** Joins byte arrays into one. Copies bytes only if there are several arrays. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function removeLineEnd(bytes: Uint8Array, separator: number): Uint8Array {
  const end = bytes[bytes.length - 1] === separator ? bytes.length - 1 : bytes.length;
  return bytes.subarray(0, bytes[end - 1] === RETURN ? end - 1 : end);
}
