/** Gold annotation made ready: its texts found, its offsets understood, its faults told. */
import { dirname, join } from 'node:path';
import { ExtractError } from '../errors.js';
import { type CheckOptions, check, checkNewlines, type Fault, type FaultKind, unitOf } from '../eval/check.js';
import type { AnnotatedRecord } from '../eval/gold.js';
import type { GoldDocument } from '../eval/pairing.js';
import { systemCode } from '../io/system-error.js';
import type { OffsetUnit } from '../text/offsets.js';
import { type AnnotationFile, type AnnotationSource, readTextFile } from './annotation.js';
import { asExtractError, type Reporter } from './report.js';

export interface GoldOptions extends Omit<CheckOptions, 'unit'> {
  /** What the offsets count; without it, what the file's own surfaces speak for. */
  readonly unit: OffsetUnit | undefined;
  /** Faults are refused, not skipped. */
  readonly strict: boolean;
}

export interface Gold {
  readonly documents: readonly GoldDocument[];
  readonly faults: readonly Fault[];
  /** How many documents could not be used. */
  readonly failed: number;
}

/**
 * Checks annotation and tells its faults: as warnings, or as errors that nothing is done after.
 *
 * @throws ExtractError `bad-annotation` when there are faults and they are refused, or no document is left.
 */
export async function prepareGold(
  file: AnnotationFile,
  options: GoldOptions,
  source: AnnotationSource,
  report: Reporter,
): Promise<Gold> {
  for (const failure of file.failures) report.error(failure);
  const faults: Fault[] = [];
  const withText: { record: AnnotatedRecord; text: string }[] = [];
  const ids = new Set<string>();
  for (const record of file.records) {
    if (ids.has(record.id)) {
      faults.push({
        place: record.place,
        kind: 'same-id',
        problem: `has the id ${record.id} of another document`,
        skipped: true,
      });
      continue;
    }
    ids.add(record.id);
    try {
      withText.push({ record, text: record.text ?? (await textOf(record, file.path, source)) });
    } catch (error) {
      report.error(asExtractError(error));
    }
  }
  const unit = options.unit ?? unitOf(withText);
  report.note(`${file.path}: offsets count ${unit === 'utf16' ? 'UTF-16 code units' : `${unit}s`}`);
  const documents = withText.flatMap(({ record, text }): GoldDocument[] => {
    const newlines = checkNewlines(record, text);
    if (newlines !== undefined) faults.push(newlines);
    if (newlines?.skipped) return [];
    const { side, faults: found } = check(record, text, { ...options, unit });
    faults.push(...found);
    const { id, date, title, tokenized = false } = record;
    const about = { ...(date === undefined ? {} : { date }), ...(title === undefined ? {} : { title }) };
    return [{ id, text, ...about, side, tokenized }];
  });
  tellFaults(faults, options.strict, file.path, report);
  if (documents.length === 0) {
    throw new ExtractError('bad-annotation', 'has no document that can be used', {
      input: file.path,
      advice: 'correct what was told of it',
    });
  }
  return { documents, faults, failed: file.failures.length + file.records.length - documents.length };
}

/** A record without a text of its own stands for the article that its id names, as in this program's results. */
async function textOf({ id, place }: AnnotatedRecord, goldPath: string, source: AnnotationSource): Promise<string> {
  for (const path of [id, join(dirname(goldPath), id)]) {
    try {
      return await readTextFile(path, source);
    } catch (error) {
      const cause = error instanceof ExtractError ? error.cause : error;
      if (!['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(systemCode(cause))) throw error;
    }
  }
  throw new ExtractError('bad-record', `has no text, and there is no file ${id}`, {
    input: place,
    advice: 'give the text in the field "text", or name its file in the field "id"',
  });
}

/** How many faults of a kind are told, unless all are asked for. */
const TOLD = 3;

/** Tells the faults of a file. @throws ExtractError `bad-annotation` when they are refused. */
export function tellFaults(faults: readonly Fault[], strict: boolean, path: string, report: Reporter): void {
  const told = new Map<FaultKind, number>();
  for (const { place, kind, problem, skipped } of faults) {
    const count = (told.get(kind) ?? 0) + 1;
    told.set(kind, count);
    const message = `${place}: ${problem}`;
    if (strict) report.error(message);
    else if (count <= TOLD) report.warning(`${message}; ${skipped ? 'it is left out' : 'it is kept'}`);
    else report.note(message);
  }
  if (strict && faults.length > 0) {
    const problem = `has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in its annotation`;
    throw new ExtractError('bad-annotation', problem, { input: path });
  }
  for (const [kind, count] of told) {
    if (count > TOLD) report.warning(`${path}: ${count - TOLD} more of the kind ${kind}; --verbose tells all`);
  }
}
