/** Which entities of an article are reported, and in what order. */
import { type Entity, type EntityType, KNOWN_TYPES } from './types.js';

export const DEFAULT_TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'date'];

/** How entities of one type are ordered; each ends in the order of first mention, so that no two runs differ. */
const ORDERS = {
  name: (a: Entity, b: Entity) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.name, b.name),
  count: (a: Entity, b: Entity) => b.count - a.count,
  first: (_a: Entity, _b: Entity) => 0,
  value: byValue,
  salience: (a: Entity, b: Entity) => (b.salience ?? 0) - (a.salience ?? 0),
};

/**
 * Along the time line: by the first day covered, what covers more before what it holds, a day before its times; then
 * durations by their length, then the other values, then what has none.
 */
function byValue(a: Entity, b: Entity): number {
  return (
    valueRank(a) - valueRank(b) ||
    compare(a.from ?? '', b.from ?? '') ||
    compare(b.to ?? '', a.to ?? '') ||
    (daysOf(a.value) ?? 0) - (daysOf(b.value) ?? 0) ||
    compare(a.value ?? '', b.value ?? '')
  );
}

function valueRank({ value, from }: Entity): number {
  if (from !== undefined) return 0;
  if (value === undefined) return 3;
  return daysOf(value) === undefined ? 2 : 1;
}

/** Days that a unit of an ISO 8601 duration counts, near enough to put durations in order. */
const DAYS: Readonly<Record<string, number>> = { Y: 365.25, Q: 91.3, M: 30.4, W: 7, WE: 2, D: 1 };
const DAYS_OF_CLOCK: Readonly<Record<string, number>> = { H: 1 / 24, M: 1 / 1440, S: 1 / 86_400 };

/** The length of a duration (`P2Y6M`, `PT90M`); undefined for other values and where a number is open (`PXY`). */
function daysOf(value: string | undefined): number | undefined {
  const [, date = '', time = ''] = /^P((?:[\d.]+[A-Z]+?)*?)(?:T((?:[\d.]+[HMS])+))?$/.exec(value ?? '') ?? [];
  if (date === '' && time === '') return undefined;
  const sum = (text: string, units: typeof DAYS): number =>
    [...text.matchAll(/([\d.]+)([A-Z]+)/gy)].reduce(
      (days, [, n, unit]) => days + Number(n) * (units[unit as string] ?? 0),
      0,
    );
  return sum(date, DAYS) + sum(time, DAYS_OF_CLOCK);
}

export type SortKey = keyof typeof ORDERS;
export const SORT_KEYS = Object.keys(ORDERS) as SortKey[];

export interface Selection {
  /** By default {@link DEFAULT_TYPES} and the types of the user's own. */
  readonly types?: readonly EntityType[];
  /** The fewest mentions that a reported entity has. */
  readonly minCount?: number;
  /** The least probability of a reported mention, 0 to 1; mentions found by rule have none and stay. */
  readonly minScore?: number;
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
