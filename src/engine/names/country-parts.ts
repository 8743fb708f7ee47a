/**
 * Parts of countries, such as Scotland. The table of nations gives them their country's code, but they are places of
 * their own: `Scotland` lies in the United Kingdom and is not another name of it.
 */
import { wordSet } from '../../util/collections.js';
import { countryOfDemonym, countryOfName } from './nations.js';

const PARTS = new Set(
  `England|Scotland|Wales|Northern Ireland|Ulster|Gaza Strip|West Bank|Tahiti|Bonaire|Sint Eustatius|Saba|Antigua|Barbuda|Herzegovina
  |Trinidad|Tobago|Nevis|South Yemen|North Yemen|East Germany|West Germany|Zanzibar|Tanganyika|Abkhazia|South Ossetia|Crimea|Chechnya`
    .split('|')
    .map((name) => name.trim()),
);

const PEOPLES = wordSet(
  'English Englishman Englishmen Englishwoman Scottish Scot Scots Scotsman Scotsmen Scotch Welsh Welshman Welshmen',
);

/** Returns the code of the country that a name stands for as a whole; undefined for a part of a country. */
export function wholeCountry(plainName: string): string | undefined {
  return PARTS.has(plainName) ? undefined : countryOfName(plainName);
}

/** Returns the code of the country of a people; undefined for the people of a part of a country (`Welsh`). */
export function wholePeople(plainName: string): string | undefined {
  return PEOPLES.has(plainName) ? undefined : (countryOfDemonym(plainName) ?? wholeCountry(plainName));
}
