/** Reads and writes the inputs that failed once: one file each in `fixtures/hostile`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/command.js';

export interface Kept {
  readonly target: string;
  /** The error at the time when the fuzzer found the input. */
  readonly problem: string;
  readonly input: unknown;
}

const FOLDER = join(ROOT, 'fixtures', 'hostile');

export function keptInputs(): (Kept & { readonly name: string })[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, ...(parse(readFileSync(join(FOLDER, name), 'utf8')) as Kept) }));
}

/** Writes an input and returns the path of its file. */
export function keep(name: string, kept: Kept): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.json`);
  writeFileSync(path, `${stringify(kept)}\n`);
  return path;
}

/** Returns JSON in which bytes are `{"base64": …}` and non-finite numbers `{"number": "NaN"}`. */
export function stringify(value: unknown): string {
  return JSON.stringify(
    value,
    (_, each: unknown) => {
      if (each instanceof Uint8Array) return { base64: Buffer.from(each).toString('base64') };
      return typeof each === 'number' && !Number.isFinite(each) ? { number: String(each) } : each;
    },
    2,
  );
}

export function parse(json: string): unknown {
  return JSON.parse(json, (_, each: unknown) => {
    if (typeof each !== 'object' || each === null || Object.keys(each).length !== 1) return each;
    if ('base64' in each) return new Uint8Array(Buffer.from(String(each.base64), 'base64'));
    return 'number' in each ? Number(each.number) : each;
  });
}
