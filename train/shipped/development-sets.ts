/** The development sets, as they are and in other writings, and what a recogniser scores on them. */
import { fileURLToPath } from 'node:url';
import { readGold } from '../../bench/scored.js';
import type { Document, Mention } from '../../src/engine/types.js';
import type { ComparedDocument } from '../../src/eval/compared-document.js';
import { type Evaluation, evaluate } from '../../src/eval/evaluate.js';
import { readDocument } from '../../src/extractor/read-document.js';

/** The first two are for choosing among models; the third is of another kind and only for testing. */
export const DEVELOPMENT_SETS = ['ww-dev', 'wikinews/dev', 'wikigold'] as const;
export type DevelopmentSet = (typeof DEVELOPMENT_SETS)[number];

/** Writings by the change of the text; only ASCII letters change, so offsets stay. */
export const WRITINGS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'upper case': (text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
  'lower case': (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
};

export const NAME_TYPES = ['person', 'organization', 'place'] as const;

/** @param folder of the data, ending in a slash. */
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

/** Exact spans of people, organizations and places, trimmed; intervals by document. */
export function evaluation(documents: readonly ComparedDocument[], resamples: number): Evaluation {
  return evaluate(documents, { types: NAME_TYPES, trimmed: true, bootstrap: { resamples, seed: 1 }, errors: 0 });
}

export function f1On(folder: URL, set: DevelopmentSet, recognise: (document: Document) => readonly Mention[]): number {
  const { scores } = evaluation(compared(folder, set, recognise), 0);
  const exact = scores.find(({ name }) => name === 'exact');
  return exact?.rows.find(({ name }) => name === 'micro')?.figure.f1 ?? 0;
}
