/** Entities and the ties between them. */
import { readRows } from '../database.js';
import { npmi } from './companions.js';
import { LISTED, type Selection } from './filters.js';
import type { EntityRow } from './types.js';

/** What two entities must share to be tied. */
export const WINDOWS = ['article', 'paragraph', 'sentence'] as const;
export type Window = (typeof WINDOWS)[number];

export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly country?: string;
  readonly articles: number;
}

export interface NetworkEdge {
  readonly source: string;
  readonly target: string;
  /** How many articles, paragraphs or sentences name both. */
  readonly weight: number;
  /** Normalized pointwise mutual information over articles, -1 to 1. */
  readonly npmi: number;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

/** Returns the ties between entities, the strongest first. */
export function networkOf(selection: Selection, entities: readonly EntityRow[], window: Window): Network {
  const numbers = new Map(entities.map(({ entity }, i) => [entity, i]));
  const articles = countPairs(selection, numbers, 'article');
  const weights = window === 'article' ? articles : countPairs(selection, numbers, window);
  const idOf = (i: number): string => `e${entities[i]?.entity}`;
  const edges = [...weights].map(([pair, weight]) => {
    const [a, b] = [Math.floor(pair / entities.length), pair % entities.length];
    const [first, second] = [entities[a] as EntityRow, entities[b] as EntityRow];
    const value = npmi(articles.get(pair) ?? weight, first.articles, second.articles, selection.size);
    return { source: idOf(a), target: idOf(b), weight, npmi: Math.round(value * 1e4) / 1e4 };
  });
  edges.sort(
    (a, b) => b.weight - a.weight || b.npmi - a.npmi || compare(a.source, b.source) || compare(a.target, b.target),
  );
  const nodes = entities.map(({ entity, name, type, country, articles: count }) => ({
    id: `e${entity}`,
    label: name,
    type,
    ...(country === undefined ? {} : { country }),
    articles: count,
  }));
  return { nodes, edges };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Documents that one statement reads. */
const CHUNK = 5000;

/** Returns for each pair of entities, as `a * size + b` with a < b, how many articles or parts of articles name both. */
function countPairs(
  { db, condition }: Selection,
  numbers: ReadonlyMap<number, number>,
  window: Window,
): Map<number, number> {
  const counts = new Map<number, number>();
  const listed = JSON.stringify([...numbers.keys()]);
  const isAll = numbers.size > 5000;
  const only = isAll ? '' : `AND appearances.entity IN ${LISTED}`;
  const sql =
    window === 'article'
      ? `SELECT document, json_group_array(entity) AS list FROM appearances
         WHERE document > ? AND ${condition} ${only} GROUP BY document ORDER BY document LIMIT ${CHUNK}`
      : `SELECT document, json_group_array(appearances.entity) AS list FROM spans JOIN appearances USING (document, name)
         WHERE document > ? AND ${condition} ${only} GROUP BY document, ${window} ORDER BY document`;
  for (let last = -1; ; ) {
    const rows = readRows<{ document: number; list: string }>(db, sql, isAll ? [last] : [last, listed]);
    for (const { list } of rows) {
      const found = (JSON.parse(list) as number[]).flatMap((entity) => numbers.get(entity) ?? []);
      const own = [...new Set(found)].sort((a, b) => a - b);
      for (let i = 0; i < own.length; i++) {
        for (let j = i + 1; j < own.length; j++) {
          const pair = (own[i] as number) * numbers.size + (own[j] as number);
          counts.set(pair, (counts.get(pair) ?? 0) + 1);
        }
      }
    }
    if (window !== 'article' || rows.length < CHUNK) return counts;
    last = rows.at(-1)?.document as number;
  }
}
