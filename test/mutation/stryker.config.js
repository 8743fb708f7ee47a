import { AREAS } from './areas.ts';

const area = process.env.MUTATION_AREA ?? '';
const folder = `build/mutation/${area}`;

/** Minimum share of noticed mutants, in percent. A run below it fails. */
const BAR = 80;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  mutate: AREAS[area]?.mutate ?? [],
  // Stryker would read this file with the old API of TypeScript, which TypeScript 7 lacks. Nothing here needs it.
  tsconfigFile: 'none',
  ignorePatterns: ['/bench', '/docs', '/dist', '/build', '/coverage', '/model', '/integrations', '/train', '/bin'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Generous, so that a busy machine does not make a mutant look noticed.
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: `${folder}/incremental.json`,
  tempDirName: `${folder}/sandbox`,
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { reportTests: false, allowColor: false },
  htmlReporter: { fileName: `${folder}/report.html` },
  jsonReporter: { fileName: `${folder}/report.json` },
  thresholds: { high: 90, low: BAR, break: BAR },
  warnings: { slow: false },
};
