import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/input/encoding/decode.js';
import { ExtractError } from '../../src/util/errors.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

function failure(input: Uint8Array, base?: number): ExtractError {
  try {
    decode(input, base);
  } catch (error) {
    if (error instanceof ExtractError) return error;
  }
  throw new Error('decoded without an error');
}

describe('decode', () => {
  it('returns the original text for the UTF-8 bytes of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
        expect(decode(new TextEncoder().encode(text))).toBe(text);
      }),
    );
  });

  it('drops one byte-order mark and no other character', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
    expect(decode(new TextEncoder().encode('\uFEFF\uFEFFa\uFEFF'))).toBe('\uFEFFa\uFEFF');
    expect(decode(bytes())).toBe('');
  });

  it.each([
    ['a lone continuation byte', bytes(0x61, 0x80), 1],
    ['Windows-1252 quotes', bytes(0x61, 0x20, 0x93, 0x62), 2],
    ['an overlong slash', bytes(0xc0, 0xaf), 0],
    ['an overlong three-byte form', bytes(0x61, 0xe0, 0x80, 0xaf), 1],
    ['a surrogate', bytes(0xed, 0xa0, 0x80), 0],
    ['more than U+10FFFF', bytes(0xf4, 0x90, 0x80, 0x80), 0],
    ['a sequence cut at the end', bytes(0x61, 0xe2, 0x82), 1],
    ['a broken third byte', bytes(0xc3, 0xa9, 0xe2, 0x82, 0x41), 2],
    ['0xFF', bytes(0x61, 0x62, 0x63, 0xff), 3],
  ])('names the first byte of %s', (_, input, at) => {
    const error = failure(input);
    expect(error.code).toBe('invalid-utf8');
    expect(error.problem).toContain(`at byte ${at} `);
    expect(failure(input, 1000).problem).toContain(`at byte ${1000 + at} `);
  });

  it('throws an error that names the first byte that is not UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ min: 1, maxLength: 12 }), (input) => {
        fc.pre(!(input[0] === 0xff && input[1] === 0xfe) && !(input[0] === 0xfe && input[1] === 0xff));
        const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
        let expected: number | undefined;
        // The longest prefix that is well-formed ends where the first bad sequence begins.
        for (let length = 0; length <= input.length; length++) {
          if (!lenient.decode(input.subarray(0, length)).includes('\uFFFD')) expected = length;
        }
        fc.pre(expected !== undefined && !lenient.decode(input.subarray(0, expected)).includes('\uFFFD'));
        if (expected === input.length) expect(() => decode(input)).not.toThrow();
        else expect(failure(input).problem).toContain(`at byte ${expected} `);
      }),
    );
  });

  it('reports a text with a NUL character as binary', () => {
    const error = failure(bytes(0x89, 0x50, 0x4e, 0x47, 0x00));
    expect(error.code).toBe('binary');
    expect(error.problem).toContain('NUL at byte 4');
  });

  it('reports that a text is UTF-16 rather than broken UTF-8', () => {
    expect(failure(bytes(0xff, 0xfe, 0x61, 0x00)).problem).toContain('UTF-16 (little-endian)');
    expect(failure(bytes(0xfe, 0xff, 0x00, 0x61)).problem).toContain('UTF-16 (big-endian)');
  });
});
