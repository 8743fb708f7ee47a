import { describe, expect, it } from 'vitest';
import { createCrew } from '../../src/extractor/crew.js';
import { extractMany } from '../../src/extractor/many.js';
import { PoolBroken } from '../../src/extractor/pool.js';
import { shareable } from '../../src/extractor/shareable.js';
import type { LexiconEntry, NamedText } from '../../src/index.js';
import { ExtractError } from '../../src/util/errors.js';

const JOB = { article: { id: 'a', text: 'Paris' } };
const failing = (error: unknown) => () => Promise.reject(error);

describe('createCrew', () => {
  it.each([
    [new ExtractError('bad-model', 'is no model'), 'bad-model', 'is no model'],
    [new Error('out of luck'), 'internal', 'the model could not be opened (out of luck)'],
    ['out of luck', 'internal', 'the model could not be opened (out of luck)'],
  ])('says why no article can be worked on: %s', async (error, code, problem) => {
    // Alone, and with workers.
    for (const jobs of [1, 2]) {
      const crew = createCrew({ jobs, extractor: failing(error), extractorOptions: failing(error) });
      const reason = await crew.extract(JOB).catch((thrown: unknown) => thrown);
      expect(reason).toBeInstanceOf(PoolBroken);
      expect((reason as PoolBroken).reason).toMatchObject({ code, problem });
      await crew.close();
    }
  });
});

describe('extractMany', () => {
  const collect = async (extract: () => never, articles: NamedText[] = [{ text: 'Paris' }], model?: Uint8Array) => {
    const results = [];
    const options = model === undefined ? {} : { model };
    const jobs = model === undefined ? 1 : 2;
    for await (const result of extractMany(articles, { jobs }, { extract }, options)) results.push(result);
    return results;
  };

  it('gives an error of an article, and throws what is none', async () => {
    const bad = () => {
      throw new ExtractError('bad-date', 'is no date');
    };
    expect(await collect(bad)).toEqual([
      { id: '1', error: { code: 'bad-date', message: expect.stringMatching(/^is no date; /) } },
    ]);
    const bug = () => {
      throw new TypeError('a bug');
    };
    await expect(collect(bug)).rejects.toThrow(new TypeError('a bug'));
  });

  it('throws the reason for which no article can be worked on', async () => {
    const unused = () => {
      throw new Error('not alone');
    };
    const broken = collect(unused, [{ text: 'Paris' }], new Uint8Array([1, 2, 3]));
    await expect(broken).rejects.toMatchObject({ name: 'ExtractError', code: 'bad-model' });
  });
});

describe('shareable', () => {
  const bytes = new Uint8Array([1, 2, 3]);

  it('puts the bytes where all workers see them', () => {
    const { model, places } = shareable({ model: bytes, places: bytes });
    for (const copy of [model, places]) {
      expect(copy).toEqual(bytes);
      expect((copy as Uint8Array).buffer).toBeInstanceOf(SharedArrayBuffer);
    }
  });

  it('opens no model for given mentions, and no gazetteer where no place is asked for', () => {
    expect(shareable({ givenMentions: true, model: bytes, places: false })).toMatchObject({
      model: undefined,
      places: false,
    });
    expect(shareable({ model: bytes, places: bytes, types: ['person'] })).toMatchObject({ places: false });
  });

  it('reads names of the user once, for all', () => {
    const lexicon: LexiconEntry[] = [{ name: 'Acme', type: 'organization' }];
    const made = shareable({ model: bytes, places: false, lexicon, ignore: ['Rome'] });
    expect(made.lexicon).not.toBe(lexicon);
    expect(() => structuredClone(made)).not.toThrow();
    // What was read can be read again, to the same.
    const again = shareable({ ...made, model: bytes, places: false });
    expect(again.lexicon).toEqual(made.lexicon);
    expect(again.ignore).toEqual(made.ignore);
    expect(shareable({ model: bytes, places: false })).toMatchObject({ lexicon: undefined, ignore: undefined });
  });
});
