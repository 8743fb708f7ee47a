/**
 * The steps `plan` and `write` of a run: find the results that an earlier run has written, and write the missing ones.
 */
import { resolve } from 'node:path';
import { openResultTree } from '../../../output/files/result-tree.js';
import { openResumable } from '../../../output/files/resumable-file.js';
import { asWritingErrors, fileSink, resolveDestination, streamSink } from '../../../output/files/sink.js';
import type { FormatWriter } from '../../../output/formats/format.js';
import { FORMATS, type FormatRow } from '../../../output/formats/registry.js';
import type { Context } from '../../context.js';
import type { Extraction } from './extract.js';
import { articleFingerprint } from './fingerprint.js';
import type { Item } from './input.js';
import type { OutputPlan } from './output.js';
import { resultNames } from './result-names.js';

/** An article whose result is still to be extracted or was written by an earlier run. */
export interface Plan {
  readonly item: Item;
  /** In a folder of results, the file name for the result of the article. */
  readonly name: string;
  /** The hash of everything that the article's result depends on. */
  readonly key: string;
  /** Set if an earlier run has written the result of the article. */
  readonly before?: { readonly failed: boolean };
}

export interface ResultWriter {
  /** Returns true for a file that has not changed since an earlier run, whose results therefore stay as they are. */
  isUnchanged?(path: string): Promise<boolean>;
  /** Finds out for each article whether an earlier run has written its result. Yields the articles in input order. */
  plan(items: AsyncIterable<Item>): AsyncIterable<Plan>;
  /** Stores a result as soon as its extraction ends, in any order of the articles. */
  store?(plan: Plan, extraction: Extraction): Promise<void>;
  /** Writes the results in the order of the articles. */
  write(plan: Plan, extraction: Extraction): Promise<void>;
  /** Called instead of `write` for an article whose result an earlier run has written. */
  pass?(plan: Plan): void;
  /**
   * Ends the output.
   * @param isComplete false if the run stopped before its last article.
   * @param hasResult true if some article could be read.
   */
  finish(isComplete: boolean, hasResult: boolean): Promise<void>;
  /** Called instead of `finish` when an error stops the run: removes unfinished output. */
  discard(): Promise<void>;
}

/** @throws ExtractError `unwritable` */
export async function openWriter(output: OutputPlan, context: Context): Promise<ResultWriter> {
  if (output.folder !== undefined) return openTreeWriter(output.folder, output, context);
  if (output.file !== undefined && output.format === 'jsonl') {
    const place = await asWritingErrors(resolveDestination(resolve(context.cwd, output.file)), output.file);
    if (place.replace) return openResumableWriter(place, output.file, output, context);
  }
  return openStreamWriter(output, context);
}

/** Writes to standard output, or to a file that is replaced at the end of the run. */
async function openStreamWriter(
  { file, format, options }: OutputPlan,
  { stdout, cwd, signal }: Context,
): Promise<ResultWriter> {
  const sink =
    file === undefined
      ? streamSink(stdout, 'standard output')
      : await fileSink(resolve(cwd, file), file, 'follow', signal);
  const { open } = await FORMATS[format].load();
  let writer: FormatWriter | undefined;
  const begin = async (isRecord: boolean): Promise<FormatWriter> => {
    if (writer) return writer;
    // The name of a file does not show whether the file contains several articles: a mail (`.eml`) may have
    // attachments.
    writer = open(isRecord ? { ...options, shape: 'array' } : options);
    await sink.write(writer.begin?.() ?? '');
    return writer;
  };
  try {
    if (options.shape === 'array') await begin(true);
  } catch (error) {
    await sink.discard();
    throw error;
  }
  return {
    async *plan(items) {
      for await (const item of items) yield { item, name: '', key: '' };
    },
    async write({ item }, extraction) {
      await sink.write((await begin(item.record !== undefined)).article(extraction));
    },
    async finish(_, hasResult) {
      await sink.write((await begin(false)).end?.() ?? '');
      // If no article could be read, an existing file keeps its content.
      await (hasResult ? sink.finish() : sink.discard());
    },
    discard: sink.discard,
  };
}

/** Writes JSON Lines to one file, with a journal from which a later run can resume. */
async function openResumableWriter(
  place: Awaited<ReturnType<typeof resolveDestination>>,
  shown: string,
  { resume, fingerprint, options }: OutputPlan,
  { signal }: Context,
): Promise<ResultWriter> {
  const file = await asWritingErrors(openResumable(place, resume), shown);
  const writer = (await FORMATS.jsonl.load()).open(options);
  return {
    async *plan(items) {
      const entries = file.entries();
      let last: Parameters<typeof file.truncateAfter>[0];
      let isSame = resume;
      for await (const item of items) {
        const key = articleFingerprint(fingerprint, '', item);
        if (isSame) {
          const { value: entry } = await asWritingErrors(entries.next(), shown);
          if (entry?.key === key) {
            last = entry;
            yield { item, name: '', key, before: { failed: entry.failed === true } };
            continue;
          }
          // From the first changed article on, the earlier results cannot be kept: input, options or model have
          // changed.
          isSame = false;
          await entries.return(undefined);
          await asWritingErrors(file.truncateAfter(last), shown);
        }
        yield { item, name: '', key };
      }
      if (isSame && !signal.aborted) await asWritingErrors(file.truncateAfter(last), shown);
    },
    write: ({ key }, extraction) => {
      const entry = { key, ...('error' in extraction ? { failed: true as const } : {}) };
      return asWritingErrors(file.append(writer.article(extraction), entry), shown);
    },
    finish: (isComplete) => asWritingErrors(file.finish(resume || !isComplete), shown),
    discard: file.suspend,
  };
}

/** Writes each result to a file of its own, in a folder that mirrors the input. */
async function openTreeWriter(
  folder: string,
  { resume, format: formatName, options, fingerprint }: OutputPlan,
  { cwd }: Context,
): Promise<ResultWriter> {
  const tree = await openResultTree(resolve(cwd, folder), folder, resume);
  const row: FormatRow = FORMATS[formatName];
  const format = await row.load();
  const render = (extraction: Extraction): string => {
    const writer = format.open({ ...options, shape: 'object' });
    return (writer.begin?.() ?? '') + writer.article(extraction) + (writer.end?.() ?? '');
  };
  return {
    async *plan(items) {
      const nameOf = resultNames(row, formatName);
      for await (const item of items) {
        const name = item.folder ? '' : nameOf(item);
        const key = articleFingerprint(fingerprint, name, item);
        const isThere = !('error' in item) && (await tree.has(name, key));
        yield { item, name, key, ...(isThere ? { before: { failed: false } } : {}) };
      }
    },
    async store({ name, item }, extraction) {
      if (!item.folder) await tree.put(name, render(extraction));
    },
    // A failed article is recorded without a key, so that the next run tries the article again.
    write: ({ name, key }, extraction) => tree.record(name, 'error' in extraction ? undefined : key),
    finish: () => tree.close(),
    discard: () => tree.close().catch(() => {}),
  };
}
