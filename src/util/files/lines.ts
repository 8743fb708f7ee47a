/** Lines of a byte stream, one at a time: the memory in use is one line and one chunk, however long the stream. */

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Where the line begins in the stream, in bytes. */
  readonly offset: number;
  /** Without the line break, unless it was asked for. */
  readonly bytes: Uint8Array;
  /** The line was longer than the limit, and `bytes` is empty. */
  readonly tooLong: boolean;
}

const NUL = 0;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * @param limit the most bytes that a line may have; what is longer is passed over and marked.
 * @param options `whole`: lines keep their line breaks.
 */
export async function* lines(
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
    const bytes = tooLong ? new Uint8Array(0) : joined(parts);
    const made = { number, offset, bytes: whole ? bytes : withoutEnd(bytes, separator), tooLong };
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

/** Lines, or what NUL ends when the first chunk has one. */
export async function* separated(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  const { first, all } = await peeked(chunks);
  yield* lines(all, limit, { separator: first.includes(NUL) ? NUL : NEWLINE });
}

/** Bytes that are enough to tell a byte order mark or gzip by, whose beginning may come in a chunk of its own. */
const TELLING = 4;

/** The beginning of a stream, at least {@link TELLING} bytes if it has as many, and the stream as if nobody had looked. */
export async function peeked(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ first: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let done = false;
  for (let length = 0; length < TELLING && !done; ) {
    const next = await iterator.next();
    done = next.done === true;
    if (next.done || next.value.length === 0) continue;
    parts.push(next.value);
    length += next.value.length;
  }
  const first = joined(parts);
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (first.length > 0) yield first;
      if (done) return;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { first, all: all() };
}

/** The parts as one array; copied only when there is more than one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function withoutEnd(bytes: Uint8Array, separator: number): Uint8Array {
  const end = bytes[bytes.length - 1] === separator ? bytes.length - 1 : bytes.length;
  return bytes.subarray(0, bytes[end - 1] === RETURN ? end - 1 : end);
}
