/** Gold and predictions of one small article, and the command that compares them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extract, inFolder } from './command.js';

export const GOLD = {
  id: 'a',
  text: 'Anna met Bo in Oslo.',
  entities: [
    { start: 0, end: 4, type: 'PERSON', text: 'Anna' },
    { start: 9, end: 11, type: 'PERSON', text: 'Bo' },
    { start: 15, end: 19, type: 'GPE', text: 'Oslo' },
  ],
};

/** The same article as `extract` writes it: entities with their mentions. */
export function result(mentions: readonly (readonly [type: string, start: number, text: string])[], id = 'a'): object {
  const entities = mentions.map(([type, start, text], index) => ({
    id: `T${index + 1}`,
    type,
    name: text,
    count: 1,
    aliases: [],
    mentions: [{ start, end: start + text.length, text }],
  }));
  return { id, date: null, entities };
}

export const FOUND = result([
  ['person', 0, 'Anna'],
  ['place', 9, 'Bo'],
]);

export const lines = (...records: readonly unknown[]): string =>
  records.map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`).join('');

/** Runs the command on files in a temporary folder. */
export function evaluate(files: Readonly<Record<string, string>>, args: readonly string[], stdin = '') {
  return inFolder(async (cwd) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(cwd, name, '..'), { recursive: true });
      await writeFile(join(cwd, name), content);
    }
    const ran = await extract(['eval', ...args], { cwd, stdin });
    const written = args.includes('--output')
      ? await readFile(join(cwd, args[args.indexOf('--output') + 1] as string), 'utf8').catch(() => undefined)
      : undefined;
    return { ...ran, written };
  });
}

export const FILES = { 'gold.jsonl': lines(GOLD), 'result.jsonl': lines(FOUND) };
