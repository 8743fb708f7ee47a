import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openModelFile, packModelFile, verifyModelFile } from '../../../src/engine/recognise/file/container.js';
import { ExtractError } from '../../../src/util/errors.js';

const description = { version: '3', types: ['person'] };
const sections = { one: Uint8Array.of(1, 2, 3), two: new Uint8Array(100).fill(7), none: new Uint8Array(0) };

describe('the container of a model', () => {
  it('returns the description and the sections that were packed, each at a multiple of 8 bytes', async () => {
    const file = openModelFile<typeof description>(await packModelFile(description, sections));
    expect(file.description).toEqual(description);
    for (const [name, bytes] of Object.entries(sections)) {
      expect(file.has(name)).toBe(true);
      expect(file.section(name)).toEqual(bytes);
      expect(file.section(name).byteOffset % 8).toBe(0);
    }
    expect(file.has('three')).toBe(false);
    expect(() => file.section('three')).toThrow('its section "three" is missing');
  });

  it('can be opened from bytes that start at any offset of a buffer', async () => {
    const bytes = await packModelFile(description, sections);
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    expect(openModelFile(moved.subarray(3)).section('two')).toEqual(sections.two);
  });

  it('does not pass the checksum if any bit is flipped', async () => {
    const bytes = await packModelFile(description, sections);
    await expect(verifyModelFile(bytes)).resolves.toBeUndefined();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 32, max: bytes.length - 1 }), fc.nat(7), async (at, bit) => {
        const broken = bytes.slice();
        broken[at] = (broken[at] as number) ^ (1 << bit);
        await expect(verifyModelFile(broken)).rejects.toThrow('its checksum is wrong');
      }),
    );
  });

  it('refuses truncated bytes, another version and another format, and names the cause', async () => {
    const bytes = await packModelFile(description, sections);
    const changed = (at: number, value: number): Uint8Array => {
      const copy = bytes.slice();
      new Uint32Array(copy.buffer)[at] = value;
      return copy;
    };
    const causes: [Uint8Array, string][] = [
      [new Uint8Array(0), 'it has only 0 bytes'],
      [bytes.subarray(0, 63), 'it has only 63 bytes'],
      [changed(0, 1), 'it does not begin with its mark'],
      [changed(1, 2), 'it has version 2, this program reads version 1'],
      [bytes.subarray(0, bytes.length - 8), `it has ${bytes.length - 8} bytes instead of ${bytes.length}`],
      [changed(3, 0x7fffffff), 'its description is cut off'],
      [changed(3, 5), 'its description cannot be read'],
    ];
    for (const [broken, cause] of causes) {
      expect(() => openModelFile(broken)).toThrow(ExtractError);
      expect(() => openModelFile(broken)).toThrow(`the model cannot be read: ${cause}; reinstall the package`);
    }
  });
});
