import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/util/files/lines.js';

async function* chunked(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] as number;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function collect(text: string, sizes: readonly number[], limit = 1e6) {
  const found = [];
  for await (const line of splitLines(chunked(new TextEncoder().encode(text), sizes), limit)) {
    found.push({ ...line, bytes: new TextDecoder('utf-8', { ignoreBOM: true }).decode(line.bytes) });
  }
  return found;
}

describe('splitLines', () => {
  it('yields the same lines however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string().filter((line) => !/[\r\n]/.test(line))),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        async (texts, end, sizes) => {
          const found = await collect(texts.map((text) => text + end).join(''), sizes);
          expect(found.map(({ bytes }) => bytes)).toEqual(texts);
          expect(found.map(({ number }) => number)).toEqual(texts.map((_, index) => index + 1));
        },
      ),
    );
  });

  it('yields the offset of each line, and a last line without a line break', async () => {
    const found = await collect('é\nbc\n\nd', [3]);
    expect(found.map(({ offset, bytes }) => [offset, bytes])).toEqual([
      [0, 'é'],
      [3, 'bc'],
      [6, ''],
      [7, 'd'],
    ]);
  });

  it('yields a line over the limit without its bytes, and continues with the next line', async () => {
    const found = await collect(`ok\n${'x'.repeat(50)}\nok`, [4], 10);
    expect(found.map(({ bytes, tooLong }) => [bytes, tooLong])).toEqual([
      ['ok', false],
      ['', true],
      ['ok', false],
    ]);
  });
});
