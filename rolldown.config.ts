import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineConfig } from 'rolldown';
import { bundled } from './rolldown.bundled.ts';
import { inline } from './rolldown.inline.ts';

/** Returns the modules that the entries import statically, directly or indirectly, without modules that load on demand. */
function needed(entries: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    const imports = readFileSync(path, 'utf8').matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from '(\.[^']+)\.js'/gm);
    for (const [, target = ''] of imports) visit(join(dirname(path), `${target}.ts`));
  };
  for (const entry of entries) visit(join(import.meta.dirname, 'src', entry));
  return found;
}

const COMMAND = needed(['cli/main.ts']);
const STAGES = needed([
  'index.ts',
  'extractor/open.ts',
  'extractor/load-model.ts',
  'output/formats/columns.ts',
  'output/formats/json.ts',
  'output/formats/mention-rows.ts',
]);
const TABLE = needed(['output/formats/table.ts']);

/**
 * Bundles the sources into few files, because Node takes a third of a millisecond to find and open each module. One chunk
 * has the modules that every run of the command needs, another has the modules that extract an article. Packages stay
 * outside of the bundle.
 */
export default defineConfig({
  input: {
    index: 'src/index.ts',
    'cli/main': 'src/cli/main.ts',
    'extractor/worker': 'src/extractor/worker.ts',
    'train/worker': 'src/train/worker.ts',
  },
  platform: 'node',
  // Groups of chunks require this. An entry then exports at least the names of its source.
  preserveEntrySignatures: 'allow-extension',
  external: /^(?!inline:|bundled:|\0)[^./]/,
  plugins: [bundled(), inline()],
  output: {
    dir: 'dist',
    cleanDir: true,
    entryFileNames: '[name].js',
    // As deep as the sources, so that a path relative to a module leads to the same place in src/ and in dist/.
    chunkFileNames: 'chunks/[name].js',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: 'command', test: (id) => COMMAND.has(id), priority: 2 },
        { name: 'stages', test: (id) => STAGES.has(id), priority: 1 },
        { name: 'table', test: (id) => TABLE.has(id) || id.startsWith('\0bundled:'), priority: 0 },
      ],
    },
  },
});
