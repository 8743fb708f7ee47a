/** Selects the entities of an article for the result, and sorts them. */
import { type Entity, type EntityType, KNOWN_TYPES } from './types.js';

export const DEFAULT_TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'date'];

/**
 * Comparison functions for the orders in which entities of one type can be sorted. Equal entities are sorted by first
 * mention.
 */
const ORDERS: Readonly<Record<SortKey, (a: Entity, b: Entity) => number>> = {
  name: (a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.name, b.name),
  count: (a, b) => b.count - a.count,
  first: () => 0,
  value: compareValues,
  salience: (a, b) => (b.salience ?? 0) - (a.salience ?? 0),
};

/**
 * Compares two time expressions: by first day, then the longer period before the shorter, then a day before a time of
 * that day. After them come durations by length, then other values, then expressions without a value.
 */
function compareValues(a: Entity, b: Entity): number {
  return (
    rankValue(a) - rankValue(b) ||
    compare(a.from ?? '', b.from ?? '') ||
    compare(b.to ?? '', a.to ?? '') ||
    (countDays(a.value) ?? 0) - (countDays(b.value) ?? 0) ||
    compare(a.value ?? '', b.value ?? '')
  );
}

function rankValue({ value, from }: Entity): number {
  if (from !== undefined) return 0;
  if (value === undefined) return 3;
  return countDays(value) === undefined ? 2 : 1;
}

/** The length in days of each unit of an ISO 8601 duration, precise enough to sort durations. */
const DAYS: Readonly<Record<string, number>> = { Y: 365.25, Q: 91.3, M: 30.4, W: 7, WE: 2, D: 1 };
const DAYS_OF_CLOCK: Readonly<Record<string, number>> = { H: 1 / 24, M: 1 / 1440, S: 1 / 86_400 };

/** Returns the length in days of a duration (`P2Y6M`, `PT90M`); undefined for other values and for `PXY`. */
function countDays(value: string | undefined): number | undefined {
  const [, date = '', time = ''] = /^P((?:[\d.]+[A-Z]+?)*?)(?:T((?:[\d.]+[HMS])+))?$/.exec(value ?? '') ?? [];
  if (date === '' && time === '') return undefined;
  return sumUnits(date, DAYS) + sumUnits(time, DAYS_OF_CLOCK);
}

function sumUnits(duration: string, units: typeof DAYS): number {
  return [...duration.matchAll(/([\d.]+)([A-Z]+)/gy)].reduce(
    (days, [, count, unit]) => days + Number(count) * (units[unit as string] ?? 0),
    0,
  );
}

export type SortKey = 'name' | 'count' | 'first' | 'value' | 'salience';
export const SORT_KEYS = Object.keys(ORDERS) as SortKey[];

export interface Selection {
  /** The types to report; by default {@link DEFAULT_TYPES} and the types of the user's own model and lexicon. */
  readonly types?: readonly EntityType[];
  /** Minimum number of mentions of an entity; entities with fewer are left out. */
  readonly minCount?: number;
  /** Minimum probability (0 to 1) of a mention. Mentions that a rule found have no probability and stay. */
  readonly minScore?: number;
  readonly sort?: SortKey;
  /** Mentions in bylines, credits, tag lists and lines of contact are left out. */
  readonly bodyOnly?: boolean | undefined;
}

/** Returns the selected entities, ordered by type as in {@link KNOWN_TYPES}, and within a type by `sort`. */
export function select(entities: readonly Entity[], selection: Selection): Entity[] {
  const { minCount = 1, sort = 'count' } = selection;
  return entities
    .filter((entity) => isWanted(entity.type, selection) && entity.count >= minCount)
    .sort(
      (a, b) =>
        rankType(a.type) - rankType(b.type) ||
        compare(a.type, b.type) ||
        ORDERS[sort](a, b) ||
        firstStart(a) - firstStart(b),
    );
}

/**
 * Returns true if results contain entities of the type. By default the types of the user's own model and lexicon are
 * included.
 */
export function isWanted(type: EntityType, { types }: Pick<Selection, 'types'>): boolean {
  return types ? types.includes(type) : DEFAULT_TYPES.includes(type) || !isKnown(type);
}

/** Returns true for the types in {@link KNOWN_TYPES}. */
export function isKnown(type: EntityType): boolean {
  return (KNOWN_TYPES as readonly string[]).includes(type);
}

/** Ranks the types of a user's own model or lexicon after the known types. */
function rankType(type: EntityType): number {
  const rank = (KNOWN_TYPES as readonly string[]).indexOf(type);
  return rank < 0 ? KNOWN_TYPES.length : rank;
}

function firstStart(entity: Entity): number {
  return entity.mentions[0]?.start ?? 0;
}

/** Compares strings by code unit, so that the order does not depend on the user's locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
