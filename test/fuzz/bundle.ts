/** Bundles the thread and a table of targets as JavaScript, because Node 20 runs no TypeScript in a thread. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { bundled } from '../../rolldown.bundled.ts';
import { inline } from '../../rolldown.inline.ts';
import { ROOT } from '../support/command.js';

/** As deep as src/, so that a path relative to a module leads to the same place from both. */
const FOLDER = join(ROOT, 'build');

/** Returns the path of the bundled thread. `table` is the module with the table of targets. */
export async function bundle(
  table: URL,
): Promise<{ readonly folder: string; readonly thread: URL; readonly table: URL }> {
  mkdirSync(FOLDER, { recursive: true });
  const folder = mkdtempSync(join(FOLDER, 'fuzz-'));
  await build({
    input: { thread: fileURLToPath(new URL('./thread.ts', import.meta.url)), table: fileURLToPath(table) },
    platform: 'node',
    logLevel: 'silent',
    preserveEntrySignatures: 'allow-extension',
    external: /^(?!inline:|bundled:|\0)[^./]/,
    plugins: [bundled(), inline()],
    output: { dir: folder, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
  });
  const url = (name: string): URL => pathToFileURL(join(folder, name));
  return { folder, thread: url('thread.js'), table: url('table.js') };
}
