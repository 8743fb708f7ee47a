/** Who appears with whom, ranked by association instead of mere frequency. */
import { readRows } from '../database.js';
import { countEntities } from './entities.js';
import { LISTED, type Selection } from './filters.js';
import type { Companion, EntityRow } from './types.js';

const DEFAULT_TYPES: readonly string[] = ['person', 'organization', 'place'];
/** Pairs in a single article have the highest association by chance; sentences together outweigh this. */
const SENTENCE_WEIGHT = 0.05;

/**
 * Returns the normalized pointwise mutual information of two things (Bouma 2009), -1 to 1.
 *
 * @param both in how many of `all` articles both appear.
 */
export function npmi(both: number, a: number, b: number, all: number): number {
  if (both === 0) return -1;
  if (both === all) return 1;
  return Math.log((both * all) / (a * b)) / -Math.log(both / all);
}

/** Returns who appears with the entities, which count as one, the closest first. */
export function companionsOf(selection: Selection, entities: readonly EntityRow[]): Companion[] {
  const { db, condition, filters, size } = selection;
  const { types = DEFAULT_TYPES, limit, minArticles = 1 } = filters;
  const ids = JSON.stringify(entities.map(({ entity }) => entity));
  const own = `SELECT DISTINCT document FROM appearances WHERE entity IN ${LISTED} AND ${condition}`;
  const articles = Number(db.statement(`SELECT count(*) AS n FROM (${own})`).get([ids])?.n);
  const pairs = readRows<{ entity: number; together: number; total: number }>(
    db,
    `SELECT entity, together, ${selection.isFiltered ? TOTAL : 'entities.documents'} AS total FROM
       (SELECT entity, count(DISTINCT document) AS together FROM appearances
        WHERE document IN (${own}) GROUP BY entity HAVING together >= ?)
     JOIN entities USING (entity)
     WHERE type IN ${LISTED} AND hidden = 0 AND entity NOT IN ${LISTED}`,
    [ids, minArticles, JSON.stringify(types), ids],
  );
  const scored = pairs.map((pair) => ({
    ...pair,
    npmi: npmi(pair.together, articles, Math.max(pair.total, pair.together), size),
  }));
  // The sentences are counted for the pairs that can come first only.
  const most = limit === 0 ? scored.length : Math.max(200, 5 * limit);
  const sentences = countSentences(selection, ids);
  const ranked = scored
    .sort((a, b) => weigh(b) - weigh(a) || b.together - a.together || a.entity - b.entity)
    .slice(0, most)
    .map((pair) => ({ ...pair, sentences: sentences.get(pair.entity) ?? 0 }))
    .map((pair) => ({ ...pair, rank: weigh(pair) + SENTENCE_WEIGHT * Math.log2(1 + pair.sentences) }))
    .sort((a, b) => b.rank - a.rank || b.together - a.together || a.entity - b.entity)
    .slice(0, limit === 0 ? undefined : limit);
  const rows = new Map(
    countEntities(
      selection,
      ranked.map(({ entity }) => entity),
    ).map((row) => [row.entity, row]),
  );
  return ranked.flatMap(({ entity, together, sentences: count, npmi: value }) => {
    const row = rows.get(entity);
    return row ? [{ ...row, together, sentences: count, npmi: Math.round(value * 1e4) / 1e4 }] : [];
  });
}

const TOTAL = `(SELECT count(DISTINCT document) FROM appearances WHERE appearances.entity = entities.entity AND
  document IN selected)`;

/** Lowers the association of pairs that few articles support. */
function weigh({ npmi: value, together }: { readonly npmi: number; readonly together: number }): number {
  return value * (together / (together + 1));
}

/** Returns, for each entity, the number of sentences that name it and one of the given entities. */
function countSentences({ db, condition }: Selection, ids: string): Map<number, number> {
  const own = `SELECT DISTINCT document, sentence FROM appearances JOIN spans USING (document, name)
    WHERE entity IN ${LISTED} AND ${condition}`;
  const rows = readRows<{ entity: number; sentences: number }>(
    db,
    `SELECT entity, count(*) AS sentences FROM
       (SELECT DISTINCT appearances.entity AS entity, document, sentence
        FROM (${own}) AS own JOIN spans USING (document, sentence) JOIN appearances USING (document, name))
     GROUP BY entity`,
    [ids],
  );
  return new Map(rows.map(({ entity, sentences }) => [entity, sentences]));
}
