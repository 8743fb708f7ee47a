import { defineConfig } from 'vitest/config';
import { inline } from '../../rolldown.inline.ts';
import { AREAS } from './areas.ts';

export default defineConfig({
  plugins: [inline()],
  test: {
    include: [...(AREAS[process.env.MUTATION_AREA ?? '']?.tests ?? [])],
    setupFiles: ['test/mutation/setup.ts'],
    testTimeout: 30_000,
  },
});
