/** UTF-8 that comes in pieces cut anywhere, as text up to the first byte that is none. */
import { ExtractError } from '../../util/errors.js';
import { joined } from '../../util/files/lines.js';
import { firstInvalidByte, notUtf8 } from './decode.js';

export interface Piece {
  readonly text: string;
  /** Why nothing can come after the text. */
  readonly error?: ExtractError;
}

const NOTHING = new Uint8Array(0);
const BYTE_ORDER_MARK = '\uFEFF';

export class Utf8Stream {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  /** The beginning of a character whose other bytes are to come. */
  #rest: Uint8Array = NOTHING;
  /** Bytes before the rest. */
  #offset = 0;

  push(chunk: Uint8Array): Piece {
    return this.#read(this.#rest.length === 0 ? chunk : joined([this.#rest, chunk]), false);
  }

  end(): Piece {
    return this.#read(this.#rest, true);
  }

  #read(bytes: Uint8Array, isLast: boolean): Piece {
    const offset = this.#offset;
    // A stream without end (/dev/zero) must be refused before it fills the memory.
    const nul = bytes.indexOf(0);
    const whole = bytes.subarray(0, nul >= 0 ? nul : bytes.length - (isLast ? 0 : unfinished(bytes)));
    this.#rest = bytes.subarray(whole.length);
    this.#offset = offset + whole.length;
    try {
      const text = this.#text(whole, offset);
      return nul < 0
        ? { text }
        : { text, error: new ExtractError('binary', `is binary (a NUL at byte ${offset + nul})`) };
    } catch (cause) {
      const at = firstInvalidByte(whole);
      return { text: this.#text(whole.subarray(0, at), offset), error: notUtf8(whole, at, offset, cause) };
    }
  }

  #text(bytes: Uint8Array, offset: number): string {
    const text = this.#decoder.decode(bytes);
    return offset === 0 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  }
}

/** How many bytes at the end begin a character that is longer than what there is of it. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}
