/**
 * Measures whether the index makes one entity of each real thing, with gold mentions and with the mentions of the model.
 *
 *     npx tsx bench/identity.ts --gold IDENTITY.jsonl [--errors] ARTICLES.jsonl…
 *
 * IDENTITY has a line for each thing that an article names: {"article", "type", "name", "id"}, where equal ids are one
 * thing. An item belongs to the row of `extract query --articles` that has its article and its name. B-cubed (Bagga and
 * Baldwin 1998): for each item the share of its row that is right, and the share of its thing that is in its row.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

interface Item {
  readonly article: string;
  readonly type: string;
  readonly name: string;
  readonly id: string;
}

interface Row {
  readonly name: string;
  readonly type: string;
  readonly forms: readonly string[];
  readonly in: readonly { readonly id: string; readonly name: string }[];
}

const TYPES: Readonly<Record<string, string>> = { PERSON: 'person', ORG: 'organization', PLACE: 'place' };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { gold: { type: 'string' }, errors: { type: 'boolean', default: false } },
});
if (values.gold === undefined || positionals.length === 0) throw new Error('name --gold and the files of articles');
const items = readFileSync(values.gold, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Item);

for (const mode of ['gold mentions', 'end to end']) {
  const rows = indexAndList(mode === 'gold mentions' ? ['--given-mentions', '--offsets', 'codepoint'] : []);
  const found = assign(rows);
  console.log(`${mode}: ${items.length} items, ${found.filter((row) => row === undefined).length} without a row`);
  for (const type of ['all', ...Object.keys(TYPES)]) {
    const chosen = items.map((_, i) => i).filter((i) => type === 'all' || items[i]?.type === type);
    const [precision, recall] = bCubed(chosen, found);
    const f = (2 * precision * recall) / (precision + recall);
    const shown = [precision, recall, f].map((value) => (100 * value).toFixed(2).padStart(7));
    console.log(`  ${type.padEnd(7)} precision ${shown[0]}  recall ${shown[1]}  F ${shown[2]}`);
  }
  console.log(`  merges of two people of one article: ${countPeopleMerged(found)}`);
  if (values.errors) printErrors(found);
}

function indexAndList(options: readonly string[]): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'identity-'));
  const db = join(folder, 'n.sqlite');
  const run = (...args: string[]): string => {
    const command = new URL('../bin/extract.js', import.meta.url).pathname;
    const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  try {
    run('index', '-q', '--date-field', 'dct', '--db', db, ...options, ...positionals);
    return JSON.parse(run('query', '--db', db, '--articles', '--limit', '0', '-f', 'json')) as Row[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Returns for each item the number of its row; undefined if no row has its article and its name. */
function assign(rows: readonly Row[]): (number | undefined)[] {
  const byArticle = new Map<string, { row: number; used: string }[]>();
  rows.forEach(({ type, in: articles }, row) => {
    for (const { id, name } of articles) {
      const key = `${id} ${type}`;
      const list = byArticle.get(key) ?? [];
      list.push({ row, used: name });
      byArticle.set(key, list);
    }
  });
  return items.map(({ article, type, name }) => {
    const there = byArticle.get(`${article} ${TYPES[type]}`) ?? [];
    const direct = there.find(({ used }) => used === name);
    return (direct ?? there.find(({ row }) => rows[row]?.name === name || rows[row]?.forms.includes(name)))?.row;
  });
}

/** An item without a row is a row of its own. */
function bCubed(chosen: readonly number[], found: readonly (number | undefined)[]): [number, number] {
  const rowOf = (i: number): string => String(found[i] ?? `none ${i}`);
  const count = (keyOf: (i: number) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const i of chosen) counts.set(keyOf(i), (counts.get(keyOf(i)) ?? 0) + 1);
    return counts;
  };
  const idOf = (i: number): string => (items[i] as Item).id;
  const [rows, ids, both] = [count(rowOf), count(idOf), count((i) => `${rowOf(i)} ${idOf(i)}`)];
  const mean = (size: (i: number) => number): number =>
    chosen.reduce((sum, i) => sum + (both.get(`${rowOf(i)} ${idOf(i)}`) as number) / size(i), 0) / chosen.length;
  return [mean((i) => rows.get(rowOf(i)) as number), mean((i) => ids.get(idOf(i)) as number)];
}

/** Returns how often two people with full names in one article, who are two in the gold, have one row. */
function countPeopleMerged(found: readonly (number | undefined)[]): number {
  const seen = new Map<string, string>();
  let merged = 0;
  items.forEach(({ article, type, name, id }, i) => {
    if (type !== 'PERSON' || !name.includes(' ') || found[i] === undefined) return;
    const key = `${article} ${found[i]}`;
    const before = seen.get(key);
    if (before !== undefined && before !== id) merged++;
    seen.set(key, id);
  });
  return merged;
}

/** Prints the rows with several things, and the things with several rows. */
function printErrors(found: readonly (number | undefined)[]): void {
  const group = (key: (i: number) => string, value: (i: number) => string, title: string): void => {
    const groups = new Map<string, Map<string, Set<string>>>();
    items.forEach((item, i) => {
      const inner = groups.get(key(i)) ?? new Map<string, Set<string>>();
      inner.set(value(i), (inner.get(value(i)) ?? new Set()).add(item.name));
      groups.set(key(i), inner);
    });
    for (const [outer, inner] of groups) {
      if (inner.size < 2) continue;
      const parts = [...inner].map(([name, forms]) => `${name} (${[...forms].join(', ')})`);
      console.log(`${title} ${outer}: ${parts.join(' | ')}`);
    }
  };
  const [rowOf, idOf] = [(i: number) => String(found[i] ?? 'none'), (i: number) => (items[i] as Item).id];
  group(rowOf, idOf, 'two things in row');
  group(idOf, rowOf, 'two rows for');
}
