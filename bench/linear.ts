/**
 * Measures whether the time from bytes to entities is linear in the length of the input, for any input.
 *
 *     npm run bench:linear [-- --max BYTES] [--only NAME] [--few]
 *
 * Runs the families of linear-families.ts in doubling sizes from 64 kB on, with the built package. Prints the processor time
 * per byte, the same as a multiple of news, and the worst and the mean t(2n)/t(n). The exit status is 1 if a family grows by
 * more than {@link MAX_GROWTH} in a doubling or costs more than {@link MAX_COST} times news. `--few` runs some families for
 * each part of the program.
 *
 * The speed of a shared machine drifts by half within a minute. Compared runs therefore alternate (n, 2n, n, 2n, n), each 2n is
 * divided by the mean of its two neighbours, and the median of these ratios counts. Minimum times would compare short runs,
 * which find quick moments, with long runs, which do not.
 */
import { parseArgs } from 'node:util';
import { FAMILIES, type Family, FEW, news } from './linear-families.js';
import { median, processorTime } from './times.js';

const MAX_GROWTH = 2.3;
const MAX_COST = 3;
const SMALLEST = 1 << 16;
/** Length of the news for the comparison, in code units: a second or two of work. */
const NEWS_LENGTH = 1 << 19;
/** Milliseconds below which a run is too short to distinguish its doubling from noise. */
const MIN_MS = 50;
/** Milliseconds from which a run averages part of the noise by itself. */
const LONG = 2000;
const ROUNDS = { short: 7, long: 3, whenAbove: 9 };

const { values } = parseArgs({
  options: {
    max: { type: 'string', default: String(1 << 20) },
    only: { type: 'string' },
    few: { type: 'boolean', default: false },
  },
});
const sizes = [SMALLEST];
while (2 * (sizes.at(-1) as number) <= Number(values.max)) sizes.push(2 * (sizes.at(-1) as number));
const largest = sizes.at(-1) as number;

/**
 * Number of runs so far. Each run has a length of its own, so that no cache from an earlier run helps. Lengths differ by an
 * even number, so that pairs of characters stay pairs.
 */
let runs = 0;

/** Returns the processor milliseconds of one run. */
async function measure(family: Family, size: number): Promise<number> {
  const work = family(size - 2 * (runs++ % 256));
  const before = processorTime();
  await work();
  return processorTime() - before;
}

const geometricMean = (numbers: readonly number[]): number =>
  Math.exp(numbers.reduce((sum, number) => sum + Math.log(number), 0) / numbers.length);

interface Comparison {
  /** Median of the time divided by the mean of the two neighbouring times. */
  readonly ratio: number;
  /** Median milliseconds of the compared work. */
  readonly time: number;
}

/** Returns the time of `one` as a multiple of the time of `other`. Measures more often if the ratio is above the threshold. */
async function compare(
  one: () => Promise<number>,
  other: () => Promise<number>,
  threshold: number,
): Promise<Comparison> {
  const ratios: number[] = [];
  const times: number[] = [];
  let before = await other();
  const isEnough = () => {
    const enough = median(times) > LONG ? ROUNDS.long : ROUNDS.short;
    return ratios.length >= ROUNDS.whenAbove || (ratios.length >= enough && median(ratios) <= threshold);
  };
  while (ratios.length === 0 || !isEnough()) {
    const time = await one();
    const behind = await other();
    times.push(time);
    ratios.push((2 * time) / (before + behind));
    before = behind;
  }
  return { ratio: median(ratios), time: median(times) };
}

interface Row {
  /** Nanoseconds per byte at the largest size. */
  readonly cost: number;
  readonly timesNews: number;
  /** t(2n)/t(n) of each doubling that is long enough. */
  readonly growths: readonly number[];
}

async function measureFamily(family: Family): Promise<Row> {
  // Warms up the code paths of this family.
  for (let run = 0, spent = 0; run < 10 && spent < 500; run++) spent += await measure(family, SMALLEST);
  const growths: number[] = [];
  for (const size of sizes.slice(0, -1)) {
    if ((await measure(family, size)) < MIN_MS) continue;
    const doubled = await compare(
      () => measure(family, 2 * size),
      () => measure(family, size),
      MAX_GROWTH,
    );
    growths.push(doubled.ratio);
  }
  const perByte = largest / NEWS_LENGTH;
  const { ratio, time } = await compare(
    () => measure(family, largest),
    () => measure(news, NEWS_LENGTH),
    MAX_COST * perByte,
  );
  return { cost: (time / largest) * 1e6, timesNews: ratio / perByte, growths };
}

// Compiles the whole program.
for (let size = SMALLEST; size <= 16 * SMALLEST; size *= 2) await measure(news, size);
let above = 0;
const names = Object.keys(FAMILIES).filter((name) =>
  values.few ? FEW.includes(name) : name.includes(values.only ?? ''),
);
console.log(
  `${'family'.padEnd(36)}${'ns/byte'.padStart(9)}${'x news'.padStart(9)}${'t(2n)/t(n)'.padStart(12)}${'mean'.padStart(6)}`,
);
for (const name of names) {
  const { cost, timesNews, growths } = await measureFamily(FAMILIES[name] as Family);
  const isAbove = !(timesNews <= MAX_COST && growths.every((growth) => growth <= MAX_GROWTH));
  above += Number(isAbove);
  const figures = [cost.toFixed(0).padStart(9), timesNews.toFixed(2).padStart(9)];
  // The mean is 2 for linear time and 4 for quadratic time.
  const [growth, mean] =
    growths.length === 0 ? ['-', '-'] : [Math.max(...growths), geometricMean(growths)].map((ratio) => ratio.toFixed(2));
  console.log(
    `${name.padEnd(36)}${figures.join('')}${growth?.padStart(12)}${mean?.padStart(6)}${isAbove ? '  ABOVE' : ''}`,
  );
}
console.log(
  `${names.length} families, ${SMALLEST / 1024} kB to ${largest / 1024} kB: ${above} grow by more than ${MAX_GROWTH} or cost more than ${MAX_COST} times news`,
);
process.exitCode = above > 0 ? 1 : 0;
