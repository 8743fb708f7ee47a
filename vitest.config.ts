import { defineConfig } from 'vitest/config';
import { inline } from './rolldown.inline.ts';

export default defineConfig({
  plugins: [inline()],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
