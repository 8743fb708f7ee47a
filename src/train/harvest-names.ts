/**
 * Collects ("harvests") the names of the training articles in a gazetteer: a person of one article is likely a person
 * in the next.
 *
 * In training, an article must not see its own names, or the model would learn to trust the gazetteer blindly. So the
 * articles are divided into folds, and the articles of a fold use the names of all other folds.
 */
import { normalizeName } from '../engine/names/normalize.js';
import { MAX_NAME_TOKENS } from '../engine/recognise/features/gazetteer/gazetteer-format.js';
import { type NameEntry, packGazetteer } from '../engine/recognise/features/gazetteer/pack-gazetteer.js';
import { readDocument } from '../extractor/read-document.js';
import type { TrainingArticle } from './training-article.js';

export const FOLDS = 10;

/** Types whose mentions a model recognises by their form, so their names are not collected. */
const TYPES_BY_FORM = ['date', 'duration', 'set', 'money'];

/**
 * Returns the fold of an article. A copy, whose id is the original's id with `#` and a suffix, is in the fold of its
 * original.
 */
export function foldOf(id: string): number {
  let hash = 7;
  for (const character of id.split('#', 1)[0] as string) hash = (hash * 31 + character.charCodeAt(0)) % 65_521;
  return hash % FOLDS;
}

interface Harvest {
  /** The gazetteer of all collected names; bit k of an entry's classes stands for type k. */
  readonly all: Uint8Array;
  /** For each fold, a gazetteer of the names of all other folds. */
  readonly without: readonly Uint8Array[];
}

export function harvestNames(articles: readonly TrainingArticle[], types: readonly string[]): Harvest {
  const names = articles.flatMap((article) => {
    const fold = foldOf(article.id);
    return namesOf(article, types).map((entry) => ({ fold, entry }));
  });
  const pack = (includes: (fold: number) => boolean): Uint8Array =>
    packGazetteer(names.filter(({ fold }) => includes(fold)).map(({ entry }) => entry));
  return {
    all: pack(() => true),
    without: Array.from({ length: FOLDS }, (_, fold) => pack((other) => other !== fold)),
  };
}

function namesOf({ text, spans }: TrainingArticle, types: readonly string[]): NameEntry[] {
  const { tokens } = readDocument(text);
  const names: NameEntry[] = [];
  let i = 0;
  for (const { start, end, type } of [...spans].sort((a, b) => a.start - b.start)) {
    while (i < tokens.length && (tokens.end[i] as number) <= start) i++;
    const from = i;
    while (i < tokens.length && (tokens.start[i] as number) < end) i++;
    const words = tokens.text.slice(from, i).map(normalizeName.forFeatures);
    if (words.length === 0 || words.length > MAX_NAME_TOKENS || TYPES_BY_FORM.includes(type)) continue;
    names.push({ tokens: words, classes: 1 << types.indexOf(type) });
  }
  return names;
}
