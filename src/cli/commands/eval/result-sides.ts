/** Pairs the documents of a result file with the gold documents of the same text. */

import type { EntityType } from '../../../engine/types.js';
import { checkAnnotation, detectOffsetUnit, type Fault } from '../../../eval/check-annotation.js';
import type { ComparedDocument, Side } from '../../../eval/compared-document.js';
import { type GoldDocument, pairDocuments } from '../../../eval/pair-documents.js';
import type { AnnotatedRecord } from '../../../input/annotation/annotated.js';
import type { AnnotationFile } from '../../../input/annotation/annotation-file.js';
import { ExtractError } from '../../../util/errors.js';
import { reportFaults } from '../../gold.js';
import type { Reporter } from '../../terminal/report.js';

/**
 * Pairs the documents of a result with gold documents by id. Documents from files of tokens, which have no ids, are
 * paired by their order; if each side has a single document, the two are a pair.
 *
 * @throws ExtractError `mismatch` if a document is missing or has another text, or if only the result has tokens.
 */
export function compareResult(
  gold: readonly GoldDocument[],
  file: AnnotationFile,
  typeOf: (label: string) => EntityType,
  report: Reporter,
): ComparedDocument[] {
  for (const failure of file.failures) report.error(failure);
  if (file.records.some(({ tokenized }) => tokenized) && !gold.every(({ tokenized }) => tokenized)) {
    const advice = 'give a result in JSON, or gold in CoNLL';
    throw new ExtractError('mismatch', 'is a file of tokens without texts, while gold has texts', {
      input: file.path,
      advice,
    });
  }
  const records = indexById(gold, file);
  const unit = detectOffsetUnit(
    gold.flatMap(({ id, text }) => {
      const record = records.get(id);
      return record === undefined ? [] : [{ record, text }];
    }),
  );
  const faults: Fault[] = [];
  const sideOf = ({ id, text }: GoldDocument): Side | undefined => {
    const record = records.get(id);
    if (record === undefined) return undefined;
    if (record.text !== undefined && record.text !== text) {
      throw new ExtractError('mismatch', `has a different text than gold for ${id}`, { input: record.place });
    }
    if (record.failed !== undefined) {
      report.warning(
        `${record.place}: ${id} could not be read (${record.failed}); it is scored as if no mentions were found`,
      );
    }
    const checked = checkAnnotation(record, text, { unit, typeOf, overlaps: 'ignore' });
    for (const fault of checked.faults) faults.push(fault);
    return checked.side;
  };
  const compared = pairDocuments(gold, sideOf, file.path);
  reportFaults(faults, false, report);
  return compared;
}

function indexById(gold: readonly GoldDocument[], { records }: AnnotationFile): Map<string, AnnotatedRecord> {
  const [document] = gold;
  if (document !== undefined && gold.length === 1 && records.length === 1) {
    return new Map(records.map((record) => [document.id, record]));
  }
  const ofTokens = [...gold, ...records].every(({ tokenized }) => tokenized);
  const idOf = (record: AnnotatedRecord, index: number): string =>
    (ofTokens ? gold[index]?.id : undefined) ?? record.id;
  return new Map(records.map((record, index) => [idOf(record, index), record]));
}
