/** The steps `plan` and `write` of `extract index`: write the results of each file into the database in one piece. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FileState, IndexWriter } from '../../../corpus/write.js';
import { articleFingerprint } from '../extract/fingerprint.js';
import type { InputPlan, Item } from '../extract/input.js';
import type { Plan, ResultWriter } from '../extract/writer.js';

/** Milliseconds between two commits; a crash loses at most the articles since the last commit. */
const COMMIT_INTERVAL = 2000;

/** Creates the writer of the database. @param fingerprint the hash of what all results of the run depend on. */
export function createIndexWriter(store: IndexWriter, fingerprint: string, input: InputPlan): ResultWriter {
  /** Size and modification time of each file, taken before the file was read. */
  const states = new Map<string, FileState>();
  /** The file whose articles are being written. */
  let current: { readonly source: string; hasFailed: boolean } | undefined;
  let committed = performance.now();
  const endSource = (): void => {
    if (!current) return;
    store.endSource(current.source, current.hasFailed ? undefined : states.get(current.source));
    states.delete(current.source);
    current = undefined;
  };
  const enterSource = ({ source }: Item): void => {
    if (current?.source !== source) endSource();
    current ??= { source, hasFailed: false };
  };
  return {
    async isUnchanged(path) {
      const state = await fileState(resolve(input.reading.cwd, path));
      if (state) states.set(path, state);
      return state !== undefined && store.isUnchanged(path, state);
    },
    async *plan(items) {
      for await (const item of items) {
        const key = articleFingerprint(fingerprint, item.source, item);
        const isThere = 'article' in item && store.has(item.source, item.article.id, key);
        yield { item, name: '', key, ...(isThere ? { before: { failed: false } } : {}) };
      }
    },
    pass: ({ item }: Plan) => enterSource(item),
    async write({ item, key }, extraction) {
      enterSource(item);
      if ('error' in extraction) {
        if (current) current.hasFailed = true;
      } else {
        const { result, text, words } = extraction;
        store.put(item.source, { result, text, words, key });
      }
      if (performance.now() - committed < COMMIT_INTERVAL) return;
      store.commit();
      committed = performance.now();
    },
    async finish(isComplete) {
      // After an early stop the last file may be incomplete; it is not marked as read, so that the next run reads it
      // again.
      if (isComplete) {
        endSource();
        store.removeUnvisited((path) => isBelow(path, input));
      }
      store.close();
    },
    discard: async () => store.close(),
  };
}

async function fileState(path: string): Promise<FileState | undefined> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { size, modified: mtimeMs };
  } catch {
    return undefined;
  }
}

/**
 * Returns true if a file lies in a folder or matches a glob pattern of the input, so that this run would have found the
 * file if it still existed.
 */
function isBelow(source: string, { paths, list }: InputPlan): boolean {
  if (list !== undefined) return false;
  const plain = join(source);
  return paths.some((path) => {
    const folder = join(path.replace(/[^/\\]*[*?[{(].*$/, '') || '.');
    return (
      plain === join(path) || folder === '.' || plain.startsWith(/[\\/]$/.test(folder) ? folder : join(folder, '/'))
    );
  });
}
