/** --quotes. */
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/engine/types.js';
import { createExtractor } from '../../src/index.js';
import { extract, SEED } from '../support/command.js';

const TEXT =
  'Mayor Angela Merkel opened the bridge 🎉 in Berlin.\n\n“We are ready,” Merkel said. Her novel “The Long Night” won a prize.\n';

async function quotes(args: readonly string[], stdin = TEXT): Promise<Result> {
  const { status, stdout, stderr } = await extract(['--quotes', '--json', ...args], { stdin });
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Result;
}

describe.concurrent('--quotes', () => {
  it('adds the quotations with speaker, cue and offsets to the JSON', async () => {
    const { entities, quotes: found } = await quotes([]);
    const start = TEXT.indexOf('“');
    const speaker = entities.find(({ name }) => name === 'Angela Merkel')?.id;
    expect(found).toEqual([
      {
        id: 'Q1',
        start,
        end: start + '“We are ready,”'.length,
        text: '“We are ready,”',
        speaker,
        speakerText: 'Merkel',
        cue: { start: TEXT.indexOf('said'), end: TEXT.indexOf('said') + 4, text: 'said' },
        score: 0.95,
      },
    ]);
  });

  it('counts the offsets in the unit of --offsets', async () => {
    const [utf16, codepoint] = await Promise.all([quotes([]), quotes(['--offsets', 'codepoint'])]);
    const [a, b] = [utf16.quotes?.[0], codepoint.quotes?.[0]];
    // 🎉 has two UTF-16 code units and one code point.
    expect(b?.start).toBe((a?.start as number) - 1);
    expect(b?.end).toBe((a?.end as number) - 1);
    expect(b?.cue?.start).toBe((a?.cue?.start as number) - 1);
  });

  it('has no speaker if --types leaves the speaker out', async () => {
    const { quotes: found } = await quotes(['--types', 'place']);
    expect(found).toMatchObject([{ speaker: null, speakerText: 'Merkel' }]);
  });

  it('finds every quotation of the first fixture', async () => {
    const { entities, quotes: found } = await quotes([SEED]);
    const rows = found?.map(({ speaker, speakerText, cue }) => {
      return [entities.find(({ id }) => id === speaker)?.name, speakerText, cue?.text];
    });
    expect(rows).toEqual([
      ['Jens Stoltenberg', 'he', 'called'],
      ['Jens Stoltenberg', 'Stoltenberg', 'said'],
      ['Jens Stoltenberg', 'he', 'said'],
      ['Jens Stoltenberg', 'Stoltenberg', 'agreed'],
      [undefined, 'the summary', 'read'],
    ]);
  });

  it('adds an empty list to a text without quotations, and nothing without the option', async () => {
    expect((await quotes([], 'Angela Merkel left.')).quotes).toEqual([]);
    const { stdout } = await extract(['--json'], { stdin: TEXT });
    expect(JSON.parse(stdout)).not.toHaveProperty('quotes');
  });

  it('gives the library the same result, in this thread and in workers', async () => {
    const expected = { ...(await quotes([])), id: 'a' };
    const extractor = await createExtractor({ quotes: true });
    expect(extractor.extract(TEXT, { id: 'a' })).toEqual(expected);
    const many: unknown[] = [];
    for await (const result of extractor.extractMany([{ text: TEXT, id: 'a' }], { jobs: 2 })) many.push(result);
    expect(many).toEqual([expected]);
  });
});
