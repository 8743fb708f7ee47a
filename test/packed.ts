/**
 * Tests the package as a user receives it, with install scripts switched off: packs it, installs it into an empty
 * folder, installs it again with `npm ci`, uses it as a command and as a typed library, and compares the output of the
 * commands in README.md with the text below them.
 *
 *     npm run build && npx tsx test/packed.ts
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { inFolder, ROOT, run, SEED } from './support/command.js';
import { lines } from './support/evaluation.js';
import { shipArticles } from './support/ships.js';

/** A TypeScript program that uses the package; `tsc --strict` must accept it. */
const CONSUMER = `
import { createExtractor, extract, ExtractError, KNOWN_TYPES, type Result } from 'namedesk';
const extractor = await createExtractor({ types: ['person', ...KNOWN_TYPES.slice(1, 2)] });
const result: Result = extractor.extract('Angela Merkel visited Paris.', { date: '2016-11-18', id: 'a' });
const first: string | undefined = result.entities[0]?.mentions[0]?.text;
const failed: boolean = await extract('x', { date: 'never' }).then(() => false, (error: unknown) => error instanceof ExtractError);
console.log(JSON.stringify([result.id, result.date, first, failed]));
`;
const TSC = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--types', '', 'consumer.ts'];
const TRAIN = ['train', '--base', 'none', '--epochs', '1', '--quiet', '--output', 'own.model', 'ships.jsonl'];
/** Maximum size of the compressed package, in bytes. */
const MAX_SIZE = 18e6;
/** Exclusive maximum of the number of files in the package. */
const MAX_FILES = 150;

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

async function step(name: string, program: string, args: readonly string[], cwd: string, env = {}): Promise<string> {
  const { status, stdout, stderr } = await run(program, args, { cwd, env });
  if (status !== 0) throw new Error(`${name} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

async function pack(folder: string): Promise<string> {
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [{ filename, files, size }] = JSON.parse(await step('npm pack', 'npm', pack, ROOT)) as [Packed];
  const paths = files.map(({ path }) => path);
  for (const path of ['model/extract.model', 'dist/extract.1', 'dist/train/worker.js', 'docs/command.md', 'LICENSE']) {
    assert(paths.includes(path), `${path} is not in the package`);
  }
  const declarations = paths.filter((path) => path.endsWith('.d.ts'));
  assert.deepEqual(declarations, ['dist/index.d.ts'], 'one file declares all types');
  const unexpected = paths.filter(
    (path) => !/^(bench|bin|dist|docs|integrations|model)\/|^[A-Z]+(\.md)?$|^package\.json$/.test(path),
  );
  assert.deepEqual(unexpected, [], 'the package contains files that it does not need');
  assert.deepEqual(brokenLinks(paths), [], 'links of the packed pages lead out of the package');
  assert(files.length < MAX_FILES, `the package has ${files.length} files`);
  assert(size < MAX_SIZE, `the package has ${size} bytes`);
  return join(folder, filename);
}

/** Returns the relative links of the packed Markdown pages whose targets are not in the package. */
function brokenLinks(paths: readonly string[]): string[] {
  return paths
    .filter((path) => path.endsWith('.md'))
    .flatMap((page) => {
      const links = readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g);
      const targets = [...links].map(([, target = '']) => posix.join(posix.dirname(page), target));
      return targets
        .filter((target) => !paths.some((path) => `${path}/`.startsWith(`${target}/`)))
        .map((target) => `${page}: ${target}`);
    });
}

await inFolder(async (folder) => {
  const tarball = await pack(folder);
  const app = join(folder, 'app');
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{"name":"app","version":"1.0.0","private":true,"type":"module"}');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  await step('npm install', 'npm', ['install', ...quiet, tarball], app);
  await step('npm ci', 'npm', ['ci', ...quiet], app);

  const command = (name: string, args: readonly string[]) =>
    step(`${name} ${args[0]}`, 'npx', ['--no-install', name, ...args], app);
  for (const name of ['extract', 'namedesk']) {
    assert.equal(JSON.parse(await command(name, ['--json', SEED])).id, SEED);
  }
  writeFileSync(join(app, 'ships.jsonl'), lines(...shipArticles(4)));
  await command('extract', TRAIN);

  writeFileSync(join(app, 'consumer.ts'), CONSUMER);
  await step('tsc', join(ROOT, 'node_modules', '.bin', 'tsc'), TSC, app);
  const printed = await step('a program that uses the package', process.execPath, ['consumer.js'], app);
  assert.deepEqual(JSON.parse(printed), ['a', '2016-11-18', 'Angela Merkel', true]);

  const vitest = [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', 'test/docs.test.ts', '-t', 'README.md'];
  const env = { EXTRACT_PACKAGE: join(app, 'node_modules', 'namedesk'), CI: '1' };
  console.log(await step('the commands of README.md', process.execPath, vitest, ROOT, env));
});
