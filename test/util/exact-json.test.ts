import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExactly } from '../../src/util/exact-json.js';

describe('parseExactly', () => {
  it.each([
    ['12345678901234567890', '12345678901234567890'],
    [
      '[-1234567890123456789, 9007199254740991, 9007199254740993]',
      ['-1234567890123456789', 9007199254740991, '9007199254740993'],
    ],
    ['[1234567890123456.5, 1234567890123456e3]', [1234567890123456.5, 1234567890123456e3]],
    [
      '{"a\\\\":"\\"1234567890123456789","b":1234567890123456789}',
      { 'a\\': '"1234567890123456789', b: '1234567890123456789' },
    ],
    ['{"1234567890123456789":"1234567890123456789"}', { '1234567890123456789': '1234567890123456789' }],
  ])('reads %s', (json, value) => expect(parseExactly(json)).toEqual(value));

  it('agrees with JSON.parse except for whole numbers that a double cannot hold', () => {
    const strings = fc.oneof(fc.string(), fc.constantFrom('"', '\\', '\\"1234567890123456789', '"1234567890123456789'));
    const anything = fc.jsonValue({ stringUnit: 'binary' });
    fc.assert(
      fc.property(fc.array(fc.tuple(strings, anything)), (pairs) => {
        const json = JSON.stringify(pairs);
        const exact = JSON.stringify(JSON.parse(json), (_, value) =>
          Number.isInteger(value) && !Number.isSafeInteger(value) && !/e/.test(String(value)) ? String(value) : value,
        );
        expect(JSON.stringify(parseExactly(json))).toBe(exact);
      }),
    );
  });

  it('throws a SyntaxError for invalid JSON', () =>
    expect(() => parseExactly('{1234567890123456789')).toThrow(SyntaxError));
});
