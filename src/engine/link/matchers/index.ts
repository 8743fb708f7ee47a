/** The table of matchers by entity type. To give a type a matcher of its own, add a file and a row here. */
import type { EntityType } from '../../types.js';
import { groupMatcher } from './group.js';
import type { Matcher } from './matcher.js';
import { organizationMatcher } from './organization.js';
import { otherMatcher } from './other.js';
import { personMatcher } from './person.js';
import { placeMatcher } from './place.js';

const MATCHERS: ReadonlyMap<EntityType, Matcher> = new Map<EntityType, Matcher>([
  ['person', personMatcher],
  ['organization', organizationMatcher],
  ['place', placeMatcher],
  ['group', groupMatcher],
]);

export function matcherOf(type: EntityType): Matcher {
  return MATCHERS.get(type) ?? otherMatcher;
}
