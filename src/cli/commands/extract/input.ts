/** The steps `find` and `read` of a run: turn the paths of the command line into files, and the files into articles. */
import { resolve } from 'node:path';
import { checkEncoding } from '../../../input/encoding/encoding.js';
import { findInputs, type InputOptions, mayFindMany, readPathList } from '../../../input/files/inputs.js';
import { holdsRecords, kindOfName } from '../../../input/kinds.js';
import type { SourceItem } from '../../../input/reader.js';
import { readSource, type SourceOptions } from '../../../input/source.js';
import { ExtractError } from '../../../util/errors.js';
import type { Settings } from '../../args/settings.js';
import type { Context } from '../../context.js';
import { type IsOutput, type OutputOption, outputTest, refuseToOverwrite, wouldOverwrite } from '../../overwrite.js';
import type { Tally } from '../../terminal/progress.js';
import type { Reporter } from '../../terminal/report.js';

export interface InputPlan {
  readonly paths: readonly string[];
  /** The file of `--files-from`, which lists the paths; it replaces the paths of the command line. */
  readonly list: string | undefined;
  /** True if the input is exactly one article, judged by the file name. */
  readonly isSingle: boolean;
  /** True if the input is a folder, a glob pattern or a list of paths, so that it may contain many articles. */
  readonly isMany: boolean;
  readonly finding: InputOptions;
  readonly reading: SourceOptions;
  readonly output: OutputOption | undefined;
  readonly isOutput: IsOutput;
}

/** A file to read, or the error of a folder whose files cannot be listed. */
type FoundFile =
  | { readonly path: string; readonly name: string; readonly walked?: true }
  | { readonly path: string; readonly name: string; readonly error: ExtractError; readonly folder?: true };

/** An article, or the error of an article that could not be read. */
export type Item = SourceItem & {
  /** Path of the article's file relative to the input; a folder of results uses the same path. */
  readonly name: string;
  /** The path of the file with the article. */
  readonly source: string;
  /** True for the error of a folder, for which no result is written. */
  readonly folder?: true;
};

/** @throws ExtractError `usage`, `bad-encoding`, `unwritable` */
export async function resolveInput(
  paths: readonly string[],
  settings: Settings,
  output: OutputOption | undefined,
  context: Context,
): Promise<InputPlan> {
  const { filesFrom, encoding, from, lexicon, ignore, model, outDir } = settings;
  const { cwd } = context;
  if (filesFrom !== undefined && paths.length > 0) {
    throw new ExtractError('usage', `--files-from ${filesFrom} and the path ${paths[0]}cannot be used together`, {
      advice: 'add the path to the list',
    });
  }
  if (encoding !== undefined) await checkEncoding(encoding);
  const files = [
    ...paths.map((path) => ({ path, what: 'an article that is read' })),
    ...Object.entries({ 'files-from': filesFrom, lexicon, ignore, model }).map(([option, path]) => {
      return { path, what: `the file of --${option}` };
    }),
  ];
  const isOutput = await refuseToOverwrite(output, files, cwd);
  if (outDir !== undefined) await refuseToReadFrom(outDir, paths, cwd);
  const finding = findOptions(paths, settings, output, isOutput, cwd);
  const isMany = filesFrom !== undefined || (await mayFindMany(paths, finding));
  return {
    paths,
    list: filesFrom,
    isSingle: paths.length === 1 && !isMany && !holdsRecords(paths[0] as string, from),
    isMany,
    finding,
    reading: readOptions(settings, context),
    output,
    isOutput,
  };
}

/** Refuses to write results into a folder that the run reads. @throws ExtractError `usage` */
async function refuseToReadFrom(outDir: string, paths: readonly string[], cwd: string): Promise<void> {
  const isOutput = await outputTest(outDir, cwd);
  for (const path of paths) {
    if (!(await isOutput(path))) continue;
    throw new ExtractError('usage', `--out-dir ${outDir} is a folder that is read`, {
      advice: 'choose another folder; it may be inside this one',
    });
  }
}

function findOptions(
  paths: readonly string[],
  { filesFrom, include, exclude, outDir }: Settings,
  output: OutputOption | undefined,
  isWritten: IsOutput,
  cwd: string,
): InputOptions {
  return {
    cwd,
    literal: filesFrom !== undefined,
    isArticle: (name) => kindOfName(name) !== undefined,
    relative: paths.length === 1,
    without: [output?.path, outDir].flatMap((path) => (path === undefined ? [] : [resolve(cwd, path)])),
    isWritten,
    ...(include === undefined ? {} : { include }),
    ...(exclude === undefined ? {} : { exclude }),
  };
}

function readOptions(settings: Settings, { stdin, cwd, signal }: Context): SourceOptions {
  const { from, encoding, maxBytes } = settings;
  return {
    fields: readFieldNames(settings),
    maxBytes,
    stdin,
    cwd,
    signal,
    ...(from === undefined ? {} : { kind: from }),
    ...(encoding === undefined ? {} : { encoding }),
  };
}

function readFieldNames({ textField, idField, titleField, dateField, givenMentions, offsets, dayFirst }: Settings) {
  const given = { text: textField, id: idField, title: titleField, date: dateField, dayFirst };
  const named = Object.fromEntries(Object.entries(given).filter(([, name]) => name !== undefined));
  return { ...named, ...(givenMentions ? { mentions: offsets } : {}) };
}

/**
 * Yields the files of the input, until the signal aborts. Counts the skipped and unchanged files in the tally.
 *
 * @param isUnchanged returns true for a file that need not be read again.
 */
export async function* findFiles(
  input: InputPlan,
  tally: Tally,
  report: Reporter,
  isUnchanged?: (path: string) => Promise<boolean>,
): AsyncGenerator<FoundFile> {
  for await (const file of findInputs(givenPaths(input), input.finding)) {
    if (input.reading.signal.aborted) return;
    if ('skipped' in file) {
      tally.skipped++;
      report.note(`${file.path}: skipped, ${file.skipped}`);
    } else if ('other' in file) countUnread(file.path, tally, report);
    else if (!('error' in file) && file.path !== '-' && (await isUnchanged?.(file.path))) tally.unchanged++;
    else {
      yield file;
      continue;
    }
    tally.files++;
  }
}

/** Counts a file of a folder that is not read because its kind (such as `.pptx`) is not supported. */
function countUnread(path: string, tally: Tally, report: Reporter): void {
  const kind =
    /(?<=[^/\\])\.[^./\\ ]{1,12}$/.exec(path.replace(/\.gz$/i, ''))?.[0].toLowerCase() ?? 'without an extension';
  tally.unread.set(kind, (tally.unread.get(kind) ?? 0) + 1);
  report.note(`${path}: not read`);
}

/** Yields the paths of the command line or of the list. @throws ExtractError `usage` for a listed path that is the output. */
async function* givenPaths({ paths, list, reading, output, isOutput }: InputPlan): AsyncGenerator<string> {
  if (list === undefined) return yield* paths;
  for await (const path of readPathList(list, reading.stdin, reading.cwd)) {
    if (output !== undefined && (await isOutput(path))) throw wouldOverwrite(output, 'an article that is read');
    yield path;
  }
}

/** Yields the articles in the files, until the signal aborts. Counts the finished files in the tally. */
export async function* readArticles(
  files: AsyncIterable<FoundFile>,
  { reading }: InputPlan,
  tally: Tally,
  report: Reporter,
): AsyncGenerator<Item> {
  const onRead = (read: number, size: number): void => {
    tally.part = read / size;
  };
  for await (const file of files) {
    if ('error' in file) yield { ...file, id: file.path, source: file.path };
    else {
      for await (const item of readSource(file.path, { ...reading, onRead })) {
        if (reading.signal.aborted) return;
        if (file.walked && 'error' in item && item.error.code === 'no-article') {
          // A folder of articles may also contain settings in JSON or a site map in XML, which are not articles.
          countUnread(file.path, tally, report);
          continue;
        }
        yield { ...item, name: file.name, source: file.path };
      }
    }
    tally.files++;
    tally.part = 0;
  }
}

/** Counts the files of the input, in a second walk through the folders; undefined if the input cannot be read twice. */
export async function countFiles({ paths, list, finding, reading }: InputPlan): Promise<number | undefined> {
  if (list !== undefined || paths.includes('-')) return undefined;
  let count = 0;
  for await (const _ of findInputs(paths, finding)) {
    if (reading.signal.aborted) break;
    count++;
  }
  return count;
}
