/** From the paths of the command line to the files that are read: folders walked, patterns expanded, lists followed. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { ExtractError } from '../../util/errors.js';
import { separated } from '../../util/files/lines.js';
import { readingError, systemCode } from '../../util/files/system-error.js';
import { narrowed, type Patterns, parseGlob } from './globs.js';
import { type Unread, type Walked, type Wanted, walk } from './walk.js';

export interface InputOptions extends Patterns {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Paths are names and no patterns. */
  readonly literal: boolean;
  /** Whether a file in a folder is an article, told from its name. */
  readonly isArticle: (name: string) => boolean;
  /** Names are relative to the folder or pattern that is given, rather than to the current folder. */
  readonly relative: boolean;
  /** Absolute paths that are never walked into or read: where the results go. */
  readonly without: readonly string[];
  /** Whether a file, by its absolute path, is the one that the results go to, and no article. */
  readonly isWritten?: (path: string) => Promise<boolean>;
}

/**
 * A file to read, or why there is none. The path is what the user calls it; the name, its place in a tree that mirrors
 * the input.
 */
export type Input =
  | { readonly path: string; readonly name: string }
  | (Unread & { readonly path: string })
  | { readonly path: string; readonly skipped: string };

/** Expands the paths in their order. Never throws: what cannot be read is an item with an error. */
export async function* findInputs(
  paths: Iterable<string> | AsyncIterable<string>,
  options: InputOptions,
): AsyncGenerator<Input> {
  for await (const path of paths) {
    if (path === '-') {
      yield { path, name: 'stdin' };
      continue;
    }
    const seen = await look(path, options);
    if (seen instanceof ExtractError) yield { path, name: mirrored(path), error: seen, folder: true };
    else if (seen === 'folder') {
      const wanted = { file: options.isArticle, folder: () => true };
      yield* inFolder(path, path, wanted, options, 'has no article in it');
    } else {
      const glob = options.literal || seen === 'file' ? undefined : await parseGlob(path, options.isArticle);
      if (glob) yield* inFolder(path, glob.base, glob.wanted, options, 'matches no article');
      else yield { path, name: mirrored(path) };
    }
  }
}

/** Whether the paths are of a kind that any number of files can be found by: a folder or a pattern among them. */
export async function manifold(paths: readonly string[], options: InputOptions): Promise<boolean> {
  for (const path of paths) {
    if (path === '-') continue;
    const seen = await look(path, options);
    if (seen === 'folder' || (seen === 'nothing' && (await parseGlob(path, options.isArticle)))) return true;
  }
  return false;
}

/** @param given what the user wrote, for the error when there is nothing. */
async function* inFolder(
  given: string,
  folder: string,
  all: Wanted,
  options: InputOptions,
  nothing: string,
): AsyncGenerator<Input> {
  const root = resolve(options.cwd, folder);
  const wanted = await apart(root, options.without, await narrowed(all, options));
  const path = (name: string): string => (name === '' ? given : folder === '' ? name : withSlash(folder) + name);
  let found = false;
  for await (const item of walk(root, folder === '' ? '.' : folder, wanted)) {
    if (!('skipped' in item || 'error' in item) && (await options.isWritten?.(join(root, item.name)))) continue;
    found ||= !('skipped' in item);
    yield placed(item, path(item.name), options);
  }
  if (!found)
    yield { path: given, name: mirrored(given), error: new ExtractError('no-article', nothing, { input: given }) };
}

function placed(item: Walked, path: string, { relative }: InputOptions): Input {
  return 'skipped' in item
    ? { path, skipped: item.skipped }
    : { ...item, path, name: relative ? item.name : mirrored(path) };
}

async function apart(root: string, without: readonly string[], wanted: Wanted): Promise<Wanted> {
  if (without.length === 0) return wanted;
  const [from, ...apart] = await Promise.all([root, ...without].map(withoutLinks));
  const elsewhere = (name: string): boolean => !apart.includes(join(from as string, name));
  return {
    ...wanted,
    file: (name) => wanted.file(name) && elsewhere(name),
    folder: (name) => wanted.folder(name) && elsewhere(name),
  };
}

/** The same path as the file system itself has it, if it has it. */
function withoutLinks(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

/** The path as one that stays below the folder it is put in: without a root and without steps upwards. */
function mirrored(path: string): string {
  const parts = path
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^\w:$/.test(part));
  return parts.join('/');
}

function withSlash(folder: string): string {
  return /[\\/]$/.test(folder) ? folder : `${folder}/`;
}

/** What there is of a name, readable or not; an error when that cannot be seen. */
async function look(path: string, { cwd }: InputOptions): Promise<'folder' | 'file' | 'nothing' | ExtractError> {
  try {
    return (await stat(resolve(cwd, path))).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(systemCode(error))) return 'nothing';
    return readingError(error, path);
  }
}

/** The longest path that a list may hold, in bytes; no file system knows longer ones. */
const LONGEST_PATH = 65_536;

/**
 * The paths of a list, one a line, or ended by NUL as `find -print0` does.
 *
 * @param list a file, or `-`.
 * @throws ExtractError when the list cannot be read, or is empty.
 */
export async function* listedPaths(list: string, stdin: Readable, cwd: string): AsyncGenerator<string> {
  const chunks = list === '-' ? stdin : createReadStream(resolve(cwd, list));
  let empty = true;
  try {
    for await (const { bytes } of separated(chunks, LONGEST_PATH)) {
      const path = new TextDecoder().decode(bytes);
      if (path === '') continue;
      empty = false;
      yield path;
    }
  } catch (error) {
    throw readingError(error, list);
  }
  if (empty)
    throw new ExtractError('no-article', 'has no path in it', { input: list, advice: 'write one path a line' });
}
