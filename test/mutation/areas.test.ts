import { execFileSync } from 'node:child_process';
import picomatch from 'picomatch';
import { expect, it } from 'vitest';
import { ROOT } from '../support/command.js';
import { AREAS } from './areas.js';

const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
}).split('\n');

/** Returns the patterns that `{a,b}` in a pattern stands for. */
function alternatives(pattern: string): string[] {
  const [braces, list] = /\{([^}]*)\}/.exec(pattern) ?? [];
  if (braces === undefined || list === undefined) return [pattern];
  return list.split(',').flatMap((name) => alternatives(pattern.replace(braces, name)));
}

it.each(Object.entries(AREAS))('every pattern of the mutation area %s matches a file', (_, { mutate, tests }) => {
  const patterns = [...mutate, ...tests].map((pattern) => pattern.replace(/^!/, '')).flatMap(alternatives);
  expect(patterns.filter((pattern) => !FILES.some((file) => picomatch(pattern)(file)))).toEqual([]);
});
