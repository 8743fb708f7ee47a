/** Decodes UTF-8 that arrives in pieces cut anywhere, up to the first byte that is not UTF-8. */
import { ExtractError } from '../../util/errors.js';
import { joinBytes } from '../../util/files/lines.js';
import { findInvalidByte, utf8Error } from './decode.js';

export interface Piece {
  readonly text: string;
  /** The error for the first byte that is not UTF-8; decoding ends there. */
  readonly error?: ExtractError;
}

const NOTHING = new Uint8Array(0);
const BYTE_ORDER_MARK = '\uFEFF';

export class Utf8Stream {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  /** The first bytes of a character whose other bytes are in the next piece. */
  #rest: Uint8Array = NOTHING;
  /** Byte offset in the stream at which `#rest` begins. */
  #offset = 0;

  push(chunk: Uint8Array): Piece {
    return this.#decode(this.#rest.length === 0 ? chunk : joinBytes([this.#rest, chunk]), false);
  }

  end(): Piece {
    return this.#decode(this.#rest, true);
  }

  #decode(bytes: Uint8Array, isLast: boolean): Piece {
    const offset = this.#offset;
    // An endless stream of NUL bytes (/dev/zero) is refused before it fills the memory.
    const nul = bytes.indexOf(0);
    const whole = bytes.subarray(0, nul >= 0 ? nul : bytes.length - (isLast ? 0 : countUnfinished(bytes)));
    this.#rest = bytes.subarray(whole.length);
    this.#offset = offset + whole.length;
    try {
      const text = this.#withoutMark(whole, offset);
      return nul < 0
        ? { text }
        : { text, error: new ExtractError('binary', `is binary (a NUL at byte ${offset + nul})`) };
    } catch (cause) {
      const at = findInvalidByte(whole);
      return { text: this.#withoutMark(whole.subarray(0, at), offset), error: utf8Error(whole, at, offset, cause) };
    }
  }

  #withoutMark(bytes: Uint8Array, offset: number): string {
    const text = this.#decoder.decode(bytes);
    return offset === 0 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  }
}

/** Returns how many bytes at the end of a piece belong to a character that the piece does not complete. */
function countUnfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}
