import { AREAS } from './areas.ts';

const area = process.env.MUTATION_AREA ?? '';
const folder = `build/mutation/${area}`;

/** Below this share of mutants noticed, in percent, a run fails. */
const BAR = 80;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  mutate: AREAS[area]?.mutate ?? [],
  // Stryker reads this file with TypeScript's old programming interface, which TypeScript 7 lacks; it needs it for nothing here.
  tsconfigFile: 'none',
  ignorePatterns: ['/bench', '/docs', '/dist', '/build', '/coverage', '/model', '/integrations', '/train', '/bin'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Long, so that a busy machine makes no mutant look noticed.
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
