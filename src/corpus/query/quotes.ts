/** The quotations of entities: "what did X say", and "what did X say of Y". */
import { readRows } from '../database.js';
import { LISTED, limitOf, type Selection } from './filters.js';
import type { EntityRow, FoundQuote } from './types.js';

/**
 * Returns what the speakers said, the newest articles first.
 *
 * @param subjects if present, only quotations that name one of these entities, in the words or in the sentence that they
 *   begin in.
 */
export function quotesOf(
  { db, condition, filters }: Selection,
  speakers: readonly EntityRow[],
  subjects?: readonly EntityRow[],
): FoundQuote[] {
  const idsOf = (rows: readonly EntityRow[]) => JSON.stringify(rows.map(({ entity }) => entity));
  const names = new Map(speakers.map(({ entity, name }) => [entity, name]));
  const about = `EXISTS (SELECT 1 FROM spans JOIN appearances ON appearances.document = spans.document
    AND appearances.name = spans.name AND appearances.entity IN ${LISTED}
    WHERE spans.document = quotes.document
      AND (spans.sentence = quotes.sentence OR (spans.start >= quotes.start AND spans.end <= quotes.end)))`;
  const rows = readRows<{ id: string; entity: number; text: string; cue: string | null }>(
    db,
    `SELECT documents.id AS id, a.entity AS entity, quotes.text AS text, cue
     FROM quotes JOIN documents ON documents.document = quotes.document
     JOIN appearances a ON a.document = quotes.document AND a.name = quotes.name
     WHERE a.entity IN ${LISTED} AND ${subjects === undefined ? '1' : about}
       AND ${condition.replace('document', 'quotes.document')}
     ORDER BY date DESC NULLS LAST, id, quotes.document, quotes.start LIMIT ?`,
    [idsOf(speakers), ...(subjects === undefined ? [] : [idsOf(subjects)]), limitOf(filters)],
  );
  return rows.map(({ id, entity, text, cue }) => {
    return { article: id, speaker: names.get(entity) as string, text, cue };
  });
}
