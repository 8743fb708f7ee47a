/** What a result depends on, as a hash: when nothing of it has changed, the result is the same, byte for byte. */
import { createHash } from 'node:crypto';
import type { SourceItem } from '../../../input/reader.js';

/** Two of a million articles have the same key by chance once in 10^28 runs. */
const LENGTH = 22;

/**
 * @param run all that is the same for each article of a run: options, versions of program and model.
 * @param name where the result goes.
 */
export function fingerprint(run: string, name: string, item: SourceItem): string {
  const hash = createHash('sha256');
  if ('error' in item) {
    const { id, error } = item;
    return digest(hash.update(JSON.stringify([run, name, id, error.code, error.message])));
  }
  const { article, markup = null } = item;
  const { text, ...about } = article;
  return digest(hash.update(`${JSON.stringify([run, name, about, markup])}\n`).update(text));
}

function digest(hash: ReturnType<typeof createHash>): string {
  return hash.digest('base64url').slice(0, LENGTH);
}
