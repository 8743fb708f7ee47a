/** What the benchmarks of accuracy share: gold from files, and the report of `extract eval`. */
import { readFileSync } from 'node:fs';
import type { EntityType } from '../src/engine/types.js';
import { checkAnnotation } from '../src/eval/check-annotation.js';
import type { ComparedDocument, Side } from '../src/eval/compared-document.js';
import { type Evaluation, evaluate } from '../src/eval/evaluate.js';
import { writeTable } from '../src/eval/report/table.js';
import type { AnnotatedRecord } from '../src/input/annotation/annotated.js';
import { readAnnotatedRecord } from '../src/input/annotation/annotated-record.js';

export interface GoldArticle extends AnnotatedRecord {
  readonly text: string;
  readonly gold: Side;
}

/** The articles of a JSON Lines file of gold; those without a text stand for the files that their ids name. */
export function readGold(file: string): GoldArticle[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line, index) => {
    const record = readAnnotatedRecord(JSON.parse(line), `${file}:${index + 1}`);
    const text = record.text ?? readFileSync(new URL(record.id, new URL('..', import.meta.url)), 'utf8');
    return { ...record, text, gold: checkAnnotation(record, text, { unit: record.unit, overlaps: 'keep' }).side };
  });
}

/** Prints the report of what was found in gold's articles. */
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
  process.stdout.write(writeTable({ gold, result, unit: 'document', evaluation, faults: [] }, options));
  return evaluation;
}
