/** Which entities of an article are reported, and in what order. */
import { type Entity, type EntityType, KNOWN_TYPES } from './types.js';

export const DEFAULT_TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'date'];

/** How entities of one type are ordered; each ends in the order of first mention, so that no two runs differ. */
const ORDERS = {
  name: (a: Entity, b: Entity) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.name, b.name),
  count: (a: Entity, b: Entity) => b.count - a.count,
  first: (_a: Entity, _b: Entity) => 0,
  value: (a: Entity, b: Entity) =>
    Number(a.value === undefined) - Number(b.value === undefined) || compare(a.value ?? '', b.value ?? ''),
  salience: (a: Entity, b: Entity) => (b.salience ?? 0) - (a.salience ?? 0),
};

export type SortKey = keyof typeof ORDERS;
export const SORT_KEYS = Object.keys(ORDERS) as SortKey[];

export interface Selection {
  /** By default {@link DEFAULT_TYPES} and the types of the user's own. */
  readonly types?: readonly EntityType[];
  /** The fewest mentions that a reported entity has. */
  readonly minCount?: number;
  readonly sort?: SortKey;
}

/** The entities that are asked for: types in the order of {@link KNOWN_TYPES}, within a type by `sort`. */
export function select(entities: readonly Entity[], selection: Selection): Entity[] {
  const { minCount = 1, sort = 'count' } = selection;
  return entities
    .filter((entity) => isWanted(entity.type, selection) && entity.count >= minCount)
    .sort(
      (a, b) =>
        typeRank(a.type) - typeRank(b.type) || compare(a.type, b.type) || ORDERS[sort](a, b) || byPosition(a, b),
    );
}

/** Whether a type is reported. Types of the user's own are, unless other types were asked for. */
export function isWanted(type: EntityType, { types }: Pick<Selection, 'types'>): boolean {
  return types ? types.includes(type) : DEFAULT_TYPES.includes(type) || !isKnown(type);
}

export function isKnown(type: EntityType): boolean {
  return (KNOWN_TYPES as readonly string[]).includes(type);
}

/** Types that only a user's own model or lexicon knows come after the known ones, by name. */
function typeRank(type: EntityType): number {
  const rank = (KNOWN_TYPES as readonly string[]).indexOf(type);
  return rank < 0 ? KNOWN_TYPES.length : rank;
}

function byPosition(a: Entity, b: Entity): number {
  return firstStart(a) - firstStart(b);
}

function firstStart(entity: Entity): number {
  return entity.mentions[0]?.start ?? 0;
}

/** By code unit: the same everywhere, whatever the locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
