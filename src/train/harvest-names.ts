/**
 * Names harvested from the training articles: what has been a person in one article is likely one in the next.
 *
 * While training, an article must not see its own names, or the model would learn to trust the table blindly: the articles
 * are dealt into folds, and each fold has the names of all the others.
 */
import { normalizeName } from '../engine/names/normalize.js';
import {
  MAX_NAME_TOKENS,
  type NameEntry,
  packGazetteer,
} from '../engine/recognise/features/gazetteer/read-gazetteer.js';
import { readDocument } from '../extractor/read-document.js';
import type { TrainingArticle } from './training-article.js';

export const FOLDS = 10;

/** The fold of an article; copies of an article, whose ids continue its own after `#`, are in the same one. */
export function foldOf(id: string): number {
  let hash = 7;
  for (const character of id.split('#', 1)[0] as string) hash = (hash * 31 + character.charCodeAt(0)) % 65_521;
  return hash % FOLDS;
}

export interface Harvest {
  /** All names, as a gazetteer whose class bits are the types, in their order. */
  readonly all: Uint8Array;
  /** For each fold, the names of all others. */
  readonly without: readonly Uint8Array[];
}

export function harvestNames(articles: readonly TrainingArticle[], types: readonly string[]): Harvest {
  const found: { fold: number; entry: NameEntry }[] = [];
  for (const article of articles) {
    const fold = foldOf(article.id);
    const { tokens } = readDocument(article.text);
    let i = 0;
    for (const { start, end, type } of [...article.spans].sort((a, b) => a.start - b.start)) {
      while (i < tokens.length && (tokens.end[i] as number) <= start) i++;
      const from = i;
      while (i < tokens.length && (tokens.start[i] as number) < end) i++;
      const words = tokens.text.slice(from, i).map(normalizeName.forFeatures);
      const classes = 1 << types.indexOf(type);
      if (words.length > 0 && words.length <= MAX_NAME_TOKENS && !BY_FORM.includes(type)) {
        found.push({ fold, entry: { tokens: words, classes } });
      }
    }
  }
  const pack = (wanted: (fold: number) => boolean): Uint8Array =>
    packGazetteer(found.filter(({ fold }) => wanted(fold)).map(({ entry }) => entry));
  return {
    all: pack(() => true),
    without: Array.from({ length: FOLDS }, (_, fold) => pack((other) => other !== fold)),
  };
}

/** Dates and sums of money are told by their form, not by having been seen. */
const BY_FORM = ['date', 'duration', 'set', 'money'];
