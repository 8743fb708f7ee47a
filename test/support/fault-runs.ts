/** The runs that fault tests use, and the conditions that each run must keep after any fault. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lines } from './evaluation.js';

export interface FaultRun {
  readonly name: string;
  readonly args: readonly string[];
  /** Arguments that repeat the job after a failure; without them, the same command runs again. */
  readonly again?: readonly string[];
  /** Creates the folder in which the command runs. */
  prepare(folder: string): void;
  /** An earlier run that leaves work to resume: its arguments, and the call that fails in it. */
  readonly before?: { readonly args: readonly string[]; readonly failing?: RegExp };
  /** A database. Its bytes depend on its history, so the test queries it instead of comparing bytes. */
  readonly ask?: readonly string[];
}

const RECORDS = ['Angela Merkel visited Paris.', 'Emmanuel Macron met Angela Merkel.', 'Theresa May left Rome.'];

function records(folder: string): void {
  const found = RECORDS.map((text, i) => ({ id: `r${i}`, text, entities: [{ start: 0, end: 13, type: 'person' }] }));
  writeFileSync(join(folder, 'in.jsonl'), lines(...found));
}

function articles(folder: string): void {
  cpSync(new URL('../../fixtures/nato-asylum.txt', import.meta.url), join(folder, 'a.txt'));
}

function kinds(folder: string): void {
  writeFileSync(join(folder, 'a.txt'), RECORDS[0] as string);
  writeFileSync(join(folder, 'b.html'), `<article><p>${RECORDS[1]}</p></article>`);
  writeFileSync(join(folder, 'c.csv'), `id,text\n1,${RECORDS[2]}\n`);
  writeFileSync(join(folder, 'd.txt.gz'), gzipSync(RECORDS[2] as string));
  writeFileSync(join(folder, 'list'), 'a.txt\nb.html\nc.csv\nd.txt.gz\n');
  writeFileSync(join(folder, 'names.csv'), 'name,type\nParis,place\n');
  writeFileSync(join(folder, 'ignored.txt'), 'Rome\n');
}

const GIVEN = ['--given-mentions', 'in.jsonl', '--jobs', '1'];
const ONE_FILE = ['--format', 'jsonl', '--output', 'out.jsonl', ...GIVEN];
const TREE = ['--format', 'json', '--out-dir', 'out', ...GIVEN];
const INDEX = ['index', '--db', 'out.sqlite', '--jobs', '1', 'in.jsonl'];
const ASK = ['query', '--db', 'out.sqlite', 'Angela Merkel', '--json'];

export const FAULT_RUNS: readonly FaultRun[] = [
  { name: 'an article to standard output', args: ['--json', 'a.txt'], prepare: articles },
  {
    name: 'every kind of input, named in a list, with names of one’s own',
    args: ['--json', '--files-from', 'list', '--lexicon', 'names.csv', '--ignore', 'ignored.txt', '--jobs', '1'],
    prepare: kinds,
  },
  {
    name: 'a file of its own, over an older one',
    args: ['--json', '--output', 'out.json', ...GIVEN],
    prepare(folder) {
      records(folder);
      writeFileSync(join(folder, 'out.json'), 'old\n');
    },
  },
  { name: 'one file of many results', args: ONE_FILE, again: [...ONE_FILE, '--resume'], prepare: records },
  {
    name: 'one file of many results, resumed',
    args: [...ONE_FILE, '--resume'],
    prepare: records,
    before: { args: ONE_FILE, failing: /^handle\.write .*partial$/ },
  },
  { name: 'a folder of results', args: TREE, again: [...TREE, '--resume'], prepare: records },
  {
    name: 'a folder of results, resumed',
    args: [...TREE, '--resume'],
    prepare: records,
    before: { args: TREE, failing: /^promises\.rename / },
  },
  {
    name: 'a folder into a folder',
    args: ['--format', 'jsonl', '--out-dir', 'out', '--types', 'date', '--jobs', '1', 'in'],
    again: ['--format', 'jsonl', '--out-dir', 'out', '--types', 'date', '--jobs', '1', 'in', '--resume'],
    prepare(folder) {
      cpSync(new URL('../../fixtures/nato-asylum.txt', import.meta.url), join(folder, 'in', 'a.txt'));
      cpSync(new URL('../../fixtures/nato-asylum.txt', import.meta.url), join(folder, 'in', 'below', 'b.txt'));
    },
  },
  { name: 'an index', args: INDEX, prepare: records, ask: ASK },
  {
    name: 'an index brought up to date',
    args: INDEX,
    prepare: records,
    before: { args: INDEX },
    ask: ASK,
  },
];

/** Returns the content of each file in a folder by its path. */
export function snapshot(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Returns the violations of the conditions after a failed call; empty if there are none. */
export function wrongs(ended: Ended, before: ReadonlyMap<string, string>, whole: Ended): string[] {
  const { status, stdout, stderr, files } = ended;
  const said = stderr.trimEnd().split('\n').filter(Boolean);
  const errors = said.filter((line) => !/^extract: (\d+ articles?,|warning: )/.test(line));
  const wrong: string[] = [];
  if (status !== 0 && status !== 1 && status !== 2) wrong.push(`ended with ${status}`);
  if (said.some((line) => !line.startsWith('extract: '))) wrong.push('said something that is no message');
  if (/unexpected error|undefined|\[object/.test(stderr)) wrong.push('does not know what happened');
  if (status === 0 && errors.length > 0) wrong.push('said that it failed, and did not');
  if (status === 2 && errors.length !== 1) wrong.push(`failed with ${errors.length} messages`);
  if (status === 1 && errors.length === 0) wrong.push('failed in part without a message');
  const named = [
    ...before.keys(),
    ...whole.files.keys(),
    'out',
    'in',
    'standard output',
    'extract.model',
    'places.bin',
  ];
  for (const line of errors) {
    if (!named.some((name) => line.includes(name))) wrong.push('names neither input nor output');
  }
  if (status === 0 && stdout !== whole.stdout) wrong.push('printed something else and called it success');
  for (const [path, content] of files) {
    if (/(^|\/)\./.test(path) || content === before.get(path) || content === whole.files.get(path)) continue;
    if (/\.sqlite/.test(path) || (status !== 0 && isWhole(content, path))) continue;
    wrong.push(`left ${path} torn`);
  }
  if (status === 0) {
    for (const path of whole.files.keys()) if (!files.has(path)) wrong.push(`succeeded without ${path}`);
  }
  const temporary = [...files.keys()].filter((path) => path.endsWith('.tmp'));
  if (temporary.length > 0) wrong.push(`left ${temporary}`);
  return wrong;
}

/** Returns true if each result is the expected result or an error in its place. */
function isWhole(content: string, path: string): boolean {
  try {
    const parts = path.endsWith('.jsonl') ? content.trimEnd().split('\n') : [content];
    return content.endsWith('\n') && parts.every((part) => JSON.parse(part));
  } catch {
    return false;
  }
}
