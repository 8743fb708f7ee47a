import { defineConfig } from 'rolldown';
import { inline } from './rolldown.inline.ts';

/**
 * The sources as few files: Node takes a third of a millisecond to find and open each module, and a hundred of them
 * were a tenth of a short run. Packages stay packages.
 */
export default defineConfig({
  input: {
    index: 'src/index.ts',
    'cli/main': 'src/cli/main.ts',
    'batch/worker': 'src/batch/worker.ts',
    'train/worker': 'src/train/worker.ts',
  },
  platform: 'node',
  external: /^(?!inline:|\0)[^./]/,
  plugins: [inline()],
  output: {
    dir: 'dist',
    cleanDir: true,
    entryFileNames: '[name].js',
    // As deep as the sources, so that a path relative to a module leads to the same place from both.
    chunkFileNames: 'chunks/[name].js',
  },
});
