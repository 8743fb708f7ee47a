/** Runs that write files: their inputs, and the files that they leave in a folder. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Arguments of a run from `in.jsonl` to one file of results, with one article at a time. */
export const JSONL = ['in.jsonl', '-f', 'jsonl', '-o', 'out.jsonl', '-j', '1'];

export const put = (cwd: string, text: string, name = 'in.jsonl') => writeFile(join(cwd, name), text);
export const read = (cwd: string, name: string) => readFile(join(cwd, name), 'utf8');

/** Returns the sorted paths of the files below a folder, without hidden files. */
export async function tree(cwd: string, folder: string): Promise<string[]> {
  const found = await readdir(join(cwd, folder), { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return files.map(({ parentPath, name }) => join(parentPath, name).slice(join(cwd, folder).length + 1)).sort();
}
