/**
 * Countries and peoples by name. Pure look-ups over one table, which is parsed on first use.
 *
 * A name that several places share (`Georgia`, `Jersey`, `Congo`) answers with the country that news mean most often
 * when they mean a country: whether a country is meant is for the caller to judge.
 */
import { splitWords } from '../../util/collections.js';
import { COMBINING_FORMS, NATION_TABLE } from './nation-table.js';
import { normalizeName } from './normalize.js';

const NO_COUNTRY = '--';
/** A word in capitals below this length is more likely an acronym; `CHAD`, `CUBA` and `IRAN` are the shortest names. */
const SHORTEST_CAPITALS = 4;

/**
 * Whether a lower-case word names a country or its people, or begins a compound of such names (`sino`, `franco`).
 * Single words only: `russia`, `u.s.`, `chinese`, `kurdish`, `anglo`.
 */
export function isNationWord(lowerCaseWord: string): boolean {
  words ??= parseWords();
  return words.has(lowerCaseWord);
}

/**
 * The country that a name stands for, as an ISO 3166-1 alpha-2 code. The case must be that of a name (`US`, not `us`);
 * longer names in capitals (`TURKEY`) are read too. A leading `the`, `&`, `St.`, curly quotes and diacritics make no
 * difference.
 */
export function countryOfName(name: string): string | undefined {
  nations ??= parse();
  const even = normalizeName.forNations(name);
  return nations.names.get(even) ?? (even.length < SHORTEST_CAPITALS ? undefined : nations.capitals.get(even));
}

/** The country of a people or an adjective of nationality (`Turk`, `Turks`, `Turkish`), as {@link countryOfName}. */
export function countryOfDemonym(word: string): string | undefined {
  nations ??= parse();
  return nations.demonyms.get(normalizeName.forNations(word));
}

/** The English name of a country by its code; the code itself when it is not known. */
export function countryName(code: string): string {
  nations ??= parse();
  return nations.shown.get(code) ?? code;
}

/** One row of the table, forms spelt out; peoples without a country have the code `--`. */
export interface NationRow {
  readonly code: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
}

/** All rows in table order. */
export function nationRows(): NationRow[] {
  return NATION_TABLE.trim()
    .split('\n')
    .map((line) => {
      const [names = '', demonyms = ''] = line.slice(3).split('>');
      return { code: line.slice(0, 2), names: forms(names), demonyms: forms(demonyms) };
    });
}

interface Nations {
  /** Evened-out name to code. */
  readonly names: ReadonlyMap<string, string>;
  /** The same in capitals. */
  readonly capitals: ReadonlyMap<string, string>;
  /** Evened-out demonym to code, as written and in capitals. */
  readonly demonyms: ReadonlyMap<string, string>;
  /** Code to the name that is shown. */
  readonly shown: ReadonlyMap<string, string>;
}

let nations: Nations | undefined;
/** Apart from the rest, because the tokenizer needs it in every run and the other tables only some stages do. */
let words: ReadonlySet<string> | undefined;

function parseWords(): ReadonlySet<string> {
  const set = new Set(splitWords(COMBINING_FORMS));
  for (const form of forms(NATION_TABLE.toLowerCase().replace(/^.. | >|\n/gm, '|'))) {
    if (form.includes(' ')) continue;
    set.add(form);
    set.add(normalizeName.forNations(form));
  }
  return set;
}

function parse(): Nations {
  const names = new Map<string, string>();
  const capitals = new Map<string, string>();
  const demonyms = new Map<string, string>();
  const shown = new Map<string, string>();
  for (const row of nationRows()) {
    if (row.code === NO_COUNTRY) continue;
    shown.set(row.code, row.names[0] ?? row.code);
    for (const name of row.names) {
      const even = normalizeName.forNations(name);
      names.set(even, row.code);
      capitals.set(even.toUpperCase(), row.code);
    }
    for (const demonym of row.demonyms) {
      const even = normalizeName.forNations(demonym);
      demonyms.set(even, row.code);
      demonyms.set(even.toUpperCase(), row.code);
    }
  }
  return { names, capitals, demonyms, shown };
}

/** Splits `a|b+|c` into a, b, bs, c. */
function forms(list: string): string[] {
  const out: string[] = [];
  for (const part of list.split('|')) {
    const form = part.trim();
    if (form.endsWith('+')) out.push(form.slice(0, -1), `${form.slice(0, -1)}s`);
    else if (form !== '') out.push(form);
  }
  return out;
}
