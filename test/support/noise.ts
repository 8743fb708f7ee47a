/** Makes predictions with every kind of mistake that a scorer must distinguish, from gold and a seed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../src/util/random.js';
import { ROOT } from './command.js';

export interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly entities?: readonly GoldEntity[];
  readonly timexes?: readonly GoldEntity[];
}

interface GoldEntity {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly entity?: string;
  readonly value?: string;
}

const TYPES: Readonly<Record<string, string>> = {
  PERSON: 'person',
  ORG: 'organization',
  PLACE: 'place',
  FAC: 'place',
  NORP: 'group',
  TIME: 'date',
};
const WRONG_TYPES = ['person', 'organization', 'place', 'group', 'date', 'duration', 'misc'];
const WRONG_VALUES = [undefined, '2019', 'P1D', '2019-W01'];

/** The shipped Wikinews articles with their texts. */
export function wikinewsGold(): GoldLine[] {
  const lines = readFileSync(join(ROOT, 'fixtures/wikinews.gold.jsonl'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const record = JSON.parse(line) as GoldLine;
    return { ...record, text: readFileSync(join(ROOT, record.id), 'utf8') };
  });
}

/**
 * Returns a result in this program's format with offsets in code points: names split, joined, mistyped, shifted, missed or
 * invented.
 */
export function noisyResult({ id, text, entities = [], timexes = [] }: GoldLine, random: Random): object {
  const characters = [...text];
  const chance = (share: number): boolean => random.next() < share;
  const below = (count: number): number => Math.floor(random.next() * count);
  const one = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const found: { start: number; end: number; type: string; name: string; value?: string; timex?: string }[] = [];
  const add = (start: number, end: number, type: string, name?: string, value?: string, timex?: string): void => {
    if (start >= end) return;
    const surface = characters.slice(start, end).join('');
    found.push({
      start,
      end,
      type,
      name: name ?? surface,
      ...(value === undefined ? {} : { value }),
      ...(timex === undefined ? {} : { timex }),
    });
  };
  for (const [index, gold] of [...entities, ...timexes].entries()) {
    if (chance(0.12)) continue;
    const isTime = index >= entities.length;
    const start = Math.max(0, gold.start - (chance(0.08) ? one([1, 4]) : 0) + (chance(0.04) ? 2 : 0));
    const end = Math.min(characters.length, gold.end + (chance(0.08) ? one([1, 2, 5]) : 0));
    const type = chance(0.1) ? one(WRONG_TYPES) : (TYPES[gold.type] ?? gold.type.toLowerCase());
    const value = gold.value !== undefined && chance(0.15) ? one(WRONG_VALUES) : gold.value;
    const name = gold.entity === undefined || chance(0.15) ? undefined : `${chance(0.05) ? 'the ' : ''}${gold.entity}`;
    add(start, end, type, name, value, isTime && chance(0.9) ? gold.type : undefined);
  }
  for (let extra = (entities.length + timexes.length) >> 3; extra > 0; extra--) {
    const start = below(characters.length - 12);
    add(
      start,
      start + 1 + below(12),
      one(['person', 'organization', 'place', 'date', 'set']),
      undefined,
      one(WRONG_VALUES),
    );
  }
  return {
    id,
    date: null,
    entities: grouped(
      found.sort((a, b) => a.start - b.start),
      characters,
    ),
  };
}

function grouped(
  mentions: readonly { start: number; end: number; type: string; name: string; value?: string; timex?: string }[],
  characters: readonly string[],
): object[] {
  const entities = new Map<string, object & { mentions: object[] }>();
  for (const { start, end, ...about } of mentions) {
    const key = JSON.stringify([about.type, about.value ?? about.name]);
    const entity = entities.get(key) ?? { id: `T${entities.size + 1}`, ...about, mentions: [] as object[] };
    entity.mentions.push({ start, end, text: characters.slice(start, end).join('') });
    entities.set(key, entity);
  }
  return [...entities.values()];
}
