import { wholePeople } from '../../names/country-parts.js';
import { countryOfDemonym, countryOfName } from '../../names/nations.js';
import type { Form } from '../form.js';
import type { Matcher, Strength } from './matcher.js';

/** The country that a group belongs to: by its own name (`Turkish`, `Turks`) or by that of the country. */
export function countryOfGroup(form: Pick<Form, 'plain'>): string | undefined {
  return countryOfDemonym(form.plain) ?? countryOfName(form.plain);
}

/** `Democrats`, `Democrat`, `Democratic` share `democrat`; `Muslims` and `Muslim`, `muslim`. */
function stem(form: Form): string {
  return form.key.replace(/(?<=[a-z]{4})(?:ic|ics|s)$/, '');
}

function keys(form: Form): string[] {
  const country = wholePeople(form.plain);
  return country === undefined ? [stem(form)] : [stem(form), `@${country}`];
}

function match(lesser: Form, fuller: Form): Strength {
  if (stem(lesser) === stem(fuller)) return 2;
  const country = wholePeople(lesser.plain);
  return country !== undefined && country === wholePeople(fuller.plain) ? 1 : 0;
}

/** Adjectives before nouns in the plural (`Turkish`, `Turks`), of several the longest. */
function fullness({ key }: Form): number {
  return key.length - (key.endsWith('s') ? 100 : 0);
}

/** Groups: singular and plural, noun and adjective of one people or party. */
export const group: Matcher = { fullness, keys, match };
