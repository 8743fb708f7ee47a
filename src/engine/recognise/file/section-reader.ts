/** Opening the sections of the model's binary: typed arrays that view the bytes where they lie, little-endian. */
import { ExtractError } from '../../../util/errors.js';

/** Every section begins with a header of this length: mark, version, and numbers of the section's own. */
export const HEADER_BYTES = 32;

export interface Section {
  readonly header: Uint32Array;
  /** Views over the bytes after the header, in order; each call goes on where the last one ended. */
  uint32(length: number): Uint32Array;
  float32(length: number): Float32Array;
  uint8(length: number): Uint8Array;
  /** Throws unless the views reach the end of the bytes exactly. */
  close(): void;
}

/**
 * Opens a section. Bytes that do not lie on a multiple of four are copied first.
 * @param what the section's name in error messages
 */
export function openSection(bytes: Uint8Array, mark: number, version: number, what: string): Section {
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const end = byteOffset + bytes.length;
  if (bytes.length < HEADER_BYTES) throw broken(what, `it has only ${bytes.length} bytes`);
  const header = new Uint32Array(buffer, byteOffset, HEADER_BYTES / 4);
  if (header[0] !== mark) throw broken(what, 'it does not begin with its mark');
  if (header[1] !== version) throw broken(what, `it has version ${header[1]}, expected ${version}`);
  let at = byteOffset + HEADER_BYTES;
  const take = (size: number): number => {
    const from = at;
    at += size;
    if (at > end) throw broken(what, 'it ends too early');
    return from;
  };
  return {
    header,
    uint32: (length) => new Uint32Array(buffer, take(4 * length), length),
    float32: (length) => new Float32Array(buffer, take(4 * length), length),
    uint8: (length) => new Uint8Array(buffer, take(length), length),
    close: () => {
      if (at !== end) throw broken(what, `${end - at} bytes are left over`);
    },
  };
}

/** What is thrown for a section whose content makes no sense. */
export function broken(what: string, cause: string): ExtractError {
  return new ExtractError('bad-model', `the ${what} cannot be read: ${cause}`);
}
