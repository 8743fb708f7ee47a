/** The files of src/ as the tests of the layout see them: their lines, imports and functions, taken from the syntax tree. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

export interface SourceFile {
  /** The path below src/, with `/` between folders: `engine/text/pos.ts`. */
  readonly path: string;
  readonly code: string;
  readonly lines: number;
  /** Every module specifier that the file imports or re-exports from, as written; imports of types are included. */
  readonly imports: readonly string[];
  readonly functions: readonly SourceFunction[];
}

export interface SourceFunction {
  /** Where the function begins: `engine/text/pos.ts:12`. */
  readonly place: string;
  readonly lines: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const FOLDER = new URL('../../src/', import.meta.url).pathname;
const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

/** Reads every TypeScript file of src/. */
export function readSources(): SourceFile[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.split(sep).join('/'))
    .sort()
    .map((path) => readSource(path, readFileSync(join(FOLDER, path), 'utf8')));
}

/** Reads one file from its code. */
export function readSource(path: string, code: string): SourceFile {
  const nodes = [...nodesIn(parseAst(code, { lang: path.endsWith('.d.ts') ? 'dts' : 'ts' }))];
  const functions = nodes
    .filter(({ type, body }) => FUNCTIONS.includes(type) && body !== null)
    .map(({ start, end }) => ({
      place: `${path}:${countLines(code.slice(0, start))}`,
      lines: countLines(code.slice(start, end)),
    }));
  return { path, code, lines: countLines(code.trimEnd()), imports: nodes.flatMap(importedModule), functions };
}

/** Returns the path below src/ of the file that `specifier` means in `importer`; undefined for a package. */
export function resolveImport(importer: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.normalize(posix.join(posix.dirname(importer), specifier)).replace(/\.js$/, '.ts');
}

function countLines(code: string): number {
  return code.split('\n').length;
}

/** Visits a syntax tree from the root to the leaves. */
function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && 'start' in value) yield value as Node;
  for (const child of Object.values(value)) yield* nodesIn(child);
}

/** Handles `import … from`, `export … from`, `import(…)` and the type `import('…').T`. */
function importedModule({ source }: Node): string[] {
  const specifier = (source as { value?: unknown } | null | undefined)?.value;
  return typeof specifier === 'string' ? [specifier] : [];
}
