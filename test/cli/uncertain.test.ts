/** `--uncertain`: which articles it selects. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';
import { extract, inFolder } from '../support/command.js';
import { lines } from '../support/evaluation.js';

/** A text with low uncertainty, and a text with high uncertainty. */
const PLAIN = 'It rained all day and nobody left the house.';
const HARD = 'Vorn Bay told Lanka Dorr at Ostrel that Kimbal signed Mirren over Fendt.';
const RECORDS = [
  { id: 'plain', text: PLAIN },
  { id: 'hard', text: HARD },
  { id: 'empty', text: '' },
  { id: 'known', text: 'Angela Merkel visited Paris.' },
];

const idsOf = (stdout: string): string[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).id);

function choose(count: string, records: readonly unknown[], ...args: string[]) {
  return inFolder(async (cwd) => {
    await writeFile(join(cwd, 'a.jsonl'), lines(...records));
    return extract(['--uncertain', count, '--format', 'jsonl', ...args, 'a.jsonl'], { cwd });
  });
}

describe.concurrent('--uncertain', () => {
  it('reports the articles with the highest uncertainty, highest first', async () => {
    expect(idsOf((await choose('1', RECORDS)).stdout)).toEqual(['hard']);
    const all = idsOf((await choose('9', RECORDS)).stdout);
    expect([all[0], all.at(-1), [...all].sort()]).toEqual(['hard', 'empty', ['empty', 'hard', 'known', 'plain']]);
  });

  it('prefers the earlier of equally uncertain articles', async () => {
    const twins = [
      { id: 'a', text: HARD },
      { id: 'b', text: HARD },
      { id: 'c', text: HARD },
    ];
    expect(idsOf((await choose('2', twins)).stdout)).toEqual(['a', 'b']);
  });

  it('still reports articles that could not be read', async () => {
    const { status, stdout, stderr } = await choose('1', [...RECORDS, { id: 'x' }]);
    expect([status, idsOf(stdout)]).toEqual([1, ['x', 'hard']]);
    expect(stderr).toContain('a.jsonl:5: has no field with a text');
  });

  it('writes the selected articles in any format, such as Label Studio tasks', async () => {
    const { stdout } = await choose('1', RECORDS, '--format', 'labelstudio');
    expect(JSON.parse(stdout).map(({ data }: { data: { text: string } }) => data.text)).toEqual([HARD]);
  });

  it('refuses the number 0', async () => {
    const { status, stderr } = await choose('0', RECORDS);
    expect([status, stderr]).toEqual([2, expect.stringContaining('--uncertain: "0" is not a whole number from 1')]);
  });
});

it('Extractor.uncertainty is higher for the text that --uncertain prefers', async () => {
  const extractor = await createExtractor();
  expect(extractor.uncertainty(HARD)).toBeGreaterThan(extractor.uncertainty(PLAIN));
  expect(extractor.uncertainty('')).toBe(0);
  expect(() => extractor.uncertainty(7 as unknown as string)).toThrow('the text is not a string');
});
