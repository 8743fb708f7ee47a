import { defineConfig } from 'vitest/config';
import type { Reporter, TestModule } from 'vitest/node';
import { bundled } from '../../rolldown.bundled.ts';
import { inline } from '../../rolldown.inline.ts';
import { AREAS } from './areas.ts';

/**
 * Stryker's runner looks at tests only, and takes a mutant that keeps a file of tests from being loaded at all for one
 * that nothing noticed. Such a file gets a test that failed.
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
