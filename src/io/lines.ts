/** Lines of a byte stream, one at a time: the memory in use is one line and one chunk, however long the stream. */

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Where the line begins in the stream, in bytes. */
  readonly offset: number;
  /** Without the line break. */
  readonly bytes: Uint8Array;
  /** The line was longer than the limit, and `bytes` is empty. */
  readonly tooLong: boolean;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** @param limit the most bytes that a line may have; what is longer is passed over and marked. */
export async function* lines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
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
    const bytes = tooLong ? new Uint8Array(0) : withoutReturn(joined(parts));
    const made = { number, offset, bytes, tooLong };
    offset += length + 1;
    number++;
    parts = [];
    length = 0;
    return made;
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at));
      yield line();
      from = at + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield line();
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

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes[bytes.length - 1] === RETURN ? bytes.subarray(0, -1) : bytes;
}
