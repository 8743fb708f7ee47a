/**
 * Walks the files under a folder in the order of their names. Skips hidden files and `node_modules`. Follows links, but
 * never into a folder that is being walked, and into each linked folder once: if two links led to a folder with two
 * links to another folder, there would be four ways to the last, and with ten levels a thousand.
 */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtractError } from '../../util/errors.js';
import { readingError, systemCode } from '../../util/files/system-error.js';

/** Chooses files and folders. Names are relative to the walked folder, with `/` between their parts. */
export interface Wanted {
  file(name: string): boolean;
  folder(name: string): boolean;
  /** Returns true for a file that is not wanted and is reported all the same: the user may expect it to be read. */
  other?(name: string): boolean;
  /** Includes files and folders whose names begin with a dot. */
  readonly hidden?: boolean;
}

export type Walked =
  | { readonly name: string }
  | Unread
  | { readonly name: string; readonly skipped: string }
  /** A file that is not wanted. */
  | { readonly name: string; readonly other: true };

/** A file or folder that could not be read. */
export interface Unread {
  readonly name: string;
  readonly error: ExtractError;
  /** It is a folder and would have had no result of its own. */
  readonly folder?: true;
}

type Kind = Pick<Dirent, 'isFile' | 'isDirectory'>;

interface Folder {
  /** Relative to the walked folder, and empty for that folder. */
  readonly name: string;
  readonly entries: readonly Dirent[];
  next: number;
}

/**
 * Yields the wanted files, and what could not be read or is skipped.
 *
 * @param root absolute path of the folder.
 * @param shown the folder's name in messages.
 */
export async function* walk(root: string, shown: string, wanted: Wanted): AsyncGenerator<Walked> {
  const open: Folder[] = [];
  const linked = new Set<string>();
  const enter = async (name: string): Promise<Walked | undefined> => {
    try {
      const entries = await readdir(join(root, name), { withFileTypes: true });
      entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      open.push({ name, entries, next: 0 });
      return undefined;
    } catch (error) {
      return { name, error: readingError(error, name === '' ? shown : join(shown, name)), folder: true };
    }
  };

  const failed = await enter('');
  if (failed) yield failed;
  for (let folder = open.at(-1); folder; folder = open.at(-1)) {
    const entry = folder.entries[folder.next++];
    if (!entry) {
      open.pop();
      continue;
    }
    if (!wanted.hidden && entry.name.startsWith('.')) continue;
    const name = folder.name === '' ? entry.name : `${folder.name}/${entry.name}`;
    const found: Walked | Kind | undefined = entry.isSymbolicLink()
      ? await followLink(root, shown, name, { open, linked }, wanted)
      : entry;
    if (!found) continue;
    if (!('isFile' in found)) yield found;
    else if (found.isDirectory()) {
      const refused = entry.name !== 'node_modules' && wanted.folder(name) ? await enter(name) : undefined;
      if (refused) yield refused;
    } else if (!found.isFile()) yield { name, skipped: 'neither a file nor a folder' };
    else if (wanted.file(name)) yield { name };
    else if (wanted.other?.(name)) yield { name, other: true };
  }
}

/** Returns what a link leads to; undefined for a dangling link that nobody would miss. */
async function followLink(
  root: string,
  shown: string,
  name: string,
  { open, linked }: { readonly open: readonly Folder[]; readonly linked: Set<string> },
  wanted: Wanted,
): Promise<Walked | Kind | undefined> {
  const looping = { name, skipped: 'a link that leads in a circle' };
  try {
    const target = await stat(join(root, name));
    if (!target.isDirectory()) return target;
    for (const folder of open) {
      const { dev, ino } = await stat(join(root, folder.name));
      if (dev === target.dev && ino === target.ino) return looping;
    }
    const identity = `${target.dev}:${target.ino}`;
    if (linked.has(identity)) return { name, skipped: 'a further link to a folder' };
    linked.add(identity);
    return target;
  } catch (error) {
    if (systemCode(error) === 'ELOOP') return looping;
    // Reports a dangling link only if its name could be an article's or has no extension, as a folder's name has not:
    // a dangling `photo.jpg` is ignored.
    if (!wanted.file(name) && /\.[^/]*$/.test(name)) return undefined;
    const problem = systemCode(error) === 'ENOENT' ? Object.assign(new Error(), { code: 'DANGLING' }) : error;
    return { name, error: readingError(problem, join(shown, name)) };
  }
}
