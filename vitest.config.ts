import { defineConfig } from 'vitest/config';
import { bundled } from './rolldown.bundled.ts';
import { inline } from './rolldown.inline.ts';

/** Tests that take minutes rather than seconds, for `npm run test:long`. */
const LONG = ['test/**/*.long.test.ts'];

export default defineConfig({
  plugins: [bundled(), inline()],
  test: {
    // Many tests wait for a process of the command, so one worker fewer than cores would leave cores idle.
    maxWorkers: '100%',
    // Test files share modules, so that each worker loads the model once. The stages are pure, so files do not interfere.
    isolate: false,
    // Generous, for a busy machine: the longest test takes a few seconds on a quiet one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: LONG } },
      { extends: true, test: { name: 'long', include: LONG } },
    ],
  },
});
