/** `extract index`: the articles, entities and mentions of a folder in an SQLite database, which later runs update. */
import { resolve } from 'node:path';
import { ExtractError } from '../../../util/errors.js';
import { sharedOptions } from '../../args/options.js';
import type { Settings } from '../../args/settings.js';
import type { Command } from '../../command.js';
import { EXIT } from '../../context.js';
import { emptyTally } from '../../terminal/progress.js';
import { readVersions } from '../../version.js';
import { resolveExtraction } from '../extract/extract.js';
import { runFingerprint } from '../extract/fingerprint.js';
import { resolveInput } from '../extract/input.js';
import { showsProgress } from '../extract/resolve.js';
import { executeRun } from '../extract/run.js';
import { createIndexWriter } from './writer.js';

type IndexSettings = Settings & { readonly db?: string };

export const index: Command<IndexSettings> = {
  name: 'extract index',
  usage: '[options] --db FILE [path...]',
  description:
    'Writes articles with their entities and mentions into an SQLite database, for extract query and for SQL.\n\n' +
    'Run the same command again to update the database: it reads new and changed files only, and removes the ' +
    'articles of files that are gone.',
  arguments: ['[path...]'],
  options: [
    { flags: '--db <file>', group: 'Output:', help: 'the database; created if it does not exist' },
    ...sharedOptions(
      '--from',
      '--text-field',
      '--id-field',
      '--title-field',
      '--date-field',
      '--date',
      '--day-first',
      '--encoding',
      '--max-bytes',
      '--include',
      '--exclude',
      '--files-from',
      '--types',
      '--model',
      '--lexicon',
      '--ignore',
      '--given-mentions',
      '--min-score',
      '--offsets',
      '--jobs',
      '--fail-fast',
      '--progress',
      '--no-progress',
      '--color',
      '--quiet',
      '--verbose',
      '--help',
    ),
  ],
  examples: `Examples:
  extract index news --db news.sqlite
      write all articles below a folder; the same command again updates the database
  sqlite3 news.sqlite "SELECT name, documents FROM most_mentioned LIMIT 10"
      ask with SQL; the views are most_mentioned, together and places_on_dates
`,
  exitStatuses: `Exit status:
  0    all articles are in the database
  1    some article could not be read; the others are in the database
  2    wrong usage, or nothing could be read or written
  130  interrupted; finished articles are in the database
`,
  async run({ settings: { db, ...given }, paths }, context, report) {
    if (db === undefined) throw new ExtractError('usage', 'no database given', { advice: 'name one with --db' });
    if (paths.length === 0 && given.filesFrom === undefined) {
      throw new ExtractError('usage', 'no article given', { advice: 'name a folder, or see extract index --help' });
    }
    // The database stores all entities, and a query selects among them, so limits such as `--min-count` do not apply.
    const settings: Settings = { ...given, minCount: 1 };
    const input = await resolveInput(paths, settings, { name: '--db', path: db }, context);
    const extraction = await resolveExtraction(settings, context, report);
    const fingerprint = runFingerprint(settings, await readVersions(), extraction);
    const run = {
      input,
      extraction,
      failFast: settings.failFast ?? false,
      showProgress: showsProgress(settings, input, false, context),
      verbose: settings.verbose ?? false,
    };
    const { openIndexWriter } = await import('../../../corpus/write.js');
    const store = await openIndexWriter(resolve(context.cwd, db), db, fingerprint);
    const writer = createIndexWriter(store, fingerprint, input);
    const tally = emptyTally();
    const status = await executeRun(run, writer, context, report, tally);
    // Files that have not changed count as read: the exit status is "partial" even if all other files fail.
    return status === EXIT.failure && tally.unchanged > 0 ? EXIT.partial : status;
  },
};
