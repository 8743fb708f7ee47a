/**
 * Decides which entity of the corpus an entity of an article is. Two are the same if their normalized name (of a date,
 * its value), their type and their GeoNames id are equal.
 */
import { normalizeName } from '../../engine/names/normalize.js';
import type { Entity } from '../../engine/types.js';
import type { SqlDatabase, SqlValue } from '../database.js';

const FIND = 'SELECT entity FROM entities WHERE folded = ? AND type = ? AND place = ?';
const INSERT = `INSERT INTO entities
  (type, name, folded, place, country, latitude, longitude, value, first_day, last_day)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING entity`;

/** Returns the row id of the corpus entity that an article's entity belongs to; adds a row if there is none. */
export function findOrAddEntity(db: SqlDatabase, entity: Entity): SqlValue {
  const { type, value = null, from = null, to = null, place } = entity;
  const folded = value ?? normalizeName.forIdentity(entity.name);
  const geonames = place?.geonames ?? 0;
  const known = db.statement(FIND).get([folded, type, geonames]);
  if (known) return known.entity as SqlValue;
  const { country = null, latitude = null, longitude = null } = place ?? {};
  const name = value ?? entity.name;
  const values = [type, name, folded, geonames, country, latitude, longitude, value, from, to];
  return db.statement(INSERT).get(values)?.entity as SqlValue;
}
