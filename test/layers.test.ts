/** Holds the rules of the layout (docs/architecture.md): the direction of imports, and the sizes of files and functions. */
import { describe, expect, it } from 'vitest';
import { readSource, readSources, resolveImport, type SourceFile } from './support/sources.js';

/**
 * The layers, from the folder that imports nothing to the folder that may import everything, each with the layers that
 * it may import besides itself. The longest prefix of a file's path names the file's layer.
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
  'engine/quotes': ['util', 'engine/types', 'engine/text', 'engine/names'],
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

/** The folders that run in a browser: their files import no module of Node. */
const WITHOUT_NODE = ['engine'];

const MAX_FUNCTION_LINES = 80;
const MIN_FILE_LINES = 20;
/** Index files, files of types, generated data, and entry points of worker threads, which cannot be part of another file. */
const MAY_BE_SHORT = /(?:^|\/)(?:index|types|worker|world)\.ts$|\.d\.ts$/;

const sources = readSources();
const imports = sources.flatMap(({ path, imports }) => imports.map((target) => ({ path, target })));
const between = imports.flatMap(({ path, target }) => {
  const to = resolveImport(path, target);
  return to === undefined ? [] : [{ path, layer: layerOf(path), to: layerOf(to) }];
});

/** Returns the longest key of {@link MAY_IMPORT} that the path starts with. */
function layerOf(file: string): string {
  const path = file.replace(/\.ts$/, '');
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

/** Returns the import circles: for each file that can reach itself, one shortest way around; no two of the same files. */
function findCircles(files: readonly SourceFile[]): string[] {
  const graph = new Map(
    files.map(({ path, imports }) => [path, imports.flatMap((to) => resolveImport(path, to) ?? [])]),
  );
  const circles = files.flatMap(({ path }) => {
    const circle = shortestCircle(graph, path);
    return circle ? [circle] : [];
  });
  return [...new Map(circles.map((circle) => [[...circle].sort().join(), circle])).values()].map((circle) =>
    [...circle, circle[0]].join(' -> '),
  );
}

/** Searches breadth first for a way from a file back to itself. */
function shortestCircle(graph: ReadonlyMap<string, readonly string[]>, path: string): string[] | undefined {
  const ways = [[path]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of graph.get(way.at(-1) as string) ?? []) {
      if (next === path) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}

function longFunctions({ functions }: SourceFile): string[] {
  return functions
    .filter(({ lines }) => lines > MAX_FUNCTION_LINES)
    .map(({ place, lines }) => `${place}: ${lines} lines`);
}

function isShort({ path, lines }: SourceFile): boolean {
  return lines < MIN_FILE_LINES && !MAY_BE_SHORT.test(path);
}

describe('imports', () => {
  it('are found in all source files', () => {
    expect(sources.length).toBeGreaterThan(200);
    expect(between).toContainEqual({ path: 'engine/pipeline.ts', layer: 'engine', to: 'engine/link' });
    expect(between.filter(({ layer, to }) => layer === 'cli' && to === 'extractor')).not.toEqual([]);
  });

  it('follow the direction of the layers', () => {
    const wrong = between.filter(({ layer, to }) => !mayImport(layer, to));
    expect(wrong.map(({ path, to }) => `${path} -> ${to}`)).toEqual([]);
  });

  it('form no circle, not even of types', () => {
    expect(findCircles(sources)).toEqual([]);
  });

  it('that form a circle are reported, also through types and over several files', () => {
    const files = [
      readSource('a/a.ts', "import type { B } from '../b.js';"),
      readSource('b.ts', "export { c } from './c.js';"),
      readSource('c.ts', "type A = import('./a/a.js').A;"),
      readSource('d.ts', "import './a/a.js';"),
    ];
    expect(findCircles(files)).toHaveLength(1);
    expect(findCircles(files.slice(1))).toEqual([]);
  });

  it('of the engine include no module of Node', () => {
    const wrong = imports.filter(
      ({ path, target }) => WITHOUT_NODE.includes(path.split('/')[0] as string) && target.startsWith('node:'),
    );
    expect(wrong.map(({ path, target }) => `${path} -> ${target}`)).toEqual([]);
  });

  it('stay inside src/ and end in .js, as Node requires', () => {
    const wrong = imports.filter(({ path, target }) => {
      const to = resolveImport(path, target);
      return to !== undefined && (to.startsWith('..') || !target.endsWith('.js'));
    });
    expect(wrong.map(({ path, target }) => `${path} -> ${target}`)).toEqual([]);
  });
});

describe('process', () => {
  it('is used by the command alone', () => {
    const users = sources.filter(({ path, code }) => {
      const bare = code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'[^'\n]*'/gm, '');
      return layerOf(path) !== 'cli' && /(?<![\w.])process\.(?!\()/.test(bare);
    });
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});

describe('sizes', () => {
  it(`no function has over ${MAX_FUNCTION_LINES} lines`, () => {
    expect(sources.flatMap(longFunctions)).toEqual([]);
  });

  it(`no file has under ${MIN_FILE_LINES} lines, except index files, type files and entry points`, () => {
    expect(sources.filter(isShort).map(({ path }) => path)).toEqual([]);
  });

  it('the median file has 40 to 100 lines', () => {
    const lines = sources.map(({ lines }) => lines).sort((a, b) => a - b);
    const median = lines[lines.length >> 1] as number;
    expect(median).toBeGreaterThanOrEqual(40);
    expect(median).toBeLessThanOrEqual(100);
  });
});
