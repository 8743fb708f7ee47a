/**
 * Measures quotations and their speakers against gold, and the processor time that they cost.
 *
 *     npx tsx bench/quotes.ts GOLD TEXTS...
 *
 * GOLD has one article a line: `{"id", "quotes": [{"start", "end", "kind", "speaker"?, "cue"?}]}`. The kind is `S` for a
 * quotation, `X` for other words between quotation marks, `E` for a stretch that does not count. TEXTS are JSON Lines
 * files with `id` and `text`. Offsets count code points.
 *
 * A found stretch is a gold stretch if their overlap is at least 0.8 of their union. A speaker is right if a name of the
 * entity contains the gold name or is contained in it, in whole words. The exit status is 1 if a measure misses its bar.
 */
import { readFileSync } from 'node:fs';
import type { Quote, Result } from '../src/engine/types.js';
import { createExtractor } from '../src/index.js';
import { median, processorTime } from './times.js';

interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly kind: 'S' | 'X' | 'E';
  readonly speaker?: string | null;
  readonly cue?: string | null;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Percent. */
const BARS = { f1: 96, right: 88, wrong: 6, cue: 90 };
const MAX_COST = 1.3;
const MIN_OVERLAP = 0.8;
const ROUNDS = 5;

const [goldFile, ...textFiles] = process.argv.slice(2);
if (goldFile === undefined || textFiles.length === 0) throw new Error('usage: tsx bench/quotes.ts GOLD TEXTS...');

function readLines<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

const texts = new Map(
  textFiles.flatMap((file) => readLines<{ id: string; text: string }>(file)).map((row) => [row.id, row.text]),
);
const gold = readLines<{ id: string; quotes: GoldQuote[] }>(goldFile);
const [plain, quoting] = await Promise.all([createExtractor(), createExtractor({ quotes: true })]);

const counts = { found: 0, missed: 0, extra: 0, named: 0, right: 0, wrong: 0, cues: 0, rightCues: 0 };
for (const { id, quotes } of gold) {
  const text = texts.get(id);
  if (text === undefined) throw new Error(`no text for ${id}`);
  score(quotes, quoting.extract(text, { id }), text);
}

function score(quotes: readonly GoldQuote[], result: Result, text: string): void {
  const mine = (result.quotes ?? []).map((quote) => ({ quote, ...inCodePoints(quote, text) }));
  const used = new Set<Quote>();
  for (const each of quotes) {
    const best = mine.reduce<(typeof mine)[number] | undefined>(
      (a, b) => (overlap(each, b) > (a === undefined ? 0 : overlap(each, a)) ? b : a),
      undefined,
    );
    if (best === undefined || each.kind !== 'S') {
      if (best !== undefined) used.add(best.quote);
      if (best !== undefined && each.kind === 'X') counts.extra++;
      if (each.kind === 'S') count(each, undefined, result);
      continue;
    }
    used.add(best.quote);
    count(each, overlap(each, best) >= MIN_OVERLAP ? best.quote : undefined, result);
  }
  counts.extra += mine.filter(({ quote }) => !used.has(quote)).length;
}

function count(each: GoldQuote, quote: Quote | undefined, { entities }: Result): void {
  if (quote === undefined) counts.missed++;
  else counts.found++;
  if (each.cue) {
    counts.cues++;
    if (quote?.cue?.text.toLowerCase() === each.cue.toLowerCase()) counts.rightCues++;
  }
  if (!each.speaker) return;
  counts.named++;
  const speaker = entities.find(({ id }) => id === quote?.speaker);
  if (speaker === undefined) return;
  if ([speaker.name, ...speaker.aliases].some((name) => isSameName(name, each.speaker as string))) counts.right++;
  else counts.wrong++;
}

function inCodePoints({ start, end }: Span, text: string): Span {
  const from = [...text.slice(0, start)].length;
  return { start: from, end: from + [...text.slice(start, end)].length };
}

function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function isSameName(a: string, b: string): boolean {
  const [short, long] = [words(a), words(b)].sort((x, y) => x.length - y.length) as [string, string];
  return short.trim() !== '' && long.includes(short);
}

/** The words of a name without accents and titles, each between blanks. */
function words(name: string): string {
  const plainName = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const kept = (plainName.match(/[\p{L}\p{N}_]+/gu) ?? []).filter(
    (word) => !/^(?:mrs?|ms|dr|sir|president|pope|the)$/.test(word),
  );
  return ` ${kept.join(' ')} `;
}

const percent = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10;
const f1 = percent(2 * counts.found, 2 * counts.found + counts.missed + counts.extra);
const right = percent(counts.right, counts.named);
const wrong = percent(counts.wrong, counts.named);
const cue = percent(counts.rightCues, counts.cues);

/** Returns the processor time of all articles with quotations as a multiple of the time without. */
function measureCost(): number {
  const run = (extractor: typeof plain): number => {
    const before = processorTime();
    for (const text of texts.values()) extractor.extract(text);
    return processorTime() - before;
  };
  return median(Array.from({ length: ROUNDS }, () => run(quoting) / run(plain)));
}
const cost = measureCost();

console.log(`quotation or not, F1            ${f1} % (at least ${BARS.f1})`);
console.log(`named speaker, right            ${right} % (at least ${BARS.right})`);
console.log(`named speaker, wrong            ${wrong} % (at most ${BARS.wrong})`);
console.log(`cue, right                      ${cue} % (at least ${BARS.cue})`);
console.log(`processor time with quotations  ${cost.toFixed(2)} × without (at most ${MAX_COST})`);
const isGood = f1 >= BARS.f1 && right >= BARS.right && wrong <= BARS.wrong && cue >= BARS.cue && cost <= MAX_COST;
process.exitCode = isGood ? 0 : 1;
