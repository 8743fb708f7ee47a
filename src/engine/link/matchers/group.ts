/** Matches names of groups: the singular and plural, noun and adjective of one people, party or religion. */
import { wholePeople } from '../../names/country-parts.js';
import { countryOfDemonym, countryOfName } from '../../names/nations.js';
import type { NameForm } from '../name-forms.js';
import type { Matcher, Strength } from './matcher.js';

export const groupMatcher: Matcher = { fullness, keys, match };

/**
 * Returns the country (ISO 3166-1 alpha-2) of a group that is named by a people (`Turkish`, `Turks`) or by its country.
 */
export function countryOfGroup({ plain }: Pick<NameForm, 'plain'>): string | undefined {
  return countryOfDemonym(plain) ?? countryOfName(plain);
}

/** Returns a rank: adjectives before plural nouns (`Turkish`, `Turks`), and longer forms before shorter ones. */
function fullness({ key }: NameForm): number {
  return key.length - (key.endsWith('s') ? 100 : 0);
}

function keys(form: NameForm): string[] {
  const country = wholePeople(form.plain);
  return country === undefined ? [stem(form)] : [stem(form), `@${country}`];
}

function match(shorter: NameForm, fuller: NameForm): Strength {
  if (stem(shorter) === stem(fuller)) return 2;
  const country = wholePeople(shorter.plain);
  return country !== undefined && country === wholePeople(fuller.plain) ? 1 : 0;
}

/** Returns the name without its ending: `Democrats`, `Democrat` and `Democratic` have the stem `democrat`. */
function stem({ key }: NameForm): string {
  return key.replace(/(?<=[a-z]{4})(?:ic|ics|s)$/, '');
}
