import { defineConfig } from 'vitest/config';
import { inline } from './rolldown.inline.ts';

export default defineConfig({
  plugins: [inline()],
  test: {
    include: ['test/**/*.test.ts'],
    // Many tests wait for the command, in a process of its own: one worker less than cores would leave cores idle.
    maxWorkers: '100%',
    // For a machine with other work: the longest takes some seconds on a quiet one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
