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
import { readDocument } from '../src/text/document.js';

/** Above 3 stand only texts in which every word is new: this stage is a part of the whole, where their share is less. */
const MAX_COST = 4;
const MAX_GROWTH = 2.3;
const SMALLEST = 1 << 16;
const PROSE_SIZE = 1 << 18;

const PROSE =
  'NATO Secretary General Jens Stoltenberg said on Friday, Nov. 18, that soldiers of the alliance’s forces had asked ' +
  'for asylum. “We expect all allies to live up to those values,” he told reporters in Brussels, where the U.S.-led ' +
  'talks between Bashar al-Assad’s envoy and 20-year-old Kim Jae-in ended at 3:30 p.m. after $1.5 million was spent. ';

const numbered = (make: (i: number) => string) => (size: number) => {
  const parts: string[] = [];
  for (let i = 0, length = 0; length < size; i++) length += parts[parts.push(make(i)) - 1]?.length ?? 0;
  return parts.join('').slice(0, size);
};
const repeated = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
/** Runs without white space of 150 to 220 code units, around the length from which runs are scanned only. */
const runs = (unit: string) => numbered((i) => `${unit.repeat(Math.ceil((150 + (i % 70)) / unit.length))} `);
/** The same with no run equal to another, so that nothing can be remembered. */
const newRuns = (unit: string) =>
  numbered((i) => `${unit.repeat(Math.ceil((20 + (i % 180)) / unit.length))}${i.toString(36)} `);
/** Numbers texts on from one to the next, so that no word of one was in another. */
let fresh = 0;
const letters = (i: number) => i.toString(26).replace(/[0-9]/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));

const FAMILIES: Readonly<Record<string, (size: number) => string>> = {
  'prose, paragraphs': numbered((i) => (i % 3 === 2 ? `${PROSE}\n\n` : PROSE)),
  'prose, one line': repeated(PROSE),
  'prose, hard-wrapped': (size) => repeated(PROSE)(size).replace(/(.{50,70}) /g, '$1\n'),
  'prose, no full stop': repeated(PROSE.replace(/[.“”]/g, '')),
  'one long word': repeated('a'),
  'one long number': repeated('1'),
  'U.S. without end': repeated('U.S.'),
  '1/ without end': repeated('1/'),
  'hyphens in a word': repeated('Ab-'),
  'hyphens only': repeated('-'),
  'full stops': repeated('.'),
  'commas in words': repeated('a,B'),
  'may ': repeated('may '),
  '12 ': repeated('12 '),
  blanks: repeated(' '),
  'new lines': repeated('\n'),
  'carriage returns': repeated('\r\n'),
  tabs: repeated('a\t'),
  'letters on lines': repeated('a\n'),
  brackets: repeated('(['),
  'quotation marks': repeated('“"‘\'’”'),
  'single quotes in words': repeated("a'b’"),
  possessives: repeated("Ann's "),
  'emoji sequences': repeated('👩‍👩‍👧‍👦'),
  'spaced emoji': repeated('👩‍👩‍👧‍👦 🇫🇷 '),
  flags: repeated('🇫🇷'),
  'zero-width joiners': repeated('\u200d'),
  'combining marks': repeated('e\u0301\u0302'),
  'one letter, all marks': (size) => `e${repeated('\u0301')(size - 1)}`,
  'spaced combining marks': repeated('e\u0301\u0302 '),
  Devanagari: repeated('नमस्ते '),
  Chinese: numbered((i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20000))),
  'Chinese words': numbered((i) => `${String.fromCharCode(0x4e00 + ((i * 7919) % 20000), 0x4e00 + (i % 19997))} `),
  'lone surrogates': repeated('\ud83d a\udc00'),
  NUL: repeated('\0'),
  ampersands: repeated('&amp;'),
  URLs: numbered((i) => `https://www.example.org/${i}/a-b_c?d=e&f=g%20h#i `),
  'URL without end': repeated('http://a.b/c.d?'),
  'mail addresses': numbered((i) => `first.last+${i}@mail.example.co.uk `),
  'hosts without end': repeated('www.bbc.co.uk.'),
  'hash tags': repeated('#MeToo@BBC'),
  'capital words': repeated('Alpha Bravo Charlie '),
  'comma list of names': repeated('Ann Lee, Bo Chan, '),
  'hyphenated names': repeated('Port-au-Prince Jean-Claude al-Assad '),
  'new words': numbered(() => `Q${letters(fresh++ * 7919)} `),
  'new words with digits': numbered(() => `q${fresh++ * 7919}x `),
  'new hyphenated words': numbered(() => `Q${letters(fresh++ * 7919)}-${letters(fresh)} `),
  constructor: repeated('constructor __proto__ toString '),
  'runs of a': runs('a'),
  'runs of U.S.': runs('U.S.'),
  'runs of 1/': runs('1/'),
  'runs of a.': runs('a.'),
  'runs of quotes': runs('"\''),
  'runs of a-': runs('a-'),
  'new runs of ab': newRuns('ab'),
  'new runs of U.S.': newRuns('U.S.'),
  'new runs of 1/': newRuns('1/'),
  'new runs of 1a': newRuns('1a'),
  'new runs of a@': newRuns('a@'),
  'new runs of a.b@': newRuns('a.b@'),
  'new runs of @a': newRuns('@a'),
  'new runs of é': newRuns('é'),
  'new runs of a-': newRuns('a-'),
  'new runs of a&': newRuns('a&'),
  'new runs of #': newRuns('#'),
  'new runs of ://': newRuns('://'),
  'new runs of a.': newRuns('a.'),
  'new runs of ..': newRuns('..'),
  'new runs of 😀': newRuns('😀'),
};

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
};

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
const prose = FAMILIES['prose, paragraphs'] as (size: number) => string;
measure(prose, PROSE_SIZE);

let failed = false;
console.log(`${'family'.padEnd(26)}${'ns/unit'.padStart(10)}${'x prose'.padStart(10)}${'t(2n)/t(n)'.padStart(12)}`);
for (const [name, make] of Object.entries(FAMILIES)) {
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
