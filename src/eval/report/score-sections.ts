/**
 * Builds the sections of the report with the scores of mentions, entities and times, the confusions of types, and the
 * differences between two results.
 */
import type { EntityType } from '../../engine/types.js';
import type { Evaluation } from '../evaluate.js';
import type { Difference, ScoreRow } from '../measure.js';
import { MACRO, MICRO } from '../scorer.js';
import type { ScoreName } from '../scorers/index.js';
import { sortTypes } from '../scoring-scope.js';
import {
  COUNT_COLUMNS,
  countCells,
  FIGURE_COLUMNS,
  figureCells,
  formatInterval,
  formatPercent,
  formatSignedPercent,
  leftColumn,
  nameCell,
  rightColumn,
} from './cells.js';
import type { Section } from './report.js';

export function mentionSection({ scores, scope }: Evaluation): Section {
  const overlap = rowsOf(scores, 'overlap');
  return {
    title: 'Mentions',
    columns: [leftColumn('type'), ...FIGURE_COLUMNS, rightColumn('overlap F1'), ...COUNT_COLUMNS],
    rows: rowsOf(scores, 'exact').map((row, index) => [
      nameCell(row.name, index < scope.types.length),
      ...figureCells(row),
      { text: formatPercent(overlap[index]?.figure.f1 ?? 0) },
      ...countCells(row),
    ]),
  };
}

export function entitySection({ scores, scope }: Evaluation): Section {
  const rows = [...rowsOf(scores, 'entities'), ...rowsOf(scores, 'bcubed')];
  return {
    title: 'Entities',
    columns: [leftColumn('type'), ...FIGURE_COLUMNS, ...COUNT_COLUMNS],
    rows: rows.map((row, index) => [
      nameCell(row.name, index < scope.entityTypes.length),
      ...figureCells(row),
      ...countCells(row),
    ]),
  };
}

export function timeSection({ scores }: Evaluation): Section {
  return {
    title: 'Time expressions (TIMEX3)',
    columns: [leftColumn('measure'), ...FIGURE_COLUMNS, ...COUNT_COLUMNS],
    rows: rowsOf(scores, 'times').map((row) => [{ text: row.name }, ...figureCells(row), ...countCells(row)]),
  };
}

export function confusionSection({ confusion, scope }: Evaluation): Section {
  if (confusion.length === 0) return { title: '', columns: [], rows: [] };
  const typesOn = (side: 'gold' | 'found'): (EntityType | null)[] => {
    const present = new Set(confusion.flatMap((cell) => cell[side] ?? []));
    const others = sortTypes([...present].filter((type) => !scope.types.includes(type)));
    return [...scope.types.filter((type) => present.has(type)), ...others];
  };
  // "missed" is the first column of the confusions, because a narrow terminal cuts off the last columns.
  const columns = [null, ...typesOn('found')];
  const rows = [...typesOn('gold'), null];
  const countOf = (gold: EntityType | null, found: EntityType | null): number =>
    confusion.find((cell) => cell.gold === gold && cell.found === found)?.count ?? 0;
  return {
    title: 'Types of overlapping mentions: gold in rows, found in columns',
    columns: [leftColumn(''), ...columns.map((type) => rightColumn(type ?? 'missed'))],
    rows: rows.map((gold) => [
      gold === null ? { text: 'extra' } : { text: gold, type: gold },
      ...columns.map((found) => ({ text: gold === null && found === null ? '' : String(countOf(gold, found)) })),
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

/** Scores that the report shows only as means over types; the scores of mentions are shown for each type. */
const SCORES_BY_MEAN: readonly ScoreName[] = ['overlap', 'entities'];

export function differenceSection(differences: readonly Difference[], result: string, other: string): Section {
  const shown = differences.filter(
    ({ score, row }) => !SCORES_BY_MEAN.includes(score) || row === MICRO || row === MACRO,
  );
  return {
    title: `F1 of ${result} (A) and of ${other} (B)`,
    columns: [
      leftColumn('of'),
      leftColumn(''),
      ...['A', 'B', 'A - B', '95 % interval', 'p'].map(rightColumn),
      leftColumn(''),
    ],
    rows: shown.map(({ score, row, first, second, difference, interval, p, significant }) => [
      { text: SCORE_TITLES[score] },
      { text: row },
      { text: formatPercent(first) },
      { text: formatPercent(second) },
      { text: formatSignedPercent(difference) },
      { text: interval === undefined ? '' : formatInterval(interval, formatSignedPercent) },
      { text: p === undefined ? '' : p < 0.001 ? '<0.001' : p.toFixed(3) },
      { text: significant ? 'significant' : '' },
    ]),
  };
}

function rowsOf(scores: Evaluation['scores'], name: ScoreName): readonly ScoreRow[] {
  return scores.find((score) => score.name === name)?.rows ?? [];
}
