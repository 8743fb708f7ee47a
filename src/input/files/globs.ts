/**
 * Matches glob patterns of file names with picomatch: patterns among the paths of the command line that the shell has
 * not expanded, and the patterns of --include and --exclude.
 */
import { sep } from 'node:path';
import type { Wanted } from './walk.js';

type Matcher = (name: string) => boolean;

/** A glob pattern, split into a folder to walk and a test for the files below it. */
export interface Glob {
  /** The folder before the first part with a wildcard: `news` for `news/19??/**`; empty for the current folder. */
  readonly base: string;
  readonly wanted: Wanted;
}

/** Splits a glob pattern; returns undefined for a path without a wildcard. */
export async function parseGlob(path: string, isArticle: Matcher): Promise<Glob | undefined> {
  const { default: picomatch } = await import('picomatch');
  const pattern = sep === '\\' ? path.replaceAll('\\', '/') : path;
  const { base, glob, isGlob } = picomatch.scan(pattern, { noext: false, nonegate: true });
  if (!isGlob) return undefined;
  const hidden = /(?:^|[/{,])\./.test(glob);
  const matches = picomatch(glob, { dot: hidden, nonegate: true });
  // As in a shell, `*.news` means every file with that extension; `news/*` and `**` mean only the files that would be
  // read in a folder.
  const named = /\.(?:[\w-]+|\{[\w,-]+\})$/.test(glob);
  const depth = /\*\*|[({]/.test(glob) ? Number.POSITIVE_INFINITY : glob.split('/').length;
  return {
    base,
    wanted: {
      hidden,
      file: (name) => matches(name) && (named || isArticle(name)),
      folder: (name) => name.split('/').length < depth,
    },
  };
}

export interface Patterns {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/**
 * Narrows the wanted files by the glob patterns of --include and --exclude. A pattern without `/` is matched against
 * the file name, any other pattern against the whole path. A file that --include matches may have any extension.
 */
export async function narrowWanted(wanted: Wanted, { include = [], exclude = [] }: Patterns): Promise<Wanted> {
  if (include.length === 0 && exclude.length === 0) return wanted;
  const included = await matchAny(include);
  const excluded = await matchAny(exclude);
  return {
    ...wanted,
    file: (name) => (include.length === 0 ? wanted.file(name) : included(name)) && !excluded(name),
    folder: (name) => wanted.folder(name) && !excluded(name),
    // With --include the user chooses the articles, so files of other kinds are not reported.
    other: (name) => include.length === 0 && wanted.other?.(name) === true && !excluded(name),
  };
}

async function matchAny(patterns: readonly string[]): Promise<Matcher> {
  const { default: picomatch } = await import('picomatch');
  const matchers = patterns.map((pattern) => {
    const plain = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
    return picomatch(plain, { basename: !plain.includes('/'), dot: true, nonegate: true });
  });
  return (name) => matchers.some((matches) => matches(name));
}
