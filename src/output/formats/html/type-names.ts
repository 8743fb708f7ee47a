/** Titles and CSS classes of the entity types in the HTML report; style.css has the colours and lines. */
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

/** Number of colours for the types of a user's own model. */
const OWN_COLORS = 4;

/** Returns the CSS class of the type. A type of the user's model has the same class on every page. */
export function typeClass(type: EntityType): string {
  if (Object.hasOwn(TITLES, type)) return `t-${type}`;
  const sum = [...type].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  return `t-own-${sum % OWN_COLORS}`;
}
