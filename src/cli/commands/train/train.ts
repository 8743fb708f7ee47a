/** The job of `extract train`: read annotation, train on it, write the model. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { typeOfLabel } from '../../../engine/labels.js';
import type { OffsetUnit } from '../../../engine/text/offsets.js';
import type { GoldDocument } from '../../../eval/pair-documents.js';
import { loadModelBytes, loadModelFile } from '../../../extractor/load-model.js';
import { readAnnotationFile } from '../../../input/annotation/annotation-file.js';
import type { AnnotationKind } from '../../../input/kinds.js';
import { fileSink } from '../../../output/files/sink.js';
import { ExtractError } from '../../../util/errors.js';
import type { ParsedLine } from '../../args/command.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitStatus } from '../../exit-status.js';
import { prepareGold } from '../../gold.js';
import type { Reporter } from '../../terminal/report.js';
import { refuseToReplace } from '../extract/replaced.js';

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
  if (output === undefined) throw usage('no place for the model given', 'name a file with --output');
  const isFile = base !== 'shipped' && base !== 'none';
  const read = [...paths, dev, isFile ? base : undefined];
  await refuseToReplace(
    output,
    read.map((path) => [path]),
    cwd,
  );
  const model = isFile ? await loadModelFile(base, cwd) : loadModelBytes();
  const articles = await readAll(paths, settings, context, report);
  const heldOut = dev === undefined ? undefined : await readAll([dev], settings, context, report);
  if (!articles.documents.some(({ side }) => side.mentions.length > 0)) {
    const problem = 'has not one mention to learn from';
    throw new ExtractError('bad-annotation', problem, { input: paths.join(', '), advice: 'annotate some' });
  }
  warnOfSame(articles.documents, heldOut?.documents ?? [], report);

  // Before the work rather than after it: whether the model can be written at all.
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
    // Two files may call different articles alike.
    const own =
      paths.length > 1 ? gold.documents.map((each) => ({ ...each, id: `${path}:${each.id}` })) : gold.documents;
    documents.push(...own.flatMap(piecesOf));
  }
  return { documents, failed };
}

/** Lines of a file of tokens that does not say where its articles begin, taken together. */
const PIECE = 10;

/** A file of tokens may be one long document; then pieces of it are, so that some can be set aside. */
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

function warnOfSame(training: readonly GoldDocument[], dev: readonly GoldDocument[], report: Reporter): void {
  const texts = new Set(training.map(({ text }) => text));
  const same = dev.filter(({ text }) => texts.has(text)).length;
  if (same === 0) return;
  const documents = same === 1 ? '1 document of --dev is' : `${same} documents of --dev are`;
  report.warning(`${documents} also trained on: the F1 of the dev set flatters`);
}

/** Models differ when what they were trained on does. */
function versionOf(documents: readonly GoldDocument[], base: string, seed: number): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([documents, base, seed]))
    .digest('hex');
  return `own-${digest.slice(0, 8)}`;
}

function usage(problem: string, advice: string): ExtractError {
  return new ExtractError('usage', problem, { advice });
}
