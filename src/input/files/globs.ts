/** Patterns of file names, by picomatch: as a path where the shell expands none, and to include and exclude. */
import { sep } from 'node:path';
import type { Wanted } from './walk.js';

type Matcher = (name: string) => boolean;

/** Where a pattern begins to be one, and what it asks for below there. */
export interface Glob {
  /** The folder above the first part with a wildcard; empty for the current folder. */
  readonly base: string;
  readonly wanted: Wanted;
}

/** @returns undefined for a path without a wildcard. */
export async function parseGlob(path: string, isArticle: Matcher): Promise<Glob | undefined> {
  const { default: picomatch } = await import('picomatch');
  const pattern = sep === '\\' ? path.replaceAll('\\', '/') : path;
  const { base, glob, isGlob } = picomatch.scan(pattern, { noext: false, nonegate: true });
  if (!isGlob) return undefined;
  const hidden = /(?:^|[/{,])\./.test(glob);
  const matches = picomatch(glob, { dot: hidden, nonegate: true });
  // As in a shell, `*.news` is taken at its word; `news/*` and `**` mean what would be read of a folder.
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
 * Narrows what is wanted. A pattern without `/` is matched against the last part of a name, another one against the
 * whole of it. What is included by pattern need not have the ending of an article.
 */
export async function narrowed(wanted: Wanted, { include = [], exclude = [] }: Patterns): Promise<Wanted> {
  if (include.length === 0 && exclude.length === 0) return wanted;
  const included = await anyOf(include);
  const excluded = await anyOf(exclude);
  return {
    ...wanted,
    file: (name) => (include.length === 0 ? wanted.file(name) : included(name)) && !excluded(name),
    folder: (name) => wanted.folder(name) && !excluded(name),
  };
}

async function anyOf(patterns: readonly string[]): Promise<Matcher> {
  const { default: picomatch } = await import('picomatch');
  const matchers = patterns.map((pattern) => {
    const plain = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
    return picomatch(plain, { basename: !plain.includes('/'), dot: true, nonegate: true });
  });
  return (name) => matchers.some((matches) => matches(name));
}
