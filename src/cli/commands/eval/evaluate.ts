/** The job of `extract eval`: read gold and results, score them, write the report. */
import { resolve } from 'node:path';
import { typeOfLabel } from '../../../engine/labels.js';
import type { OffsetUnit } from '../../../engine/text/offsets.js';
import { type EntityType, KNOWN_TYPES } from '../../../engine/types.js';
import { readResultSide } from '../../../eval/check-annotation.js';
import type { ComparedDocument } from '../../../eval/compared-document.js';
import { evaluate } from '../../../eval/evaluate.js';
import { type GoldDocument, pairDocuments, splitIntoSentences } from '../../../eval/pair-documents.js';
import { REPORTS, type ReportName } from '../../../eval/report/index.js';
import type { EvaluationReport } from '../../../eval/report/report.js';
import { sortTypes } from '../../../eval/scoring-scope.js';
import { type AnnotationFile, readAnnotationFile } from '../../../input/annotation/annotation-file.js';
import type { AnnotationKind } from '../../../input/kinds.js';
import { fileSink, streamSink } from '../../../output/files/sink.js';
import { ExtractError } from '../../../util/errors.js';
import type { ParsedLine } from '../../args/command.js';
import type { ColorChoice } from '../../args/settings.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitStatus } from '../../exit-status.js';
import { prepareGold } from '../../gold.js';
import type { Reporter } from '../../terminal/report.js';
import { createPaint, outputStream, terminalWidth, usesColor } from '../../terminal/terminal.js';
import { modelVersion } from '../../version.js';
import { readModel, type UsedModel } from '../extract/model.js';
import { refuseToReplace } from '../extract/replaced.js';
import { compareResult } from './result-sides.js';

/** What becomes of the edges of ranges, on which annotation conventions differ. */
export const EDGES = ['trim', 'keep'] as const;

export interface EvalSettings {
  readonly from?: AnnotationKind;
  readonly offsets?: OffsetUnit;
  readonly strict?: boolean;
  readonly types?: readonly EntityType[];
  readonly edges?: (typeof EDGES)[number];
  readonly compare?: string;
  readonly resamples: number;
  readonly seed: number;
  readonly errors: number;
  readonly format?: ReportName;
  readonly json?: boolean;
  readonly output?: string;
  readonly model?: string;
  readonly color: ColorChoice;
}

export async function evaluateFiles(
  { settings, paths }: ParsedLine<EvalSettings>,
  context: Context,
  report: Reporter,
): Promise<ExitStatus> {
  const [goldPath, resultPath] = paths;
  if (goldPath === undefined) {
    throw new ExtractError('usage', 'no gold annotation given', { advice: 'see extract eval --help' });
  }
  const read = [...paths, settings.compare, settings.model];
  await refuseToReplace(
    settings.output,
    read.map((path) => [path]),
    context.cwd,
  );
  const goldFile = await readAnnotationFile(goldPath, context, settings.from);
  const resultFile = resultPath === undefined ? undefined : await readAnnotationFile(resultPath, context);
  const model = await readModel(settings.model, context.cwd);
  if (model !== undefined && resultPath !== undefined) {
    const advice = 'leave out the one or the other';
    throw new ExtractError('usage', `--model ${settings.model} has no use beside a result`, { advice });
  }
  const otherFile = settings.compare === undefined ? undefined : await readAnnotationFile(settings.compare, context);

  const { types, known, typeOf } = typesToScore(settings, model?.ownTypes ?? [], goldFile, resultFile, otherFile);
  const { offsets, strict = false } = settings;
  const gold = await prepareGold(
    goldFile,
    { unit: offsets, types: known, typeOf, overlaps: 'keep', strict },
    context,
    report,
  );
  const documents = resultFile
    ? compareResult(gold.documents, resultFile, typeOf, report)
    : await runModel(gold.documents, model, context.signal);
  if (context.signal.aborted) return EXIT.interrupted;

  const others = otherFile && compareResult(gold.documents, otherFile, typeOf, report);

  const ofTokens = gold.documents.every(isTokenized);
  const unit = ofTokens && documents.length === 1 ? 'sentence' : 'document';
  const units = (compared: readonly ComparedDocument[]) =>
    unit === 'sentence' ? compared.flatMap(splitIntoSentences) : compared;
  const { resamples, seed, errors, edges = ofTokens ? 'keep' : 'trim' } = settings;
  const evaluation = evaluate(
    units(documents),
    { types, trimmed: edges === 'trim', bootstrap: { resamples, seed }, errors },
    others && units(others),
  );
  const result = resultPath ?? settings.model ?? `the shipped model ${await modelVersion()}`;
  const other = settings.compare;
  await write({ gold: goldPath, result, other, unit, evaluation, faults: gold.faults }, settings, context);
  return gold.failed > 0 ? EXIT.partial : EXIT.success;
}

interface ScoredTypes {
  /** The types that are scored, where that is not for gold to say. */
  readonly types: readonly EntityType[] | undefined;
  /** Those that a label may name without being a fault: what the model knows, or a result has. */
  readonly known: readonly EntityType[] | undefined;
  readonly typeOf: (label: string) => EntityType;
}

/**
 * Two taggers of tokens are compared as seqeval does, by all labels that either has, each a type of its own; yet where
 * they do not speak of the same labels, as PERSON and PER, by the types that these stand for.
 */
function typesToScore(
  { types }: EvalSettings,
  ownTypes: readonly EntityType[],
  gold: AnnotationFile,
  ...results: readonly (AnnotationFile | undefined)[]
): ScoredTypes {
  if (types !== undefined) return { types, known: undefined, typeOf: typeOfLabel };
  const labels = results.flatMap((file) => (file ? labelsOf(file) : []));
  if (results[0] === undefined || ![gold, results[0]].every(({ records }) => records.every(isTokenized))) {
    return { types: undefined, known: [...KNOWN_TYPES, ...ownTypes, ...labels.map(typeOfLabel)], typeOf: typeOfLabel };
  }
  const [one, other] = [new Set(labelsOf(gold)), new Set(labels)];
  const shared = [...one].every((label) => other.has(label)) || [...other].every((label) => one.has(label));
  const typeOf = shared ? (label: string) => label : typeOfLabel;
  return { types: sortTypes([...one, ...other].map(typeOf)), known: undefined, typeOf };
}

function labelsOf({ records }: AnnotationFile): string[] {
  return records.flatMap(({ annotations }) => annotations.map(({ label }) => label));
}

function isTokenized({ tokenized }: { readonly tokenized?: boolean }): boolean {
  return tokenized === true;
}

/** What the model finds in the texts, of every type; cut short when the user interrupts. */
async function runModel(
  documents: readonly GoldDocument[],
  model: UsedModel | undefined,
  signal: AbortSignal,
): Promise<ComparedDocument[]> {
  const { createExtractor } = await import('../../../extractor/create.js');
  const types = [...KNOWN_TYPES, ...(model?.ownTypes ?? [])];
  const extractor = await createExtractor({ types, ...(model && { model: model.bytes }) });
  const pause = (): Promise<void> => new Promise((done) => setImmediate(done));
  const compared: ComparedDocument[] = [];
  for (const document of documents) {
    // A signal arrives only when the process looks for it.
    await pause();
    if (signal.aborted) break;
    const { id, text, date, title } = document;
    const side = readResultSide(extractor.extract(text, { id, date, title }), text);
    compared.push(...pairDocuments([document], () => side, id));
  }
  return compared;
}

async function write(report: EvaluationReport, settings: EvalSettings, context: Context): Promise<void> {
  const { stdout, env, cwd, signal } = context;
  const { format, json, output, color } = settings;
  const stream = await outputStream(output, context);
  const toFile = output !== undefined && stream.isTTY !== true;
  const text = REPORTS[format ?? (json ? 'json' : 'table')](report, {
    width: terminalWidth(stream),
    paint: await createPaint(toFile ? color === 'always' : usesColor(color, env, stream)),
    terminal: stream.isTTY === true,
  });
  const sink =
    output === undefined
      ? streamSink(stdout, 'standard output')
      : await fileSink(resolve(cwd, output), output, 'follow', signal);
  try {
    await sink.write(text);
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw error;
  }
}
