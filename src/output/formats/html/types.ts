/** How the entity types are called and told apart in the report; colours and lines are in style.css. */
import type { EntityType, KNOWN_TYPES } from '../../../engine/types.js';

const TITLES: Readonly<Record<(typeof KNOWN_TYPES)[number], string>> = {
  person: 'People',
  organization: 'Organizations',
  place: 'Places',
  date: 'Dates',
  group: 'Groups',
  misc: 'Other names',
  money: 'Amounts of money',
  duration: 'Durations',
  set: 'Repeated times',
};

export function typeTitle(type: EntityType): string {
  return Object.hasOwn(TITLES, type) ? TITLES[type as keyof typeof TITLES] : type;
}

/** How many colours there are for the types that a user's own model knows. */
const OWN = 4;

/** The class that gives the type its colour: of a user's own type always the same, whatever else a page has. */
export function typeClass(type: EntityType): string {
  if (Object.hasOwn(TITLES, type)) return `t-${type}`;
  const sum = [...type].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  return `t-own-${sum % OWN}`;
}
