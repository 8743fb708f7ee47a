/**
 * Reads gold and prints the report of `extract eval`, for the benchmarks of accuracy. The report is Markdown, because the
 * table needs a package that only the build bundles.
 */
import { readFileSync } from 'node:fs';
import type { EntityType } from '../src/engine/types.js';
import { checkAnnotation } from '../src/eval/check-annotation.js';
import type { ComparedDocument, Side } from '../src/eval/compared-document.js';
import { type Evaluation, evaluate } from '../src/eval/evaluate.js';
import { writeMarkdown } from '../src/eval/report/markdown.js';
import type { AnnotatedRecord } from '../src/input/annotation/annotated.js';
import { readAnnotatedRecord } from '../src/input/annotation/annotated-record.js';

export interface GoldArticle extends AnnotatedRecord {
  readonly text: string;
  readonly gold: Side;
}

/** Reads the articles of a JSON Lines file of gold. An article without a text has the path of its text as id. */
export function readGold(file: string): GoldArticle[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line, index) => {
    const record = readAnnotatedRecord(JSON.parse(line), `${file}:${index + 1}`);
    const text = record.text ?? readFileSync(new URL(record.id, new URL('..', import.meta.url)), 'utf8');
    return { ...record, text, gold: checkAnnotation(record, text, { unit: record.unit, overlaps: 'keep' }).side };
  });
}

/** Evaluates compared documents and prints the report. */
export function printEvaluation(
  result: string,
  gold: string,
  documents: readonly ComparedDocument[],
  { types, errors = 0 }: { types?: readonly EntityType[]; errors?: number } = {},
): Evaluation {
  const evaluation = evaluate(documents, { types, trimmed: true, bootstrap: { resamples: 1000, seed: 1 }, errors });
  const options = {
    width: undefined,
    paint: (text: string) => text,
    terminal: false,
  };
  process.stdout.write(writeMarkdown({ gold, result, unit: 'document', evaluation, faults: [] }, options));
  return evaluation;
}
