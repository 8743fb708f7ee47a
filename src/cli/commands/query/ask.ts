/** Asks the index, and puts the answers into the shape that JSON shows. */
import type { Search } from '../../../corpus/query/index.js';
import type { Companion, EntityArticle, EntityRow, FoundArticle, FoundQuote } from '../../../corpus/query/types.js';
import type { Question } from './options.js';

/** An entity without the numbers of the database, with its articles if the question asks for them. */
export type ShownRow = Omit<EntityRow, 'entity'> & { readonly in?: readonly EntityArticle[] };

export interface Answer {
  readonly names: readonly string[];
  readonly entities: readonly ShownRow[];
  readonly articles: readonly FoundArticle[];
  readonly with?: readonly Omit<Companion, 'entity'>[];
  readonly quotes?: readonly FoundQuote[];
}

/** Writes the answers, a part at a time. */
export type AnswerWriter = (answers: readonly Answer[]) => Iterable<string>;

/** Returns an answer for each question. */
export function ask(search: Search, question: Question): Answer[] {
  return question.names.map((names) =>
    names.length === 0 ? answerList(search, question) : answerNames(search, names, question),
  );
}

function answerList(search: Search, { withArticles }: Question): Answer {
  const entities = search.most().map((row) => showRow(row, withArticles ? search.articlesOf(row.entity) : undefined));
  return { names: [], entities, articles: [] };
}

function answerNames(search: Search, names: readonly string[], question: Question): Answer {
  const groups = names.map((name) => search.find(name));
  const isComplete = groups.every((group) => group.length > 0);
  const articles = isComplete ? search.articles(groups, question.around) : [];
  const isFound = isComplete && (names.length === 1 || articles.length > 0);
  const found = isFound ? distinct(groups.flat()) : [];
  return {
    names,
    entities: found.map((row) => showRow(row, question.withArticles ? search.articlesOf(row.entity) : undefined)),
    articles: isFound ? articles : [],
    ...(question.withCompanions
      ? { with: found.length === 0 ? [] : search.companions(found).map(({ entity: _, ...companion }) => companion) }
      : {}),
    ...(question.withQuotes ? { quotes: isFound ? search.quotes(groups[0] ?? [], groups[1]) : [] } : {}),
  };
}

function distinct(rows: readonly EntityRow[]): EntityRow[] {
  return [...new Map(rows.map((row) => [row.entity, row])).values()];
}

function showRow({ entity: _, ...row }: EntityRow, articles: readonly EntityArticle[] | undefined): ShownRow {
  return articles === undefined ? row : { ...row, in: articles };
}
