/**
 * Builds gazetteer.bin from open data and writes its checksum and contents to sums.json. The build takes about a minute;
 * the same packages give the same bytes.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { NAME_CLASS, type NameClass } from '../../src/engine/recognise/features/gazetteer/name-classes.js';
import { packGazetteer } from '../../src/engine/recognise/features/gazetteer/pack-gazetteer.js';
import { NameSet } from './name-set.js';
import { addCompromise } from './sources/compromise.js';
import { addCities, addDivisions } from './sources/geonames.js';
import { addLanguages, addNations } from './sources/nations.js';
import { addOwnLists } from './sources/own.js';
import { addBirthNames, addCensusNames, addFakerNames, addHumanNames, readBirths } from './sources/persons.js';
import { addUniversities } from './sources/universities.js';
import { addWordNet } from './sources/wordnet.js';
import { nameTokens } from './tokens.js';

const names = new NameSet();
addNations(names.from('nations'));
addLanguages(names.from('languages (CLDR)'));
addCities(names.from('GeoNames cities'));
addDivisions(names.from('GeoNames divisions'));
addCensusNames(names.from('US Census 1990'));
addBirthNames(names.from('US births'), await readBirths());
addHumanNames(names.from('human-names'));
await addFakerNames(names.from('faker'));
addWordNet(names.from('WordNet'));
addCompromise(names.from('compromise'));
addUniversities(names.from('Swot universities'));
addOwnLists(names.from('own lists'));

const entries = [...names.classes].flatMap(([name, classes]) => {
  const tokens = nameTokens(name);
  return tokens === undefined ? [] : [{ tokens, classes }];
});
const bytes = packGazetteer(entries);
writeFileSync(new URL('gazetteer.bin', import.meta.url), bytes);

const byClass = Object.fromEntries(
  (Object.keys(NAME_CLASS) as NameClass[]).map((name) => [
    name,
    entries.filter(({ classes }) => classes & NAME_CLASS[name]).length,
  ]),
);
const sums = {
  'gazetteer.bin': { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
  names: entries.length,
  sources: Object.fromEntries(names.counts),
  classes: byClass,
};
writeFileSync(new URL('sums.json', import.meta.url), `${JSON.stringify(sums, null, 2)}\n`);
console.log(sums);
