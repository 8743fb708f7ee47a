import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_NAME_TOKENS } from '../../../src/engine/recognise/features/gazetteer/gazetteer-format.js';
import { NAME_CLASS } from '../../../src/engine/recognise/features/gazetteer/name-classes.js';
import { type NameEntry, packGazetteer } from '../../../src/engine/recognise/features/gazetteer/pack-gazetteer.js';
import { readGazetteer } from '../../../src/engine/recognise/features/gazetteer/read-gazetteer.js';
import { HEADER_BYTES } from '../../../src/engine/recognise/file/section-reader.js';
import { ExtractError } from '../../../src/util/errors.js';
import { hashString } from '../../../src/util/hash.js';

const entry = (name: string, classes: number): NameEntry => ({ tokens: name.split(' '), classes });
const hashes = (text: string): Uint32Array => Uint32Array.from(text.split(' '), (token) => hashString(token));

const bytes = packGazetteer([
  entry('new york', NAME_CLASS.LARGE_CITY),
  entry('new york', NAME_CLASS.REGION),
  entry('new york times', NAME_CLASS.ORGANIZATION),
  entry('york', NAME_CLASS.CITY),
  entry('bank of the west indies', NAME_CLASS.ORGANIZATION),
]);
const names = readGazetteer(bytes);

/** Returns the length and the classes of the longest name at token `i`. */
function match(text: string, i = 0, end?: number): [number, number] {
  const found = names.match(hashes(text), i, end ?? text.split(' ').length);
  return [found >>> 16, found & 0xffff];
}

describe('the gazetteer', () => {
  it('returns the longest name, with the classes of all entries that have this name', () => {
    expect(match('new york times reports')).toEqual([3, NAME_CLASS.ORGANIZATION]);
    expect(match('new york city')).toEqual([2, NAME_CLASS.LARGE_CITY | NAME_CLASS.REGION]);
    expect(match('in new york', 1)).toEqual([2, NAME_CLASS.LARGE_CITY | NAME_CLASS.REGION]);
    expect(match('york')).toEqual([1, NAME_CLASS.CITY]);
    expect(match('bank of the west indies')).toEqual([5, NAME_CLASS.ORGANIZATION]);
  });

  it('finds no name that ends after the given last token', () => {
    expect(match('new york times', 0, 2)).toEqual([2, NAME_CLASS.LARGE_CITY | NAME_CLASS.REGION]);
    expect(match('new york times', 0, 1)).toEqual([0, 0]);
  });

  it('finds the shorter name if only the start of a longer one matches', () => {
    expect(match('bank of the north')).toEqual([0, 0]);
    expect(match('new york stock')).toEqual([2, NAME_CLASS.LARGE_CITY | NAME_CLASS.REGION]);
  });

  it('returns no classes for the first words of a name, and none for its words in another order', () => {
    expect(names.classesOf(hashString('new'))).toBe(0);
    expect(names.classesOf(hashString('york'))).toBe(NAME_CLASS.CITY);
    expect(match('york new')).toEqual([1, NAME_CLASS.CITY]);
    expect(match('times')).toEqual([0, 0]);
  });

  it('finds every packed name of any set of names', () => {
    const name = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: MAX_NAME_TOKENS });
    fc.assert(
      fc.property(
        fc.array(fc.record({ tokens: name, classes: fc.integer({ min: 1, max: 0xffff }) }), { maxLength: 60 }),
        (entries) => {
          const table = readGazetteer(packGazetteer(entries));
          for (const { tokens, classes } of entries) {
            const found = table.match(
              Uint32Array.from(tokens, (token) => hashString(token)),
              0,
              tokens.length,
            );
            expect(found >>> 16).toBe(tokens.length);
            expect(found & classes).toBe(classes);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('mistakes less than 0.03 % of unknown words for names', () => {
    const word = (i: number): string => `n${i.toString(36)}`;
    const known = Array.from({ length: 20_000 }, (_, i) => ({ tokens: [word(i)], classes: 1 + (i % 0xffff) }));
    const table = readGazetteer(packGazetteer(known));
    let wrong = 0;
    for (let i = 20_000; i < 220_000; i++) if (table.classesOf(hashString(word(i))) !== 0) wrong++;
    expect(wrong / 200_000).toBeLessThan(3e-4);
  });

  it('packs equal bytes for any order of the names', () => {
    const entries = Array.from({ length: 500 }, (_, i) => entry(`a${i % 50} b${i}`, 1 + (i % 8)));
    expect(packGazetteer(entries.toReversed())).toEqual(packGazetteer(entries));
  });

  it('refuses class bits above 16, and bytes that are not a gazetteer', () => {
    expect(() => packGazetteer([entry('x', 1 << 16)])).toThrow(RangeError);
    expect(() => readGazetteer(bytes.slice(0, -4))).toThrow(ExtractError);
    expect(() => readGazetteer(new Uint8Array(64))).toThrow(ExtractError);
    const full = Uint8Array.from(bytes).fill(1, HEADER_BYTES);
    expect(() => readGazetteer(full)).toThrow('it has no empty slot');
  });

  it('reads bytes that start at any offset of a buffer', () => {
    const pool = Buffer.alloc(bytes.length + 1);
    pool.set(bytes, 1);
    expect(readGazetteer(pool.subarray(1)).classesOf(hashString('york'))).toBe(NAME_CLASS.CITY);
  });
});
