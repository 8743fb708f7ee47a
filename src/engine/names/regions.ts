/** Looks up states, provinces and counties by the names and abbreviations of English-language news. */
import { wholeCountry } from './country-parts.js';
import { BRITISH_COUNTIES, IRISH_COUNTIES, STATES_BY_COUNTRY } from './region-table.js';

export interface Region {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Name of the part of the United Kingdom in which the county lies, such as `England`. */
  readonly nation?: string;
  /** True if the region is a county; false for a state or province. */
  readonly isCounty: boolean;
}

interface Regions {
  readonly byName: ReadonlyMap<string, Region>;
  readonly byAbbreviation: ReadonlyMap<string, Region>;
}

let regions: Regions | undefined;

/** Returns the region that a name in full stands for: `Texas`, `County Cork`, `Co. Cork`, `Lincolnshire`. */
export function regionOfName(name: string): Region | undefined {
  regions ??= parseRegions();
  return regions.byName.get(spellCounty(name));
}

/** Returns the region of an abbreviation: `Mass.`, `MA`, `W. Va.`, `Lincs`. */
function regionOfAbbreviation(abbreviation: string): Region | undefined {
  regions ??= parseRegions();
  return regions.byAbbreviation.get(abbreviation.replace(/[.\s]/g, ''));
}

/** Returns the full name of a region by its abbreviation, with or without full stops: `N.Y.` and `NY` give `New York`. */
export function expandRegion(abbreviation: string): string | undefined {
  return regionOfAbbreviation(abbreviation)?.name;
}

/** Returns the name with `County` written out: `Co Cork` and `Co. Cork` are `County Cork`. */
export function spellCounty(name: string): string {
  return name.replace(/^Co\.? (?=\p{Lu})/u, 'County ');
}

/**
 * Returns the country and region that a name after a city stands for, as in `Paris, Texas`: `Texas` and `Tex.` give the
 * region Texas in the country US, `France` the country FR, `Scotland` the country GB.
 */
export function containerOf(name: string): { readonly country: string; readonly region?: Region } | undefined {
  const region = regionOfAbbreviation(name) ?? regionOfName(name);
  if (region) return { country: region.country, region };
  if (/^\p{Lu}[\p{L} ]+ County$/u.test(name)) return { country: 'US' };
  const country = wholeCountry(name) ?? PARTS_OF_KINGDOM.get(name);
  return country === undefined ? undefined : { country };
}

const PARTS_OF_KINGDOM = new Map(['England', 'Scotland', 'Wales', 'Northern Ireland'].map((name) => [name, 'GB']));

function parseRegions(): Regions {
  const byName = new Map<string, Region>();
  const byAbbreviation = new Map<string, Region>();
  const add = (table: string, facts: Omit<Region, 'name'>): void => {
    for (const row of table.split(';')) {
      const { abbreviations, name } = parseRow(row.trim());
      const region = { name, ...facts };
      byName.set(name, region);
      for (const abbreviation of abbreviations) {
        // An abbreviation of two regions stands for the first in the table: `WA` is Washington before it is Western
        // Australia.
        if (!byAbbreviation.has(abbreviation)) byAbbreviation.set(abbreviation, region);
      }
    }
  };
  for (const [country, table] of Object.entries(STATES_BY_COUNTRY)) add(table, { country, isCounty: false });
  for (const [nation, table] of Object.entries(BRITISH_COUNTIES)) {
    add(table, { country: 'GB', nation, isCounty: true });
  }
  for (const name of IRISH_COUNTIES.split(';')) add(`County ${name.trim()}`, { country: 'IE', isCounty: true });
  return { byName, byAbbreviation };
}

/** Splits a row such as `AL|Ala=Alabama` into its abbreviations and its name. */
function parseRow(row: string): { abbreviations: string[]; name: string } {
  const [first = '', name] = row.split('=');
  return name === undefined ? { abbreviations: [], name: first } : { abbreviations: first.split('|'), name };
}
