/** The direction of imports (docs/architecture.md), read from the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../src/', import.meta.url).pathname;

/** For each layer, what it may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  types: [],
  errors: [],
  labels: ['types'],
  random: [],
  text: ['types', 'errors'],
  model: ['types', 'errors', 'text'],
  gazetteer: ['types', 'errors', 'text', 'model'],
  recognise: ['types', 'errors', 'text', 'model', 'gazetteer'],
  dates: ['types', 'errors', 'text'],
  link: ['types', 'errors', 'text', 'gazetteer'],
  places: ['types', 'errors', 'text', 'model', 'gazetteer', 'link'],
  lexicon: ['types', 'errors', 'labels', 'text'],
  given: ['types', 'errors', 'labels', 'text', 'formats', 'dates'],
  refine: ['types'],
  select: ['types'],
  pipeline: ['types', 'text', 'recognise', 'lexicon', 'given', 'dates', 'link', 'places', 'refine', 'select'],
  index: [
    ...['types', 'errors', 'text', 'model', 'recognise', 'lexicon', 'given', 'places', 'select', 'pipeline', 'io'],
    'batch',
  ],
  formats: ['types', 'errors', 'labels', 'text'],
  io: ['types', 'errors', 'labels', 'text', 'model', 'formats', 'lexicon', 'given'],
  batch: ['types', 'errors', 'text', 'lexicon', 'select', 'index', 'io'],
  corpus: ['types', 'errors', 'link'],
  eval: ['types', 'errors', 'labels', 'random', 'text', 'formats'],
  train: ['types', 'errors', 'labels', 'random', 'text', 'model', 'gazetteer', 'recognise', 'eval'],
  cli: [
    ...['types', 'errors', 'labels', 'text', 'model', 'select', 'index', 'formats', 'given', 'io', 'batch', 'corpus'],
    ...['eval', 'train'],
  ],
};

/** What a browser and a worker run: no part of Node. */
const PURE = [
  'types',
  'errors',
  'labels',
  'random',
  'text',
  'model',
  'gazetteer',
  'recognise',
  'lexicon',
  'given',
  'dates',
  'link',
  'places',
  'refine',
  'select',
  'pipeline',
  'formats',
  'eval',
];

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly target: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'));

const layerOf = (file: string): string => file.split('/')[0]?.replace(/\.[tj]s$/, '') ?? '';

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
    expect(inside).toContainEqual({ file: 'pipeline.ts', layer: 'pipeline', to: 'text' });
    expect(inside).toContainEqual({ file: 'cli/work.ts', layer: 'cli', to: 'index' });
  });

  it('go one way', () => {
    const wrong = inside.filter(({ layer, to }) => to !== layer && MAY_IMPORT[layer]?.includes(to) !== true);
    expect(wrong.map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
  });

  it('bring no part of Node into the pure stages', () => {
    const wrong = imports.filter(({ layer, target }) => PURE.includes(layer) && target.startsWith('node:'));
    // Parts of a package that are JSON, which Node 20 can only require.
    expect(wrong.map(({ file, target }) => `${file} -> ${target}`)).toEqual(['text/wink-model.ts -> node:module']);
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
