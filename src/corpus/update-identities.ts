/** Resolves the identities of an index, and changes the rows whose entity is another one than before. */
import { normalizeName } from '../engine/names/normalize.js';
import type { SqlDatabase } from './database.js';
import { resolveIdentities } from './identity/index.js';
import type { CorpusName, Identities } from './identity/types.js';
import { type LoadedCorpus, loadCorpus, type NameState } from './load-corpus.js';
import { writeMeta } from './schema.js';
import { writeEntities } from './write-entities.js';

export function updateIdentities(db: SqlDatabase): void {
  refreshForms(db);
  const corpus = loadCorpus(db);
  const identities = resolveIdentities(corpus);
  const entityIds = entityIdsOf(corpus, identities);
  writeNames(db, corpus, identities, entityIds);
  writeEntities(db, corpus, identities, entityIds);
  writeNearMisses(db, corpus, identities);
  writeMeta(db, 'resolved', '1');
}

/** Removes the names that no document has any more, and the forms that only removed documents used. */
function refreshForms(db: SqlDatabase): void {
  db.exec('DELETE FROM names WHERE name NOT IN (SELECT name FROM appearances)');
  for (const { name } of db.statement('SELECT name FROM touched').all([])) {
    db.statement('DELETE FROM forms WHERE name = ? AND text <> (SELECT text FROM names WHERE name = ?)').run([
      name as number,
      name as number,
    ]);
    const rows = db
      .statement('SELECT aliases FROM appearances WHERE name = ? AND aliases IS NOT NULL')
      .all([name as number]);
    for (const text of new Set(rows.flatMap(({ aliases }) => JSON.parse(String(aliases)) as string[]))) {
      db.statement('INSERT OR IGNORE INTO forms (name, folded, text) VALUES (?, ?, ?)').run([
        name as number,
        normalizeName.forIdentity(text),
        text,
      ]);
    }
  }
  db.exec('DELETE FROM touched');
}

/** Returns the row id of each entity, by the number of the name that stands for it: the smallest row id of its names. */
function entityIdsOf({ nameIds }: LoadedCorpus, { entityOf }: Identities): Map<number, number> {
  const ids = new Map<number, number>();
  entityOf.forEach((entity, name) => {
    const id = nameIds[name] as number;
    ids.set(entity, Math.min(id, ids.get(entity) ?? id));
  });
  return ids;
}

/** Writes the entity of each name, and of the documents in which the name means another entity. */
function writeNames(
  db: SqlDatabase,
  { names, nameIds, documentIds, rows }: LoadedCorpus,
  { entityOf, exceptions }: Identities,
  entityIds: ReadonlyMap<number, number>,
): void {
  db.exec('DELETE FROM divisions');
  const divide = db.statement('INSERT OR IGNORE INTO divisions (name, entity) VALUES (?, ?)');
  entityOf.forEach((entity, name) => {
    const id = nameIds[name] as number;
    const wanted = entityIds.get(entity) as number;
    const chosen = exceptions.get(name);
    const before = rows[name] as NameState;
    if (before.entity === wanted && !before.divided && chosen === undefined) return;
    db.statement('UPDATE names SET entity = ?, divided = ? WHERE name = ?').run([wanted, chosen ? 1 : 0, id]);
    db.statement('UPDATE appearances SET entity = ? WHERE name = ? AND entity <> ?').run([wanted, id, wanted]);
    if (chosen && chosen.size < (names[name] as CorpusName).articles.length) divide.run([id, wanted]);
    for (const [article, other] of chosen ?? []) {
      divide.run([id, entityIds.get(other) as number]);
      db.statement('UPDATE appearances SET entity = ? WHERE name = ? AND document = ?').run([
        entityIds.get(other) as number,
        id,
        documentIds[article] as number,
      ]);
    }
  });
}

function writeNearMisses(db: SqlDatabase, { nameIds }: LoadedCorpus, { nearMisses }: Identities): void {
  db.exec('DELETE FROM near_misses');
  const add = db.statement('INSERT INTO near_misses (a, b, score, reason) VALUES (?, ?, ?, ?)');
  for (const { a, b, score, reason } of nearMisses) {
    add.run([nameIds[a] as number, nameIds[b] as number, score, reason]);
  }
}
