/** Rows of entities with their numbers of articles and mentions. */
import { readRows } from '../database.js';
import { readMeta } from '../schema.js';
import { LISTED, limitOf, type Selection } from './filters.js';
import type { EntityRow } from './types.js';

interface Counted {
  readonly entity: number;
  readonly type: string;
  readonly name: string;
  readonly country: string | null;
  readonly articles: number;
  readonly mentions: number;
}

const DEFAULT_TYPES: readonly string[] = ['person', 'organization', 'place'];
const ORDER = 'ORDER BY articles DESC, mentions DESC, name, entity';

/** Returns the entities with the most articles. */
export function listEntities(selection: Selection): EntityRow[] {
  const { types = DEFAULT_TYPES, minArticles = 1 } = selection.filters;
  const limit = limitOf(selection.filters);
  return withForms(
    selection,
    isCounted(selection)
      ? readRows<Counted>(
          selection.db,
          `SELECT entity, type, name, country, documents AS articles, mentions FROM entities
           WHERE type IN ${LISTED} AND hidden = 0 AND documents >= ? ${ORDER} LIMIT ?`,
          [JSON.stringify(types), minArticles, limit],
        )
      : countAppearances(selection, '1', [], types, limit),
  );
}

/** Returns the rows of entities, in the order of their ids. Entities outside the filters are left out. */
export function countEntities(selection: Selection, entities: readonly number[]): EntityRow[] {
  const rows = countAppearances(
    selection,
    `appearances.entity IN ${LISTED}`,
    [JSON.stringify(entities)],
    undefined,
    -1,
  );
  const order = new Map(entities.map((entity, i) => [entity, i]));
  return withForms(
    selection,
    rows.sort((a, b) => (order.get(a.entity) as number) - (order.get(b.entity) as number)),
  );
}

/** Returns the entities among the given ones that the filters leave, most articles first. */
export function rankEntities(selection: Selection, entities: readonly number[]): EntityRow[] {
  const { types } = selection.filters;
  const limit = limitOf(selection.filters);
  const condition = `appearances.entity IN ${LISTED}`;
  return withForms(selection, countAppearances(selection, condition, [JSON.stringify(entities)], types, limit));
}

/** Whether the table of entities has the numbers: not after a killed run, and not for a part of the documents. */
function isCounted({ db, isFiltered }: Selection): boolean {
  return !isFiltered && readMeta(db, 'resolved') === '1';
}

function countAppearances(
  { db, condition: selected, filters }: Selection,
  condition: string,
  values: readonly string[],
  types: readonly string[] | undefined,
  limit: number,
): Counted[] {
  const { country, minArticles = 1 } = filters;
  const more = [
    ...(types === undefined ? [] : [`type IN ${LISTED}`]),
    ...(country === undefined ? [] : ["(type <> 'place' OR country = ?)"]),
  ];
  return readRows<Counted>(
    db,
    `SELECT entity, type, name, country, articles, counted.mentions AS mentions FROM
       (SELECT entity, count(DISTINCT document) AS articles, sum(count) AS mentions FROM appearances
        WHERE ${condition} AND ${selected} GROUP BY entity) AS counted JOIN entities USING (entity)
     WHERE hidden = 0 AND articles >= ? ${more.map((one) => `AND ${one}`).join(' ')} ${ORDER} LIMIT ?`,
    [...values, minArticles, ...(types ? [JSON.stringify(types)] : []), ...(country ? [country] : []), limit],
  );
}

/** Adds the forms, longest first. */
function withForms({ db }: Selection, rows: readonly Counted[]): EntityRow[] {
  const forms = `SELECT DISTINCT text FROM forms WHERE name IN
    (SELECT name FROM names WHERE entity = ? AND divided = 0 UNION SELECT name FROM divisions WHERE entity = ?)`;
  return rows.map(({ entity, name, type, country, articles, mentions }) => {
    const found = readRows<{ text: string }>(db, forms, [entity, entity]).map(({ text }) => text);
    const others = found.filter((text) => text !== name).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return { entity, name, type, ...(country === null ? {} : { country }), articles, mentions, forms: others };
  });
}
