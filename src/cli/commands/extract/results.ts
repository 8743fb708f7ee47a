/** Where results go: to a stream or a file, in order; or each to a file of its own. And what of them is there already. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openResultTree } from '../../../output/files/result-tree.js';
import { openResumable } from '../../../output/files/resumable-file.js';
import { asWritingErrors, fileSink, resolveDestination, type Sink, streamSink } from '../../../output/files/sink.js';
import type { ArticleResult, FormatOptions } from '../../../output/formats/format.js';
import { FORMATS, type FormatName, type FormatRow } from '../../../output/formats/registry.js';
import { ExtractError } from '../../../util/errors.js';
import type { Settings } from '../../args/settings.js';
import type { Context } from '../../context.js';
import { versions } from '../../version.js';
import type { Item } from './articles.js';
import { fingerprint } from './fingerprint.js';
import { resultNames } from './result-names.js';
import type { Extracted } from './work.js';

/** An article, and what is known of its result before any work. */
export interface Plan {
  readonly item: Item;
  /** Where its result goes, in a tree. */
  readonly name: string;
  /** What its result depends on. */
  readonly key: string;
  /** Its result is there from an earlier run. */
  readonly before?: { readonly failed: boolean };
}

export interface Results {
  /** Looks for the results that are there already, in the order of the articles. */
  plan(items: AsyncIterable<Item>): AsyncIterable<Plan>;
  /** Takes a result as soon as it is there, in any order. */
  store?(plan: Plan, extracted: Extracted): Promise<void>;
  /** Takes the results in the order of the articles. */
  write(plan: Plan, extracted: Extracted): Promise<void>;
  /** Hears, in their order, of the articles whose results are there already. */
  pass?(plan: Plan): void;
  /**
   * @param complete whether all articles were come to.
   * @param read whether there is any result of an article that could be read.
   */
  finish(complete: boolean, read: boolean): Promise<void>;
  discard(): Promise<void>;
}

/** @throws ExtractError `usage`, `unwritable` */
export async function openResults(settings: Settings, context: Context, options: FormatOptions): Promise<Results> {
  const { output, outDir, resume = false } = settings;
  const formatName = settings.format ?? (settings.json ? 'json' : 'table');
  if (outDir !== undefined) return treeResults(outDir, formatName, settings, context, options);
  if (output === undefined || formatName !== 'jsonl') {
    if (resume) {
      throw new ExtractError('usage', '--resume knows nothing to go on from', {
        advice: 'give --out-dir, or --output with --format jsonl',
      });
    }
  } else {
    const place = await asWritingErrors(resolveDestination(resolve(context.cwd, output)), output);
    if (place.replace) return resumableResults(place, output, settings, context, options);
  }
  const sink = await openSink(settings, context);
  const writer = (await FORMATS[formatName].load()).open(options);
  try {
    await sink.write(writer.begin?.() ?? '');
  } catch (error) {
    await sink.discard();
    throw error;
  }
  return {
    plan: unplanned,
    write: (_, { article }) => sink.write(writer.article(article)),
    async finish(_, read) {
      await sink.write(writer.end?.() ?? '');
      // An older file is worth more than one with nothing but errors.
      await (read ? sink.finish() : sink.discard());
    },
    discard: sink.discard,
  };
}

async function openSink({ output }: Settings, { stdout, cwd, signal }: Context): Promise<Sink> {
  if (output === undefined) return streamSink(stdout, 'standard output');
  return fileSink(resolve(cwd, output), output, 'follow', signal);
}

async function* unplanned(items: AsyncIterable<Item>): AsyncGenerator<Plan> {
  for await (const item of items) yield { item, name: '', key: '' };
}

async function resumableResults(
  place: Awaited<ReturnType<typeof resolveDestination>>,
  output: string,
  settings: Settings,
  { signal, cwd }: Context,
  options: FormatOptions,
): Promise<Results> {
  const resume = settings.resume ?? false;
  const run = await runFingerprint(settings, cwd);
  const file = await asWritingErrors(openResumable(place, resume), output);
  const writer = (await FORMATS.jsonl.load()).open(options);
  return {
    async *plan(items) {
      const entries = file.entries();
      let last: Parameters<typeof file.truncateAfter>[0];
      let same = resume;
      for await (const item of items) {
        const key = fingerprint(run, '', item);
        if (same) {
          const { value: entry } = await asWritingErrors(entries.next(), output);
          if (entry?.key === key) {
            last = entry;
            yield { item, name: '', key, before: { failed: entry.failed === true } };
            continue;
          }
          // From here on the input, the options or the model are others than they were.
          same = false;
          await entries.return(undefined);
          await asWritingErrors(file.truncateAfter(last), output);
        }
        yield { item, name: '', key };
      }
      if (same && !signal.aborted) await asWritingErrors(file.truncateAfter(last), output);
    },
    write: ({ key }, { article, failure }) =>
      asWritingErrors(
        file.append(writer.article(article), { key, ...(failure ? { failed: true as const } : {}) }),
        output,
      ),
    finish: (complete) => asWritingErrors(file.finish(resume || !complete), output),
    discard: file.suspend,
  };
}

async function treeResults(
  outDir: string,
  formatName: FormatName,
  settings: Settings,
  { cwd }: Context,
  options: FormatOptions,
): Promise<Results> {
  const run = await runFingerprint(settings, cwd);
  const tree = await openResultTree(resolve(cwd, outDir), outDir, settings.resume ?? false);
  const row: FormatRow = FORMATS[formatName];
  const format = await row.load();
  const render = (article: ArticleResult): string => {
    const writer = format.open({ ...options, shape: 'object' });
    return (writer.begin?.() ?? '') + writer.article(article) + (writer.end?.() ?? '');
  };
  return {
    async *plan(items) {
      const nameOf = resultNames(row, formatName);
      for await (const item of items) {
        // A folder that cannot be read has no result.
        const name = item.folder ? '' : nameOf(item);
        const key = fingerprint(run, name, item);
        const before = !('error' in item) && (await tree.has(name, key));
        yield { item, name, key, ...(before ? { before: { failed: false } } : {}) };
      }
    },
    store: async ({ name, item }, { article }) => {
      if (!item.folder) await tree.put(name, render(article));
    },
    // What failed is tried again by the next run.
    write: ({ name, key }, { failure }) => tree.record(name, failure ? undefined : key),
    finish: () => tree.close(),
    discard: () => tree.close().catch(() => {}),
  };
}

/** Settings that change where results go or what is told of the run, and not the results. */
const WITHOUT_EFFECT: readonly (keyof Settings)[] = [
  'output',
  'outDir',
  'resume',
  'failFast',
  'jobs',
  'progress',
  'quiet',
  'verbose',
  'color',
  'filesFrom',
  'include',
  'exclude',
  'open',
];

/** All that the results of a run have in common. */
export async function runFingerprint(settings: Settings, cwd: string): Promise<string> {
  const effective = Object.entries(settings).filter(([key]) => !(WITHOUT_EFFECT as readonly string[]).includes(key));
  effective.sort(([a], [b]) => (a < b ? -1 : 1));
  const { lexicon, ignore, model } = settings;
  const names = [lexicon, ignore, model].map((file) => (file === undefined ? null : hashOfFile(resolve(cwd, file))));
  return JSON.stringify([await versions(), effective, await Promise.all(names)]);
}

/** Of a file that cannot be read, nothing: whoever needs it will say so. */
async function hashOfFile(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch(() => null);
  return bytes && createHash('sha256').update(bytes).digest('base64url');
}
