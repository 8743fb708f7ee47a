/** The tables of a report, for the formats that people read. */
import type { EntityType } from '../../engine/types.js';
import type { ConfusionCell } from '../confusion.js';
import type { Evaluation } from '../evaluate.js';
import type { Difference, ScoreRow } from '../measure.js';
import type { Mistakes } from '../mistakes.js';
import { inOrder } from '../scope.js';
import { MACRO, MICRO } from '../scorer.js';
import type { ScoreName } from '../scorers/index.js';
import {
  COUNTS,
  counts,
  FIGURES,
  figures,
  inContext,
  left,
  named,
  percent,
  place,
  range,
  right,
  signed,
} from './cells.js';
import type { EvaluationReport, Section } from './report.js';

/** Every section that has something to say. */
export function sectionsOf({ evaluation, result, other }: EvaluationReport): Section[] {
  return [
    mentionSection(evaluation),
    entitySection(evaluation),
    timeSection(evaluation),
    confusionSection(evaluation),
    ...(evaluation.differences ? [differenceSection(evaluation.differences, result, other ?? '')] : []),
    ...mistakeSections(evaluation.mistakes),
  ]
    .filter(({ rows }) => rows.length > 0)
    .map(withoutEmptyColumns);
}

function withoutEmptyColumns({ title, columns, rows }: Section): Section {
  const filled = (_: unknown, column: number): boolean => rows.some((row) => row[column]?.text !== '');
  return { title, columns: columns.filter(filled), rows: rows.map((row) => row.filter(filled)) };
}

export function headline({ gold, result, unit, evaluation: { documents } }: EvaluationReport): string {
  return `${result} against ${gold}: ${documents} ${unit}${documents === 1 ? '' : 's'}`;
}

const TRIMMED = 'Ranges are compared without articles, titles, possessives and punctuation at their edges.';

/** Below as many documents, samples of them are too much alike. */
const FEW = 20;

/** What one must know to read the figures. */
export function notesOf({ evaluation, unit, faults }: EvaluationReport): string[] {
  const { scope, trimmed, bootstrap, unscored, scores, documents } = evaluation;
  const others = unscored.map(({ type, found }) => `${type} (${found})`);
  const skipped = faults.filter((fault) => fault.skipped).length;
  return [
    ...(scope.types.length > 0 ? [trimmed ? TRIMMED : 'Ranges are compared as they are.'] : []),
    ...(scores.some(({ rows }) => rows.some(({ intervals }) => intervals !== undefined))
      ? [
          `Intervals of 95 %: bootstrap over ${unit}s, ${bootstrap.resamples} samples, seed ${bootstrap.seed}.`,
          ...(documents < FEW ? [`They are rough, and likely too narrow, for so few ${unit}s.`] : []),
        ]
      : []),
    ...(others.length > 0 ? [`Found and not scored, for gold has none: ${others.join(', ')}.`] : []),
    ...(faults.length > 0 ? [`Faults in the annotation: ${faults.length}, left out for them: ${skipped}.`] : []),
  ];
}

function mentionSection({ scores, scope }: Evaluation): Section {
  const overlap = rowsOf(scores, 'overlap');
  return {
    title: 'Mentions',
    columns: [left('type'), ...FIGURES, right('overlap F1'), ...COUNTS],
    rows: rowsOf(scores, 'exact').map((row, index) => [
      named(row.name, index < scope.types.length),
      ...figures(row),
      { text: percent(overlap[index]?.figure.f1 ?? 0) },
      ...counts(row),
    ]),
  };
}

function entitySection({ scores, scope }: Evaluation): Section {
  const rows = [...rowsOf(scores, 'entities'), ...rowsOf(scores, 'bcubed')];
  return {
    title: 'Entities',
    columns: [left('type'), ...FIGURES, ...COUNTS],
    rows: rows.map((row, index) => [
      named(row.name, index < scope.entityTypes.length),
      ...figures(row),
      ...counts(row),
    ]),
  };
}

function timeSection({ scores }: Evaluation): Section {
  return {
    title: 'Time expressions (TIMEX3)',
    columns: [left('right are'), ...FIGURES, ...COUNTS],
    rows: rowsOf(scores, 'times').map((row) => [{ text: row.name }, ...figures(row), ...counts(row)]),
  };
}

function confusionSection({ confusion, scope }: Evaluation): Section {
  if (confusion.length === 0) return { title: '', columns: [], rows: [] };
  const typesOn = (side: 'gold' | 'found'): (EntityType | null)[] => {
    const present = new Set(confusion.flatMap((cell) => cell[side] ?? []));
    const others = inOrder([...present].filter((type) => !scope.types.includes(type)));
    return [...scope.types.filter((type) => present.has(type)), ...others];
  };
  // First, for a narrow terminal has no place for the last columns.
  const columns = [null, ...typesOn('found')];
  const rows = [...typesOn('gold'), null];
  const count = (gold: EntityType | null, found: EntityType | null): number =>
    confusion.find((cell: ConfusionCell) => cell.gold === gold && cell.found === found)?.count ?? 0;
  return {
    title: 'Types of overlapping mentions: gold in rows, found in columns',
    columns: [left(''), ...columns.map((type) => right(type ?? 'missed'))],
    rows: rows.map((gold) => [
      gold === null ? { text: 'extra' } : { text: gold, type: gold },
      ...columns.map((found) => ({ text: gold === null && found === null ? '' : String(count(gold, found)) })),
    ]),
  };
}

const SCORE_TITLES: Readonly<Record<ScoreName, string>> = {
  exact: 'mentions',
  overlap: 'overlapping mentions',
  entities: 'entities',
  bcubed: 'entities',
  times: 'times',
};

function differenceSection(differences: readonly Difference[], result: string, other: string): Section {
  // Of what the types do in other scores than the first, the means are enough for a reader.
  const shown = differences.filter(
    ({ score, row }) => !['overlap', 'entities'].includes(score) || row === MICRO || row === MACRO,
  );
  return {
    title: `F1 of ${result} (A) and of ${other} (B)`,
    columns: [
      left('of'),
      left(''),
      right('A'),
      right('B'),
      right('A - B'),
      right('95 % interval'),
      right('p'),
      left(''),
    ],
    rows: shown.map(({ score, row, first, second, difference, interval, p, significant }) => [
      { text: SCORE_TITLES[score] },
      { text: row },
      { text: percent(first) },
      { text: percent(second) },
      { text: signed(difference) },
      { text: interval === undefined ? '' : range(interval, signed) },
      { text: p === undefined ? '' : p < 0.001 ? '<0.001' : p.toFixed(3) },
      { text: significant ? 'significant' : '' },
    ]),
  };
}

function mistakeSections({ mentions, entities, times }: Mistakes): Section[] {
  return [
    {
      title: 'Mentions missed and extra',
      columns: [left('place', true), left(''), left('type'), left('in context', true), left('instead', true)],
      rows: mentions.map((mistake) => [
        place(mistake),
        { text: mistake.kind },
        { text: mistake.type, type: mistake.type },
        inContext(mistake),
        { text: mistake.instead ? `${mistake.instead.type} “${mistake.instead.text}”` : '' },
      ]),
    },
    {
      title: 'Entities missed and extra',
      columns: [left('document', true), left(''), left('type'), left('name', true), right('mentions')],
      rows: entities.map(({ id, kind, type, name, mentions: count }) => [
        { text: id },
        { text: kind },
        { text: type, type },
        { text: name },
        { text: String(count) },
      ]),
    },
    {
      title: 'Time expressions that differ',
      columns: [left('place', true), left(''), left('in context', true), left('value'), left('instead', true)],
      rows: times.map((mistake) => [
        place(mistake),
        { text: mistake.kind },
        inContext(mistake),
        { text: mistake.value ?? '' },
        { text: mistake.instead ? `${mistake.instead.value ?? 'no value'} “${mistake.instead.text}”` : '' },
      ]),
    },
  ];
}

function rowsOf(scores: Evaluation['scores'], name: ScoreName): readonly ScoreRow[] {
  return scores.find((score) => score.name === name)?.rows ?? [];
}
