/** The package as a stranger gets it: packed, installed in an empty folder, run. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inFolder, ROOT, run, SEED } from './support/command.js';
import { lines } from './support/evaluation.js';
import { shipArticles } from './support/ships.js';

const CONSUMER = `
import { createExtractor, extract, ExtractError, KNOWN_TYPES, type Result } from 'namedesk';
const extractor = await createExtractor({ types: ['person', ...KNOWN_TYPES.slice(1, 2)] });
const result: Result = extractor.extract('Angela Merkel visited Paris.', { date: '2016-11-18', id: 'a' });
const first: string | undefined = result.entities[0]?.mentions[0]?.text;
const failed: boolean = await extract('x', { date: 'never' }).then(() => false, (error: unknown) => error instanceof ExtractError);
console.log(JSON.stringify([result.id, result.date, first, failed]));
`;

it('installs from its tarball and works, as a command and as a typed library', { timeout: 120_000 }, () =>
  inFolder(async (folder) => {
    const packed = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      cwd: ROOT,
    });
    const [{ filename, files, size }] = JSON.parse(packed.stdout);
    const paths: string[] = files.map(({ path }: { path: string }) => path);
    expect(paths).toContain('model/extract.model');
    expect(paths).toContain('dist/index.d.ts');
    expect(paths).toContain('dist/train/worker.js');
    expect(paths).toContain('LICENSE');
    expect(paths.filter((path) => !/^(bin|dist|model)\/|^[A-Z]+(\.md)?$|^package\.json$/.test(path))).toEqual([]);
    expect(size).toBeLessThan(18e6);

    const app = join(folder, 'app');
    await mkdir(app);
    await writeFile(join(app, 'package.json'), '{"name":"app","version":"1.0.0","private":true,"type":"module"}');
    const installed = await run(
      'npm',
      ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', join(folder, filename)],
      { cwd: app },
    );
    expect([installed.status, installed.stderr.includes('npm error')]).toEqual([0, false]);

    const { status, stdout } = await run('npx', ['--no-install', 'extract', '--json', SEED], { cwd: app });
    expect([status, JSON.parse(stdout).id]).toEqual([0, SEED]);

    await writeFile(join(app, 'ships.jsonl'), lines(...shipArticles(4)));
    const train = ['train', '--base', 'none', '--epochs', '1', '--quiet', '--output', 'own.model', 'ships.jsonl'];
    const trained = await run('npx', ['--no-install', 'extract', ...train], { cwd: app });
    expect([trained.status, trained.stderr]).toEqual([0, '']);

    await writeFile(join(app, 'consumer.ts'), CONSUMER);
    const tsc = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--types', '', 'consumer.ts'];
    const compiled = await run(join(ROOT, 'node_modules', '.bin', 'tsc'), tsc, { cwd: app });
    expect([compiled.status, compiled.stdout]).toEqual([0, '']);
    const ran = await run(process.execPath, ['consumer.js'], { cwd: app });
    expect([ran.stderr, JSON.parse(ran.stdout)]).toEqual(['', ['a', '2016-11-18', 'Angela Merkel', true]]);
  }),
);
