/** Turns the paths of the command line into the files to read: walks folders, expands patterns, follows lists. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { ExtractError } from '../../util/errors.js';
import { splitList } from '../../util/files/lines.js';
import { readingError, systemCode } from '../../util/files/system-error.js';
import { narrowWanted, type Patterns, parseGlob } from './globs.js';
import { type Unread, type Walked, type Wanted, walk } from './walk.js';

export interface InputOptions extends Patterns {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** A path is never a pattern. */
  readonly literal: boolean;
  /** Returns true if a file of a folder is an article, by its name. */
  readonly isArticle: (name: string) => boolean;
  /** An input's name is relative to the given folder or pattern, not to the current folder. */
  readonly relative: boolean;
  /** Absolute paths that are never read or walked into: the output file and folder. */
  readonly without: readonly string[];
  /** Returns true if a file, by its absolute path, is the output file and so not an article. */
  readonly isWritten?: (path: string) => Promise<boolean>;
}

/**
 * A file to read, an error in its place, a file that is skipped, or a file of a kind that is not read (`other`). `path` is the file as the user writes it; `name`
 * is its path in an output tree that mirrors the input.
 */
export type Input =
  | {
      readonly path: string;
      readonly name: string;
      /** The file was found in a folder, and may hold no article at all. */
      readonly walked?: true;
    }
  | (Unread & { readonly path: string })
  | { readonly path: string; readonly skipped: string }
  | { readonly path: string; readonly other: true };

/** Yields the inputs of the paths in order. Never throws: an unreadable path yields an item with an error. */
export async function* findInputs(
  paths: Iterable<string> | AsyncIterable<string>,
  options: InputOptions,
): AsyncGenerator<Input> {
  for await (const path of paths) {
    if (path === '-') {
      yield { path, name: 'stdin' };
      continue;
    }
    const seen = await inspect(path, options);
    if (seen === 'nothing' && ADDRESS.test(path)) {
      yield { path, name: mirrorPath(path), error: addressError(path) };
      continue;
    }
    if (seen instanceof ExtractError) yield { path, name: mirrorPath(path), error: seen, folder: true };
    else if (seen === 'folder') {
      const isOther = (name: string): boolean => !options.isArticle(name);
      const wanted = { file: options.isArticle, folder: () => true, other: isOther };
      yield* inFolder(path, path, wanted, options, 'has no article in it');
    } else {
      const glob = options.literal || seen === 'file' ? undefined : await parseGlob(path, options.isArticle);
      if (glob) yield* inFolder(path, glob.base, glob.wanted, options, 'matches no article');
      else yield { path, name: mirrorPath(path) };
    }
  }
}

const ADDRESS = /^(?:https?|ftp):\/\//i;

function addressError(address: string): ExtractError {
  return new ExtractError('not-found', 'is an address, and extract does not use the network', {
    input: address,
    advice: `pass the page to standard input: curl -s ${address} | extract --from html -`,
  });
}

/** Returns true if the paths can lead to any number of files: one of them is a folder or a pattern. */
export async function mayFindMany(paths: readonly string[], options: InputOptions): Promise<boolean> {
  for (const path of paths) {
    if (path === '-' || ADDRESS.test(path)) continue;
    const seen = await inspect(path, options);
    if (seen === 'folder' || (seen === 'nothing' && (await parseGlob(path, options.isArticle)))) return true;
  }
  return false;
}

/** Yields the inputs of a folder. @param given the path as the user wrote it, for the error if there is no article. */
async function* inFolder(
  given: string,
  folder: string,
  all: Wanted,
  options: InputOptions,
  nothing: string,
): AsyncGenerator<Input> {
  const root = resolve(options.cwd, folder);
  const wanted = await leaveOut(root, options.without, await narrowWanted(all, options));
  const path = (name: string): string => (name === '' ? given : folder === '' ? name : addSlash(folder) + name);
  let found = false;
  for await (const item of walk(root, folder === '' ? '.' : folder, wanted)) {
    if (!('skipped' in item || 'error' in item) && (await options.isWritten?.(join(root, item.name)))) continue;
    found ||= !('skipped' in item || 'other' in item);
    yield asInput(item, path(item.name), options);
  }
  if (!found)
    yield { path: given, name: mirrorPath(given), error: new ExtractError('no-article', nothing, { input: given }) };
}

function asInput(item: Walked, path: string, { relative }: InputOptions): Input {
  if ('skipped' in item) return { path, skipped: item.skipped };
  if ('other' in item) return { path, other: true };
  const found = { ...item, path, name: relative ? item.name : mirrorPath(path) };
  return 'error' in found ? found : { ...found, walked: true };
}

async function leaveOut(root: string, without: readonly string[], wanted: Wanted): Promise<Wanted> {
  if (without.length === 0) return wanted;
  const [from, ...left] = await Promise.all([root, ...without].map(resolveLinks));
  const elsewhere = (name: string): boolean => !left.includes(join(from as string, name));
  return {
    ...wanted,
    file: (name) => wanted.file(name) && elsewhere(name),
    other: (name) => wanted.other?.(name) === true && elsewhere(name),
    folder: (name) => wanted.folder(name) && elsewhere(name),
  };
}

/** Returns the path with all links resolved; the path itself if it does not exist. */
function resolveLinks(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

/** Returns the path without a root and without `..`, so that it stays below the output folder. */
function mirrorPath(path: string): string {
  const parts = path
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^\w:$/.test(part));
  return parts.join('/');
}

function addSlash(folder: string): string {
  return /[\\/]$/.test(folder) ? folder : `${folder}/`;
}

/** Returns what a path leads to; an error if the file system does not say. */
async function inspect(path: string, { cwd }: InputOptions): Promise<'folder' | 'file' | 'nothing' | ExtractError> {
  try {
    return (await stat(resolve(cwd, path))).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(systemCode(error))) return 'nothing';
    return readingError(error, path);
  }
}

/** Maximum bytes of a path in a list; no file system allows longer paths. */
const LONGEST_PATH = 65_536;

/**
 * Yields the paths of a list, one a line, or each ended by NUL as `find -print0` writes them.
 *
 * @param list a file, or `-` for standard input.
 * @throws ExtractError if the list cannot be read or is empty.
 */
export async function* readPathList(list: string, stdin: Readable, cwd: string): AsyncGenerator<string> {
  const chunks = list === '-' ? stdin : createReadStream(resolve(cwd, list));
  let empty = true;
  try {
    for await (const { bytes } of splitList(chunks, LONGEST_PATH)) {
      const path = new TextDecoder().decode(bytes);
      if (path === '') continue;
      empty = false;
      yield path;
    }
  } catch (error) {
    throw readingError(error, list);
  }
  if (empty)
    throw new ExtractError('no-article', 'contains no path of a file to read', {
      input: list,
      advice: 'write one path a line',
    });
}
