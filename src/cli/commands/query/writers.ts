/** Writes the answers of `extract query` as JSON, and as rows for spreadsheets. */
import { type Cell, CSV, TSV, writeRow } from '../../../output/text/delimited.js';
import { escapeInvisibleInJson } from '../../../output/text/escape.js';
import type { Context } from '../../context.js';
import type { Answer, AnswerWriter, ShownRow } from './ask.js';
import type { QueryFormat, QuerySettings, Question } from './options.js';

export async function createWriter(
  settings: QuerySettings,
  question: Question,
  context: Context,
): Promise<AnswerWriter> {
  const format: QueryFormat = settings.json ? 'json' : (settings.format ?? 'table');
  const terminal = context.stdout.isTTY === true;
  const print = (json: string): string => `${terminal ? escapeInvisibleInJson(json) : json}\n`;
  switch (format) {
    case 'json':
      return (answers) => [print(JSON.stringify(wholeJson(answers, question), null, 2))];
    case 'jsonl':
      return (answers) => jsonLines(answers, question).map((line) => print(JSON.stringify(line)));
    case 'csv':
    case 'tsv': {
      const options = { csvRaw: settings.csvRaw ?? false, terminal };
      const dialect = format === 'csv' ? CSV : TSV;
      return (answers) => rowsOf(answers, question).map((cells) => writeRow(cells, dialect, options));
    }
    default:
      return (await import('./table.js')).createTableWriter(settings, question, context);
  }
}

/** Returns the rows of the list without a name; else the answer to the question, or a list of answers for `--names`. */
function wholeJson(answers: readonly Answer[], { isList }: Question): unknown {
  const [only] = answers as [Answer];
  if (isList) return answers.map(answerJson);
  return only.names.length === 0 ? only.entities : answerJson(only);
}

function answerJson({ names, entities, articles, with: companions, quotes }: Answer): unknown {
  return {
    query: names,
    entities,
    articles,
    ...(companions === undefined ? {} : { with: companions }),
    ...(quotes === undefined ? {} : { quotes }),
  };
}

function jsonLines(answers: readonly Answer[], { isList, withCompanions, withQuotes }: Question): readonly unknown[] {
  const [only] = answers as [Answer];
  if (isList) return answers.map(answerJson);
  if (withCompanions) return only.with ?? [];
  if (withQuotes) return only.quotes ?? [];
  return only.names.length === 0 ? only.entities : only.articles;
}

type Row = readonly Cell[];

const ENTITY_TITLES = ['name', 'type', 'country', 'articles', 'mentions', 'forms'] as const;
const ARTICLE_TITLES = ['id', 'date', 'title'] as const;

function rowsOf(answers: readonly Answer[], question: Question): Row[] {
  const { isList, withArticles, withCompanions, withQuotes } = question;
  const first = (names: readonly string[]): Row => (isList ? [names.join(' + ')] : []);
  const title: Row = isList ? ['query'] : [];
  if (withCompanions) {
    const rows = answers.flatMap(({ names, with: companions = [] }) =>
      companions.map((row): Row => [...first(names), ...entityCells(row), row.together, row.sentences, row.npmi]),
    );
    return [[...title, ...ENTITY_TITLES, 'together', 'sentences', 'npmi'], ...rows];
  }
  if (withQuotes) {
    const rows = answers.flatMap(({ names, quotes = [] }) =>
      quotes.map(({ article, speaker, text, cue }): Row => [...first(names), speaker, text, cue, article]),
    );
    return [[...title, 'speaker', 'quotation', 'cue', 'article'], ...rows];
  }
  if (isList || (answers[0]?.names.length === 0 && !withArticles)) {
    const rows = answers.flatMap(({ names, entities }): Row[] =>
      entities.map((row) => [...first(names), ...entityCells(row)]),
    );
    return [[...title, ...ENTITY_TITLES], ...rows];
  }
  if (withArticles) {
    const rows = answers.flatMap(({ entities }) =>
      entities.flatMap((row) =>
        (row.in ?? []).map(({ id, date, title: headline, name, mentions }): Row => {
          return [row.name, row.type, row.country, id, date, headline, name, mentions];
        }),
      ),
    );
    return [['entity', 'type', 'country', ...ARTICLE_TITLES, 'name', 'mentions'], ...rows];
  }
  const rows = answers.flatMap(({ articles }) =>
    articles.flatMap(({ id, date, title: headline, passages }) =>
      passages.map(({ entity, text, start, end }): Row => [id, date, headline, entity, text, start, end]),
    ),
  );
  return [[...ARTICLE_TITLES, 'entity', 'passage', 'start', 'end'], ...rows];
}

function entityCells({ name, type, country, articles, mentions, forms }: ShownRow): Row {
  return [name, type, country, articles, mentions, forms.join('; ')];
}
