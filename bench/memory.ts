/**
 * Measures the peak memory of the command on a stream of JSON Lines, and on a stream ten times as long.
 *
 *     npm run build && npx tsx bench/memory.ts [--records N] [--extra KILOBYTES] [--at-most RATIO] [-- option of extract…]
 *
 * With --extra, each record has so much text in an unused field, such as the web page of the article: `--records 1000 --extra
 * 100` is a stream of a gigabyte. `-- --types date` processes more articles in the same time. With --at-most, the exit status
 * is 1 if the longer stream takes more than RATIO times the memory.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: {
    records: { type: 'string', default: '500' },
    extra: { type: 'string', default: '0' },
    'at-most': { type: 'string' },
  },
  allowPositionals: true,
});
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const folder = path('../fixtures/wikinews/');
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(folder + name, 'utf8'));

/** Code that makes the command report its memory when it ends. */
const TELL = "process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))";

interface Measured {
  readonly records: number;
  /** Bytes of the stream. */
  readonly bytes: number;
  /** Peak resident memory in MiB. */
  readonly memory: number;
}

const extra = texts
  .join('\n')
  .repeat(Number(values.extra))
  .slice(0, 1000 * Number(values.extra));

async function measure(records: number): Promise<Measured> {
  const args = [
    '--import',
    `data:text/javascript,${TELL}`,
    path('../bin/extract.js'),
    '--from',
    'jsonl',
    '--format',
    'jsonl',
    '--quiet',
    ...positionals,
  ];
  const child = spawn(process.execPath, args);
  child.stdout.resume();
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  let bytes = 0;
  for (let id = 0; id < records; id++) {
    const record = { id, ...(extra && { extra }), text: `${texts[id % texts.length]}\n${id}` };
    const line = Buffer.from(`${JSON.stringify(record)}\n`);
    bytes += line.length;
    if (!child.stdin.write(line)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  child.stdin.end();
  if ((await closed) !== 0) throw new Error(told);
  return { records, bytes, memory: Number(told) / 1024 };
}

const [few, many] = [await measure(Number(values.records)), await measure(10 * Number(values.records))];
console.log('records   stream      peak memory');
for (const { records, bytes, memory } of [few, many]) {
  const cells = [String(records).padStart(7), (bytes / 1e6).toFixed(0).padStart(6), memory.toFixed(0).padStart(8)];
  console.log(`${cells[0]}   ${cells[1]} MB   ${cells[2]} MiB`);
}
const ratio = many.memory / few.memory;
console.log(`ten times the stream takes ${ratio.toFixed(2)} times the memory`);
if (values['at-most'] !== undefined && ratio > Number(values['at-most'])) {
  console.error(`memory grows with the stream: the ratio is above ${values['at-most']}`);
  process.exitCode = 1;
}
