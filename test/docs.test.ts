/**
 * Keeps the documentation true: runs every command after a `$` in a ```console block and compares its output with the
 * text below it, and runs every ```js block as a module.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawTerminal } from '../docs/terminal-picture.js';
import { EXIT } from '../src/cli/context.js';
import { ERROR_CODES } from '../src/util/errors.js';
import { inFolder, PACKAGE, ROOT, run, shell } from './support/command.js';

const pagesIn = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
const DOCS = ['README.md', 'CONTRIBUTING.md', ...pagesIn('docs')];
const PAGES = [...DOCS, 'CHANGELOG.md', 'SECURITY.md', ...pagesIn('docs/decisions'), ...pagesIn('bench/results')];

function readPage(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

function blocks(language: string): [name: string, code: string][] {
  return DOCS.flatMap((file) => {
    const source = readPage(file);
    const found = [...source.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))];
    return found.map((match, index): [string, string] => [`${file} #${index + 1}`, match[1] as string]);
  });
}

/** Returns a console block with fresh output. Output that ends in a line `…` keeps its number of lines. */
async function refreshed(block: string): Promise<string> {
  const parts = block.split(/^(?=\$ )/m);
  const fresh = parts.map(async (part) => {
    const end = part.indexOf('\n') + 1;
    const command = part.slice(2, end).replace(/^npx extract/, 'extract');
    const { stdout, stderr } = await shell(command, { cwd: ROOT });
    const before = part.slice(end).split('\n');
    const printed = (stdout + stderr).split('\n');
    const shown = before.at(-2) === '…' ? [...printed.slice(0, before.length - 2), '…', ''] : printed;
    return part.slice(0, end) + shown.join('\n');
  });
  return (await Promise.all(fresh)).join('');
}

const CONSOLE = /^```console\n([\s\S]*?)^```/gm;

/** `npx vitest run test/docs.test.ts -u` writes the fresh output into the documents. */
it.each(DOCS)('the console examples in %s print the output that the page shows', { timeout: 90_000 }, async (file) => {
  const source = readPage(file);
  const found = [...source.matchAll(CONSOLE)].map((match) => match[1] as string);
  const fresh = await Promise.all(found.map(refreshed));
  const renewed = source.replace(CONSOLE, () => `\`\`\`console\n${fresh.shift()}\`\`\``);
  await expect(renewed).toMatchFileSnapshot(join(ROOT, file));
});

it('finds the console examples', () => {
  expect(blocks('console').length).toBeGreaterThan(5);
});

it('the picture of the terminal shows the real output', async () => {
  const command = 'extract --date 2016-11-18 fixtures/nato-asylum.txt';
  const { stdout } = await shell(`${command} --color always`, { cwd: ROOT });
  await expect(drawTerminal(command, stdout)).toMatchFileSnapshot(join(ROOT, 'docs', 'terminal.svg'));
});

describe('module examples', () => {
  it.each(blocks('js'))('%s prints the lines in its comments', (_, code) =>
    inFolder(async (folder) => {
      await mkdir(join(folder, 'node_modules'));
      await symlink(PACKAGE, join(folder, 'node_modules', 'namedesk'));
      await writeFile(join(folder, 'example.mjs'), code);
      const { status, stdout, stderr } = await run(process.execPath, ['example.mjs'], { cwd: folder });
      expect([status, stderr]).toEqual([0, '']);
      const expected = [...code.matchAll(/^\/\/ → (.*)$/gm)].map((match) => match[1]);
      expect(expected.length).toBeGreaterThan(0);
      expect(stdout.trimEnd().split('\n')).toEqual(expected);
    }),
  );
});

it('docs/exit-statuses.md describes every exit status and every error code', () => {
  const statuses = readPage('docs/exit-statuses.md');
  for (const status of Object.values(EXIT)) expect(statuses).toMatch(new RegExp(`^\\| ${status} +\\|`, 'm'));
  for (const code of ERROR_CODES) expect(statuses).toContain(`\`${code}\``);
});

it('every relative link in the documentation leads to a file', () => {
  for (const page of PAGES) {
    for (const [, target = ''] of readPage(page).matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      expect(existsSync(join(ROOT, dirname(page), target)), `${page}: ${target}`).toBe(true);
    }
  }
});

it('every path of the repository that the documentation names exists', () => {
  const missing = PAGES.flatMap((page) => {
    const paths = readPage(page).matchAll(/`((?:src|test|bench|train|fixtures|integrations|bin)\/[\w./-]+)`/g);
    return [...paths].filter(([, path = '']) => !existsSync(join(ROOT, path))).map(([, path]) => `${page}: ${path}`);
  });
  expect(missing).toEqual([]);
});

it('the tour names only files and symbols that exist', () => {
  const named = [...readPage('docs/tour.md').matchAll(/`(\w+)`\s+in\s+`([\w./-]+)`/g)];
  expect(named.length).toBeGreaterThan(15);
  const missing = named.filter(([, symbol = '', path = '']) => {
    const declared = new RegExp(`^export .*\\b(?:function\\*?|class|const|interface|type) ${symbol}\\b`, 'm');
    return !existsSync(join(ROOT, path)) || !declared.test(readPage(path));
  });
  expect(missing.map(([, symbol, path]) => `${symbol} in ${path}`)).toEqual([]);
});
