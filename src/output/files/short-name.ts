/** Names of files that every file system takes. */
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/** Bytes of a file's name that every file system takes, less what is added to it. */
const LONGEST_NAME = 200;

/** The name, or its beginning and a hash of all of it. */
export function shortened(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST_NAME) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${Buffer.from(name)
    .subarray(0, LONGEST_NAME - 12)
    .toString('utf8')
    .replace(/\uFFFD+$/, '')}~${hash}`;
}

/** A hidden name beside a file, of our own choice. */
export function hiddenBeside(path: string, ending: string): string {
  return join(dirname(path), `.${shortened(basename(path))}.${ending}`);
}
