/**
 * The container of a model or of the places gazetteer: a header, a description in JSON, and named sections, which are
 * read in place.
 *
 * Numbers are little-endian. The header has 64 bytes: mark `NDMX`, version, length of the file, length of the description, zeros, and
 * from byte 32 on the SHA-256 of everything after the header. Description and sections start at multiples of 8 bytes.
 */
import { ExtractError } from '../../../util/errors.js';
import type { EntityType } from '../../types.js';

const MARK = 0x584d444e;
const VERSION = 1;
const HEADER_BYTES = 64;
const DIGEST_AT = 32;

interface SectionEntry {
  readonly name: string;
  readonly at: number;
  readonly bytes: number;
}

export interface ModelFile<Description> {
  readonly description: Description;
  /**
   * Returns the bytes of a section of the file.
   * @throws ExtractError `bad-model` if the file has no section of that name.
   */
  section(name: string): Uint8Array;
  has(name: string): boolean;
}

/**
 * Opens a container. The sections are views of its bytes, and the checksum is not compared: see {@link verifyModelFile}.
 *
 * @throws ExtractError `bad-model`
 */
export function openModelFile<Description>(bytes: Uint8Array): ModelFile<Description> {
  const data = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  if (data.length < HEADER_BYTES) throw broken(`it has only ${data.length} bytes`);
  const header = new Uint32Array(data.buffer, data.byteOffset, HEADER_BYTES / 4);
  const [mark, version, length, described] = header as unknown as [number, number, number, number];
  if (mark !== MARK) throw broken('it does not begin with its mark');
  if (version !== VERSION) throw broken(`it has version ${version}, this program reads version ${VERSION}`);
  if (length !== data.length) throw broken(`it has ${data.length} bytes instead of ${length}`);
  if (header.subarray(4, DIGEST_AT / 4).some((word) => word !== 0)) throw broken('its header is damaged');
  if (HEADER_BYTES + described > length) throw broken('its description is cut off');
  const { description, sections } = parse<Description>(data.subarray(HEADER_BYTES, HEADER_BYTES + described));
  const entries = new Map(sections.map((entry) => [entry.name, entry]));
  return {
    description,
    has: (name) => entries.has(name),
    section: (name) => {
      const entry = entries.get(name);
      if (entry === undefined || entry.at + entry.bytes > length) throw broken(`its section "${name}" is missing`);
      return data.subarray(entry.at, entry.at + entry.bytes);
    },
  };
}

/** Returns the entity types from the description of a model. @throws ExtractError `bad-model` */
export function modelTypes({ description }: ModelFile<{ readonly types?: unknown }>): readonly EntityType[] {
  const { types } = description;
  const isList = Array.isArray(types) && types.every((type) => typeof type === 'string');
  if (!isList) throw broken('its description names no types');
  return types;
}

function parse<Description>(bytes: Uint8Array): { description: Description; sections: SectionEntry[] } {
  let read: unknown;
  try {
    read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw broken('its description cannot be read', cause);
  }
  const { description, sections } = (read ?? {}) as Record<string, unknown>;
  const isComplete = isObject(description) && Array.isArray(sections) && sections.every(isSection);
  if (!isComplete) throw broken('its description lacks the list of sections');
  return { description: description as Description, sections };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSection(value: unknown): value is SectionEntry {
  const { name, at, bytes } = (value ?? {}) as Record<string, unknown>;
  const isPlace = (number: unknown): boolean => Number.isInteger(number) && (number as number) >= 0;
  return typeof name === 'string' && isPlace(at) && isPlace(bytes);
}

/**
 * Compares the SHA-256 of the content with the SHA-256 in the header, so that a flipped bit causes an error and never a
 * wrong result.
 *
 * @throws ExtractError `bad-model`
 */
export async function verifyModelFile(bytes: Uint8Array): Promise<void> {
  if (bytes.length < HEADER_BYTES) throw broken(`it has only ${bytes.length} bytes`);
  const content = bytes.subarray(HEADER_BYTES);
  // The digest function does not accept shared memory, so content in shared memory is copied first.
  const digest = await sha256(content.buffer instanceof ArrayBuffer ? content : new Uint8Array(content));
  if (digest.some((byte, i) => byte !== bytes[DIGEST_AT + i])) throw broken('its checksum is wrong');
}

/**
 * Returns the SHA-256 in the header of a file, in hexadecimal; {@link verifyModelFile} compares it with the content.
 */
export function checksumOf(bytes: Uint8Array): string {
  return [...bytes.subarray(DIGEST_AT, HEADER_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Returns the bytes of a container with its checksum. The sections are stored in the order of the keys of `sections`.
 */
export async function packModelFile(
  description: object,
  sections: Readonly<Record<string, Uint8Array>>,
): Promise<Uint8Array> {
  const sized = Object.entries(sections).map(([name, { length }]) => ({ name, at: 0, bytes: length }));
  // The description contains the positions of the sections, which depend on the length of the description. So its
  // length is computed with the largest position that a section can have.
  const longest = sized.map((entry) => ({ ...entry, at: 0x7fffffff }));
  const room = HEADER_BYTES + aligned(encode({ description, sections: longest }).length);
  let at = room;
  for (const entry of sized) {
    entry.at = at;
    at += aligned(entry.bytes);
  }
  const described = encode({ description, sections: sized });
  const bytes = new Uint8Array(at);
  new Uint32Array(bytes.buffer, 0, 4).set([MARK, VERSION, at, described.length]);
  bytes.set(described, HEADER_BYTES);
  for (const { name, at: start } of sized) bytes.set(sections[name] as Uint8Array, start);
  bytes.set(await sha256(bytes.subarray(HEADER_BYTES)), DIGEST_AT);
  return bytes;
}

function encode(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function aligned(length: number): number {
  return (length + 7) & ~7;
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}

/** Joins the parts of a section to one array of bytes. */
export function joinBytes(parts: readonly ArrayBufferView[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/**
 * Returns the error for a file that is not a model or is damaged.
 * @param error the exception that revealed the damage.
 */
export function broken(cause: string, error?: unknown): ExtractError {
  return new ExtractError(
    'bad-model',
    `the model cannot be read: ${cause}`,
    error === undefined ? {} : { cause: error },
  );
}
