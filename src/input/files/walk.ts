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

/** Chooses the files and folders of a walk. Names are relative to the walked folder and use `/`. */
export interface Wanted {
  file(name: string): boolean;
  folder(name: string): boolean;
  /** Returns true for a file that is not read but reported, because the user may expect it to be read. */
  other?(name: string): boolean;
  /** True to include files and folders whose names begin with a dot. */
  readonly hidden?: boolean;
}

export type Walked =
  | { readonly name: string }
  | Unread
  | { readonly name: string; readonly skipped: string }
  /** A file that is not read because its kind is not supported, such as `a.pptx`. */
  | { readonly name: string; readonly other: true };

/** A file or folder that could not be read. */
export interface Unread {
  readonly name: string;
  readonly error: ExtractError;
  /** True for a folder, for which no result would have been written. */
  readonly folder?: true;
}

type Kind = Pick<Dirent, 'isFile' | 'isDirectory'>;

interface Folder {
  /** Path relative to the walked folder; empty for the walked folder itself. */
  readonly name: string;
  readonly entries: readonly Dirent[];
  next: number;
}

/**
 * Yields the wanted files, the files and folders that could not be read, and the skipped files.
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

/**
 * Returns whether a symbolic link leads to a file or a folder; undefined for a dangling link that need not be reported.
 */
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
    // Reports a dangling link only if its name could be an article's or has no extension, like most folders: a dangling
    // `photo.jpg` is ignored.
    if (!wanted.file(name) && /\.[^/]*$/.test(name)) return undefined;
    const problem = systemCode(error) === 'ENOENT' ? Object.assign(new Error(), { code: 'DANGLING' }) : error;
    return { name, error: readingError(problem, join(shown, name)) };
  }
}
