/**
 * The steps of `extract eval`: read the gold annotation and the result to evaluate, score the result, write the report.
 */
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
import { openOnDemand } from '../../../extractor/create.js';
import { readModel, type UserModel } from '../../../extractor/load-model.js';
import { loadResources } from '../../../extractor/resources.js';
import { type AnnotationFile, readAnnotationFile } from '../../../input/annotation/annotation-file.js';
import type { AnnotationKind } from '../../../input/kinds.js';
import { fileSink, streamSink } from '../../../output/files/sink.js';
import { ExtractError } from '../../../util/errors.js';
import type { ColorChoice } from '../../args/settings.js';
import type { ParsedLine } from '../../command.js';
import { type Context, EXIT, type ExitStatus } from '../../context.js';
import { prepareGold } from '../../gold.js';
import { refuseToOverwrite } from '../../overwrite.js';
import type { Reporter } from '../../terminal/report.js';
import { createPaint, outputStream, terminalWidth, usesColor } from '../../terminal/terminal.js';
import { readVersions } from '../../version.js';
import { compareResult } from './result-sides.js';

/**
 * Values of `--edges`: `trim` ignores differences at the edges of spans, where annotation guides differ (a leading
 * "the" or title); `keep` compares them.
 */
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
  const { output } = settings;
  const read = [...paths, settings.compare, settings.model].map((path) => ({ path }));
  await refuseToOverwrite(output === undefined ? undefined : { name: '--output', path: output }, read, context.cwd);
  const goldFile = await readAnnotationFile(goldPath, context, settings.from);
  const resultFile = resultPath === undefined ? undefined : await readAnnotationFile(resultPath, context);
  const model = settings.model === undefined ? undefined : await readModel(settings.model, context.cwd);
  if (model !== undefined && resultPath !== undefined) {
    const advice = 'omit one of them';
    throw new ExtractError(
      'usage',
      `--model ${settings.model} and the result file ${resultPath}cannot be used together`,
      {
        advice,
      },
    );
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
  const result = resultPath ?? settings.model ?? `the shipped model ${(await readVersions()).model}`;
  const other = settings.compare;
  await write({ gold: goldPath, result, other, unit, evaluation, faults: gold.faults }, settings, context);
  return gold.failed > 0 ? EXIT.partial : EXIT.success;
}

interface ScoredTypes {
  /** The types to score; if undefined, the types that gold has. */
  readonly types: readonly EntityType[] | undefined;
  /**
   * The types that a label may name without being reported as a fault: those of the model or of the evaluated result.
   */
  readonly known: readonly EntityType[] | undefined;
  readonly typeOf: (label: string) => EntityType;
}

/**
 * If gold and result are both files of tokens, every label of either is a type of its own, as in seqeval. If neither
 * has all labels of the other, such as PERSON in one and PER in the other, the labels are mapped to types first.
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

/** Extracts entities of all types from the texts of the gold documents. Stops early when the user interrupts. */
async function runModel(
  documents: readonly GoldDocument[],
  model: UserModel | undefined,
  signal: AbortSignal,
): Promise<ComparedDocument[]> {
  const types = [...KNOWN_TYPES, ...(model?.ownTypes ?? [])];
  const extractor = await openOnDemand(loadResources({ types, model: model?.bytes }, model !== undefined));
  const pause = (): Promise<void> => new Promise((done) => setImmediate(done));
  const compared: ComparedDocument[] = [];
  for (const document of documents) {
    // Node handles a signal only between two turns of the event loop.
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
