/** The direction of imports (docs/architecture.md), read from the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../src/', import.meta.url).pathname;

/**
 * The layers, from the folder that imports nothing to the one that may import everything, each with what it may import
 * besides itself. The longest prefix of a file's path names its layer.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  util: [],
  'engine/types': ['util'],
  'engine/labels': ['util', 'engine/types'],
  'engine/text': ['util', 'engine/types', 'engine/names'],
  'engine/names': ['util', 'engine/types'],
  'engine/recognise': ['util', 'engine/types', 'engine/text', 'engine/names'],
  'engine/dates': ['util', 'engine/types', 'engine/text', 'engine/names'],
  'engine/lexicon': ['util', 'engine/types', 'engine/labels', 'engine/text', 'engine/names'],
  'engine/given': ['util', 'engine/types', 'engine/labels', 'engine/text', 'engine/dates'],
  'engine/link': ['util', 'engine/types', 'engine/text', 'engine/names', 'engine/recognise'],
  'engine/places': ['util', 'engine/types', 'engine/text', 'engine/names', 'engine/recognise', 'engine/link'],
  engine: ['util'],
  extractor: ['util', 'engine', 'input'],
  input: ['util', 'engine'],
  output: ['util', 'engine'],
  corpus: ['util', 'engine', 'extractor'],
  eval: ['util', 'engine', 'extractor', 'input', 'output'],
  train: ['util', 'engine', 'extractor', 'input', 'eval'],
  index: ['util', 'engine', 'extractor', 'input'],
  cli: ['util', 'engine', 'extractor', 'input', 'output', 'corpus', 'eval', 'train', 'index'],
};

/** The folders that a browser runs too: they import no part of Node. */
const PURE = ['engine'];

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly target: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'));

/** The longest key of {@link MAY_IMPORT} that the path starts with. */
function layerOf(file: string): string {
  const path = file.replace(/\.[tj]s$/, '');
  const layers = Object.keys(MAY_IMPORT).filter((layer) => path === layer || path.startsWith(`${layer}/`));
  return layers.sort((a, b) => b.length - a.length)[0] ?? path;
}

/** Returns true if a file of `layer` may import a file of `to`; a permitted folder includes its parts. */
function mayImport(layer: string, to: string): boolean {
  if (layer === to) return true;
  // The files directly in engine/ connect its stages.
  if (layer === 'engine' && to.startsWith('engine/')) return true;
  return MAY_IMPORT[layer]?.some((allowed) => to === allowed || to.startsWith(`${allowed}/`)) === true;
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  const targets = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] as string);
  return targets.map((target) => ({ file, layer: layerOf(file), target }));
}

const imports = files.flatMap(importsOf);
const inside = imports
  .filter(({ target }) => target.startsWith('.'))
  .map(({ file, layer, target }) => ({
    file,
    layer,
    to: layerOf(posix.normalize(posix.join(posix.dirname(file), target))),
  }));

describe('imports', () => {
  it('are found at all', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(inside).toContainEqual({ file: 'engine/pipeline.ts', layer: 'engine', to: 'engine/text' });
    expect(inside).toContainEqual({ file: 'cli/commands/extract/work.ts', layer: 'cli', to: 'extractor' });
  });

  it('go one way', () => {
    const wrong = inside.filter(({ layer, to }) => !mayImport(layer, to));
    expect(wrong.map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
  });

  it('bring no part of Node into the pure stages', () => {
    const wrong = imports.filter(
      ({ layer, target }) => PURE.includes(layer.split('/')[0] as string) && target.startsWith('node:'),
    );
    // Parts of a package that are JSON, which Node 20 can only require.
    expect(wrong.map(({ file, target }) => `${file} -> ${target}`)).toEqual([
      'engine/text/wink-model.ts -> node:module',
    ]);
  });

  it('stay inside the sources, with the ending that Node needs', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith('.')) return false;
      const path = posix.normalize(posix.join(posix.dirname(file), target));
      return path.startsWith('..') || !path.endsWith('.js');
    });
    expect(wrong.map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
  });
});

describe('process', () => {
  it('is known to the command alone', () => {
    const knowing = files.filter((file) => {
      const code = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'[^'\n]*'/gm, '');
      return layerOf(file) !== 'cli' && /(?<![\w.])process\.(?!\()/.test(code);
    });
    expect(knowing).toEqual([]);
  });
});
