/** Writes the evaluation report as JSON (RFC 8259). Figures are shares from 0 to 1, not rounded. */
import { escapeInvisibleInJson } from '../../output/text/escape.js';
import { CONFIDENCE } from '../bootstrap.js';
import type { Score, ScoreRow } from '../measure.js';
import type { ReportWriter } from './report.js';

export const writeJson: ReportWriter = ({ gold, result, other, unit, evaluation, faults }, { terminal }) => {
  const { scores, scope, mistakes, bootstrap, differences, ...rest } = evaluation;
  const { documents, trimmed, confusion, unscored } = rest;
  const value = {
    gold,
    result,
    ...(other === undefined ? {} : { other }),
    documents,
    unit,
    types: scope.types,
    trimmed,
    bootstrap: { ...bootstrap, confidence: CONFIDENCE },
    ...Object.fromEntries(scores.map((score) => [score.name, rowsOf(score)])),
    confusion,
    unscored,
    ...(differences === undefined ? {} : { differences }),
    errors: mistakes,
    faults,
  };
  const text = JSON.stringify(value, null, 2);
  return `${terminal ? escapeInvisibleInJson(text) : text}\n`;
};

/**
 * Returns the figures by row name. The types are in a nested object, because a user's type may be called `micro` or
 * `macro` like a mean.
 */
function rowsOf({ rows, name, types }: Score): object {
  if (name === 'bcubed') return figureOf(rows[0] as ScoreRow);
  const named = (some: readonly ScoreRow[]): object => Object.fromEntries(some.map((row) => [row.name, figureOf(row)]));
  return { ...(types > 0 ? { types: named(rows.slice(0, types)) } : {}), ...named(rows.slice(types)) };
}

function figureOf({ figure, intervals }: ScoreRow): object {
  return { ...figure, ...(intervals === undefined ? {} : { intervals }) };
}
