/** Pairs of names that nearly became one entity, for the user to decide. */
import { readRows } from '../database.js';
import { LISTED, limitOf, type Selection } from './filters.js';

export interface MergeCandidate {
  readonly name: string;
  readonly type: string;
  /** The other name. */
  readonly as: string;
  /** How well the names fit, 0 to 1. */
  readonly score: number;
  readonly reason: string;
  /** Articles with the rarer of the two names: how much a decision changes. */
  readonly articles: number;
}

/** Returns the pairs, the best first. Pairs that the user has decided are left out. */
export function mergeCandidatesOf({ db, filters }: Selection): MergeCandidate[] {
  const { types } = filters;
  const only = types === undefined ? '' : `AND a.type IN ${LISTED}`;
  const rows = readRows<{ name: string; type: string; text: string; score: number; reason: string; articles: number }>(
    db,
    `SELECT a.text AS name, a.type AS type, b.text AS text, max(score) AS score, reason,
       (SELECT count(*) FROM appearances WHERE appearances.name = a.name) AS articles
     FROM near_misses JOIN names a ON a.name = near_misses.a JOIN names b ON b.name = near_misses.b
     WHERE a.entity <> b.entity ${only} AND NOT EXISTS (SELECT 1 FROM corrections c
       WHERE c.name = a.folded AND c.other = b.folded AND c.type IN ('', a.type))
     GROUP BY near_misses.a, near_misses.b ORDER BY score DESC, articles DESC, a.text, b.text LIMIT ?`,
    [...(types ? [JSON.stringify(types)] : []), limitOf(filters)],
  );
  return rows.map(({ name, type, text, score, reason, articles }) => {
    return { name, type, as: text, score: Math.round(score * 100) / 100, reason, articles };
  });
}
