import { defineConfig } from 'vitest/config';
import { bundled } from './rolldown.bundled.ts';
import { inline } from './rolldown.inline.ts';

const FOLDERS = ['engine/text', 'engine/dates', 'engine/link', 'output/formats', 'extractor'];
const BRANCHES = 95;
/** The tests of the command cover the rest of the extractor in processes of their own, which V8 does not see from here. */
const EXTRACTOR_BRANCHES = 85;

/** Measures the coverage of branches. V8 does not see code that a test runs in another process or in a browser. */
export default defineConfig({
  plugins: [bundled(), inline()],
  test: {
    include: [
      ...FOLDERS.map((folder) => `test/${folder}/**/*.test.ts`),
      'test/engine/places/resolve.test.ts',
      'test/engine/pipeline.test.ts',
      // The public face of the extractor.
      'test/index.test.ts',
    ],
    exclude: ['**/*.long.test.ts', 'test/engine/dates/{docs,seed}.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: FOLDERS.map((folder) => `src/${folder}/**/*.ts`),
      exclude: ['src/output/formats/html/client/**', '**/*.d.ts'],
      reportsDirectory: 'coverage',
      reporter: ['text-summary', 'html', 'json'],
      thresholds: Object.fromEntries(
        FOLDERS.map((folder) => [
          `src/${folder}/**/*.ts`,
          { branches: folder === 'extractor' ? EXTRACTOR_BRANCHES : BRANCHES },
        ]),
      ),
    },
  },
});
