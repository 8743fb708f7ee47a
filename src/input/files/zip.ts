/** Reads the entries of a ZIP archive in memory (PKWARE's APPNOTE 6.3.10): office documents and EPUB are archives. */
import { inflateRawSync } from 'node:zlib';
import { ExtractError } from '../../util/errors.js';
import { systemCode } from '../../util/files/system-error.js';

interface Entry {
  readonly offset: number;
  readonly method: number;
  readonly packed: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
/** The comment at the end of an archive has at most 65,535 bytes. */
const LONGEST_TAIL = END_LENGTH + 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

export class ZipArchive {
  readonly #bytes: Buffer;
  readonly #entries = new Map<string, Entry>();
  #left: number;

  /**
   * @param maxBytes of all entries that are read, unpacked: an archive of some kilobytes can unpack to gigabytes.
   * @throws ExtractError `damaged`
   */
  constructor(bytes: Uint8Array, maxBytes: number) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#left = maxBytes;
    try {
      this.#readDirectory();
    } catch (cause) {
      if (cause instanceof ExtractError) throw cause;
      throw damaged(cause);
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** Returns the bytes of an entry; undefined if there is no such entry. @throws ExtractError `damaged`, `too-large` */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    try {
      const bytes = this.#unpack(entry);
      this.#left -= bytes.length;
      return bytes;
    } catch (cause) {
      if (cause instanceof ExtractError) throw cause;
      if (systemCode(cause) === 'ERR_BUFFER_TOO_LARGE') {
        throw new ExtractError('too-large', `unpacks to more than the maximum size, at the entry "${name}"`, { cause });
      }
      throw damaged(cause);
    }
  }

  /** Returns an entry in UTF-8; undefined if there is no such entry. */
  readText(name: string): string | undefined {
    const bytes = this.read(name);
    return bytes && new TextDecoder().decode(bytes);
  }

  #unpack({ offset, method, packed }: Entry): Uint8Array {
    const bytes = this.#bytes;
    if (bytes.readUInt32LE(offset) !== LOCAL) throw damaged();
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    if (start + packed > bytes.length) throw damaged();
    const content = bytes.subarray(start, start + packed);
    if (method === STORED) return content;
    if (method !== DEFLATED)
      throw new ExtractError('damaged', `uses the ZIP method ${method}, which extract cannot unpack`);
    return inflateRawSync(content, { maxOutputLength: Math.max(1, this.#left) });
  }

  #readDirectory(): void {
    const bytes = this.#bytes;
    const tail = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    if (tail < 0 || tail < bytes.length - LONGEST_TAIL || bytes.readUInt32LE(tail) !== END) throw damaged();
    const count = bytes.readUInt16LE(tail + 10);
    let at = bytes.readUInt32LE(tail + 16);
    for (let i = 0; i < count; i++) {
      if (bytes.readUInt32LE(at) !== CENTRAL) throw damaged();
      const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
      const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength as number));
      if (bytes.readUInt16LE(at + 8) & ENCRYPTED) {
        throw new ExtractError('encrypted', 'is encrypted, and cannot be read without its password');
      }
      const entry = {
        method: bytes.readUInt16LE(at + 10),
        packed: bytes.readUInt32LE(at + 20),
        offset: bytes.readUInt32LE(at + 42),
      };
      if (!this.#entries.has(name)) this.#entries.set(name, entry);
      at += 46 + (nameLength as number) + (extra as number) + (comment as number);
    }
  }
}

function damaged(cause?: unknown): ExtractError {
  return new ExtractError(
    'damaged',
    'is damaged: it is not a complete ZIP archive',
    cause === undefined ? {} : { cause },
  );
}
