/**
 * Corrects the names of the model by rules, each for one kind of wording that a newspaper uses in one way only. The order
 * matters: lists are cut into names first, then organizations take the places in them, and words are judged last.
 */
import type { Document, EntityType, Mention } from '../types.js';
import { findAcronyms } from './acronyms.js';
import { findCasesOfLaw } from './cases-of-law.js';
import { joinSurnamesFirst, splitAtSemicolons } from './lists.js';
import { Names, type Rule } from './names.js';
import { dropObjects } from './objects.js';
import {
  completeOrganizations,
  findNumberedOrganizations,
  joinOrganizationsWithPlaces,
  retypeCompanies,
} from './organizations.js';
import { completeSuffixes, cutTitles, findPeopleByContext, joinNicknames } from './people.js';
import { findAbbreviatedRegions, splitCityAndCountry } from './regions-behind-cities.js';
import { findPraisedPlaces, findTownsByContext, retypeSeas } from './towns.js';

const RULES: readonly Rule[] = [
  splitAtSemicolons,
  joinSurnamesFirst,
  joinNicknames,
  completeSuffixes,
  cutTitles,
  splitCityAndCountry,
  findAbbreviatedRegions,
  findPraisedPlaces,
  findTownsByContext,
  retypeSeas,
  joinOrganizationsWithPlaces,
  findNumberedOrganizations,
  completeOrganizations,
  retypeCompanies,
  findAcronyms,
  findCasesOfLaw,
  dropObjects,
  findPeopleByContext,
];

/** The rules speak of these types; a model without one of them has types of its own and is left alone. */
const NEEDED: readonly EntityType[] = ['person', 'organization', 'place'];

/** Returns true if the names of a model with these types are corrected. */
export function areCorrected(types: readonly EntityType[]): boolean {
  return NEEDED.every((type) => types.includes(type));
}

/** @param mentions in text order, without overlaps. */
export function correctNames(document: Document, mentions: readonly Mention[]): readonly Mention[] {
  const names = new Names(document, mentions);
  for (const rule of RULES) rule(names);
  return names.mentions;
}
