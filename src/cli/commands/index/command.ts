/** `extract index`: the documents, entities and mentions of a folder in an SQLite database, kept up to date. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FileState, IndexWriter } from '../../../corpus/write.js';
import { ExtractError } from '../../../util/errors.js';
import { sharedOptions } from '../../args/options.js';
import type { Settings } from '../../args/settings.js';
import { checkTypes } from '../../args/values.js';
import { EXIT } from '../../exit-status.js';
import { type Item, openArticles } from '../extract/articles.js';
import { fingerprint } from '../extract/fingerprint.js';
import { type Plan, type Results, runFingerprint } from '../extract/results.js';
import { runOver } from '../extract/run.js';
import type { Subcommand } from '../subcommand.js';

type IndexSettings = Settings & { readonly db?: string };

export const index: Subcommand<IndexSettings> = {
  name: 'extract index',
  usage: '[options] --db FILE [path...]',
  description:
    'Writes the documents, entities and mentions of articles into an SQLite database, where extract query and SQL find ' +
    'them.\n\nRun it again to keep the database up to date: only files that are new or changed are read, and the ' +
    'documents of files that are gone are forgotten.',
  arguments: ['[path...]'],
  options: [
    { flags: '--db <file>', group: 'How it is written:', help: 'the database, made when it is not there' },
    ...sharedOptions(
      '--from',
      '--text-field',
      '--id-field',
      '--title-field',
      '--date-field',
      '--date',
      '--encoding',
      '--max-bytes',
      '--include',
      '--exclude',
      '--files-from',
      '--types',
      '--lexicon',
      '--ignore',
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
      all articles below a folder; the same line again brings the database up to date
  sqlite3 news.sqlite "SELECT name, documents FROM most_mentioned LIMIT 10"
      with SQL: the views are most_mentioned, together and places_on_dates
`,
  exitStatuses: `Exit status:
  0    all articles are in the database
  1    some article could not be read; the others are there
  2    wrong usage, or nothing could be read or written
  130  interrupted; what was finished is there
`,
  async run({ settings: given, paths }, context, report) {
    const { db, ...rest } = given;
    if (db === undefined) throw new ExtractError('usage', 'no database given', { advice: 'name one with --db' });
    checkTypes(given);
    if (paths.length === 0 && given.filesFrom === undefined) {
      throw new ExtractError('usage', 'no article given', { advice: 'name a folder, or see extract index --help' });
    }
    // All entities: what is asked of the index is chosen then.
    const settings: Settings = { ...rest, minCount: 1, offsets: 'utf16' };
    const made = await runFingerprint(settings, context.cwd);
    const { openIndexWriter } = await import('../../../corpus/write.js');
    const store = await openIndexWriter(resolve(context.cwd, db), db, made);
    const states = new Map<string, FileState>();
    const unchanged = async (path: string): Promise<boolean> => {
      const state = await fileState(resolve(context.cwd, path));
      if (state) states.set(path, state);
      return state !== undefined && store.isUnchanged(path, state);
    };
    const opening = openArticles(paths, { ...settings, output: db }, context, report, unchanged);
    const articles = await opening.catch((error) => {
      store.close();
      throw error;
    });
    const results = indexResults(store, made, states, (path) => isBelow(path, paths, given));
    const status = await runOver(articles, results, settings, context, report);
    if (status !== EXIT.failure || articles.unchanged() === 0) return status;
    return EXIT.partial;
  },
};

/** Milliseconds between two commits: what is done again after a crash. */
const COMMIT = 2000;

function indexResults(
  store: IndexWriter,
  made: string,
  states: Map<string, FileState>,
  isMeant: (path: string) => boolean,
): Results {
  let current: { readonly source: string; failed: boolean } | undefined;
  let committed = performance.now();
  const endCurrent = (): void => {
    if (!current) return;
    store.endSource(current.source, current.failed ? undefined : states.get(current.source));
    states.delete(current.source);
    current = undefined;
  };
  const come = (item: Item): void => {
    if (current?.source !== item.source) endCurrent();
    current ??= { source: item.source, failed: false };
  };
  return {
    async *plan(items) {
      for await (const item of items) {
        const key = fingerprint(made, item.source, item);
        const before = 'article' in item && store.has(item.source, item.article.id, key);
        yield { item, name: '', key, ...(before ? { before: { failed: false } } : {}) };
      }
    },
    pass: ({ item }: Plan) => come(item),
    async write({ item, key }, { done, failure }) {
      come(item);
      if (failure && current) current.failed = true;
      if (done) store.put(item.source, { result: done.result, text: done.text, words: done.words, key });
      if (performance.now() - committed < COMMIT) return;
      store.commit();
      committed = performance.now();
    },
    async finish(complete) {
      // The last source may be cut short; then it is read again.
      if (complete) {
        endCurrent();
        store.removeUnvisited(isMeant);
      }
      store.close();
    },
    discard: async () => store.close(),
  };
}

async function fileState(path: string): Promise<FileState | undefined> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { size, modified: mtimeMs };
  } catch {
    return undefined;
  }
}

/** Whether a source would have been come to, if it were there: it lies below a folder or pattern that was given. */
function isBelow(source: string, paths: readonly string[], { filesFrom }: Settings): boolean {
  if (filesFrom !== undefined) return false;
  const plain = join(source);
  return paths.some((path) => {
    const folder = join(path.replace(/[^/\\]*[*?[{(].*$/, '') || '.');
    return (
      plain === join(path) || folder === '.' || plain.startsWith(/[\\/]$/.test(folder) ? folder : join(folder, '/'))
    );
  });
}
