/** Matches patterns of file names, by picomatch: as a path, where the shell has not expanded it, and for --include and --exclude. */
import { sep } from 'node:path';
import type { Wanted } from './walk.js';

type Matcher = (name: string) => boolean;

/** A pattern as a folder to walk and the files wanted below it. */
export interface Glob {
  /** The folder above the first part with a wildcard; empty for the current folder. */
  readonly base: string;
  readonly wanted: Wanted;
}

/** Returns the parts of a pattern; undefined for a path without a wildcard. */
export async function parseGlob(path: string, isArticle: Matcher): Promise<Glob | undefined> {
  const { default: picomatch } = await import('picomatch');
  const pattern = sep === '\\' ? path.replaceAll('\\', '/') : path;
  const { base, glob, isGlob } = picomatch.scan(pattern, { noext: false, nonegate: true });
  if (!isGlob) return undefined;
  const hidden = /(?:^|[/{,])\./.test(glob);
  const matches = picomatch(glob, { dot: hidden, nonegate: true });
  // As in a shell, `*.news` means every such file; `news/*` and `**` mean the files that a folder's walk would read.
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
 * Narrows the wanted files to those that the patterns include and do not exclude. A pattern without `/` is matched
 * against the last part of a name, any other pattern against the whole name. An included file may have any extension.
 */
export async function narrowWanted(wanted: Wanted, { include = [], exclude = [] }: Patterns): Promise<Wanted> {
  if (include.length === 0 && exclude.length === 0) return wanted;
  const included = await matchAny(include);
  const excluded = await matchAny(exclude);
  return {
    ...wanted,
    file: (name) => (include.length === 0 ? wanted.file(name) : included(name)) && !excluded(name),
    folder: (name) => wanted.folder(name) && !excluded(name),
    // With --include, the user has said which files are articles.
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
