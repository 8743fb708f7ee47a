/** No article, file name, setting or database can move the cursor, set a title or a colour, or reorder a line. */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/output/formats/registry.js';
import { COMMAND, inFolder, run } from '../support/command.js';
import { lines } from '../support/evaluation.js';

/** OSC, BEL, CSI in seven and in eight bits, CR, BS, an unclosed override and isolate, a tag, a line separator. */
const EVIL = '\u001B]0;owned\u0007\u001B[2J\u009B31m\r\b\u202E\u2066\u200F\u{E0041}\u2028\u0085';
/** The same as a file name, without line breaks, which would end a line of --files-from. */
const EVIL_NAME = `e${EVIL}`;
const OBEYED = /[\0-\x08\x0B-\x1F\x7F-\x9F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E0FFF}]/u;

const hasPty = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;
if (!hasPty) console.warn('no util-linux script: what hostile input does to a terminal is not tested');

/** Runs commands one after another in one terminal, and returns the output of each. */
async function shown(commands: readonly (readonly string[])[], cwd: string): Promise<string[]> {
  const END = '=== end of a command ===';
  const quote = (word: string) =>
    `$'${[...Buffer.from(word)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}'`;
  const script = [
    'stty cols 100 rows 40',
    ...commands.map(
      (args) => `${[process.execPath, COMMAND, ...args].map(quote).join(' ')} </dev/tty; echo; echo '${END}'`,
    ),
  ];
  await writeFile(join(cwd, 'commands.sh'), script.join('\n'));
  const { stdout } = await run('script', ['--quiet', '--command', 'bash commands.sh', '/dev/null'], {
    cwd,
    env: { NO_COLOR: '1', TERM: 'xterm', SHELL: '/bin/bash' },
  });
  const parts = stdout.replace(/\r+\n/g, '\n').split(`${END}\n`);
  expect(parts.pop()?.trim()).toBe('');
  return parts;
}

describe.runIf(hasPty)('a terminal receives no control characters', () => {
  it('from articles, in any format', { timeout: 120_000 }, () =>
    inFolder(async (cwd) => {
      const name = `Zor${EVIL}bix`;
      const text = `${name} went to ${EVIL}Paris.`;
      const entities = [{ start: 0, end: name.length, type: `ship${EVIL}` }];
      const record = { id: `id${EVIL}`, title: `title${EVIL}`, date: `never${EVIL}`, text, entities };
      await writeFile(join(cwd, 'in.jsonl'), lines(record, { id: `bad${EVIL}` }));
      const input = ['--given-mentions', '--context', '9', '-v', 'in.jsonl'];
      const all = await shown(
        FORMAT_NAMES.map((format) => ['--format', format, ...input]),
        cwd,
      );
      for (const [i, output] of all.entries()) {
        expect(output, FORMAT_NAMES[i]).toContain('in.jsonl:2');
        expect(OBEYED.exec(output), FORMAT_NAMES[i]).toBeNull();
      }
    }),
  );

  it('from articles, if --output names the terminal', { timeout: 120_000 }, () =>
    inFolder(async (cwd) => {
      const text = `Zor${EVIL}bix went to Paris.`;
      const entities = [{ start: 0, end: text.indexOf(' '), type: 'person' }];
      await writeFile(join(cwd, 'in.jsonl'), lines({ id: `id${EVIL}`, text, entities }));
      const runs = ['/dev/tty', '/dev/fd/1'].flatMap((output) =>
        ['json', 'jsonl', 'csv', 'table'].map((format) => ['-f', format, '-o', output, '--given-mentions', 'in.jsonl']),
      );
      for (const [i, output] of (await shown(runs, cwd)).entries()) {
        expect(output, runs[i]?.join(' ')).toContain('Zor');
        expect(OBEYED.exec(output), runs[i]?.join(' ')).toBeNull();
      }
    }),
  );

  it('from file names, settings, gold annotation, a database or an error', { timeout: 120_000 }, () =>
    inFolder(async (cwd) => {
      const text = `Angela Merkel met Zor${EVIL}bix in Paris.`;
      await writeFile(join(cwd, `${EVIL_NAME}.jsonl`), lines({ id: `id${EVIL}`, title: `t${EVIL}`, text }));
      await writeFile(
        join(cwd, 'gold.jsonl'),
        lines({ id: `id${EVIL}`, text, entities: [{ start: 0, end: 20, type: `s${EVIL}` }] }),
      );
      const found = [{ start: 0, end: 13, type: `t${EVIL}` }];
      await writeFile(join(cwd, 'result.jsonl'), lines({ id: `id${EVIL}`, text, entities: found }));
      await writeFile(join(cwd, `${EVIL_NAME}.csv`), `name,type\nZor${EVIL},"ship,${EVIL}"\n`);
      await writeFile(
        join(cwd, 'names.jsonl'),
        lines({ name: `Zor${EVIL}bix`, type: `ship${EVIL}`, id: EVIL }, { nam: EVIL }),
      );
      const commands = [
        ['--lexicon', 'names.jsonl', '--mentions', `${EVIL_NAME}.jsonl`],
        ['--lexicon', `${EVIL_NAME}.csv`, `${EVIL_NAME}.jsonl`],
        ['index', '--db', `${EVIL_NAME}.sqlite`, `${EVIL_NAME}.jsonl`, '-v', '--progress'],
        ['query', '--db', `${EVIL_NAME}.sqlite`, 'Angela', 'Merkel'],
        ['eval', 'gold.jsonl', '--errors', '5'],
        ['eval', 'gold.jsonl', 'result.jsonl', '--errors', '5', '--format', 'markdown'],
        ['eval', 'gold.jsonl', 'result.jsonl', '--errors', '5', '--format', 'html'],
        ['train', '-o', `none/${EVIL}`, 'gold.jsonl'],
        ['train', '-o', 'own.model', `${EVIL_NAME}.jsonl`],
        ['--model', `${EVIL_NAME}.csv`, 'a.txt'],
        [`--${EVIL}`, 'a.txt'],
        ['--format', EVIL, 'a.txt'],
        ['--out-dir', `gold.jsonl/${EVIL}`, 'gold.jsonl'],
        [`none${EVIL}*.txt`],
      ];
      const all = await shown(commands, cwd);
      for (const [i, output] of all.entries()) {
        // The program itself clears its progress line.
        const own = commands[i]?.includes('--progress') ? output.replaceAll('\r\u001B[K', '') : output;
        expect(own.trim().length, String(i)).toBeGreaterThan(5);
        expect(OBEYED.exec(own), `${i}: ${JSON.stringify(own)}`).toBeNull();
      }
    }),
  );
});
