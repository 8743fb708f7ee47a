import type { EntityType } from '../../types.js';
import { group } from './group.js';
import type { Matcher } from './matcher.js';
import { organization } from './organization.js';
import { other } from './other.js';
import { person } from './person.js';
import { place } from './place.js';

const MATCHERS: ReadonlyMap<string, Matcher> = new Map(Object.entries({ person, organization, place, group }));

export function matcherOf(type: EntityType): Matcher {
  return MATCHERS.get(type) ?? other;
}
