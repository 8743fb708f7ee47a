/** Builds the headline, the sections and the notes of the evaluation report, shared by all formats but JSON. */

import { mistakeSections } from './mistake-sections.js';
import type { EvaluationReport, Section } from './report.js';
import { confusionSection, differenceSection, entitySection, mentionSection, timeSection } from './score-sections.js';

export function formatHeadline({ gold, result, unit, evaluation: { documents } }: EvaluationReport): string {
  return `${result} against ${gold}: ${documents} ${unit}${documents === 1 ? '' : 's'}`;
}

/** Returns the sections of the report, without those that would be empty. */
export function buildSections({ evaluation, result, other }: EvaluationReport): Section[] {
  return [
    mentionSection(evaluation),
    entitySection(evaluation),
    timeSection(evaluation),
    confusionSection(evaluation),
    ...(evaluation.differences ? [differenceSection(evaluation.differences, result, other ?? '')] : []),
    ...mistakeSections(evaluation.mistakes),
  ]
    .filter(({ rows }) => rows.length > 0)
    .map(removeEmptyColumns);
}

function removeEmptyColumns({ title, columns, rows }: Section): Section {
  const isFilled = (_: unknown, column: number): boolean => rows.some((row) => row[column]?.text !== '');
  return { title, columns: columns.filter(isFilled), rows: rows.map((row) => row.filter(isFilled)) };
}

/**
 * With fewer documents than this, the report warns that confidence intervals are unreliable: samples resemble each
 * other too much.
 */
const FEW_DOCUMENTS = 20;

/** Returns the notes below the report that explain how to read its figures. */
export function buildNotes({ evaluation, unit, faults }: EvaluationReport): string[] {
  const { scope, trimmed, bootstrap, unscored, scores, documents } = evaluation;
  const unscoredTypes = unscored.map(({ type, found }) => `${type} (${found})`);
  const skipped = faults.filter((fault) => fault.skipped).length;
  const hasIntervals = scores.some(({ rows }) => rows.some(({ intervals }) => intervals !== undefined));
  const notes: string[] = [];
  if (scope.types.length > 0) {
    notes.push(
      trimmed
        ? 'Ranges are compared without articles, titles, possessives and punctuation at their edges.'
        : 'Ranges are compared as they are, edges included.',
    );
  }
  if (hasIntervals) {
    notes.push(
      `95 % confidence intervals: bootstrap over ${unit}s, ${bootstrap.resamples} samples, seed ${bootstrap.seed}.`,
    );
    if (documents < FEW_DOCUMENTS) {
      notes.push(`With so few ${unit}s, the intervals are rough and probably too narrow.`);
    }
  }
  if (unscoredTypes.length > 0) {
    notes.push(`Found but not scored, because gold does not have the type: ${unscoredTypes.join(', ')}.`);
  }
  if (faults.length > 0) notes.push(`Faults in the annotation: ${faults.length}; skipped because of them: ${skipped}.`);
  return notes;
}
