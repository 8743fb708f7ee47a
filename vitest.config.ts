import { defineConfig } from 'vitest/config';
import { bundled } from './rolldown.bundled.ts';
import { inline } from './rolldown.inline.ts';

/** Tests of minutes rather than seconds: `npm run test:long`. */
const LONG = ['test/**/*.long.test.ts'];

export default defineConfig({
  plugins: [bundled(), inline()],
  test: {
    // Many tests wait for the command, in a process of its own: one worker less than cores would leave cores idle.
    maxWorkers: '100%',
    // No file of tests changes what another would see: the stages are pure, and the model is loaded once a worker.
    isolate: false,
    // For a machine with other work: the longest takes some seconds on a quiet one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: LONG } },
      { extends: true, test: { name: 'long', include: LONG } },
    ],
  },
});
