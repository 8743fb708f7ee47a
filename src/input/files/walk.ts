/**
 * The files under a folder, in an order that depends on their names alone. Hidden files and `node_modules` are passed
 * over; links are followed, but never back into a folder that is being walked, and each folder that they lead to once: two
 * links to one folder, which holds two links to another, would make four ways to that.
 */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExtractError } from '../../util/errors.js';
import { readingError, systemCode } from '../../util/files/system-error.js';

/** Which files and folders are wanted; names are relative to the walked folder, with `/` between their parts. */
export interface Wanted {
  file(name: string): boolean;
  folder(name: string): boolean;
  /** Also those whose names begin with a dot. */
  readonly hidden?: boolean;
}

export type Walked = { readonly name: string } | Unread | { readonly name: string; readonly skipped: string };

/** What could not be read; `folder` when that is nothing which would have had a result. */
export interface Unread {
  readonly name: string;
  readonly error: ExtractError;
  readonly folder?: true;
}

type Kind = Pick<Dirent, 'isFile' | 'isDirectory'>;

interface Folder {
  /** Relative to where the walk began; empty there. */
  readonly name: string;
  readonly entries: readonly Dirent[];
  next: number;
}

/**
 * @param root where the walk begins, absolute.
 * @param shown what the root is called in messages.
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
      ? await follow(root, shown, name, { open, linked }, wanted)
      : entry;
    if (!found) continue;
    if (!('isFile' in found)) yield found;
    else if (found.isDirectory()) {
      const refused = entry.name !== 'node_modules' && wanted.folder(name) ? await enter(name) : undefined;
      if (refused) yield refused;
    } else if (!found.isFile()) yield { name, skipped: 'neither a file nor a folder' };
    else if (wanted.file(name)) yield { name };
  }
}

/** What a link leads to; undefined when that is nothing which anybody would miss. */
async function follow(
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
    // A dangling link to a photograph is nobody's article; one without an ending may have led to a folder of them.
    if (!wanted.file(name) && /\.[^/]*$/.test(name)) return undefined;
    const problem = systemCode(error) === 'ENOENT' ? Object.assign(new Error(), { code: 'DANGLING' }) : error;
    return { name, error: readingError(problem, join(shown, name)) };
  }
}
