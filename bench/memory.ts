/**
 * Peak memory of the command on a stream of records, and on one ten times as long.
 *
 *     npm run build && npx tsx bench/memory.ts [--records N] [--at-most RATIO]
 *
 * With --at-most, the exit status is 1 when the longer stream takes more than that many times the memory.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { records: { type: 'string', default: '500' }, 'at-most': { type: 'string' } },
});
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const folder = path('../fixtures/wikinews/');
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(folder + name, 'utf8'));

/** Told by the command itself as it ends. */
const TELL = "process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))";

/** Peak resident memory in MiB. */
async function peak(records: number): Promise<number> {
  const args = [
    '--import',
    `data:text/javascript,${TELL}`,
    path('../bin/extract.js'),
    '--from',
    'jsonl',
    '-f',
    'jsonl',
  ];
  const child = spawn(process.execPath, args);
  child.stdout.resume();
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  for (let id = 0; id < records; id++) {
    const record = `${JSON.stringify({ id, text: `${texts[id % texts.length]}\n${id}` })}\n`;
    if (!child.stdin.write(record)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  child.stdin.end();
  await closed;
  return Number(told) / 1024;
}

const short = Number(values.records);
const [few, many] = [await peak(short), await peak(10 * short)];
console.log('records   peak memory');
console.log(`${String(short).padStart(7)}   ${few.toFixed(0).padStart(7)} MiB`);
console.log(
  `${String(10 * short).padStart(7)}   ${many.toFixed(0).padStart(7)} MiB   ratio ${(many / few).toFixed(2)}`,
);
if (values['at-most'] !== undefined && many / few > Number(values['at-most'])) {
  console.error(`memory grows with the stream: more than ${values['at-most']} times`);
  process.exitCode = 1;
}
