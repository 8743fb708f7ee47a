/** Shortens file names to a length that every file system accepts. */
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/** Maximum length of a file name in bytes: below the usual limit of 255, with room for an extension. */
const MAX_NAME_BYTES = 200;

/** Returns a short name unchanged; for a longer one, its beginning, `~` and a hash of the whole name. */
export function shortenName(name: string): string {
  if (Buffer.byteLength(name) <= MAX_NAME_BYTES) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${Buffer.from(name)
    .subarray(0, MAX_NAME_BYTES - 12)
    .toString('utf8')
    .replace(/\uFFFD+$/, '')}~${hash}`;
}

/** Returns the path of a hidden file in the same folder: `news/.a.jsonl.lock` for `news/a.jsonl` and `lock`. */
export function hiddenPath(path: string, extension: string): string {
  return join(dirname(path), `.${shortenName(basename(path))}.${extension}`);
}
