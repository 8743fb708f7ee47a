/** The stages in order: a text in, its entities out. Pure and synchronous; runs in a browser and in a worker. */
import { type DateOrder, findDates, publicationDate } from './dates/index.js';
import { link } from './link/index.js';
import { refine } from './refine.js';
import { type Selection, select } from './select.js';
import { readDocument } from './text/document.js';
import type { Article, Document, Entity, Mention, Result } from './types.js';

/** The stages that a caller brings, because they carry data that was loaded elsewhere. */
export interface Stages {
  readonly recognise: (document: Document) => readonly Mention[];
}

export function createPipeline(
  { recognise }: Stages,
  order: DateOrder = {},
): (article: Article, selection: Selection) => Result {
  return (article, selection) => {
    const document = readDocument(article.text);
    const found = recognise(document);
    const names = found.filter(({ type }) => type !== 'date');
    const date = article.date ?? publicationDate(document, order);
    const dates = findDates(document, { ...order, date, excluded: names });
    const title = article.title === undefined ? {} : { title: article.title };
    const entities = link(document, refine([...names, ...dates]), title);
    return { id: article.id, ...title, date, entities: select(entities, selection).map(ordered) };
  };
}

/** The same entity with its keys in the order of the documented JSON, whichever stage set them. */
function ordered({ id, type, name, count, aliases, mentions, lexiconId, ...details }: Entity): Entity {
  return {
    id,
    type,
    name,
    count,
    aliases,
    ...details,
    ...(lexiconId === undefined ? {} : { lexiconId }),
    mentions: mentions.map(({ start, end, text, score }) => ({
      start,
      end,
      text,
      ...(score === undefined ? {} : { score: Math.round(score * 1e4) / 1e4 }),
    })),
  };
}
