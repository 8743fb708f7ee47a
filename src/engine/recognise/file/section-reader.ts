/** Opens a section of a model file: returns typed arrays that view the section's bytes in place, little-endian. */
import { ExtractError } from '../../../util/errors.js';

/** Length of the header of a section: a mark, a version, and up to six numbers of the section's own. */
export const HEADER_BYTES = 32;

export interface Section {
  readonly header: Uint32Array;
  /**
   * Returns a view of the next `length` numbers: the first call starts after the header, each further call after the
   * view before.
   */
  uint32(length: number): Uint32Array;
  float32(length: number): Float32Array;
  uint8(length: number): Uint8Array;
  /**
   * Checks that the section has been read to its end.
   * @throws ExtractError `bad-model` if the views do not end exactly at the end of the section.
   */
  close(): void;
}

/**
 * Opens a section of a model file. If its bytes do not start at a multiple of 4, they are copied.
 *
 * @param what the name of the section in error messages.
 * @throws ExtractError `bad-model` if the mark or the version is wrong.
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

/** Returns the error for a section of a model file that cannot be read. */
export function broken(what: string, cause: string): ExtractError {
  return new ExtractError('bad-model', `the ${what} cannot be read: ${cause}`);
}
