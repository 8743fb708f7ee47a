import { expect, it } from 'vitest';
import { describeValue } from '../../src/util/errors.js';

it.each([
  [null, 'null'],
  [12, '12'],
  [true, 'true'],
  ['a "b"', '"a \\"b\\""'],
  ['x'.repeat(1e6), `"${'x'.repeat(39)}`],
  [[[1]], 'a list'],
  [{ a: 1 }, 'an object'],
])('%j is described as %s', (value, shown) => expect(describeValue(value)).toBe(shown));
