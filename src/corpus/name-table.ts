/** Adds the entities of articles to the tables of names, forms, appearances and spans. */
import { normalizeName } from '../engine/names/normalize.js';
import type { Entity } from '../engine/types.js';
import type { SqlDatabase, SqlValue } from './database.js';
import { needsNation } from './identity/nation.js';
import type { Positions } from './sentences.js';

/** Names that are kept in memory; beyond this number, the least recently added ones are looked up in the database. */
const MAX_CACHED = 50_000;

interface NameRow {
  readonly name: number;
  readonly entity: number;
  text: string;
  /** The forms that the table has already. */
  readonly forms: Set<string>;
}

export class NameTable {
  readonly #db: SqlDatabase;
  readonly #cache = new Map<string, NameRow>();

  constructor(db: SqlDatabase) {
    this.#db = db;
  }

  /**
   * Returns the number of the name.
   *
   * @param country the country that the article is about.
   */
  addAppearance(document: number, entity: Entity, country: string, positions: Positions): number {
    const row = this.#findOrAdd(entity, needsNation(entity) ? country : '');
    const { count, salience = null, aliases } = entity;
    for (const form of aliases) this.#addForm(row, form);
    // Two entities of one article can have one name, for instance two people of the same name.
    this.#db
      .statement(
        `INSERT INTO appearances (document, name, entity, count, salience, text, aliases)
         VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET count = count + excluded.count, salience = salience + excluded.salience`,
      )
      .run([document, row.name, row.entity, count, salience, shownName(entity), listOrNull(aliases)]);
    const span = this.#db.statement(
      `INSERT OR IGNORE INTO spans (document, start, end, name, text, score, sentence, paragraph)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    for (const { start, end, text, score = null } of entity.mentions) {
      const { sentence, paragraph } = positions(start);
      span.run([document, start, end, row.name, text, score, sentence, paragraph]);
    }
    return row.name;
  }

  #findOrAdd(entity: Entity, nation: string): NameRow {
    const { type, value, place, lexiconId = '' } = entity;
    const folded = value ?? normalizeName.forIdentity(entity.name);
    const geonames = place?.geonames ?? 0;
    const key = JSON.stringify([folded, type, geonames, lexiconId, nation]);
    let row = this.#cache.get(key);
    if (row === undefined) {
      row = this.#find([folded, type, geonames, lexiconId, nation]) ?? this.#add(entity, folded, geonames, nation);
      if (this.#cache.size >= MAX_CACHED) this.#cache.delete(this.#cache.keys().next().value as string);
      this.#cache.set(key, row);
    }
    const text = shownName(entity);
    this.#addForm(row, text);
    if (isBetterSpelling(text, row.text)) {
      row.text = text;
      this.#db.statement('UPDATE names SET text = ? WHERE name = ?').run([text, row.name]);
    }
    return row;
  }

  #find(key: readonly SqlValue[]): NameRow | undefined {
    const found = this.#db
      .statement(
        `SELECT name, entity, text FROM names
         WHERE folded = ? AND type = ? AND place = ? AND lexicon = ? AND nation = ?`,
      )
      .get(key);
    if (!found) return undefined;
    return { name: Number(found.name), entity: Number(found.entity), text: String(found.text), forms: new Set() };
  }

  /** Adds a name, as an entity of its own until the identities are resolved. */
  #add(entity: Entity, folded: string, geonames: number, nation: string): NameRow {
    const { type, value = null, from = null, to = null, place, lexiconId = '' } = entity;
    const { country = null, latitude = null, longitude = null } = place ?? {};
    const text = shownName(entity);
    const name = Number(this.#db.statement('SELECT coalesce(max(name), 0) + 1 AS n FROM names').get([])?.n);
    this.#db
      .statement(
        `INSERT INTO names (name, type, folded, place, lexicon, nation, text, country, latitude, longitude, value, first_day,
         last_day, entity, divided) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
      )
      .run([
        name,
        type,
        folded,
        geonames,
        lexiconId,
        nation,
        text,
        country,
        latitude,
        longitude,
        value,
        from,
        to,
        name,
      ]);
    this.#db
      .statement(
        `INSERT INTO entities (entity, type, name, country, latitude, longitude, value, first_day, last_day, documents,
         mentions, hidden) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)`,
      )
      .run([name, type, text, country, latitude, longitude, value, from, to]);
    return { name, entity: name, text, forms: new Set() };
  }

  #addForm({ name, forms }: NameRow, text: string): void {
    if (forms.has(text)) return;
    forms.add(text);
    const folded = normalizeName.forIdentity(text);
    this.#db.statement('INSERT OR IGNORE INTO forms (name, folded, text) VALUES (?, ?, ?)').run([name, folded, text]);
  }
}

/** Returns the name of an entity in its article; of a date, its value. */
function shownName({ value, name }: Entity): string {
  return value ?? name;
}

function listOrNull(list: readonly string[]): string | null {
  return list.length === 0 ? null : JSON.stringify(list);
}

/** Compares two spellings of one name, so that the choice does not depend on the order of the articles. */
function isBetterSpelling(a: string, b: string): boolean {
  const [x, y] = [isInCapitals(a), isInCapitals(b)];
  return x === y ? a < b : !x;
}

function isInCapitals(name: string): boolean {
  return name.length > 4 && name === name.toUpperCase();
}
