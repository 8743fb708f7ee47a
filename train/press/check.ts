/**
 * Checks the marks of the press articles:
 *
 *     npm run check:press
 *
 * Prints a row for each fault that `allowed.txt` does not list, in the form of that list, and fails if there is any.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { compareWithAllowed, findFaults, findRepeatedIds } from './find-faults.js';

const ALLOWED = 'allowed.txt';

const folder = new URL('./', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && name !== ALLOWED)
  .sort()
  .map(read);
const ids = sources.flatMap((source) => [...source.matchAll(/^=== ([^|\n]*)/gm)].map(([, id = '']) => id.trim()));
const { faults, unused } = compareWithAllowed([...sources.flatMap(findFaults), ...findRepeatedIds(ids)], read(ALLOWED));

for (const { id, kind, surface } of faults) console.log(`${id} ${kind} ${surface}`);
for (const row of unused) console.log(`remove this row of ${ALLOWED}, it allows no fault: ${row}`);
console.log(`${ids.length} articles, ${faults.length} faults, ${unused.length} rows of ${ALLOWED} without a fault`);
if (faults.length > 0) console.log(`Mend the marks by GUIDE.md, or add a row to ${ALLOWED} if a mark is right.`);
process.exitCode = faults.length > 0 || unused.length > 0 || ids.length === 0 ? 1 : 0;
