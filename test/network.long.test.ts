/** The program uses no network: it works in a process in which every network call throws. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { articleLines } from './support/articles.js';
import { COMMAND, inFolder, ROOT, run, SEED } from './support/command.js';

const OPTIONS = `--import=${join(ROOT, 'test', 'support', 'no-network.mjs')}`;
const node = (args: readonly string[], cwd = ROOT) =>
  run(process.execPath, args, { cwd, env: { NODE_OPTIONS: OPTIONS } });

describe('without a network', () => {
  it.each([
    "await fetch('http://127.0.0.1:9').catch(() => {})",
    "(await import('node:net')).connect(9, '127.0.0.1')",
    "(await import('node:dns/promises')).lookup('localhost').catch(() => {})",
    "import { get } from 'node:https'; try { get('https://127.0.0.1:9') } catch {}",
  ])('is needed by %s, which fails', async (code) => {
    const { status, stderr } = await node(['--input-type=module', '--eval', code]);
    expect(stderr).toContain('tried to reach the network');
    expect(status).not.toBe(0);
  });

  it(
    'the command reads articles of every kind, with and without workers, and runs every subcommand but train',
    { timeout: 90_000 },
    () =>
      inFolder(async (cwd) => {
        const links =
          '<link rel="stylesheet" href="http://127.0.0.1:9/a.css"><script src="http://127.0.0.1:9/a.js"></script>';
        await writeFile(
          join(cwd, 'a.html'),
          `${links}<img src="http://127.0.0.1:9/a.png"><p>Angela Merkel left Paris.`,
        );
        await writeFile(join(cwd, 'b.md'), '![a](http://127.0.0.1:9/a.png) Emmanuel Macron left <http://127.0.0.1:9>.');
        await writeFile(join(cwd, 'c.csv.gz'), gzipSync('id,text\n1,Rome\n'));
        await writeFile(join(cwd, 'd.jsonl'), [...articleLines(2)].join(''));
        const gold = join(ROOT, 'fixtures', 'ships.jsonl');
        for (const args of [
          ['--jobs', '2', '--format', 'html', '--out-dir', 'out', '.'],
          ['index', '--db', 'n.sqlite', 'd.jsonl'],
          ['query', '--db', 'n.sqlite', 'Paris'],
          ['eval', gold, gold],
          ['--json', SEED],
        ]) {
          const { status, stderr } = await node([COMMAND, ...args], cwd);
          expect([args, status, stderr.replace(/^extract: .* words\/s\n$/, '')]).toEqual([args, 0, '']);
        }
      }),
  );
});
