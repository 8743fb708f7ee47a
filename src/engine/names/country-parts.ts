/**
 * Parts of countries that go by their country's code in the table of nations and are places of their own: `Scotland`
 * is not another name of the United Kingdom, though it lies in it.
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

/** The country that a name stands for as a whole, by its code; undefined for parts of countries. */
export function wholeCountry(plainName: string): string | undefined {
  return PARTS.has(plainName) ? undefined : countryOfName(plainName);
}

/** The country of a people, by its code; undefined for peoples of a part of it. */
export function wholePeople(plainName: string): string | undefined {
  return PEOPLES.has(plainName) ? undefined : (countryOfDemonym(plainName) ?? wholeCountry(plainName));
}
