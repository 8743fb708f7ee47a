/** The steps of `extract train`: read the annotation, train, write the model. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { typeOfLabel } from '../../../engine/labels.js';
import type { OffsetUnit } from '../../../engine/text/offsets.js';
import type { GoldDocument } from '../../../eval/pair-documents.js';
import { loadModelBytes, readModel } from '../../../extractor/load-model.js';
import { readAnnotationFile } from '../../../input/annotation/annotation-file.js';
import type { AnnotationKind } from '../../../input/kinds.js';
import { fileSink } from '../../../output/files/sink.js';
import { ExtractError } from '../../../util/errors.js';
import type { ParsedLine } from '../../command.js';
import { type Context, EXIT, type ExitStatus } from '../../context.js';
import { prepareGold } from '../../gold.js';
import { refuseToOverwrite } from '../../overwrite.js';
import type { Reporter } from '../../terminal/report.js';

export interface TrainSettings {
  readonly data?: string;
  readonly dev?: string;
  readonly from?: AnnotationKind;
  readonly offsets?: OffsetUnit;
  readonly strict?: boolean;
  readonly base: string;
  readonly epochs?: number;
  readonly seed: number;
  readonly output?: string;
}

export async function trainOnFiles(
  { settings, paths: named }: ParsedLine<TrainSettings>,
  context: Context,
  report: Reporter,
): Promise<ExitStatus> {
  const { data, dev, base, epochs, seed, output } = settings;
  const { cwd, signal } = context;
  const paths = data === undefined ? named : [...named, data];
  if (paths.length === 0) throw usage('no annotated articles given', 'see extract train --help');
  if (output === undefined) throw usage('no output file for the model given', 'name a file with --output');
  const isFile = base !== 'shipped' && base !== 'none';
  const read = [...paths, dev, isFile ? base : undefined].map((path) => ({ path }));
  await refuseToOverwrite({ name: '--output', path: output }, read, cwd);
  const model = isFile ? (await readModel(base, cwd)).bytes : loadModelBytes();
  const articles = await readAll(paths, settings, context, report);
  const heldOut = dev === undefined ? undefined : await readAll([dev], settings, context, report);
  if (!articles.documents.some(({ side }) => side.mentions.length > 0)) {
    const problem = 'has no mention to learn from';
    throw new ExtractError('bad-annotation', problem, { input: paths.join(', '), advice: 'annotate some mentions' });
  }
  warnOfOverlap(articles.documents, heldOut?.documents ?? [], report);

  // The output is opened before the training, so that an output that cannot be written fails at once.
  const sink = await fileSink(resolve(cwd, output), output, 'follow', signal);
  try {
    const { trainOnArticles } = await import('../../../train/train-on-articles.js');
    const { bytes, types } = await trainOnArticles(articles.documents, {
      model,
      adapt: base !== 'none',
      heldOut: heldOut?.documents,
      version: versionOf(articles.documents, base, seed),
      seed,
      epochs,
      signal,
      log: (line) => report.summary(line),
    });
    await sink.write(bytes);
    await sink.finish();
    report.summary(`${output}: ${(bytes.length / 1e6).toFixed(1)} MB, types ${types.join(', ')}`);
  } catch (error) {
    await sink.discard();
    if (signal.aborted) return EXIT.interrupted;
    throw error;
  }
  return articles.failed + (heldOut?.failed ?? 0) > 0 ? EXIT.partial : EXIT.success;
}

interface Articles {
  readonly documents: readonly GoldDocument[];
  readonly failed: number;
}

async function readAll(
  paths: readonly string[],
  { from, offsets, strict = false }: TrainSettings,
  context: Context,
  report: Reporter,
): Promise<Articles> {
  const documents: GoldDocument[] = [];
  let failed = 0;
  for (const path of paths) {
    const file = await readAnnotationFile(path, context, from);
    const options = { unit: offsets, typeOf: typeOfLabel, overlaps: 'skip', strict } as const;
    const gold = await prepareGold(file, options, context, report);
    failed += gold.failed;
    // Two files may have articles with the same id, so the file name is added.
    const own =
      paths.length > 1 ? gold.documents.map((each) => ({ ...each, id: `${path}:${each.id}` })) : gold.documents;
    documents.push(...own.flatMap(piecesOf));
  }
  return { documents, failed };
}

/** Number of lines (sentences) in each piece of a tokenized document that is split. */
const PIECE = 10;

/**
 * Splits a tokenized document into pieces of some sentences. A CoNLL file without `-DOCSTART-` lines is a single
 * document, from which no part could be held out for validation.
 */
function piecesOf(document: GoldDocument): GoldDocument[] {
  const { id, text, side, tokenized } = document;
  const lines = text.split('\n');
  if (!tokenized || lines.length < 2 * PIECE) return [document];
  const pieces: GoldDocument[] = [];
  for (let line = 0, start = 0; line < lines.length; line += PIECE) {
    const piece = lines.slice(line, line + PIECE).join('\n');
    const end = start + piece.length;
    const from = start;
    const mentions = side.mentions
      .filter((mention) => mention.start >= from && mention.end <= end)
      .map((mention) => ({ ...mention, start: mention.start - from, end: mention.end - from }));
    pieces.push({ id: `${id}:${line + 1}`, text: piece, side: { mentions, times: [] }, tokenized });
    start = end + 1;
  }
  return pieces;
}

function warnOfOverlap(training: readonly GoldDocument[], dev: readonly GoldDocument[], report: Reporter): void {
  const texts = new Set(training.map(({ text }) => text));
  const same = dev.filter(({ text }) => texts.has(text)).length;
  if (same === 0) return;
  const documents = same === 1 ? '1 document of --dev is' : `${same} documents of --dev are`;
  report.warning(`${documents} also in the training articles; the F1 on --dev is too high`);
}

/** Returns a version that differs between models trained on different articles. */
function versionOf(documents: readonly GoldDocument[], base: string, seed: number): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([documents, base, seed]))
    .digest('hex');
  return `own-${digest.slice(0, 8)}`;
}

function usage(problem: string, advice: string): ExtractError {
  return new ExtractError('usage', problem, { advice });
}
