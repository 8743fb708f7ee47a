/** Quotations in the index: `extract index --quotes` and `extract query --quotes`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { extract, inFolder } from '../support/command.js';

const NEWS = {
  'a.txt': 'Angela Merkel met Emmanuel Macron in Paris. “He is a good friend,” Merkel said of Macron.',
  'b.txt': 'Angela Merkel flew to London. “We are ready,” Merkel said. Emmanuel Macron called it “a good day”.',
};

async function withNews(
  options: readonly string[],
  use: (query: (...args: string[]) => ReturnType<typeof extract>) => Promise<void>,
) {
  await inFolder(async (cwd) => {
    await mkdir(join(cwd, 'news'));
    for (const [name, text] of Object.entries(NEWS)) await writeFile(join(cwd, 'news', name), text);
    const { status } = await extract(['index', 'news', '--db', 'n.sqlite', '-q', ...options], { cwd });
    expect(status).toBe(0);
    await use((...args) => extract(['query', '--db', 'n.sqlite', '--quotes', ...args], { cwd }));
  });
}

it('answers what a name said, and what it said of another name', () =>
  withNews(['--quotes'], async (query) => {
    const friend = { article: 'news/a.txt', speaker: 'Angela Merkel', text: '“He is a good friend,”', cue: 'said' };
    const ready = { article: 'news/b.txt', speaker: 'Angela Merkel', text: '“We are ready,”', cue: 'said' };
    expect(JSON.parse((await query('merkel', '--json')).stdout)).toMatchObject({
      query: ['merkel'],
      quotes: [friend, ready],
    });
    expect(JSON.parse((await query('merkel', 'macron', '--json')).stdout).quotes).toEqual([friend]);
    expect(JSON.parse((await query('macron', 'merkel', '--json')).stdout).quotes).toEqual([]);
    const lines = (await query('macron', '-f', 'csv')).stdout.split('\r\n');
    expect(lines).toEqual(['speaker,quotation,cue,article', 'Emmanuel Macron,“a good day”,called,news/b.txt', '']);
    expect((await query('merkel', '-f', 'table')).stdout).toMatch(/Angela Merkel +“We are ready,” +said +news\/b\.txt/);
    expect((await query()).status).toBe(2);
  }));

it('says that an index without quotations has none', () =>
  withNews([], async (query) => {
    const { status, stderr } = await query('merkel');
    expect([status, stderr]).toEqual([2, expect.stringContaining('has no quotations')]);
  }));
