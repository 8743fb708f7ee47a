/**
 * Prepares gold annotation for `eval` and `train`: finds the texts, detects the unit of the offsets, and reports
 * faults.
 */
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { OffsetUnit } from '../engine/text/offsets.js';
import {
  type CheckOptions,
  checkAnnotation,
  checkNewlines,
  detectOffsetUnit,
  type Fault,
  type FaultKind,
} from '../eval/check-annotation.js';
import type { GoldDocument } from '../eval/pair-documents.js';
import type { AnnotatedRecord } from '../input/annotation/annotated.js';
import { type AnnotationFile, type AnnotationSource, readTextFile } from '../input/annotation/annotation-file.js';
import { asExtractError, ExtractError } from '../util/errors.js';
import type { Reporter } from './terminal/report.js';

export interface GoldOptions extends Omit<CheckOptions, 'unit'> {
  /** Unit of the annotation's offsets; undefined to detect the unit by comparing surfaces with the text. */
  readonly unit: OffsetUnit | undefined;
  /** True to refuse gold with any fault (`--strict`); false to skip the faulty annotations. */
  readonly strict: boolean;
}

export interface Gold {
  readonly documents: readonly GoldDocument[];
  readonly faults: readonly Fault[];
  /** Number of documents that could not be used. */
  readonly failed: number;
}

/**
 * Validates gold annotation and returns the documents that can be used. Faults are warnings; with `strict` they are
 * errors.
 *
 * @throws ExtractError `bad-annotation` if no document is left, or if there are faults and `strict` is set.
 */
export async function prepareGold(
  file: AnnotationFile,
  options: GoldOptions,
  source: AnnotationSource,
  report: Reporter,
): Promise<Gold> {
  for (const failure of file.failures) report.error(failure);
  const faults: Fault[] = [];
  const texts = await findTexts(dropRepeatedIds(file.records, faults), file.path, source, report);
  const unit = options.unit ?? detectOffsetUnit(texts);
  report.note(`${file.path}: offsets count ${unit === 'utf16' ? 'UTF-16 code units' : `${unit}s`}`);
  const documents = texts.flatMap(({ record, text }): GoldDocument[] => {
    const newlines = checkNewlines(record, text);
    if (newlines !== undefined) faults.push(newlines);
    if (newlines?.skipped) return [];
    const { side, faults: found } = checkAnnotation(record, text, { ...options, unit });
    for (const fault of found) faults.push(fault);
    const { id, date, title, tokenized = false } = record;
    const about = { ...(date === undefined ? {} : { date }), ...(title === undefined ? {} : { title }) };
    return [{ id, text, ...about, side, tokenized }];
  });
  reportFaults(faults, options.strict, report);
  const failed = file.failures.length + file.records.length - documents.length;
  const refused = faults.length + file.failures.length;
  if (options.strict && refused > 0) {
    const problem = `has ${refused} ${refused === 1 ? 'fault' : 'faults'} in its annotation`;
    throw new ExtractError('bad-annotation', problem, { input: file.path });
  }
  if (documents.length === 0) {
    throw new ExtractError('bad-annotation', 'has no document that can be used', {
      input: file.path,
      advice: 'correct the faults named above',
    });
  }
  return { documents, faults, failed };
}

/** Removes every record whose id also occurs in an earlier record: a result with that id could be about either. */
function dropRepeatedIds(records: readonly AnnotatedRecord[], faults: Fault[]): AnnotatedRecord[] {
  const ids = new Set<string>();
  return records.filter(({ id, place }) => {
    const isNew = !ids.has(id);
    if (!isNew)
      faults.push({ place, kind: 'same-id', problem: `has the id ${id} of an earlier document`, skipped: true });
    ids.add(id);
    return isNew;
  });
}

async function findTexts(
  records: readonly AnnotatedRecord[],
  goldPath: string,
  source: AnnotationSource,
  report: Reporter,
): Promise<{ record: AnnotatedRecord; text: string }[]> {
  const found: { record: AnnotatedRecord; text: string }[] = [];
  for (const record of records) {
    try {
      found.push({ record, text: record.text ?? (await readTextOf(record, goldPath, source)) });
    } catch (error) {
      report.error(asExtractError(error));
    }
  }
  return found;
}

/**
 * Returns the text of a record that has no text of its own: its id is the path of a text file, as in this program's
 * results.
 */
async function readTextOf({ id, place }: AnnotatedRecord, goldPath: string, source: AnnotationSource): Promise<string> {
  for (const path of [id, join(dirname(goldPath), id)]) {
    // Only a regular file: an id `-` or `/dev/stdin` must not make the program wait for input.
    const found = await stat(resolve(source.cwd, path)).catch(() => undefined);
    if (path !== '-' && found?.isFile()) return await readTextFile(path, source);
  }
  throw new ExtractError('bad-record', `has no text, and there is no file ${id}`, {
    input: place,
    advice: 'give the text in the field "text", or name its file in the field "id"',
  });
}

/** Maximum warnings about one kind of fault, without --verbose and --strict. */
const MAX_WARNINGS = 3;

/** Reports faults in the annotation as warnings; with `strict`, as errors. */
export function reportFaults(faults: readonly Fault[], strict: boolean, report: Reporter): void {
  const counts = new Map<FaultKind, number>();
  for (const { place, kind, problem, skipped } of faults) {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const message = `${place}: ${problem}`;
    if (strict) report.error(message);
    else if (count <= MAX_WARNINGS) report.warning(`${message}; it is ${skipped ? 'skipped' : 'kept'}`);
    else report.note(message);
  }
  if (strict) return;
  for (const [kind, count] of counts) {
    if (count > MAX_WARNINGS)
      report.warning(`${count - MAX_WARNINGS} more faults of the kind ${kind}; --verbose lists them all`);
  }
}
