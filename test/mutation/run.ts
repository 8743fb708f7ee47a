/**
 * Runs mutation testing with Stryker, which changes the code in one small place after another and counts the changes that
 * no test notices.
 *
 *     npm ci --ignore-scripts --prefix test/mutation    # once
 *     npx tsx test/mutation/run.ts [AREA…]
 *
 * Without an argument, it runs all areas of areas.ts. It fails if an area is below the threshold. build/mutation keeps the
 * results, so that the next run tries only changed code; `report.html` there shows every mutant.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { AREAS } from './areas.ts';

const STRYKER = new URL('node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url).pathname;
const CONFIG = 'test/mutation/stryker.config.js';
const ROOT = new URL('../..', import.meta.url).pathname;

if (!existsSync(STRYKER)) {
  console.error('Stryker is not installed: npm ci --ignore-scripts --prefix test/mutation');
  process.exit(2);
}
const asked = process.argv.slice(2);
const unknown = asked.filter((area) => AREAS[area] === undefined);
if (unknown.length > 0) {
  console.error(`unknown area: ${unknown.join(', ')}; choose among ${Object.keys(AREAS).join(', ')}`);
  process.exit(2);
}
for (const area of asked.length > 0 ? asked : Object.keys(AREAS)) {
  console.log(`\n== ${area}`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', STRYKER, 'run', CONFIG], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, MUTATION_AREA: area },
  });
  if (status !== 0) process.exitCode = 1;
}
