/** Precision, recall and F1 of spans, micro-averaged over documents, as CoNLL-2003 scores names: exact span and type. */
import type { EntityType } from '../types.js';
import type { Span } from './gold.js';
import { trim } from './trim.js';

export interface Scored {
  readonly text: string;
  readonly gold: readonly Span[];
  readonly found: readonly Span[];
}

/** Counts of spans; the measures follow from them. */
export interface Score {
  readonly correct: number;
  readonly gold: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A span counts as found when one of the same type has the same range after both were trimmed. */
export function score(documents: readonly Scored[], types: readonly EntityType[]): Score {
  let correct = 0;
  let gold = 0;
  let found = 0;
  for (const document of documents) {
    const wanted = keys(document.text, document.gold, types);
    const given = keys(document.text, document.found, types);
    gold += wanted.size;
    found += given.size;
    for (const key of given) if (wanted.has(key)) correct++;
  }
  const precision = ratio(correct, found);
  const recall = ratio(correct, gold);
  return { correct, gold, found, precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
}

function keys(text: string, spans: readonly Span[], types: readonly EntityType[]): Set<string> {
  return new Set(
    spans
      .filter(({ type }) => types.includes(type))
      .map(({ start, end, type }) => {
        const trimmed = trim(text, start, end);
        return `${trimmed.start} ${trimmed.end} ${type}`;
      }),
  );
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
