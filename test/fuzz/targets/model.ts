/** Damaged models and gazetteers: each causes an error, or gives the result of the intact file. */
import fc from 'fast-check';
import { openModelFile, packModelFile } from '../../../src/engine/recognise/file/container.js';
import { KNOWN_TYPES } from '../../../src/engine/types.js';
import { loadModelBytes, loadPlacesBytes } from '../../../src/extractor/load-model.js';
import { createExtractor } from '../../../src/index.js';
import { ExtractError } from '../../../src/util/errors.js';
import { holds, same, typed } from '../invariants.js';
import { extractor, seedText } from '../library.js';
import { target } from '../target.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Positions near the beginning, where the header and the description are, are more likely than others. */
const damage = fc.oneof(
  fc.record({ at: fc.nat(2000), flip: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ at: share, flip: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ cut: fc.oneof(share, fc.nat(5000)) }),
);

type Damage = { readonly at: number; readonly flip: number } | { readonly cut: number };

function damaged(bytes: Uint8Array, damages: readonly Damage[]): Uint8Array {
  const place = (at: number) => (Number.isInteger(at) ? at : Math.floor(at * bytes.length));
  let now = bytes.slice();
  for (const each of damages) {
    if ('cut' in each) now = now.slice(0, place(each.cut));
    else if (place(each.at) < now.length) now[place(each.at)] = (now[place(each.at)] as number) ^ each.flip;
  }
  return now;
}

export const modelFile = target({
  name: 'model file',
  weight: 0.3,
  input: fc.record({
    part: fc.constantFrom('model', 'places'),
    damages: fc.array(damage, { minLength: 1, maxLength: 3 }),
  }),
  async check({ part, damages }) {
    const bytes = damaged(part === 'model' ? loadModelBytes() : loadPlacesBytes(), damages);
    const opened = await typed(() => createExtractor({ types: KNOWN_TYPES, [part]: bytes }));
    if (opened instanceof ExtractError) {
      holds(opened.code === 'bad-model', () => opened.message);
      return;
    }
    // These bytes of the header have no meaning.
    same(opened.extract(seedText()), (await extractor()).extract(seedText()), 'a damaged file gives another result');
  },
});

export const madeModel = target({
  name: 'model of another program',
  weight: 1,
  input: fc.record({
    description: fc.oneof(
      fc.dictionary(fc.constantFrom('version', 'types', 'families', 'network', '__proto__'), fc.jsonValue(), {
        maxKeys: 4,
      }),
      fc.jsonValue(),
    ),
    sections: fc.dictionary(
      fc.constantFrom('words', 'linear', 'network', 'transitions', 'places'),
      fc.uint8Array({ maxLength: 80 }),
    ),
    damages: fc.array(damage, { maxLength: 2 }),
  }),
  async check({ description, sections, damages }) {
    const file = damaged(await packModelFile(description as object, sections), damages);
    await typed(() => openModelFile(file));
    const opened = await typed(() => createExtractor({ model: file, places: false }));
    holds(opened instanceof ExtractError && opened.code === 'bad-model', () => `a made-up model is taken: ${opened}`);
  },
});
