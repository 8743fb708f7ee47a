/** What the command line asks to be read, article by article. */
import { resolve } from 'node:path';
import { checkEncoding } from '../../../input/encoding/encoding.js';
import { findInputs, type InputOptions, mayFindMany, readPathList } from '../../../input/files/inputs.js';
import { holdsRecords, kindOfName } from '../../../input/kinds.js';
import type { SourceItem } from '../../../input/reader.js';
import { readSource } from '../../../input/source.js';
import { ExtractError } from '../../../util/errors.js';
import type { Settings } from '../../args/settings.js';
import type { Context } from '../../context.js';
import type { Reporter } from '../../terminal/report.js';
import { isOutput, refuseToReplace, wouldReplace } from './replaced.js';

/**
 * An article, or why there is none; `source` is what it was read from, `name` where that lies in a tree that mirrors
 * the input.
 */
export type Item = SourceItem & {
  readonly name: string;
  readonly source: string;
  /** It stands for a folder that could not be read, which has no result of its own. */
  readonly folder?: true;
};

export interface Articles {
  /** A single article, told without reading anything. */
  readonly single: boolean;
  /** A folder, a pattern or a list: many articles are to be expected. */
  readonly many: boolean;
  /** In order, until the user interrupts. */
  items(): AsyncGenerator<Item>;
  /** What was passed over so far. */
  skipped(): number;
  /** How many sources so far were not read because they had not changed. */
  unchanged(): number;
  /**
   * Begins to count the files, so that {@link Articles.share} can be told; it costs a second walk through the folders.
   */
  count(): void;
  /** How much of the input was read, 0 to 1; undefined as long as that is not known. */
  share(): number | undefined;
  /** Lets go of what is being read. */
  close(): void;
}

/**
 * @param isUnchanged whether a source need not be read again.
 * @throws ExtractError `usage`, `bad-encoding`
 */
export async function openArticles(
  paths: readonly string[],
  settings: Settings,
  context: Context,
  report: Reporter,
  isUnchanged?: (path: string) => Promise<boolean>,
): Promise<Articles> {
  const { filesFrom, encoding, from } = settings;
  if (encoding !== undefined) await checkEncoding(encoding);
  const isWritten = await checkPaths(paths, settings, context);
  const options = { ...inputOptions(paths, settings, context), isWritten };
  const many = filesFrom !== undefined || (await mayFindMany(paths, options));
  const end = new AbortController();
  const signal = AbortSignal.any([context.signal, end.signal]);
  let skipped = 0;
  let unchanged = 0;
  let files: number | undefined;
  let finished = 0;
  /** The part of the file in reading that was read. */
  let part = 0;
  return {
    single: paths.length === 1 && !many && !holdsRecords(paths[0] as string, from),
    many,
    skipped: () => skipped,
    unchanged: () => unchanged,
    close: () => end.abort(),
    share: () => (files ? Math.min(1, (finished + part) / files) : undefined),
    count() {
      if (filesFrom !== undefined || paths.includes('-')) return;
      countInputs(findInputs(paths, options), signal).then(
        (counted) => {
          files = counted;
        },
        () => {},
      );
    },
    async *items() {
      const { cwd, stdin } = context;
      const listed =
        filesFrom === undefined ? paths : notReplaced(readPathList(filesFrom, stdin, cwd), isWritten, settings.output);
      const reading = sourceOptions(settings, { ...context, signal });
      const onRead = (read: number, size: number): void => {
        part = read / size;
      };
      for await (const input of findInputs(listed, options)) {
        if (signal.aborted) return;
        if ('skipped' in input) {
          skipped++;
          report.note(`${input.path}: skipped, ${input.skipped}`);
        } else if ('error' in input) yield { ...input, id: input.path, source: input.path };
        else if (input.path !== '-' && (await isUnchanged?.(input.path))) unchanged++;
        else
          for await (const item of readSource(input.path, { ...reading, onRead })) {
            if (signal.aborted) return;
            yield { ...item, name: input.name, source: input.path };
          }
        finished++;
        part = 0;
      }
    },
  };
}

async function countInputs(inputs: AsyncIterable<object>, signal: AbortSignal): Promise<number> {
  let counted = 0;
  for await (const _ of inputs) {
    if (signal.aborted) break;
    counted++;
  }
  return counted;
}

async function* notReplaced(
  listed: AsyncIterable<string>,
  isWritten: (path: string) => Promise<boolean>,
  output: string | undefined,
): AsyncGenerator<string> {
  for await (const path of listed) {
    if (await isWritten(path)) throw wouldReplace(output, 'an article that is read');
    yield path;
  }
}

/** @returns whether a path that is come to later is the output. */
async function checkPaths(paths: readonly string[], settings: Settings, { cwd }: Context) {
  const { filesFrom, output, outDir } = settings;
  if (filesFrom !== undefined && paths.length > 0) {
    throw new ExtractError('usage', `--files-from ${filesFrom} and the path ${paths[0]} contradict each other`, {
      advice: 'put the path into the list',
    });
  }
  if (output !== undefined && outDir !== undefined) {
    throw new ExtractError('usage', '--output and --out-dir contradict each other', { advice: 'give one of them' });
  }
  const files = {
    '--files-from': filesFrom,
    '--lexicon': settings.lexicon,
    '--ignore': settings.ignore,
    '--model': settings.model,
  };
  const read = [
    ...paths.map((path) => [path, 'an article that is read'] as const),
    ...Object.entries(files).map(([option, path]) => [path, `the file of ${option}`] as const),
  ];
  const isWritten = await refuseToReplace(output, read, cwd);
  if (outDir === undefined) return isWritten;
  const isFolder = await isOutput(outDir, cwd);
  for (const path of paths) {
    if (!(await isFolder(path))) continue;
    throw new ExtractError('usage', `--out-dir ${outDir} is the folder that is read`, {
      advice: 'choose another folder; it may lie in this one',
    });
  }
  return isWritten;
}

function inputOptions(paths: readonly string[], settings: Settings, { cwd }: Context): InputOptions {
  const { filesFrom, include, exclude, output, outDir } = settings;
  return {
    cwd,
    literal: filesFrom !== undefined,
    isArticle: (name) => kindOfName(name) !== undefined,
    relative: paths.length === 1,
    without: [output, outDir].flatMap((path) => (path === undefined ? [] : [resolve(cwd, path)])),
    ...(include === undefined ? {} : { include }),
    ...(exclude === undefined ? {} : { exclude }),
  };
}

function sourceOptions(settings: Settings, { stdin, cwd, signal }: Context) {
  const { textField: text, idField: id, titleField: title, dateField: date, from, encoding, maxBytes } = settings;
  return {
    fields: { text, id, title, date, ...(settings.givenMentions ? { mentions: settings.offsets } : {}) },
    maxBytes,
    stdin,
    cwd,
    signal,
    ...(from === undefined ? {} : { kind: from }),
    ...(encoding === undefined ? {} : { encoding }),
  };
}
