/** The options of a run that decide how results are written: the destination, the format and its options. */
import type { FormatOptions } from '../../../output/formats/format.js';
import { FORMATS, type FormatName, type FormatRow } from '../../../output/formats/registry.js';
import type { Settings } from '../../args/settings.js';
import type { Environment, TerminalStream } from '../../context.js';
import { createPaint, terminalWidth, usesColor } from '../../terminal/terminal.js';

export interface OutputPlan {
  /** The file of `--output`; undefined for standard output or a folder. */
  readonly file: string | undefined;
  /** The folder of `--out-dir`. */
  readonly folder: string | undefined;
  readonly format: FormatName;
  readonly options: FormatOptions;
  readonly resume: boolean;
  /** The hash of what all results of the run depend on (see fingerprint.ts). */
  readonly fingerprint: string;
}

interface OutputFacts {
  readonly format: FormatName;
  readonly isSingle: boolean;
  /** Program and model with their versions, for formats that record which software wrote the file. */
  readonly generator: string;
  readonly ownTypes: readonly string[] | undefined;
  /** The stream that receives the results; `{}` for a folder or a regular file, so that no terminal is assumed. */
  readonly stream: TerminalStream;
  readonly env: Environment;
}

export async function resolveFormatOptions(
  settings: Settings,
  { format, isSingle, generator, ownTypes, stream, env }: OutputFacts,
): Promise<FormatOptions> {
  const { outDir, output, color, offsets, mentions = false, quotes = false, context, sort, csvRaw = false } = settings;
  const toFile = outDir !== undefined || (output !== undefined && stream.isTTY !== true);
  return {
    shape: isSingle ? 'object' : 'array',
    offsets,
    mentions,
    quotes,
    context,
    sorted: sort !== undefined,
    csvRaw,
    generator,
    width: terminalWidth(stream),
    paint: await createPaint(toFile ? color === 'always' : usesColor(color, env, stream), ownTypes),
    terminal: stream.isTTY === true,
    readDocument: await tokenizerFor(format),
  };
}

/** Loads the tokenizer, but only for a format that lists tokens. */
async function tokenizerFor(format: FormatName): Promise<FormatOptions['readDocument']> {
  const row: FormatRow = FORMATS[format];
  return row.usesTokens ? (await import('../../../extractor/read-document.js')).readDocument : undefined;
}
