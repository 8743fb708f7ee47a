/** The articles in which entities appear, with the sentences that name them. */
import { readRows } from '../database.js';
import { sentencesOf, trimStretch } from '../sentences.js';
import { LISTED, limitOf, type Selection } from './filters.js';
import type { ArticleHead, EntityArticle, EntityRow, FoundArticle, Passage } from './types.js';

/** Passages of one article, unless the user asks for all rows. */
const MAX_PASSAGES = 5;
const NEWEST_FIRST = 'ORDER BY date DESC NULLS LAST, id, document';

interface HeadRow {
  readonly document: number;
  readonly id: string;
  readonly title: string | null;
  readonly date: string | null;
}

/** Returns the articles of an entity, newest first, with the name that each uses. */
export function articlesOf({ db, condition }: Selection, entity: number): EntityArticle[] {
  const rows = readRows<HeadRow & { name: string; mentions: number }>(
    db,
    `SELECT document, id, title, date, appearances.text AS name, count AS mentions
     FROM appearances JOIN documents USING (document) WHERE entity = ? AND ${condition} ${NEWEST_FIRST}, mentions DESC`,
    [entity],
  );
  const found = new Map<number, EntityArticle>();
  for (const row of rows) {
    const before = found.get(row.document);
    const { name, mentions } = before ?? row;
    found.set(row.document, { ...head(row), name, mentions: mentions + (before ? row.mentions : 0) });
  }
  return [...found.values()];
}

/** See `Search.articles`. */
export function findArticles(
  selection: Selection,
  groups: readonly (readonly EntityRow[])[],
  around: number | undefined,
): FoundArticle[] {
  if (groups.length === 0 || groups.some((group) => group.length === 0)) return [];
  const { db, condition, filters } = selection;
  const ids = groups.map((group) => JSON.stringify(group.map(({ entity }) => entity)));
  const inGroups = ids
    .map(() => `document IN (SELECT document FROM appearances WHERE entity IN ${LISTED})`)
    .join(' AND ');
  const rows = readRows<HeadRow & { text: string }>(
    db,
    `SELECT document, id, title, date, text FROM documents WHERE ${inGroups} AND ${condition} ${NEWEST_FIRST} LIMIT ?`,
    [...ids, limitOf(filters)],
  );
  const names = new Map(groups.flat().map(({ entity, name }) => [entity, name]));
  const listed = JSON.stringify([...names.keys()]);
  const sql = `SELECT start, end, appearances.entity AS entity FROM spans JOIN appearances USING (document, name)
    WHERE document = ? AND appearances.entity IN ${LISTED} ORDER BY start`;
  return rows.map((row) => {
    const mentions = readRows<MentionRow>(db, sql, [row.document, listed]);
    const most = filters.limit === 0 ? Number.POSITIVE_INFINITY : MAX_PASSAGES;
    return { ...head(row), passages: passagesOf(row.text, mentions, names, around, most) };
  });
}

interface MentionRow {
  readonly start: number;
  readonly end: number;
  readonly entity: number;
}

/** Returns a passage for each sentence and entity; the sentences with the most of the entities come first if not all fit. */
function passagesOf(
  text: string,
  mentions: readonly MentionRow[],
  names: ReadonlyMap<number, string>,
  around: number | undefined,
  most: number,
): Passage[] {
  const sentences = around === undefined ? sentencesOf(text) : [];
  const found = new Map<string, Passage & { readonly key: number }>();
  for (const { start, end, entity } of mentions) {
    const stretch =
      around === undefined
        ? (sentences.find((sentence) => sentence.end > start) ?? { start, end })
        : { start: Math.max(0, start - around), end: Math.min(text.length, end + around) };
    const trimmed = trimStretch(text, { start: stretch.start, end: Math.max(end, stretch.end) });
    const key = `${trimmed.start} ${entity}`;
    if (found.has(key)) continue;
    found.set(key, {
      text: text.slice(trimmed.start, trimmed.end),
      ...trimmed,
      entity: names.get(entity) as string,
      key: trimmed.start,
    });
  }
  const passages = [...found.values()];
  const weight = new Map<number, number>();
  for (const { key } of passages) weight.set(key, (weight.get(key) ?? 0) + 1);
  return passages
    .map((passage, order) => ({ passage, order, weight: weight.get(passage.key) as number }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .slice(0, most)
    .sort((a, b) => a.order - b.order)
    .map(({ passage: { key: _, ...passage } }) => passage);
}

/** Returns the keys of an article that are known. */
function head({ id, title, date }: HeadRow): ArticleHead {
  return { id, ...(date === null ? {} : { date }), ...(title === null ? {} : { title }) };
}
