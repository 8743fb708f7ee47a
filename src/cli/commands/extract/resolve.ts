/**
 * Turns the settings into a run: reads the files that options name, and checks everything before the first article is
 * read.
 */
import type { FormatName } from '../../../output/formats/registry.js';
import { ExtractError } from '../../../util/errors.js';
import type { Settings } from '../../args/settings.js';
import type { Context } from '../../context.js';
import type { Reporter } from '../../terminal/report.js';
import { outputStream } from '../../terminal/terminal.js';
import { readVersions, versionText } from '../../version.js';
import { type ExtractionPlan, resolveExtraction } from './extract.js';
import { runFingerprint } from './fingerprint.js';
import { type InputPlan, resolveInput } from './input.js';
import { type OutputPlan, resolveFormatOptions } from './output.js';

/** The resolved options that the steps of `extract` and of `extract index` share. */
export interface Run {
  readonly input: InputPlan;
  readonly extraction: ExtractionPlan;
  /** Stop at the first article that fails (`--fail-fast`). */
  readonly failFast: boolean;
  readonly showProgress: boolean;
  /** Print the summary after any number of articles (`--verbose`); by default only after several. */
  readonly verbose: boolean;
}

/** The resolved options of `extract` itself. */
export interface ExtractRun extends Run {
  readonly output: OutputPlan;
  /** The output file to show on the desktop after the run (`--open`). */
  readonly open: string | undefined;
}

/** @throws ExtractError `usage`, `unknown-type`, `bad-encoding`, `bad-lexicon`, `bad-model`, `unwritable` */
export async function resolveRun(
  paths: readonly string[],
  { output, ...rest }: Settings,
  context: Context,
  report: Reporter,
): Promise<ExtractRun> {
  // `--output -` means standard output, as the path `-` means standard input.
  const settings: Settings = output === undefined || output === '-' ? rest : { ...rest, output };
  checkCombination(settings);
  const file = settings.output === undefined ? undefined : { name: '--output', path: settings.output };
  const input = await resolveInput(paths, settings, file, context);
  const extraction = await resolveExtraction(settings, context, report);
  const versions = await readVersions();
  const stream = settings.outDir === undefined ? await outputStream(settings.output, context) : {};
  const format = formatName(settings);
  const options = await resolveFormatOptions(settings, {
    format,
    isSingle: input.isSingle,
    generator: versionText(versions, extraction.model?.version),
    ownTypes: extraction.model?.ownTypes,
    stream,
    env: context.env,
  });
  return {
    input,
    extraction,
    output: {
      file: settings.output,
      folder: settings.outDir,
      format,
      options,
      resume: settings.resume ?? false,
      fingerprint: runFingerprint(settings, versions, extraction),
    },
    open: settings.open ? settings.output : undefined,
    failFast: settings.failFast ?? false,
    showProgress: showsProgress(settings, input, stream.isTTY === true, context),
    verbose: settings.verbose ?? false,
  };
}

/** @throws ExtractError `usage` if two options cannot be used together, or an option lacks the option that it needs. */
function checkCombination(settings: Settings): void {
  const { output, outDir, uncertain, resume, givenMentions, open } = settings;
  if (output !== undefined && outDir !== undefined) throw excludes('--output', '--out-dir');
  if (uncertain !== undefined && resume) throw excludes('--uncertain', '--resume');
  if (uncertain !== undefined && givenMentions) throw excludes('--uncertain', '--given-mentions');
  if (open && output === undefined) {
    throw new ExtractError('usage', '--open has no file to show', { advice: 'name a file with --output' });
  }
  if (resume && outDir === undefined && (output === undefined || formatName(settings) !== 'jsonl')) {
    throw new ExtractError('usage', '--resume needs results of an earlier run to continue', {
      advice: 'give --out-dir, or --output with --format jsonl',
    });
  }
}

function excludes(one: string, other: string): ExtractError {
  return new ExtractError('usage', `${one} and ${other}cannot be used together`, {
    advice: 'leave out one of the two',
  });
}

function formatName({ format, json }: Settings): FormatName {
  return format ?? (json ? 'json' : 'table');
}

/** Progress is shown on a terminal, unless the results go to the same terminal and would be mixed with it. */
export function showsProgress(
  { progress, output, outDir, quiet }: Settings,
  { isSingle }: InputPlan,
  resultsOnTerminal: boolean,
  { stdout, stderr }: Context,
): boolean {
  if (progress !== undefined) return progress;
  if (resultsOnTerminal || stderr.isTTY !== true) return false;
  const isFree = stdout.isTTY !== true || (output ?? outDir) !== undefined;
  return isFree && !quiet && !isSingle;
}
