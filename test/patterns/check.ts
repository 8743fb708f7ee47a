/**
 * Checks that every regular expression of the sources takes linear time.
 *
 *     npm ci --ignore-scripts --prefix test/patterns && npx tsx test/patterns/check.ts
 *
 * recheck searches an input on which backtracking costs the square of its length or more. A pattern with such an input needs
 * a row in bounded.ts with the bound on the length of its input.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { ROOT } from '../support/command.js';
import { BOUNDED } from './bounded.js';

interface Finding {
  readonly status: 'safe' | 'vulnerable' | 'unknown';
  readonly complexity?: { readonly summary: string };
  readonly error?: { readonly kind: string };
}

interface Found {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

const SRC = join(ROOT, 'src');
const require = createRequire(import.meta.url);
const { checkSync } = require('recheck') as {
  checkSync(source: string, flags: string, options: { timeout: number }): Finding;
};

/** Returns the regular expression literals of a file, but not expressions that the code builds from strings. */
function patternsOf(file: string): Found[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const found: Found[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { regex, start } = node as { regex?: { pattern: string; flags: string }; start: number };
    if (regex) {
      const line = text.slice(0, start).split('\n').length;
      found.push({ file, line, source: regex.pattern, flags: regex.flags });
    }
    Object.values(node).forEach(visit);
  };
  visit(parseAst(text, { lang: 'ts' }));
  return found;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const patterns = files.flatMap(patternsOf);
const unused = new Set(
  Object.entries(BOUNDED).flatMap(([file, known]) => Object.keys(known).map((each) => `${file}: ${each}`)),
);
let failures = 0;
for (const { file, line, source, flags } of patterns) {
  const { status, complexity, error } = checkSync(source, flags, { timeout: 20_000 });
  if (status === 'safe') continue;
  unused.delete(`${file}: ${source}`);
  if (BOUNDED[file]?.[source] !== undefined) continue;
  failures++;
  console.log(`src/${file}:${line}: ${complexity?.summary ?? error?.kind}: /${source}/${flags}`);
}
for (const each of unused) {
  failures++;
  console.log(`remove this row, its pattern is linear or gone: src/${each}`);
}
console.log(`${patterns.length} patterns, ${failures} findings`);
process.exitCode = failures > 0 || patterns.length === 0 ? 1 : 0;
