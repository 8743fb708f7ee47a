import { describe, expect, it } from 'vitest';
import { createIgnoreList, createLexicon } from '../../src/engine/lexicon/index.js';
import { loadModelBytes, loadPlacesBytes } from '../../src/extractor/load-model.js';
import { loadResources, shareResources } from '../../src/extractor/resources.js';
import type { LexiconEntry } from '../../src/index.js';

const LEXICON: LexiconEntry[] = [{ name: 'Acme', type: 'organization' }];

/** Returns the bytes with one bit flipped behind the header. */
function damage(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy[1000] = (copy[1000] as number) ^ 1;
  return copy;
}

describe('loadResources', () => {
  it('loads no model for given mentions, and no gazetteer if places are not reported', async () => {
    const given = await loadResources({
      givenMentions: true,
      quotes: false,
      model: Uint8Array.of(1),
      types: ['person'],
    });
    expect(given).toMatchObject({ model: undefined, places: undefined });
    expect(await loadResources({ places: false })).toMatchObject({ places: undefined });
  });

  it('refuses a damaged model and a damaged gazetteer', async () => {
    await expect(loadResources({ model: damage(loadModelBytes()) })).rejects.toMatchObject({ code: 'bad-model' });
    const places = loadResources({ places: damage(loadPlacesBytes()) });
    await expect(places).rejects.toMatchObject({ code: 'bad-model', input: 'place gazetteer' });
  });

  it('does not verify the checksum of a model again that the caller has verified', async () => {
    const model = damage(loadModelBytes());
    expect((await loadResources({ model, places: false }, true)).model).toBe(model);
  });

  it('accepts the types of the lexicon, and refuses others', async () => {
    const lexicon: LexiconEntry[] = [{ name: 'Bounty', type: 'ship' }];
    const options = { lexicon, places: false } as const;
    expect((await loadResources({ ...options, types: ['ship'] })).selection).toEqual({ types: ['ship'] });
    await expect(loadResources({ ...options, types: ['boat'] })).rejects.toMatchObject({ code: 'unknown-type' });
  });
});

describe('shareResources', () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const resources = {
    selection: {},
    dayFirst: undefined,
    givenMentions: false,
    quotes: false,
    lexicon: createLexicon(LEXICON),
    ignore: createIgnoreList(['Rome']),
    model: bytes,
    places: bytes,
  };

  it('copies the bytes into memory that all threads share', () => {
    const { model, places } = shareResources(resources);
    for (const copy of [model, places]) {
      expect(copy).toEqual(bytes);
      expect((copy as Uint8Array).buffer).toBeInstanceOf(SharedArrayBuffer);
    }
  });

  it('returns names that can be posted to a thread and shared again', () => {
    const shared = shareResources(resources);
    expect(() => structuredClone(shared)).not.toThrow();
    const again = shareResources(shared);
    expect(again.lexicon).toEqual(shared.lexicon);
    expect(again.ignore).toEqual(shared.ignore);
  });

  it('returns no model and no gazetteer if there are none to share', () => {
    const none = { ...resources, lexicon: undefined, ignore: undefined, model: undefined, places: undefined };
    expect(shareResources(none)).toEqual(none);
  });
});
