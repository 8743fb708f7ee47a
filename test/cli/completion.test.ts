/** Completion scripts and the manual page, tested with the shells and with groff. */
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completionScript } from '../../src/cli/args/completions/index.js';
import { manualPage } from '../../src/cli/args/manual.js';
import { OPTIONS } from '../../src/cli/args/options.js';
import { SHELLS } from '../../src/cli/args/settings.js';
import type { Command } from '../../src/cli/command.js';
import { extract, inFolder, ROOT, run } from '../support/command.js';

function has(program: string): boolean {
  const found = spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
  if (!found) console.warn(`${program} is not installed: its tests are skipped`);
  return found;
}

/** Shell code that prints the completions of the last word, with the script loaded. */
const ASKING = {
  bash: (words: readonly string[]) => `
    source ./script
    COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
    _extract 2>/dev/null
    printf '%s\\n' "\${COMPREPLY[@]}"`,
  fish: (words: readonly string[]) => `source ./script; complete -C '${words.join(' ')}' | string split -f 1 \\t`,
  // zsh completes on a terminal only: zpty makes one, and the setup prints the completions.
  zsh: (words: readonly string[]) => `
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell 'source ./setup'
    zpty -n -w shell "${words.join(' ')}"$'\t'
    local line; while zpty -r shell line; do print -r -- \${line%$'\r\n'}; done`,
} as const;

const ZSH_SETUP = `
autoload -U compinit; compinit -u -D
source ./script
typeset -ga found
compadd() {
  local -a added
  if [[ $@[(I)-[OAD]*] -eq 0 ]]; then
    builtin compadd -A added "$@"
    found+=($added)
  fi
  builtin compadd "$@"
}
collect() { zle complete-word; print -rl -- '' BEGIN $found END; exit }
zle -N collect
bindkey '^I' collect
`;

/** A subcommand with an option of its own, and an option that has a different meaning for `extract`. */
const MEASURE = {
  name: 'extract measure',
  usage: '[options] [gold]',
  description: 'Measures.\n\n.Dots and -dashes too.',
  arguments: ['[gold]'],
  options: [
    { flags: '--format <name>', group: 'All:', help: 'how: "so" or [so]', values: ['long', 'short'] },
    { flags: '--resamples <n>', group: 'All:', help: "it's a number" },
  ],
  examples: 'Examples:\n  extract measure\n      nothing\n',
  exitStatuses: 'Exit status:\n  0  measured\n',
} as unknown as Command;
const ROWS = { measure: { summary: 'what isn\'t: "measured" (yet)', load: async () => MEASURE } };

/** Returns the completions of the last word; the program has one subcommand, `measure`. */
async function offered(shell: keyof typeof ASKING, ...words: string[]): Promise<string[]> {
  return inFolder(async (cwd) => {
    await writeFile(join(cwd, 'script'), await completionScript(shell, ROWS));
    await writeFile(join(cwd, 'setup'), ZSH_SETUP);
    await writeFile(join(cwd, 'meal.txt'), '');
    const options = shell === 'zsh' ? ['-f'] : shell === 'fish' ? ['--no-config'] : ['--norc'];
    const env = { HOME: cwd, TERM: 'dumb' };
    const { stdout } = await run(shell, [...options, '-c', ASKING[shell](words)], { cwd, env });
    const lines = stdout.replaceAll('\r', '').split('\n');
    const [begin, end] = [lines.lastIndexOf('BEGIN'), lines.lastIndexOf('END')];
    const found = shell === 'zsh' ? lines.slice(begin + 1, end) : lines;
    return found.map((line) => line.trim()).filter((line) => line !== '');
  });
}

describe.each(SHELLS.map((shell) => [shell, has(shell)] as const))('the completion script for %s', (shell, isThere) => {
  it('contains every option', async () => {
    const { status, stdout, stderr } = await extract(['--completion', shell]);
    expect([status, stderr]).toEqual([0, '']);
    for (const { flags } of OPTIONS) {
      const [name = ''] = /(?<=--)[\w-]+/.exec(flags) ?? [];
      expect(stdout).toMatch(new RegExp(`(?:-l |--)${name}\\b`));
    }
  });

  it.runIf(isThere)('completes options and the words of their values', async () => {
    const [options, formats, types] = await Promise.all([
      offered(shell, 'extract', '--mi'),
      offered(shell, 'extract', '--format', 'j'),
      offered(shell, 'extract', '--types', 'person,pl'),
    ]);
    expect(options).toEqual(['--min-count', '--min-score']);
    expect(formats.sort()).toEqual(['json', 'jsonl']);
    expect(types.map((word) => word.split(',').at(-1))).toEqual(['place']);
  });

  it.runIf(isThere)('completes subcommands besides files, and the options of a subcommand', async () => {
    const [first, options, formats] = await Promise.all([
      offered(shell, 'extract', 'mea'),
      offered(shell, 'extract', 'measure', '--re'),
      offered(shell, 'extract', 'measure', '--format', ''),
    ]);
    expect(first.sort()).toEqual(['meal.txt', 'measure']);
    expect(options).toEqual(['--resamples']);
    expect(formats.sort()).toEqual(['long', 'short']);
  });
});

describe.runIf(has('bash'))('bash', () => {
  it('completes after an equals sign, and completes no option after --', async () => {
    expect(await offered('bash', 'extract', '--format', '=', 'geo')).toEqual(['geojson']);
    expect(await offered('bash', 'extract', '--', '--mi')).toEqual([]);
  });
});

describe('the manual page', () => {
  const render = (file: string) => run('groff', ['-man', '-ww', '-Tascii', '-P-c', file], {});

  it('in the package is what --man prints', async () => {
    const { status, stdout } = await extract(['--man']);
    expect(status).toBe(0);
    const {
      man: [man],
      files,
    } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    expect(files).toContain(man.split('/')[1]);
    expect(await readFile(join(ROOT, man), 'utf8')).toBe(stdout);
  });

  it.runIf(has('groff'))('is valid for groff and contains every option', async () => {
    const { status, stdout, stderr } = await render(join(ROOT, 'dist', 'extract.1'));
    expect([status, stderr]).toEqual([0, '']);
    const plain = stdout.replace(/.\x08/g, '');
    for (const { flags } of OPTIONS) expect(plain).toContain(`--${/(?<=--)[\w-]+/.exec(flags)?.[0]}`);
    expect(plain).toContain('130  interrupted; finished results are kept');
    expect(plain).toMatch(/\n {7}extract --json a\.txt b\.txt \| jq -r/);
  });

  it.runIf(has('groff'))('has a section for each subcommand', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'extract.1'), await manualPage(ROWS));
      const { stdout, stderr } = await render(join(cwd, 'extract.1'));
      const plain = stdout.replace(/.\x08/g, '');
      expect(stderr).toBe('');
      expect(plain).toContain('EXTRACT MEASURE\n       Measures.\n\n       .Dots and -dashes too.\n');
      expect(plain).toContain('extract measure [options] [gold]');
      expect(plain).toContain("--resamples n\n              it's a number");
      expect(plain).toContain('0  measured');
    }),
  );
});
