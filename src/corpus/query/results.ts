/** Stored articles as the results of an extraction, with one name for each entity over all articles. */
import type { Entity, EntityType, PlaceReference, Result, ResultMention } from '../../engine/types.js';
import { groupBy } from '../../util/collections.js';
import { readRows } from '../database.js';
import { LISTED, limitOf, type Selection } from './filters.js';
import type { EntityRow } from './types.js';

export interface StoredResult {
  readonly result: Result;
  readonly text: string;
}

/**
 * Returns the selected articles, newest first; with groups of entities, those that have an entity of each group.
 *
 * A place has no GeoNames id here: pages tell entities apart by their name.
 */
export function* readResults(selection: Selection, groups: readonly (readonly EntityRow[])[]): Generator<StoredResult> {
  const { db, condition, filters } = selection;
  const ids = groups.map((group) => JSON.stringify(group.map(({ entity }) => entity)));
  const named = ids.map(() => `AND document IN (SELECT document FROM appearances WHERE entity IN ${LISTED})`).join(' ');
  const rows = readRows<{ document: number; id: string; title: string | null; date: string | null; text: string }>(
    db,
    `SELECT document, id, title, date, text FROM documents WHERE ${condition} ${named}
     ORDER BY date DESC NULLS LAST, id, document LIMIT ?`,
    [...ids, limitOf(filters)],
  );
  for (const { document, id, title, date, text } of rows) {
    const entities = readEntities(selection, document);
    yield { result: { id, ...(title === null ? {} : { title }), date, entities }, text };
  }
}

interface StoredMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entity: number;
  readonly type: EntityType;
  readonly name: string;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

function readEntities({ db }: Selection, document: number): Entity[] {
  const mentions = readRows<StoredMention>(
    db,
    `SELECT start, end, spans.text AS text, entity, type, entities.name AS name, country, latitude, longitude
     FROM spans JOIN appearances USING (document, name) JOIN entities USING (entity)
     WHERE document = ? AND hidden = 0 ORDER BY start`,
    [document],
  );
  return [...groupBy(mentions, ({ entity }) => entity).values()].map((own, i) => createEntity(own, `T${i + 1}`));
}

function createEntity(own: readonly StoredMention[], id: string): Entity {
  const [{ type, name, country, latitude, longitude }] = own as [StoredMention];
  const aliases = [...new Set(own.map(({ text }) => text))].filter((text) => text !== name);
  const place: PlaceReference | undefined =
    country === null && latitude === null
      ? undefined
      : {
          kind: 'city',
          ...(country === null ? {} : { country }),
          ...(latitude === null || longitude === null ? {} : { latitude, longitude }),
        };
  return {
    id,
    type,
    name,
    count: own.length,
    aliases,
    ...(type === 'date' ? { value: name } : {}),
    ...(place === undefined ? {} : { place }),
    mentions: own.map(({ start, end, text }): ResultMention => ({ start, end, text })),
  };
}
