/**
 * Is reading a text linear in its length, whatever the text is?
 *
 *     npx tsx bench/text.ts [--max BYTES] [--only NAME]
 *
 * Reads texts of adversarial families at doubling sizes and prints the processor time per code unit as
 * a multiple of what news prose costs, and the mean ratio t(2n)/t(n). Exit status 1 when a family
 * costs more than {@link MAX_COST} times prose or grows by more than {@link MAX_GROWTH} in a doubling.
 */
import { parseArgs } from 'node:util';
import { readDocument } from '../src/extractor/read-document.js';
import { TEXTS } from './families.js';
import { processorTime } from './times.js';

/** Above 3 stand only texts in which every word is new: this stage is a part of the whole, where their share is less. */
const MAX_COST = 4;
const MAX_GROWTH = 2.3;
const SMALLEST = 1 << 16;
const PROSE_SIZE = 1 << 18;

/** Processor milliseconds for one reading of a text of the family: the least of three for short texts. */
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
  // The machine's speed drifts: prose is measured anew beside each family.
  const proseCost = measure(prose, PROSE_SIZE) / PROSE_SIZE;
  let cost = 0;
  let growth = 0;
  let first: { size: number; time: number } | undefined;
  for (let size = SMALLEST; size <= largest; size *= 2) {
    const time = measure(make, size);
    cost = time / size;
    // The mean over all doublings; below some milliseconds the clock's noise is all there is to see.
    if (first === undefined && time > 10) first = { size, time };
    else if (first !== undefined) growth = (time / first.time) ** (1 / Math.log2(size / first.size));
  }
  const bad = cost / proseCost > MAX_COST || growth > MAX_GROWTH;
  failed ||= bad;
  const figures = [(cost * 1e6).toFixed(0).padStart(10), (cost / proseCost).toFixed(2).padStart(10)];
  console.log(`${name.padEnd(26)}${figures.join('')}${growth.toFixed(2).padStart(12)}${bad ? '  TOO SLOW' : ''}`);
}
process.exitCode = failed ? 1 : 0;
