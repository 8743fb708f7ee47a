/** Gold annotation made ready: its texts found, its offsets understood, its faults told. */
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
  const texts = await withTexts(withOwnIds(file.records, faults), file.path, source, report);
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
  tellFaults(faults, options.strict, report);
  const failed = file.failures.length + file.records.length - documents.length;
  const refused = faults.length + file.failures.length;
  if (options.strict && refused > 0) {
    const problem = `has ${refused} ${refused === 1 ? 'fault' : 'faults'} in its annotation`;
    throw new ExtractError('bad-annotation', problem, { input: file.path });
  }
  if (documents.length === 0) {
    throw new ExtractError('bad-annotation', 'has no document that can be used', {
      input: file.path,
      advice: 'correct what was told of it',
    });
  }
  return { documents, faults, failed };
}

/** The records without those whose id an earlier one has: nothing else tells which of them a result is about. */
function withOwnIds(records: readonly AnnotatedRecord[], faults: Fault[]): AnnotatedRecord[] {
  const ids = new Set<string>();
  return records.filter(({ id, place }) => {
    const isNew = !ids.has(id);
    if (!isNew) faults.push({ place, kind: 'same-id', problem: `has the id ${id} of another document`, skipped: true });
    ids.add(id);
    return isNew;
  });
}

async function withTexts(
  records: readonly AnnotatedRecord[],
  goldPath: string,
  source: AnnotationSource,
  report: Reporter,
): Promise<{ record: AnnotatedRecord; text: string }[]> {
  const found: { record: AnnotatedRecord; text: string }[] = [];
  for (const record of records) {
    try {
      found.push({ record, text: record.text ?? (await textOf(record, goldPath, source)) });
    } catch (error) {
      report.error(asExtractError(error));
    }
  }
  return found;
}

/** A record without a text of its own stands for the article that its id names, as in this program's results. */
async function textOf({ id, place }: AnnotatedRecord, goldPath: string, source: AnnotationSource): Promise<string> {
  for (const path of [id, join(dirname(goldPath), id)]) {
    // An id is no wish to read standard input or a device.
    const found = await stat(resolve(source.cwd, path)).catch(() => undefined);
    if (path !== '-' && found?.isFile()) return await readTextFile(path, source);
  }
  throw new ExtractError('bad-record', `has no text, and there is no file ${id}`, {
    input: place,
    advice: 'give the text in the field "text", or name its file in the field "id"',
  });
}

/** How many faults of a kind are told, unless all are asked for or refused. */
const TOLD = 3;

/** @param strict whether they are errors, not warnings. */
export function tellFaults(faults: readonly Fault[], strict: boolean, report: Reporter): void {
  const told = new Map<FaultKind, number>();
  for (const { place, kind, problem, skipped } of faults) {
    const count = (told.get(kind) ?? 0) + 1;
    told.set(kind, count);
    const message = `${place}: ${problem}`;
    if (strict) report.error(message);
    else if (count <= TOLD) report.warning(`${message}; ${skipped ? 'it is left out' : 'it is kept'}`);
    else report.note(message);
  }
  if (strict) return;
  for (const [kind, count] of told) {
    if (count > TOLD) report.warning(`${count - TOLD} more of the kind ${kind}; --verbose tells all`);
  }
}
