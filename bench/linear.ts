/**
 * Is the whole way from bytes to entities linear in the length of its input, whatever the input is?
 *
 *     npm run bench:linear [-- --max BYTES] [--only NAME] [--few]
 *
 * Runs the families of linear-families.ts at doubling sizes, from 64 kB on, and prints what a byte costs, as a multiple of
 * what it costs in news too, and the worst and the mean t(2n)/t(n), in processor time. Exit status 1 when a family grows by
 * more than {@link MOST_GROWTH} in a doubling or costs more than {@link MOST_COST} times news. Extracting is done by the
 * built package, as users have it. `--few` runs some families for each part that an input goes through.
 *
 * What is compared is measured in turn, n, 2n, n, 2n, n, and each 2n is divided by the two beside it: the speed of a
 * machine that others use drifts by half within a minute, and the least times of all would compare short runs, which find
 * quick moments, with long ones, which do not. The median of such ratios counts, so that a family is over a bar when most
 * of its runs are.
 */
import { parseArgs } from 'node:util';
import { FAMILIES, type Family, FEW, news } from './linear-families.js';
import { median, processorTime } from './times.js';

const MOST_GROWTH = 2.3;
const MOST_COST = 3;
const SMALLEST = 1 << 16;
/** The length of the news that a family is compared with: as long as takes the machine a second or two. */
const BESIDE = 1 << 19;
/** Milliseconds below which a run is too short for its doubling to be told from noise, and matters to nobody. */
const AUDIBLE = 50;
/** Milliseconds from which a run is long enough to even out part of the noise by itself. */
const LONG = 2000;
const ROUNDS = { short: 7, long: 3, whenOver: 9 };

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
 * Gives each run a length of its own, so that none finds its long words and lines remembered from the one before; an even
 * one, so that what is in pairs stays so.
 */
let runs = 0;

/** Processor milliseconds for one run. */
async function measure(family: Family, size: number): Promise<number> {
  const work = family(size - 2 * (runs++ % 256));
  const before = processorTime();
  await work();
  return processorTime() - before;
}

const geometricMean = (numbers: readonly number[]): number =>
  Math.exp(numbers.reduce((sum, number) => sum + Math.log(number), 0) / numbers.length);

interface Comparison {
  /** The median of one time over the mean of the two of the other beside it. */
  readonly ratio: number;
  /** Median milliseconds of the one that was compared. */
  readonly time: number;
}

/** The time of one work as a multiple of another's, measured in turn; more often where it would be over the bar. */
async function compare(one: () => Promise<number>, other: () => Promise<number>, bar: number): Promise<Comparison> {
  const ratios: number[] = [];
  const times: number[] = [];
  let before = await other();
  const isEnough = () => {
    const enough = median(times) > LONG ? ROUNDS.long : ROUNDS.short;
    return ratios.length >= ROUNDS.whenOver || (ratios.length >= enough && median(ratios) <= bar);
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
  /** Nanoseconds a byte at the largest size. */
  readonly cost: number;
  readonly timesNews: number;
  /** t(2n)/t(n) of each doubling that is long enough. */
  readonly growths: readonly number[];
}

async function row(family: Family): Promise<Row> {
  // Until its own ways through the code are compiled too.
  for (let run = 0, spent = 0; run < 10 && spent < 500; run++) spent += await measure(family, SMALLEST);
  const growths: number[] = [];
  for (const size of sizes.slice(0, -1)) {
    if ((await measure(family, size)) < AUDIBLE) continue;
    const doubled = await compare(
      () => measure(family, 2 * size),
      () => measure(family, size),
      MOST_GROWTH,
    );
    growths.push(doubled.ratio);
  }
  const perByte = largest / BESIDE;
  const { ratio, time } = await compare(
    () => measure(family, largest),
    () => measure(news, BESIDE),
    MOST_COST * perByte,
  );
  return { cost: (time / largest) * 1e6, timesNews: ratio / perByte, growths };
}

// Until all of it is compiled.
for (let size = SMALLEST; size <= 16 * SMALLEST; size *= 2) await measure(news, size);
let over = 0;
const names = Object.keys(FAMILIES).filter((name) =>
  values.few ? FEW.includes(name) : name.includes(values.only ?? ''),
);
console.log(
  `${'family'.padEnd(36)}${'ns/byte'.padStart(9)}${'x news'.padStart(9)}${'t(2n)/t(n)'.padStart(12)}${'mean'.padStart(6)}`,
);
for (const name of names) {
  const { cost, timesNews, growths } = await row(FAMILIES[name] as Family);
  const isOver = !(timesNews <= MOST_COST && growths.every((growth) => growth <= MOST_GROWTH));
  over += Number(isOver);
  const figures = [cost.toFixed(0).padStart(9), timesNews.toFixed(2).padStart(9)];
  // The mean of doublings is 2 where time is linear, and 4 where it is the square of the length.
  const [growth, mean] =
    growths.length === 0 ? ['-', '-'] : [Math.max(...growths), geometricMean(growths)].map((ratio) => ratio.toFixed(2));
  console.log(
    `${name.padEnd(36)}${figures.join('')}${growth?.padStart(12)}${mean?.padStart(6)}${isOver ? '  OVER THE BAR' : ''}`,
  );
}
console.log(
  `${names.length} families, ${SMALLEST / 1024} kB to ${largest / 1024} kB: ${over} grow by more than ${MOST_GROWTH} or cost more than ${MOST_COST} times news`,
);
process.exitCode = over > 0 ? 1 : 0;
