import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractor, type ErrorCode, ExtractError, extract, KNOWN_TYPES } from '../src/index.js';
import { ROOT } from './support/command.js';

const TEXT = 'PARIS, Nov 18, 2016 - Angela Merkel met Emmanuel Macron in Paris. Merkel left on Friday for Rome.';
const extractor = await createExtractor();

function codeOf(work: () => unknown): ErrorCode | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof ExtractError) return error.code;
  }
  return undefined;
}

describe('createExtractor', () => {
  it('returns the object that the command prints, with its keys in the documented order', () => {
    const result = extractor.extract(TEXT, { date: '2016-11-18', id: 'a.txt', title: 'Visit' });
    expect(Object.keys(result)).toEqual(['id', 'title', 'date', 'entities']);
    expect(result).toMatchObject({ id: 'a.txt', title: 'Visit', date: '2016-11-18' });
    const order = ['id', 'type', 'name', 'count', 'aliases', 'salience', 'value', 'timex', 'mod', 'from', 'to'];
    const all = [...order, 'place', 'refersTo', 'lexiconId', 'mentions'];
    for (const entity of result.entities) {
      const ranks = Object.keys(entity).map((key) => all.indexOf(key));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(structuredClone(result)).toEqual(result);
  });

  it('reports the selected types only', async () => {
    const people = await createExtractor({ types: ['person'] });
    expect(new Set(people.extract(TEXT).entities.map(({ type }) => type))).toEqual(new Set(['person']));
  });

  it('resolves relative dates against the given date, else the date of the text, else not at all', () => {
    expect(extractor.extract('He left on Friday.', { date: '2020-01-01' }).date).toBe('2020-01-01');
    expect(extractor.extract('He left on Friday.').date).toBeNull();
    const friday = extractor.extract('He left on Friday.').entities.find(({ name }) => name === 'Friday');
    expect(friday).toMatchObject({ type: 'date', count: 1 });
    expect(friday?.value).toBeUndefined();
  });

  it('throws an error whose code names the kind of wrong input', async () => {
    expect(codeOf(() => extractor.extract(5 as unknown as string))).toBe('bad-text');
    expect(codeOf(() => extractor.extract('x', { date: '18.11.2016' }))).toBe('bad-date');
    await expect(createExtractor({ types: 'person' as never })).rejects.toMatchObject({ code: 'usage' });
    await expect(createExtractor({ types: ['persn'] })).rejects.toMatchObject({ code: 'unknown-type' });
    await expect(createExtractor({ minCount: 0 })).rejects.toMatchObject({ code: 'usage' });
    for (const minScore of [-1, 1.5, Number.NaN]) {
      await expect(createExtractor({ minScore })).rejects.toMatchObject({ code: 'usage' });
    }
    await expect(createExtractor({ model: Uint8Array.of(1, 2, 3) })).rejects.toMatchObject({ code: 'bad-model' });
  });

  it('returns disjoint spans that lie in the text and never split a character, for any string', async () => {
    const all = await createExtractor({ types: KNOWN_TYPES });
    const pieces = fc.constantFrom(
      'Angela Merkel',
      ' ',
      '\n',
      '“',
      '”',
      '’s',
      'U.S.',
      '😀',
      '\uD83D',
      '\0',
      '\u202E',
      'é',
      '12',
      '/',
      'May',
      '#',
      '-',
      'the ',
      'NATO',
      '東京',
    );
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 });
    fc.assert(
      fc.property(text, (parts) => {
        const input = parts.join('');
        const mentions = all.extract(input).entities.flatMap((entity) => entity.mentions);
        mentions.sort((a, b) => a.start - b.start);
        let last = 0;
        for (const { start, end, text: surface } of mentions) {
          expect(start >= last && start < end && end <= input.length).toBe(true);
          expect(input.slice(start, end)).toBe(surface);
          expect(surface.trim()).toBe(surface);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('extract', () => {
  it('returns the result of an extractor with the same options', async () => {
    expect(await extract(TEXT, { id: 'a', date: '2016-11-18' })).toEqual(
      extractor.extract(TEXT, { id: 'a', date: '2016-11-18' }),
    );
  });
});

describe('the declaration file', () => {
  it('exports every type that it declares, so that a caller can name it', () => {
    const source = readFileSync(join(ROOT, 'dist', 'index.d.ts'), 'utf8');
    const declared = [...source.matchAll(/^(?:declare )?(?:interface|type|class|const|function) (\w+)/gm)];
    const list = /^export \{(.*)\};$/m.exec(source)?.[1] ?? '';
    const exported = list.split(',').map((name) => name.trim().replace(/^type /, ''));
    expect(declared.length).toBeGreaterThan(20);
    expect(declared.map(([, name]) => name).filter((name) => !exported.includes(name as string))).toEqual([]);
  });
});
