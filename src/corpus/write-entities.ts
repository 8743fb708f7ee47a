/** Writes the table of entities after the identities are resolved. */
import { acronymLetters } from '../engine/names/acronyms.js';
import { groupBy } from '../util/collections.js';
import type { SqlDatabase } from './database.js';
import type { CorpusName, Correction, Identities } from './identity/types.js';
import type { LoadedCorpus } from './load-corpus.js';

/** A name of an entity, with the articles in which it means this entity. */
interface Share {
  readonly name: number;
  readonly articles: Iterable<number>;
  readonly size: number;
}

export function writeEntities(
  db: SqlDatabase,
  corpus: LoadedCorpus,
  identities: Identities,
  entityIds: ReadonlyMap<number, number>,
): void {
  const shares = groupBy(sharesOf(corpus, identities), ({ entity }) => entity);
  const before = loadEntities(db);
  const write = db.statement(
    `INSERT OR REPLACE INTO entities (entity, type, name, country, latitude, longitude, value, first_day, last_day,
     documents, mentions, hidden)
     SELECT ?, type, text, country, latitude, longitude, value, first_day, last_day, ?, ?, ? FROM names WHERE name = ?`,
  );
  for (const [entity, own] of shares) {
    const id = entityIds.get(entity) as number;
    const leader = chooseLeader(corpus, own);
    const names = own.map(({ name }) => corpus.names[name] as CorpusName);
    const [only] = own;
    const documents = own.length === 1 && only ? only.size : new Set(own.flatMap(({ articles }) => [...articles])).size;
    const isDivided = own.some(({ name }) => identities.exceptions.has(name));
    const mentions = isDivided
      ? countMentions(db, id)
      : own.reduce((sum, { name }) => sum + (corpus.mentions[name] as number), 0);
    const hidden = names.some((name) => isHidden(corpus.corrections, name)) ? 1 : 0;
    const text = (corpus.names[leader] as CorpusName).text;
    const state = JSON.stringify([text, documents, mentions, hidden]);
    if (before.get(id) !== state) write.run([id, documents, mentions, hidden, corpus.nameIds[leader] as number]);
    before.delete(id);
  }
  for (const id of before.keys()) db.statement('DELETE FROM entities WHERE entity = ?').run([id]);
}

function loadEntities(db: SqlDatabase): Map<number, string> {
  const rows = db
    .statement('SELECT entity, json_array(name, documents, mentions, hidden) AS state FROM entities')
    .all([]);
  return new Map(rows.map(({ entity, state }) => [Number(entity), String(state)]));
}

function* sharesOf(
  { names }: LoadedCorpus,
  { entityOf, exceptions }: Identities,
): Generator<Share & { entity: number }> {
  for (let name = 0; name < names.length; name++) {
    const { articles } = names[name] as CorpusName;
    const own = entityOf[name] as number;
    const chosen = exceptions.get(name);
    if (chosen === undefined) {
      yield { entity: own, name, articles, size: articles.length };
      continue;
    }
    const groups = groupBy(articles, (article) => chosen.get(article) ?? own);
    for (const [entity, some] of groups) yield { entity, name, articles: some, size: some.length };
  }
}

function countMentions(db: SqlDatabase, entity: number): number {
  return Number(db.statement('SELECT sum(count) AS n FROM appearances WHERE entity = ?').get([entity])?.n);
}

/** Chooses the name that stands for an entity: a full name before a short name, then the name in the most articles. */
function chooseLeader({ names }: LoadedCorpus, shares: readonly Share[]): number {
  const isShort = ({ type, text }: CorpusName): boolean =>
    acronymLetters(text) !== undefined || (type === 'person' && !text.includes(' '));
  const best = shares.reduce((best, share) => {
    const [a, b] = [names[best.name] as CorpusName, names[share.name] as CorpusName];
    const order =
      Number(isShort(a)) - Number(isShort(b)) ||
      share.size - best.size ||
      b.text.length - a.text.length ||
      (b.text < a.text ? 1 : b.text > a.text ? -1 : b.place - a.place);
    return order > 0 ? share : best;
  });
  return best.name;
}

function isHidden(corrections: readonly Correction[], { type, folded }: CorpusName): boolean {
  return corrections.some(
    ({ action, type: only, name }) => action === 'hide' && name === folded && (only === '' || only === type),
  );
}
