/** `extract index`: the articles, entities and mentions of a folder in an SQLite database, which later runs update. */
import { resolve } from 'node:path';
import type { Correction } from '../../../corpus/identity/types.js';
import { ExtractError } from '../../../util/errors.js';
import { sharedOptions } from '../../args/options.js';
import type { Settings } from '../../args/settings.js';
import type { Command } from '../../command.js';
import { EXIT, type ExitStatus } from '../../context.js';
import { emptyTally } from '../../terminal/progress.js';
import type { Reporter } from '../../terminal/report.js';
import { readVersions, type Versions } from '../../version.js';
import { type ExtractionPlan, resolveExtraction } from '../extract/extract.js';
import { runFingerprint } from '../extract/fingerprint.js';
import { resolveInput } from '../extract/input.js';
import { showsProgress } from '../extract/resolve.js';
import { executeRun } from '../extract/run.js';
import { readIdentities } from './identities.js';
import { createIndexWriter } from './writer.js';

type IndexSettings = Settings & {
  readonly db?: string;
  readonly identities?: string;
  readonly rebuild?: boolean;
  readonly check?: boolean;
};

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
    {
      flags: '--identities <file>',
      group: 'Results:',
      help: 'CSV of names to join, separate or hide: name, type, action (same, apart or hide), as; the database keeps them',
    },
    {
      flags: '--rebuild',
      group: 'Output:',
      help: 'read everything again, for instance with other options; corrections of --identities stay',
    },
    { flags: '--check', group: 'Output:', help: 'compare each stored article with its checksum, and write nothing' },
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
      '--quotes',
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
  extract index --db news.sqlite --identities corrections.csv
      join and separate names by hand; start from extract query --merge-candidates
  sqlite3 news.sqlite "SELECT name, documents FROM most_mentioned LIMIT 10"
      ask with SQL; the views are most_mentioned, together and places_on_dates
`,
  exitStatuses: `Exit status:
  0    all articles are in the database
  1    some article could not be read; the others are in the database
  2    wrong usage, or nothing could be read or written
  130  interrupted; finished articles are in the database
`,
  async run({ settings: { db, identities, rebuild = false, check = false, ...given }, paths }, context, report) {
    if (db === undefined) throw new ExtractError('usage', 'no database given', { advice: 'name one with --db' });
    const path = resolve(context.cwd, db);
    if (check) return checkDatabase(path, db, report);
    const hasInput = paths.length > 0 || given.filesFrom !== undefined;
    if (!hasInput && identities === undefined) {
      throw new ExtractError('usage', 'no article given', { advice: 'name a folder, or see extract index --help' });
    }
    const corrections = identities === undefined ? [] : await readIdentities(identities, context.cwd, report);
    if (!hasInput) return correctOnly(path, db, corrections);
    // The database stores all entities, and a query selects among them, so limits such as `--min-count` do not apply.
    const settings: Settings = { ...given, minCount: 1 };
    const input = await resolveInput(paths, settings, { name: '--db', path: db }, context);
    const extraction = await resolveExtraction(settings, context, report);
    const versions = await readVersions();
    const fingerprint = runFingerprint(settings, versions, extraction);
    const run = {
      input,
      extraction,
      failFast: settings.failFast ?? false,
      showProgress: showsProgress(settings, input, false, context),
      verbose: settings.verbose ?? false,
    };
    const { openIndexWriter, lockIndex } = await import('../../../corpus/write.js');
    const unlock = await lockIndex(path, db);
    try {
      const shape = shapeOf(settings, versions, extraction);
      const store = await openIndexWriter(path, db, shape, rebuild);
      if (corrections.length > 0) store.addCorrections(corrections);
      const writer = createIndexWriter(store, fingerprint, input);
      const tally = emptyTally();
      const status = await executeRun(run, writer, context, report, tally);
      // Unchanged files count as read, so that the failure of all others is partial.
      return status === EXIT.failure && tally.unchanged > 0 ? EXIT.partial : status;
    } finally {
      await unlock();
    }
  },
};

/** Stores corrections without reading an article. */
async function correctOnly(path: string, db: string, corrections: readonly Correction[]): Promise<ExitStatus> {
  const { correctIndex, lockIndex } = await import('../../../corpus/write.js');
  const unlock = await lockIndex(path, db);
  try {
    await correctIndex(path, db, corrections);
    return EXIT.success;
  } finally {
    await unlock();
  }
}

async function checkDatabase(path: string, db: string, report: Reporter): Promise<ExitStatus> {
  const { checkIndex } = await import('../../../corpus/check.js');
  const { articles, damaged } = await checkIndex(path, db);
  for (const problem of damaged) report.error(problem);
  report.summary(`${db}: ${articles} articles, ${damaged.length} damaged`);
  return damaged.length === 0 ? EXIT.success : EXIT.partial;
}

/** Returns the options and versions that shape a result, as JSON: results of different ones must not be mixed. */
function shapeOf(settings: Settings, versions: Versions, { model, names }: ExtractionPlan): string {
  const { types, dayFirst = false, minScore = 0, givenMentions = false } = settings;
  return JSON.stringify({
    program: versions.program,
    model: model?.checksum ?? versions.modelHash,
    '--types': types === undefined ? null : [...types].sort(),
    '--lexicon': names.lexicon?.hash ?? null,
    '--ignore': names.ignore?.hash ?? null,
    '--day-first': dayFirst,
    '--min-score': minScore,
    '--given-mentions': givenMentions,
  });
}
