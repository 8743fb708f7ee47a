import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceContext } from '../../../src/engine/text/offsets.js';
import { json } from '../../../src/output/formats/json.js';
import { table } from '../../../src/output/formats/table.js';
import { hostileAnnotated, spansOf } from '../../support/hostile-results.js';
import { entity, plainOptions, result } from '../../support/results.js';

const TEXT = 'They met in Oslo 😀😀\nand left Oslo.';
const EXTRACTED = { result: result([entity(TEXT, { type: 'place', name: 'Oslo' })]), text: TEXT };

describe('sliceContext', () => {
  it('returns the requested number of whole characters before and after a mention', () => {
    fc.assert(
      fc.property(hostileAnnotated, fc.nat(12), ({ result, text }, count) => {
        for (const span of spansOf(result)) {
          const { before, after } = sliceContext(text, span, count);
          expect(before).toBe([...text.slice(0, span.start)].slice(count === 0 ? Infinity : -count).join(''));
          expect(after).toBe([...text.slice(span.end)].slice(0, count).join(''));
        }
      }),
    );
  });
});

describe('the context option', () => {
  it('adds the keys before and after to JSON, and only if it is set', async () => {
    const shown = JSON.parse(json.open({ ...plainOptions(), context: 3 }).article(EXTRACTED));
    expect(shown.entities[0].mentions).toEqual([
      { start: 12, end: 16, text: 'Oslo', before: 'in ', after: ' 😀😀' },
      { start: 31, end: 35, text: 'Oslo', before: 'ft ', after: '.' },
    ]);
    expect(json.open(plainOptions()).article(EXTRACTED)).not.toContain('before');
  });

  it('changes the table to one row per mention', async () => {
    const options = { ...plainOptions(), context: 6 };
    expect(table.open(options).article(EXTRACTED)).toBe(`\
position  type   before  mention  after    name
    1:13  place   et in  Oslo     😀😀 an  Oslo
    2:10  place    left  Oslo     .        Oslo
`);
  });
});
