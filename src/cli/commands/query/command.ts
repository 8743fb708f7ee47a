/** `extract query`: searches a database of `extract index` for the articles that mention a name. */
import { resolve } from 'node:path';
import type { CorpusEntity, FoundDocument, FoundEntity, SearchOptions } from '../../../corpus/ask.js';
import type { EntityType } from '../../../engine/types.js';
import { streamSink } from '../../../output/files/sink.js';
import { escapeInvisibleInJson, toOneLine } from '../../../output/text/escape.js';
import type { TableColumn, TableRow } from '../../../output/text/table-layout.js';
import { ExtractError } from '../../../util/errors.js';
import { sharedOptions } from '../../args/options.js';
import type { ColorChoice } from '../../args/settings.js';
import { countFrom1, typeList } from '../../args/values.js';
import type { Command } from '../../command.js';
import { EXIT } from '../../context.js';
import { createPaint, terminalWidth, usesColor } from '../../terminal/terminal.js';

interface QuerySettings {
  readonly db?: string;
  readonly types?: readonly EntityType[];
  readonly limit: number;
  readonly around: number;
  readonly json?: boolean;
  readonly color: ColorChoice;
}

interface Answer {
  /** The entities that appear in the most articles: the answer to a query without a name. */
  readonly most?: readonly CorpusEntity[];
  readonly entities?: readonly Omit<FoundEntity, 'entity'>[];
  readonly articles?: readonly FoundDocument[];
}

export const query: Command<QuerySettings> = {
  name: 'extract query',
  usage: '[options] --db FILE [name]',
  description:
    'Lists the articles that mention a name, with the words around each mention, and the entities that appear in the ' +
    'same articles. Without a name, lists the entities that appear in the most articles.\n\n' +
    'The database is one that extract index has written.',
  arguments: ['[name...]'],
  options: [
    { flags: '--db <file>', group: 'Input:', help: 'the database' },
    {
      flags: '-t, --types <list>',
      group: 'Results:',
      help: 'report entities of these types only, separated by commas',
      read: typeList,
    },
    {
      flags: '--limit <n>',
      group: 'Results:',
      help: 'maximum number of entities, of articles, and of mentions per article',
      read: countFrom1('--limit'),
      default: 10,
    },
    {
      flags: '--around <n>',
      group: 'Results:',
      help: 'characters of text to show before and after each mention',
      read: countFrom1('--around'),
      default: 40,
    },
    ...sharedOptions('--json', '--color', '--quiet', '--verbose', '--help'),
  ],
  examples: `Examples:
  extract query --db news.sqlite "Angela Merkel"
      list the articles that mention her, and who appears in them
  extract query --db news.sqlite --types organization --limit 20
      list the organizations that appear in the most articles
`,
  exitStatuses: `Exit status:
  0    some entity was found
  1    nothing was found
  2    wrong usage, or the database cannot be read
`,
  async run({ settings, paths }, { cwd, stdout, env }) {
    const { db, types, limit, around } = settings;
    if (db === undefined) throw new ExtractError('usage', 'no database given', { advice: 'name one with --db' });
    const { openSearch } = await import('../../../corpus/ask.js');
    const search = await openSearch(resolve(cwd, db), db);
    const options: SearchOptions = { limit, context: around, ...(types === undefined ? {} : { types }) };
    let answer: Answer;
    try {
      if (paths.length === 0) answer = { most: search.most(options) };
      else {
        const found = search.find(paths.join(' '), options);
        const articles = found.length === 0 ? [] : search.documents(found, options);
        answer = { entities: found.map(({ entity: _, ...about }) => about), articles };
      }
    } finally {
      search.close();
    }
    const sink = streamSink(stdout, 'standard output');
    const terminal = stdout.isTTY === true;
    if (settings.json) {
      const json = JSON.stringify(answer, null, 2);
      await sink.write(`${terminal ? escapeInvisibleInJson(json) : json}\n`);
    } else {
      const paint = await createPaint(usesColor(settings.color, env, stdout));
      const width = terminalWidth(stdout);
      const { renderTable } = await import('../../../output/text/table-layout.js');
      const table = (columns: readonly TableColumn[], rows: readonly TableRow[]) =>
        renderTable(columns, rows, { width });
      await sink.write(asText(answer, table, (text) => paint(text, 'title')));
    }
    return (answer.most ?? answer.entities ?? []).length > 0 ? EXIT.success : EXIT.partial;
  },
};

type WriteTable = (columns: readonly TableColumn[], rows: readonly TableRow[]) => string;

const ENTITY_COLUMNS: readonly TableColumn[] = [
  { title: 'type', align: 'left', flexible: false },
  { title: 'name', align: 'left', flexible: true },
  { title: 'articles', align: 'right', flexible: false },
  { title: 'mentions', align: 'right', flexible: false },
];

const CONTEXT_COLUMNS: readonly TableColumn[] = [
  { title: 'before', align: 'right', flexible: true, indent: 2 },
  { title: 'text', align: 'left', flexible: true },
];

function asText({ most, entities, articles }: Answer, table: WriteTable, title: (text: string) => string): string {
  if (most) return entityTable(most, table);
  if (!entities || entities.length === 0) return '';
  const others = entities.flatMap(({ name, forms, together }) => [
    ...(forms.length > 0 ? [`also written: ${forms.map(toOneLine).join(', ')}`] : []),
    ...(together.length > 0 ? [`${toOneLine(name)} appears with: ${together.map(withCount).join(', ')}`] : []),
  ]);
  const blocks = [entityTable(entities, table) + others.map((line) => `${line}\n`).join('')];
  for (const { id, title: headline, date, contexts } of articles ?? []) {
    const about = [date, toOneLine(id), headline === null ? null : toOneLine(headline)].filter((part) => part !== null);
    const rows = contexts.map(({ before, text, after }) => [
      { text: toOneLine(before).trimStart() },
      { text: `${toOneLine(text)}${toOneLine(after)}`.trimEnd(), paint: (line: string) => line },
    ]);
    blocks.push(`${title(about.join('  '))}\n${table(CONTEXT_COLUMNS, rows)}`);
  }
  return blocks.join('\n');
}

function withCount({ name, documents }: CorpusEntity): string {
  return `${toOneLine(name)} (${documents})`;
}

function entityTable(entities: readonly CorpusEntity[], table: WriteTable): string {
  const head = ENTITY_COLUMNS.map(({ title }) => ({ text: title }));
  const rows = entities.map(({ type, name, documents, mentions }) =>
    [toOneLine(type), toOneLine(name), String(documents), String(mentions)].map((text) => ({ text })),
  );
  return table(ENTITY_COLUMNS, rows.length === 0 ? [] : [head, ...rows]);
}
