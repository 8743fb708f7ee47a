/** The development sets, also in upper and lower case, and the scores of a recogniser on them. */
import { fileURLToPath } from 'node:url';
import { readGold } from '../../bench/gold.js';
import type { Document, Mention } from '../../src/engine/types.js';
import type { ComparedDocument } from '../../src/eval/compared-document.js';
import { type Evaluation, evaluate } from '../../src/eval/evaluate.js';
import { readDocument } from '../../src/extractor/read-document.js';

/** The first three sets choose between models. The last, Wikipedia text, only tests the choice. */
export const DEVELOPMENT_SETS = ['press-dev', 'wikinews/dev', 'ww-dev', 'wikigold'] as const;
type DevelopmentSet = (typeof DEVELOPMENT_SETS)[number];

/** How each writing changes a text. Only ASCII letters change, so offsets stay valid. */
export const WRITINGS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'upper case': (text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
  'lower case': (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
};

export const NAME_TYPES = ['person', 'organization', 'place'] as const;

/** @param folder the data folder, ending in a slash. */
export function compared(
  folder: URL,
  set: DevelopmentSet,
  recognise: (document: Document) => readonly Mention[],
  write: (text: string) => string = (text) => text,
): ComparedDocument[] {
  return readGold(fileURLToPath(new URL(`${set}.jsonl`, folder))).map(({ id, text, gold }) => {
    const written = write(text);
    const mentions = recognise(readDocument(written)).map(({ start, end, type }) => {
      return { start, end, type, name: written.slice(start, end) };
    });
    return { id, text: written, gold, found: { mentions, times: [] } };
  });
}

/** Scores exact spans of people, organizations and places, trimmed; the bootstrap draws documents. */
export function evaluation(documents: readonly ComparedDocument[], resamples: number): Evaluation {
  return evaluate(documents, { types: NAME_TYPES, trimmed: true, bootstrap: { resamples, seed: 1 }, errors: 0 });
}

/** Returns the micro-averaged F1 of exact spans. */
export function f1On(folder: URL, set: DevelopmentSet, recognise: (document: Document) => readonly Mention[]): number {
  const { scores } = evaluation(compared(folder, set, recognise), 0);
  const exact = scores.find(({ name }) => name === 'exact');
  return exact?.rows.find(({ name }) => name === 'micro')?.figure.f1 ?? 0;
}
