import { defineConfig } from 'vitest/config';
import type { Reporter, TestModule } from 'vitest/node';
import { bundled } from '../../rolldown.bundled.ts';
import { inline } from '../../rolldown.inline.ts';
import { AREAS } from './areas.ts';

/**
 * Stryker's runner counts only tests, so that a mutant which keeps a test file from loading seems to survive. This reporter
 * adds a failed test to such a file.
 */
const loading: Reporter = {
  onTestModuleEnd(module: TestModule) {
    const [error] = module.errors();
    if (error === undefined) return;
    const { task: file } = module as unknown as { task: { tasks: object[] } };
    file.tasks.push({ type: 'test', name: 'is loaded', mode: 'run', file, result: { state: 'fail', errors: [error] } });
  },
};

export default defineConfig({
  plugins: [bundled(), inline()],
  test: {
    include: [...(AREAS[process.env.MUTATION_AREA ?? '']?.tests ?? [])],
    setupFiles: ['test/mutation/setup.ts'],
    reporters: [loading],
    testTimeout: 30_000,
  },
});
