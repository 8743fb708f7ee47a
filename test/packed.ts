/**
 * The package as a stranger gets it, without any script being run: packed, installed into an empty folder and again by
 * `npm ci`, and its README's commands run with it, their output compared with what stands there.
 *
 *     npm run build && npx tsx test/packed.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, ROOT, run } from './support/command.js';

await inFolder(async (folder) => {
  const step = async (name: string, program: string, args: readonly string[], cwd: string, env = {}) => {
    const { status, stdout, stderr } = await run(program, args, { cwd, env });
    if (status !== 0) throw new Error(`${name} ended with ${status}\n${stdout}${stderr}`);
    return stdout;
  };
  const packed = await step(
    'npm pack',
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    ROOT,
  );
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const app = join(folder, 'app');
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{"name":"app","version":"1.0.0","private":true}');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  await step('npm install', 'npm', ['install', ...quiet, join(folder, filename)], app);
  await step('npm ci', 'npm', ['ci', ...quiet], app);
  const vitest = [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', 'test/docs.test.ts', '-t', 'README.md'];
  const env = { EXTRACT_PACKAGE: join(app, 'node_modules', 'namedesk'), CI: '1' };
  console.log(await step('the commands of README.md', process.execPath, vitest, ROOT, env));
});
