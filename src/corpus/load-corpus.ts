/** Reads from the index what identities depend on. */
import { dirname } from 'node:path';
import { normalizeName } from '../engine/names/normalize.js';
import type { SqlDatabase, SqlRow } from './database.js';
import type { Corpus, CorpusArticle, CorpusName, Correction } from './identity/types.js';

/** Rows that one statement reads. */
const CHUNK = 20_000;
const MS_PER_DAY = 86_400_000;

export interface LoadedCorpus extends Corpus {
  /** The row ids of the names and documents. */
  readonly nameIds: Int32Array;
  readonly documentIds: Int32Array;
  /** Mentions of each name. */
  readonly mentions: Int32Array;
  readonly rows: readonly NameState[];
}

/** What the database says about a name before the update. */
export interface NameState {
  readonly entity: number;
  readonly divided: boolean;
}

export function loadCorpus(db: SqlDatabase): LoadedCorpus {
  const documentIds: number[] = [];
  const articles: CorpusArticle[] = [];
  for (const row of chunks(db, 'SELECT document AS at, source, date FROM documents', 'document')) {
    documentIds.push(Number(row.at));
    const time = Date.parse(String(row.date));
    articles.push({ folder: dirname(String(row.source)), day: Number.isNaN(time) ? undefined : time / MS_PER_DAY });
  }
  const numberOf = new Map(documentIds.map((id, number) => [id, number]));
  const names: CorpusName[] = [];
  const nameIds: number[] = [];
  const mentions: number[] = [];
  const rows: NameState[] = [];
  const columns = `name AS at, type, folded, text, place, country, nation, lexicon, names.entity AS entity, divided,
    (SELECT json_group_array(document) FROM appearances a WHERE a.name = names.name) AS documents,
    (SELECT sum(count) FROM appearances a WHERE a.name = names.name) AS mentions,
    EXISTS (SELECT 1 FROM forms f WHERE f.name = names.name AND f.text <> names.text) AS hasForms`;
  for (const row of chunks(db, `SELECT ${columns} FROM names`, 'name')) {
    const documents = (JSON.parse(String(row.documents)) as number[]).map((id) => numberOf.get(id) as number);
    nameIds.push(Number(row.at));
    mentions.push(Number(row.mentions));
    rows.push({ entity: Number(row.entity), divided: row.divided === 1 });
    names.push({
      type: String(row.type),
      folded: String(row.folded),
      text: String(row.text),
      place: Number(row.place),
      country: row.country === null ? String(row.nation) || undefined : String(row.country),
      lexicon: String(row.lexicon),
      aliases: row.hasForms === 1 ? loadAliases(db, Number(row.at)) : NO_ALIASES,
      articles: Int32Array.from(documents).sort(),
    });
  }
  return {
    names,
    articles,
    corrections: db
      .statement('SELECT action, type, name, other AS "as" FROM corrections')
      .all([]) as unknown as Correction[],
    nameIds: Int32Array.from(nameIds),
    documentIds: Int32Array.from(documentIds),
    mentions: Int32Array.from(mentions),
    rows,
  };
}

const NO_ALIASES: ReadonlyMap<string, number> = new Map();

function loadAliases(db: SqlDatabase, name: number): Map<string, number> {
  const counts = new Map<string, number>();
  const rows = db.statement(
    'SELECT aliases, count(*) AS n FROM appearances WHERE name = ? AND aliases IS NOT NULL GROUP BY aliases',
  );
  for (const { aliases, n } of rows.all([name])) {
    for (const form of new Set((JSON.parse(String(aliases)) as string[]).map(normalizeName.forIdentity))) {
      counts.set(form, (counts.get(form) ?? 0) + Number(n));
    }
  }
  return counts;
}

/** Yields the rows of a query in the order of a key, which the query calls `at`, a part of the rows at a time. */
function* chunks(db: SqlDatabase, query: string, key: string): Generator<SqlRow> {
  const statement = db.statement(`${query} WHERE ${key} > ? ORDER BY ${key} LIMIT ${CHUNK}`);
  for (let last = -1; ; ) {
    const rows = statement.all([last]);
    yield* rows;
    if (rows.length < CHUNK) return;
    last = Number(rows.at(-1)?.at);
  }
}
