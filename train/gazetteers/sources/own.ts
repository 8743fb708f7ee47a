/** Adds the lists in `own/`, which were written for this project. */
import { readdirSync, readFileSync } from 'node:fs';
import type { NameClass } from '../../../src/engine/recognise/features/gazetteer/name-classes.js';
import type { NameSet } from '../name-set.js';

const LISTS: Readonly<Record<string, readonly NameClass[]>> = {
  'cities.txt': ['CITY'],
  'events.txt': ['EVENT'],
  'geography.txt': ['GEOGRAPHY'],
  'given-female.txt': ['FEMALE'],
  'given-male.txt': ['MALE'],
  'organization-words.txt': ['ORGANIZATION_WORD'],
  'organizations.txt': ['ORGANIZATION'],
  'peoples.txt': ['PEOPLE'],
  'regions.txt': ['REGION'],
  'surnames.txt': ['SURNAME'],
  'titles.txt': ['TITLE'],
};

export function addOwnLists(names: NameSet): void {
  const folder = new URL('../own/', import.meta.url);
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    const classes = LISTS[file];
    if (classes === undefined) throw new Error(`own/${file} has no class: add it to LISTS in sources/own.ts`);
    const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
    for (const line of lines.filter((text) => !text.startsWith('#'))) {
      for (const name of line.split(';')) names.add(name, ...classes);
    }
  }
}
