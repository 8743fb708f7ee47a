/** `extract query`: asks a database of `extract index` who and what appears where, and with whom. */
import { resolve } from 'node:path';
import { openSearch, type Search } from '../../../corpus/query/index.js';
import { streamSink } from '../../../output/files/sink.js';
import { CSV, TSV, writeRow } from '../../../output/text/delimited.js';
import { ExtractError } from '../../../util/errors.js';
import type { Command } from '../../command.js';
import { type Context, EXIT, type ExitStatus } from '../../context.js';
import { ask } from './ask.js';
import { type NetworkFormat, QUERY_OPTIONS, type QuerySettings, type Question, readQuestion } from './options.js';
import { createWriter } from './writers.js';

export const query: Command<QuerySettings> = {
  name: 'extract query',
  usage: '[options] --db FILE [name...]',
  description:
    'Finds a name in a database that extract index has written: the entities with this name, and the articles that ' +
    'mention them, with passages. With several names, finds the articles in which all of them appear. Without a name, ' +
    'lists who and what appears in the most articles.\n\n' +
    'Quote a name that has blanks.',
  arguments: ['[name...]'],
  options: QUERY_OPTIONS,
  examples: `Examples:
  extract query --db news.sqlite "Angela Merkel"
      list the articles that mention her, with the sentences that name her
  extract query --db news.sqlite "Angela Merkel" "Vladimir Putin"
      list the articles in which both appear
  extract query --db news.sqlite --with "Angela Merkel" -t person
      list the people who appear with her, the closest first
  extract query --db news.sqlite --network --limit 100 -f gexf > news.gexf
      write the network of the 100 entities in the most articles, for Gephi
  extract query --db news.sqlite Merkel --limit 0 -f html > merkel.html
      write a page with all articles that mention her: people, places on a map, days
  extract query --db news.sqlite -t organization --since 2019-01-01 -f csv
      list the organizations in the most articles since 2019, for a spreadsheet
`,
  exitStatuses: `Exit status:
  0    some entity was found
  1    nothing was found
  2    wrong usage, or the database cannot be read
`,
  async run({ settings, paths }, context, report) {
    const { cwd, stdout } = context;
    if (settings.db === undefined) {
      throw new ExtractError('usage', 'no database given', { advice: 'name one with --db' });
    }
    const question = await readQuestion(settings, paths, cwd);
    const search = await openSearch(resolve(cwd, settings.db), settings.db, question.filters);
    try {
      if (settings.format === 'html' && !settings.network) {
        const missing = question.names.flat().find((name) => search.find(name).length === 0);
        if (missing === undefined) return await showPage(search, question, context);
        report.error(notFound(settings.db, missing, search.nearest(missing)));
        return EXIT.partial;
      }
      if (settings.mergeCandidates) return await listMergeCandidates(search, settings, stdout);
      if (settings.network) return await showNetwork(search, question, settings, context);
      if (settings.quotes && !search.hasQuotes()) {
        throw new ExtractError('usage', 'has no quotations', {
          input: settings.db,
          advice: 'write the database again with extract index --quotes --rebuild',
        });
      }
      const answers = ask(search, question);
      const writer = await createWriter(settings, question, context);
      const sink = streamSink(stdout, 'standard output');
      for await (const part of writer(answers)) await sink.write(part);
      for (const { names, entities } of answers) {
        if (entities.length > 0) continue;
        const missing = names.find((name) => search.find(name).length === 0);
        if (missing === undefined) {
          report.warning(names.length === 0 ? `${settings.db}: no entity matches the filters` : notTogether(names));
          continue;
        }
        report.error(notFound(settings.db, missing, search.nearest(missing)));
      }
      return answers.some(({ entities }) => entities.length > 0) ? EXIT.success : EXIT.partial;
    } finally {
      search.close();
    }
  },
};

/** Writes the page of the articles with all names, or of all articles that the filters select. */
async function showPage(search: Search, { names }: Question, { stdout }: Context): Promise<ExitStatus> {
  const groups = names.flat().map((name) => search.find(name));
  const { versionText, readVersions } = await import('../../version.js');
  const { pageWriter } = await import('./page.js');
  const sink = streamSink(stdout, 'standard output');
  const generator = versionText(await readVersions());
  let articles = 0;
  for (const part of pageWriter(search.results(groups), generator, stdout.isTTY === true, () => articles++)) {
    await sink.write(part);
  }
  return articles > 0 ? EXIT.success : EXIT.partial;
}

/** Writes CSV or TSV, or JSON; a table would be of no use for filling in. */
async function listMergeCandidates(
  search: Search,
  settings: QuerySettings,
  stdout: Context['stdout'],
): Promise<ExitStatus> {
  const candidates = search
    .mergeCandidates()
    .map(({ name, type, as, ...rest }) => ({ name, type, action: '', as, ...rest }));
  const { format, json, csvRaw = false } = settings;
  const options = { csvRaw, terminal: stdout.isTTY === true };
  const titles = ['name', 'type', 'action', 'as', 'score', 'reason', 'articles'];
  const rows = [titles, ...candidates.map((candidate) => Object.values(candidate))];
  const text =
    json || format === 'json'
      ? `${JSON.stringify(candidates, null, 2)}\n`
      : rows.map((row) => writeRow(row, format === 'tsv' ? TSV : CSV, options)).join('');
  await streamSink(stdout, 'standard output').write(text);
  return candidates.length > 0 ? EXIT.success : EXIT.partial;
}

/** Writes the network of the entities that appear most, or of the names and those who appear with them. */
async function showNetwork(
  search: Search,
  { names }: Question,
  { format, window, nodes }: QuerySettings,
  { stdout, cwd }: Context,
): Promise<ExitStatus> {
  const given = names.flat().flatMap((name) => search.find(name));
  const named = names.some((list) => list.length > 0);
  const members = named ? [...given, ...(given.length > 0 ? search.companions(given) : [])] : search.most();
  const distinct = [...new Map(members.map((row) => [row.entity, row])).values()];
  const network = search.network(distinct, window);
  const { writeNetwork, writeNodes } = await import('./network.js');
  if (nodes !== undefined) await writeNodes(network, nodes, cwd);
  await streamSink(stdout, 'standard output').write(await writeNetwork(network, (format ?? 'json') as NetworkFormat));
  return network.nodes.length > 0 ? EXIT.success : EXIT.partial;
}

function notTogether(names: readonly string[]): string {
  return `no article mentions ${names.map((name) => `"${name}"`).join(' and ')} together`;
}

function notFound(db: string, name: string, nearest: readonly string[]): ExtractError {
  const advice = nearest.length === 0 ? 'try a part of the name' : `the nearest names are ${nearest.join(', ')}`;
  return new ExtractError('not-found', `nothing in the index is named "${name}"`, { input: db, advice });
}
