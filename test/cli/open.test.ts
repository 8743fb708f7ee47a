import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { extract, inFolder } from '../support/command.js';

/** Creates fake openers that write the path of the opened file into `opened`. */
async function fakeDesktop(cwd: string): Promise<string> {
  const folder = join(cwd, 'bin');
  await mkdir(folder);
  for (const name of ['xdg-open', 'open']) {
    await writeFile(join(folder, name), `#!/bin/sh\nprintf '%s' "$1" > '${cwd}/opened'\n`);
    await chmod(join(folder, name), 0o755);
  }
  return folder;
}

it.runIf(process.platform !== 'win32')('--open passes the output file to the opener of the desktop', () =>
  inFolder(async (cwd) => {
    await writeFile(join(cwd, 'a.txt'), 'Angela Merkel visited Paris.');
    const PATH = await fakeDesktop(cwd);
    const args = ['a.txt', '--format', 'html', '-o', "it's & more.html", '--open'];
    const { status, stdout, stderr } = await extract(args, { cwd, env: { PATH } });
    expect([status, stdout, stderr]).toEqual([0, '', '']);
    await expect.poll(() => readFile(join(cwd, 'opened'), 'utf8').catch(() => '')).toBe(join(cwd, "it's & more.html"));
  }),
);

it('--open warns if there is no opener, and the output file is written', () =>
  inFolder(async (cwd) => {
    await writeFile(join(cwd, 'a.txt'), 'Angela Merkel visited Paris.');
    const args = ['a.txt', '--format', 'html', '-o', 'a.html', '--open'];
    const { status, stderr } = await extract(args, { cwd, env: { PATH: cwd } });
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^extract: warning: a\.html: no program could be started to show the file \(spawn .* ENOENT\); open the file yourself\n$/,
    );
    expect(await readFile(join(cwd, 'a.html'), 'utf8')).toContain('Merkel');
  }));
