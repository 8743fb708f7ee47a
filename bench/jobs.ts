/**
 * Measures articles per second and memory with one job and with two, on repeated fixtures with new ids and made-up words.
 *
 *     npm run build && npx tsx bench/jobs.ts [--articles N] [--runs N] [--at-least RATIO]
 *
 * The two alternate, so that a busy machine slows both, and the best run counts. On a machine that is never quiet, compare the
 * processor seconds. With --at-least, the exit status is 1 if two jobs are less than RATIO times as fast.
 */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { articleLines } from '../test/support/articles.js';
import { COMMAND, inFolder } from '../test/support/command.js';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '3' },
    'at-least': { type: 'string' },
  },
});

interface Measured {
  readonly seconds: number;
  readonly processor: number;
  /** Peak, in mebibytes. */
  readonly memory: number;
}

/** Code that makes the command report its memory and processor time when it ends. */
const TELL = "process.on('exit', () => process.stderr.write(JSON.stringify(process.resourceUsage())))";

async function measure(folder: string, input: string, jobs: number): Promise<Measured> {
  const args = ['--import', `data:text/javascript,${TELL}`, COMMAND, input, '-q', '-f', 'jsonl', '-j', String(jobs)];
  const began = performance.now();
  const child = spawn(process.execPath, [...args, '-o', 'out.jsonl'], { cwd: folder });
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0) throw new Error(told);
  const usage = JSON.parse(told) as NodeJS.ResourceUsage;
  return {
    seconds: (performance.now() - began) / 1000,
    processor: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    memory: usage.maxRSS / 1024,
  };
}

await inFolder(async (folder) => {
  const articles = Number(values.articles);
  const few = Math.ceil(articles / 10);
  for (const count of [few, articles]) {
    await pipeline(Readable.from(articleLines(count)), createWriteStream(join(folder, `${count}.jsonl`)));
  }
  const best = (runs: readonly Measured[], what: keyof Measured) => Math.min(...runs.map((run) => run[what]));
  const runs: Measured[][] = [[], []];
  for (let run = 0; run < Number(values.runs); run++) {
    for (const jobs of [1, 2]) runs[jobs - 1]?.push(await measure(folder, `${articles}.jsonl`, jobs));
  }
  console.log('jobs   articles/s   processor s   peak memory');
  runs.forEach((list, index) => {
    const rate = (articles / best(list, 'seconds')).toFixed(0).padStart(10);
    const processor = best(list, 'processor').toFixed(1).padStart(11);
    console.log(`${index + 1}    ${rate}   ${processor}   ${best(list, 'memory').toFixed(0).padStart(7)} MiB`);
  });
  const [one = [], two = []] = runs;
  const ratio = best(one, 'seconds') / best(two, 'seconds');
  const quiet = (2 * best(one, 'processor')) / best(two, 'processor');
  console.log(
    `two jobs are ${ratio.toFixed(2)} times as fast (by processor time, ${quiet.toFixed(2)} on two quiet cores)`,
  );
  const small = await measure(folder, `${few}.jsonl`, 2);
  const growth = best(two, 'memory') / small.memory;
  console.log(`${articles} articles take ${growth.toFixed(2)} times the memory of ${few}`);
  if (values['at-least'] !== undefined && ratio < Number(values['at-least'])) process.exitCode = 1;
});
