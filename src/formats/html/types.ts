/** How the entity types are called and told apart in the report; colours and lines are in style.css. */
import type { EntityType, KNOWN_TYPES } from '../../types.js';

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

/** The class that gives the type its colour; types that a user's own model knows share one. */
export function typeClass(type: EntityType): string {
  return `t-${Object.hasOwn(TITLES, type) ? type : 'other'}`;
}
