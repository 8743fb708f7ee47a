/** Runs the commands of docs/investigate.md on a folder of articles. */
import { cpSync, readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inFolder, ROOT, shell } from './support/command.js';

const [, block = ''] = /^```sh\n([\s\S]*?)^```/m.exec(readFileSync(join(ROOT, 'docs/investigate.md'), 'utf8')) ?? [];
const commands = block.trimEnd().split('\n');

it(
  'the ten commands of docs/investigate.md lead from files to people, a network, a page and a correction',
  () =>
    inFolder(async (cwd) => {
      expect(commands).toHaveLength(10);
      await mkdir(join(cwd, 'files'));
      const record = (id: string, text: string) => JSON.stringify({ id, date: '2019-05-06', text });
      const texts = [
        'Donald Trump met Emmanuel Macron in Paris before the election.',
        'Trump called Emmanuel Macron. Donald Trump spoke in Ohio.',
        'Donald Trump and Melania Trump flew to London. NATO said nothing.',
      ];
      const lines = texts.map((text, i) => `${record(`r${i}`, text)}\n`).join('');
      await shell(`cat > files/r.jsonl <<'END'\n${lines}END`, { cwd });
      cpSync(join(ROOT, 'fixtures/nato-asylum.txt'), join(cwd, 'files/nato.txt'));
      for (const command of commands) {
        const { status, stderr } = await shell(command, { cwd });
        // A small folder may have no candidates, which is status 1.
        if (!command.includes('--merge-candidates')) expect([command, status], stderr).toEqual([command, 0]);
      }
      expect(await readFile(join(cwd, 'people.csv'), 'utf8')).toMatch(/^Donald Trump,person,,/m);
      expect(await readFile(join(cwd, 'network.gexf'), 'utf8')).toContain('label="Emmanuel Macron"');
      expect(await readFile(join(cwd, 'overview.html'), 'utf8')).toContain('>4 articles</h1>');
      expect(await readFile(join(cwd, 'identities.csv'), 'utf8')).toContain('name,type,action,as');
    }),
  240_000,
);
