/** Writes the answers of `extract query` for reading. */
import { toOneLine } from '../../../output/text/escape.js';
import { renderTable, type TableColumn, type TableRow } from '../../../output/text/table-layout.js';
import type { Context } from '../../context.js';
import { createPaint, terminalWidth, usesColor } from '../../terminal/terminal.js';
import type { Answer, AnswerWriter, ShownRow } from './ask.js';
import type { QuerySettings, Question } from './options.js';

interface Column<Row> extends TableColumn {
  readonly cell: (row: Row) => string;
}

const ENTITY_COLUMNS: readonly Column<ShownRow>[] = [
  { title: 'type', align: 'left', flexible: false, cell: ({ type }) => type },
  { title: 'name', align: 'left', flexible: true, cell: ({ name }) => name },
  { title: 'country', align: 'left', flexible: false, cell: ({ country = '' }) => country },
  { title: 'articles', align: 'right', flexible: false, cell: ({ articles }) => String(articles) },
  { title: 'mentions', align: 'right', flexible: false, cell: ({ mentions }) => String(mentions) },
];

type CompanionRow = NonNullable<Answer['with']>[number];

const COMPANION_COLUMNS: readonly Column<CompanionRow>[] = [
  ...ENTITY_COLUMNS.slice(0, 4),
  { title: 'together', align: 'right', flexible: false, cell: ({ together }) => String(together) },
  { title: 'sentences', align: 'right', flexible: false, cell: ({ sentences }) => String(sentences) },
  { title: 'npmi', align: 'right', flexible: false, cell: ({ npmi }) => npmi.toFixed(2) },
];

type QuoteRow = NonNullable<Answer['quotes']>[number];

const QUOTE_COLUMNS: readonly Column<QuoteRow>[] = [
  { title: 'speaker', align: 'left', flexible: true, cell: ({ speaker }) => speaker },
  { title: 'quotation', align: 'left', flexible: true, cell: ({ text }) => text },
  { title: 'cue', align: 'left', flexible: false, cell: ({ cue }) => cue ?? '' },
  { title: 'article', align: 'left', flexible: true, cell: ({ article }) => article },
];

/** Forms that the table shows of an entity; JSON has all. */
const MAX_FORMS = 8;

export async function createTableWriter(
  { color }: QuerySettings,
  { withArticles, isList }: Question,
  { stdout, env }: Context,
): Promise<AnswerWriter> {
  const paint = await createPaint(usesColor(color, env, stdout));
  const width = terminalWidth(stdout);
  const title = (line: string): string => paint(line, 'title');
  const table = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string => {
    const shown = columns.filter(({ cell, title }) => title !== 'country' || rows.some((row) => cell(row) !== ''));
    const head: TableRow = shown.map((column) => ({ text: column.title, paint: (text) => paint(text, 'heading') }));
    const body = rows.map((row) => shown.map(({ cell }) => ({ text: toOneLine(cell(row)) })));
    return rows.length === 0 ? '' : renderTable(shown, [head, ...body], { width });
  };
  const blockOf = ({ names, entities, articles, with: companions, quotes }: Answer): string[] => {
    const parts = [table(ENTITY_COLUMNS, entities) + (names.length > 0 ? formLines(entities) : '')];
    if (withArticles) parts.push(...entities.map((row) => articleList(row, title)));
    if (quotes) return [table(QUOTE_COLUMNS, quotes)];
    if (companions) return [...parts, table(COMPANION_COLUMNS, companions)];
    for (const { id, date, title: headline, passages } of articles) {
      const about = [date, id, headline]
        .filter((part) => part !== undefined)
        .map(toOneLine)
        .join('  ');
      const lines = [...new Set(passages.map(({ text }) => toOneLine(text)))];
      parts.push(`${title(about)}\n${lines.map((line) => `  ${line}\n`).join('')}`);
    }
    return parts;
  };
  return function* (answers) {
    let written = 0;
    for (const answer of answers) {
      const block = blockOf(answer).filter((part) => part !== '');
      if (isList)
        block.unshift(
          `${title(`${toOneLine(answer.names.join(' + '))}:`)}\n${block.length === 0 ? '  not found\n' : ''}`,
        );
      for (const part of block) yield `${written++ === 0 ? '' : '\n'}${part}`;
    }
  };
}

function formLines(entities: readonly ShownRow[]): string {
  return entities
    .filter(({ forms }) => forms.length > 0)
    .map(({ name, forms }) => {
      const rest = forms.length > MAX_FORMS ? `, and ${forms.length - MAX_FORMS} more` : '';
      return `${toOneLine(name)} is also written: ${forms.slice(0, MAX_FORMS).map(toOneLine).join(', ')}${rest}\n`;
    })
    .join('');
}

function articleList({ name, in: articles = [] }: ShownRow, title: (text: string) => string): string {
  const lines = articles.map(
    ({ id, date = '', title: headline = '', name: used, mentions }) =>
      `  ${[date, id, headline, used === name ? '' : `(${used})`, `×${mentions}`]
        .filter((part) => part !== '')
        .map(toOneLine)
        .join('  ')}\n`,
  );
  return `${title(`${toOneLine(name)}:`)}\n${lines.join('')}`;
}
