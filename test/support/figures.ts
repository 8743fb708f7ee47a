/** Names the figures of an evaluation as the Python scorers do. */
import { checkAnnotation } from '../../src/eval/check-annotation.js';
import { evaluate } from '../../src/eval/evaluate.js';
import type { Figure } from '../../src/eval/scorer.js';
import { readAnnotatedRecord } from '../../src/input/annotation/annotated-record.js';
import type { GoldLine } from './noise.js';

export type OtherFigures = Readonly<Record<string, number>>;

export function figuresOf(
  gold: readonly GoldLine[],
  results: readonly object[],
): { types: readonly string[]; entityTypes: readonly string[]; times: boolean; figures: OtherFigures } {
  const documents = gold.map((line, index) => {
    const side = (value: unknown) =>
      checkAnnotation(readAnnotatedRecord(value, line.id), line.text, { unit: 'codepoint', overlaps: 'ignore' }).side;
    return { id: line.id, text: line.text, gold: side(line), found: side(results[index]) };
  });
  const { scope, scores } = evaluate(documents, { trimmed: true, bootstrap: { resamples: 0, seed: 1 }, errors: 0 });
  const figures: Record<string, number> = {};
  const of = (name: string, row: string): Figure =>
    scores.find((score) => score.name === name)?.rows.find((each) => each.name === row)?.figure as Figure;
  const keep = (key: string, { precision, recall, f1, gold, found }: Figure, foundName: string): void => {
    const named = { P: 100 * precision, R: 100 * recall, F: 100 * f1, gold, [foundName]: found };
    for (const [name, value] of Object.entries(named)) figures[`${key} ${name}`] = value;
  };
  for (const row of scope.types.length > 0 ? [...scope.types, 'micro'] : []) {
    keep(`mentions ${row}`, of('exact', row), 'pred');
    figures[`mentions ${row} overlapF`] = 100 * of('overlap', row).f1;
  }
  for (const row of scope.entityTypes.length > 0 ? [...scope.entityTypes, 'micro'] : []) {
    keep(`entities ${row}`, of('entities', row), 'result');
  }
  if (scope.entityTypes.length > 0) keep('bcubed', of('bcubed', 'B-cubed'), 'mentions');
  if (scope.times) {
    for (const row of ['strict', 'relaxed', 'type', 'value']) figures[`times ${row}F`] = 100 * of('times', row).f1;
    const { gold: inGold, found } = of('times', 'strict');
    Object.assign(figures, { 'times gold': inGold, 'times result': found });
  }
  return { ...scope, figures };
}
