import { describe, expect, it } from 'vitest';
import { OPTIONS } from '../../src/cli/args/options.js';
import { SUBCOMMANDS } from '../../src/cli/commands/table.js';
import { KNOWN_TYPES } from '../../src/engine/types.js';
import { extract } from '../support/command.js';

describe('--help', () => {
  it('lists every option of the table, five examples and the exit statuses, in at most 90 columns', async () => {
    const { status, stdout, stderr } = await extract(['--help']);
    expect([status, stderr]).toEqual([0, '']);
    for (const { flags } of OPTIONS) expect(stdout).toContain(`  ${flags}`);
    for (const type of KNOWN_TYPES) expect(stdout).toContain(type);
    expect(stdout.split(/Examples:|Subcommands/)[1]?.match(/^ {2}\S*.*extract /gm)?.length).toBe(5);
    expect(stdout).toContain('130  interrupted');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(90);
    expect((await extract(['-h'])).stdout).toBe(stdout);
  });

  it('lists no option that is not in the table', async () => {
    const { stdout } = await extract(['--help']);
    const listed = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map((match) => match[1]);
    expect(listed.length).toBe(OPTIONS.length);
    for (const { flags } of OPTIONS) expect(listed).toContain(/--[\w-]+/.exec(flags)?.[0]);
  });
});

describe.each(Object.entries(SUBCOMMANDS))('extract %s --help', (name, row) => {
  it('lists exactly the options of its table, examples and exit statuses, in at most 90 columns', async () => {
    const { options } = await row.load();
    const { status, stdout, stderr } = await extract([name, '--help']);
    expect([status, stderr]).toEqual([0, '']);
    const listed = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map((match) => match[1]);
    expect(listed.sort()).toEqual(options.map(({ flags }) => /--[\w-]+/.exec(flags)?.[0]).sort());
    expect(stdout).toContain(`  extract ${name} `);
    expect(stdout).toContain('Exit status:');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(90);
  });

  it('is mentioned in extract --help, and suggests an option of its own for a mistyped option', async () => {
    const { summary } = row;
    expect((await extract(['--help'])).stdout).toMatch(new RegExp(`^ {2}extract ${name} +${summary}$`, 'm'));
    const { status, stderr } = await extract([name, '--quite']);
    expect([status, stderr]).toEqual([2, `extract: unknown option '--quite'; did you mean --quiet?\n`]);
  });
});

describe('--version', () => {
  it('prints the versions of program and model', async () => {
    const { status, stdout } = await extract(['--version']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^extract \d+\.\d+\.\d+ \(model \S+\)\n$/);
    expect((await extract(['-V'])).stdout).toBe(stdout);
  });
});
