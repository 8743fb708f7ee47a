/**
 * Looks up countries and peoples by name, in one table that is parsed on first use.
 *
 * For a name that several places share (`Georgia`, `Jersey`, `Congo`), the look-up returns the country that news mean
 * most often by it. The caller decides whether the text means a country at all.
 */
import { splitWords } from '../../util/collections.js';
import { COMBINING_FORMS, NATION_TABLE } from './nation-table.js';
import { normalizeName } from './normalize.js';

const NO_COUNTRY = '--';
/**
 * Minimum length of a country name in capitals (`CHAD`, `CUBA`, `IRAN`). A shorter word in capitals is more likely an
 * acronym.
 */
const SHORTEST_CAPITALS = 4;

/**
 * Returns true if a single lower-case word names a country or a people, or begins a compound of such names: `russia`,
 * `u.s.`, `chinese`, `kurdish`, `anglo`, `sino`.
 */
export function isNationWord(lowerCaseWord: string): boolean {
  words ??= parseWords();
  return words.has(lowerCaseWord);
}

/**
 * Returns the country that a name stands for, as an ISO 3166-1 alpha-2 code. The name must have the case of a name (`US`,
 * not `us`); longer names may be in capitals (`TURKEY`). See {@link normalizeName.forNations} for spellings that agree.
 */
export function countryOfName(name: string): string | undefined {
  nations ??= parseNations();
  const normalized = normalizeName.forNations(name);
  return (
    nations.names.get(normalized) ??
    (normalized.length < SHORTEST_CAPITALS ? undefined : nations.capitals.get(normalized))
  );
}

/** Returns the code of the country of a people or an adjective of nationality: `Turk`, `Turks`, `Turkish`. */
export function countryOfDemonym(word: string): string | undefined {
  nations ??= parseNations();
  return nations.demonyms.get(normalizeName.forNations(word));
}

/** Returns the English name of a country by its code; the code itself if it is unknown. */
export function countryName(code: string): string {
  nations ??= parseNations();
  return nations.shown.get(code) ?? code;
}

/** A row of the nation table with `word+` expanded. Peoples without a country have the code `--`. */
export interface NationRow {
  readonly code: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
}

/** Returns all rows of the nation table, in its order. */
export function nationRows(): NationRow[] {
  return NATION_TABLE.trim()
    .split('\n')
    .map((line) => {
      const [names = '', demonyms = ''] = line.slice(3).split('>');
      return { code: line.slice(0, 2), names: expandForms(names), demonyms: expandForms(demonyms) };
    });
}

interface Nations {
  /** Normalized name to code. */
  readonly names: ReadonlyMap<string, string>;
  /** Map from a normalized country name in capitals to the country code. */
  readonly capitals: ReadonlyMap<string, string>;
  /** Map from a normalized demonym (`Turkish`), in its own case and in capitals, to the country code. */
  readonly demonyms: ReadonlyMap<string, string>;
  /** Map from a country code to the country's name in results. */
  readonly shown: ReadonlyMap<string, string>;
}

let nations: Nations | undefined;
/**
 * The words in names of nations. They are parsed separately from the other tables, because every run of the tokenizer
 * needs them.
 */
let words: ReadonlySet<string> | undefined;

function parseWords(): ReadonlySet<string> {
  const set = new Set(splitWords(COMBINING_FORMS));
  for (const form of expandForms(NATION_TABLE.toLowerCase().replace(/^.. | >|\n/gm, '|'))) {
    if (form.includes(' ')) continue;
    set.add(form);
    set.add(normalizeName.forNations(form));
  }
  return set;
}

function parseNations(): Nations {
  const names = new Map<string, string>();
  const capitals = new Map<string, string>();
  const demonyms = new Map<string, string>();
  const shown = new Map<string, string>();
  for (const row of nationRows()) {
    if (row.code === NO_COUNTRY) continue;
    shown.set(row.code, row.names[0] ?? row.code);
    for (const name of row.names) {
      const normalized = normalizeName.forNations(name);
      names.set(normalized, row.code);
      capitals.set(normalized.toUpperCase(), row.code);
    }
    for (const demonym of row.demonyms) {
      const normalized = normalizeName.forNations(demonym);
      demonyms.set(normalized, row.code);
      demonyms.set(normalized.toUpperCase(), row.code);
    }
  }
  return { names, capitals, demonyms, shown };
}

/** Expands `a|b+|c` to a, b, bs, c. */
function expandForms(list: string): string[] {
  const out: string[] = [];
  for (const part of list.split('|')) {
    const form = part.trim();
    if (form.endsWith('+')) out.push(form.slice(0, -1), `${form.slice(0, -1)}s`);
    else if (form !== '') out.push(form);
  }
  return out;
}
