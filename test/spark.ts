/**
 * Tests the Spark job on a real Spark with two workers: kills an executor, kills an `extract`, and sends an article that kills
 * every `extract`. No result may be lost or doubled, and every result must equal the result of the plain command.
 *
 *     npm run build && npx tsx test/spark.ts --python PYTHON [--articles N]
 *
 * PYTHON has the packages of integrations/spark/requirements.txt. The process to kill waits for the kill
 * (support/trouble.js), so that the speed of the machine does not matter. Linux only: the test finds executors in /proc.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { article } from './support/articles.js';
import { COMMAND, extract, inFolder, ROOT, run } from './support/command.js';

const { values } = parseArgs({
  options: { python: { type: 'string' }, articles: { type: 'string', default: '2000' } },
});
const python = values.python ?? 'python3';
const JOB = join(ROOT, 'integrations', 'spark', 'extract_articles.py');

const TROUBLE = join(ROOT, 'test', 'support', 'trouble.js');

const PARTITIONS = 6;
/** Number of results after which a task is in the middle of its articles: half of them. */
const amid = Math.floor(Number(values.articles) / PARTITIONS / 2);

/** A short job ends before Java's second compiler pays off. */
const FIRST_COMPILER = '-XX:TieredStopAtLevel=1';
const QUICK = [
  ...['--driver-java-options', FIRST_COMPILER],
  ...['--conf', `spark.executor.extraJavaOptions=${FIRST_COMPILER}`],
  ...['--conf', 'spark.ui.enabled=false'],
];

interface Result {
  readonly id: string;
  readonly error?: { readonly code: string };
}

/** Returns the results of the plain command for the paths, by id. */
async function plain(folder: string, ...paths: string[]): Promise<Map<string, Result>> {
  const { stdout } = await extract([...paths, '--format', 'jsonl', '--quiet'], { cwd: folder });
  return byId(stdout);
}

function byId(jsonLines: string): Map<string, Result> {
  const results = jsonLines.split('\n').filter(Boolean);
  const byId = new Map(results.map((line) => JSON.parse(line) as Result).map((result) => [result.id, result]));
  assert.equal(byId.size, results.length, 'ids are given once');
  return byId;
}

/** A line of Python whose arguments are in `a`. */
async function inPython(code: string, ...args: string[]): Promise<string> {
  const source = `import json, sys, pyarrow.json, pyarrow.parquet as parquet; a = sys.argv[1:]\n${code}`;
  const { status, stdout, stderr } = await run(python, ['-c', source, ...args], {});
  assert.equal(status, 0, stderr);
  return stdout;
}

/** Reads the job's rows as results. Parquet has null where JSON omits a key. */
async function written(output: string): Promise<Map<string, Result>> {
  const lines = await inPython('for row in parquet.read_table(a[0]).to_pylist(): print(json.dumps(row))', output);
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== null)
        .map(([key, inner]) => [key, bare(inner)]),
    );
  };
  return new Map([...byId(lines)].map(([id, row]) => [id, bare(row) as Result]));
}

/** Checks that every row equals the plain result. An unknown publication date is null in JSON. */
function assertSame(rows: Map<string, Result>, expected: Map<string, Result>): void {
  assert.deepEqual([...rows.keys()].sort(), [...expected.keys()].sort());
  for (const [id, result] of expected) {
    assert.deepEqual(rows.get(id), JSON.parse(JSON.stringify(result, (_, value) => value ?? undefined)));
  }
}

interface Submitted {
  readonly log: string;
  /** The logs of the executors. */
  readonly executors: string;
}

interface Disturbance {
  /** A file in which a waiting `extract` writes its process id. It does not exist yet. */
  readonly waiting: string;
  readonly kill: (extract: number) => void;
}

/** Runs the job as a user would, and disturbs every `extract`. */
async function submit(args: readonly string[], disturbance?: Disturbance): Promise<Submitted> {
  const home = (await inPython('import pyspark; print(pyspark.__path__[0])')).trim();
  rmSync(join(home, 'work'), { recursive: true, force: true });
  const trouble: Record<string, string> = {
    NODE_OPTIONS: `--import ${pathToFileURL(TROUBLE)}`,
    ...(disturbance && { TROUBLE_FILE: disturbance.waiting, TROUBLE_AFTER: String(amid) }),
  };
  const settings = Object.entries(trouble).flatMap(([name, value]) => ['--conf', `spark.executorEnv.${name}=${value}`]);
  const began = performance.now();
  const child = spawn(join(dirname(python), 'spark-submit'), [...QUICK, ...settings, ...args], {
    env: { ...process.env, PYSPARK_PYTHON: python, ...trouble },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (log += chunk));
  let running = true;
  const ended = new Promise((resolve) => child.once('close', resolve)).finally(() => (running = false));
  if (disturbance) {
    let extract = 0;
    while (running && extract === 0) {
      await sleep(100);
      if (existsSync(disturbance.waiting)) extract = Number(readFileSync(disturbance.waiting, 'utf8'));
    }
    if (extract > 0) disturbance.kill(extract);
    else assert.equal(await ended, 0, log);
    assert.ok(extract > 0, 'the job has ended, and no extract has come to wait');
  }
  assert.equal(await ended, 0, log);
  console.log(`  ${/\d+ articles, \d+ failures/.exec(log)?.[0]}, ${Math.round((performance.now() - began) / 1000)} s`);
  const logs = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) => /^work\/.*stderr$/.test(name));
  return { log, executors: logs.map((name) => readFileSync(join(home, name), 'utf8')).join('') };
}

/** Returns the Java process that a process descends from. */
function javaAbove(pid: number): number {
  const [, name, parent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
  return name === 'java' ? pid : javaAbove(Number(parent));
}

function killExtract(extract: number): void {
  process.kill(extract, 'SIGKILL');
}

function killExecutor(extract: number): void {
  process.kill(javaAbove(extract), 'SIGKILL');
  try {
    // The process would wait forever, unless its worker has killed it already.
    process.kill(extract, 'SIGKILL');
  } catch {}
}

await inFolder(async (folder) => {
  const count = Number(values.articles);
  const records = Array.from({ length: count }, (_, number) => ({
    ...article(number),
    title: `Title ${number}`,
    date: '2019-06-01',
  }));
  writeFileSync(
    join(folder, 'good.jsonl'),
    [...records, { id: 'empty', text: '' }].map((r) => `${JSON.stringify(r)}\n`).join(''),
  );
  const expected = await plain(folder, 'good.jsonl');
  const bad = join(folder, 'bad.jsonl');
  writeFileSync(bad, '{"id":"no text"}\n{"id": "cut o');

  const pack = await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: ROOT });
  const archive = join(folder, 'extract.tgz');
  const packed = await run('bash', [join(dirname(JOB), 'pack.sh'), join(folder, pack.stdout.trim()), archive], {});
  assert.equal(packed.status, 0, packed.stderr);
  const cluster = [
    '--master',
    'local-cluster[2,1,1024]',
    '--archives',
    `${archive}#extract`,
    JOB,
    '--partitions',
    String(PARTITIONS),
  ];

  console.log('kill an extract, JSON Lines');
  const output = join(folder, 'killed-extract');
  const input = ['--input', join(folder, 'good.jsonl'), bad, '--output', output];
  const { log, executors } = await submit([...cluster, ...input], {
    waiting: join(folder, 'extract'),
    kill: killExtract,
  });
  assert.equal(/Lost task.*/.exec(log)?.[0], undefined, 'Spark need not know');
  assert.equal(/extract ended.*/.exec(executors)?.[0], 'extract ended with status -9; another one goes on');
  const rows = await written(output);
  for (const id of ['no text', pathToFileURL(bad).href]) {
    assert.equal(rows.get(id)?.error?.code, 'bad-record');
    rows.delete(id);
  }
  assertSame(rows, expected);

  console.log('kill an executor, Parquet');
  const parquet = join(folder, 'good.parquet');
  await inPython('parquet.write_table(pyarrow.json.read_json(a[0]), a[1])', join(folder, 'good.jsonl'), parquet);
  const other = join(folder, 'killed-executor');
  const lost = await submit([...cluster, '--from', 'parquet', '--input', parquet, '--output', other], {
    waiting: join(folder, 'executor'),
    kill: killExecutor,
  });
  assert.ok(lost.log.includes('Lost executor'), 'Spark notices that an executor is gone');
  assertSame(await written(other), expected);

  console.log('an article kills every extract, text files');
  const texts = join(folder, 'texts');
  mkdirSync(join(texts, 'below'), { recursive: true });
  for (let number = 0; number < 30; number++)
    writeFileSync(join(texts, 'below', `${number}.txt`), article(number).text);
  const deadly = join(texts, 'deadly.txt');
  writeFileSync(deadly, 'DEADLY news from Paris.');
  const command = `'${process.execPath}' '${COMMAND}'`;
  const third = join(folder, 'deadly');
  const options = ['--from', 'text', '--input', texts, '--output', third, '--command', command];
  await submit(['--master', 'local[1]', JOB, ...options, '--', '--types', 'person']);
  const found = await written(third);
  assert.equal(found.get(pathToFileURL(deadly).href)?.error?.code, 'crashed');
  found.delete(pathToFileURL(deadly).href);
  const { stdout } = await extract(['below', '-f', 'jsonl', '-q', '-t', 'person'], { cwd: texts });
  const people = [...byId(stdout).values()].map((result) => ({
    ...result,
    id: pathToFileURL(join(texts, result.id)).href,
  }));
  assertSame(found, new Map(people.map((result) => [result.id, result])));
});
