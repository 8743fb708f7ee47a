/**
 * Measures whether the tokenizer's time is linear to the length of the text, for adversarial texts too.
 *
 *     npx tsx bench/text.ts [--max BYTES] [--only NAME]
 *
 * Tokenizes texts of each family at doubling sizes. Prints the processor time per code unit, in nanoseconds and as a
 * multiple of the time for news prose, and the mean ratio t(2n)/t(n). Exits with status 1 if a family takes more than
 * {@link MAX_COST} times as long as prose, or grows by more than {@link MAX_GROWTH} when the size doubles.
 */
import { parseArgs } from 'node:util';
import { readDocument } from '../src/extractor/read-document.js';
import { TEXTS } from './families.js';
import { processorTime } from './times.js';

/** Only texts in which every word is new take more than 3 times as long as prose. */
const MAX_COST = 4;
const MAX_GROWTH = 2.3;
const SMALLEST = 1 << 16;
const PROSE_SIZE = 1 << 18;

/** Returns the processor milliseconds for one text of the family: the best of three runs, or the first if it is long. */
function measure(make: (size: number) => string, size: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const text = make(size);
    const before = processorTime();
    readDocument(text);
    best = Math.min(best, processorTime() - before);
    if (best > 500) break;
  }
  return best;
}

const { values } = parseArgs({ options: { max: { type: 'string', default: '1048576' }, only: { type: 'string' } } });
const largest = Number(values.max);
const prose = TEXTS['prose, paragraphs'] as (size: number) => string;
measure(prose, PROSE_SIZE);

let failed = false;
console.log(`${'family'.padEnd(26)}${'ns/unit'.padStart(10)}${'x prose'.padStart(10)}${'t(2n)/t(n)'.padStart(12)}`);
for (const [name, make] of Object.entries(TEXTS)) {
  if (values.only !== undefined && !name.includes(values.only)) continue;
  // The speed of the machine drifts, so prose is measured again before each family.
  const proseCost = measure(prose, PROSE_SIZE) / PROSE_SIZE;
  let cost = 0;
  let growth = 0;
  let first: { size: number; time: number } | undefined;
  for (let size = SMALLEST; size <= largest; size *= 2) {
    const time = measure(make, size);
    cost = time / size;
    // The mean over all doublings, from the first size that takes 10 ms: shorter times are mostly noise of the clock.
    if (first === undefined && time > 10) first = { size, time };
    else if (first !== undefined) growth = (time / first.time) ** (1 / Math.log2(size / first.size));
  }
  const bad = cost / proseCost > MAX_COST || growth > MAX_GROWTH;
  failed ||= bad;
  const figures = [(cost * 1e6).toFixed(0).padStart(10), (cost / proseCost).toFixed(2).padStart(10)];
  console.log(`${name.padEnd(26)}${figures.join('')}${growth.toFixed(2).padStart(12)}${bad ? '  TOO SLOW' : ''}`);
}
process.exitCode = failed ? 1 : 0;
