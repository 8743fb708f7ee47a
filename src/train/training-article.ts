/** Annotated articles for training: the BIO labels and the features of their tokens. */
import { beginLabel, insideLabel, OUTSIDE } from '../engine/recognise/bio-labels.js';
import { type EncodedDocument, encodeDocument } from '../engine/recognise/features/document-encoding.js';
import { LexemeCache } from '../engine/recognise/features/lexeme-cache.js';
import type { LookupTables } from '../engine/recognise/features/lookup-tables.js';
import type { Document } from '../engine/types.js';
import { readDocument } from '../extractor/read-document.js';

/** An annotated span; offsets in UTF-16 code units, half-open. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface TrainingArticle {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
  /** Factor by which the article's loss is multiplied. */
  readonly weight: number;
}

/**
 * Returns the BIO labels of a document's tokens. A token belongs to a span if they overlap. Of two spans that overlap, the
 * one that starts first wins, and the longer of two that start together. Spans of other types than `types` are ignored.
 */
export function labelTokens(document: Document, spans: readonly GoldSpan[], types: readonly string[]): Uint8Array {
  const { tokens } = document;
  const labels = new Uint8Array(tokens.length).fill(OUTSIDE);
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let i = 0;
  for (const span of ordered) {
    const type = types.indexOf(span.type);
    if (type < 0) continue;
    while (i < tokens.length && (tokens.end[i] as number) <= span.start) i++;
    let sentence = -1;
    while (i < tokens.length && (tokens.start[i] as number) < span.end) {
      // A sequence of labels covers one sentence, so a span that continues in the next sentence begins there again with
      // a B label.
      labels[i] = tokens.sentence[i] === sentence ? insideLabel(type) : beginLabel(type);
      sentence = tokens.sentence[i] as number;
      i++;
    }
  }
  return labels;
}

/** The articles of a training set, and the tables with which they are encoded. */
export interface TrainingData {
  readonly articles: readonly TrainingArticle[];
  readonly types: readonly string[];
  /** Returns the lookup tables for an article, which must not contain names collected from the article itself. */
  readonly tablesFor: (article: TrainingArticle) => LookupTables;
  /** Mask of `FAMILY`. */
  readonly families: number;
}

/**
 * A sentence: the tokens from `first` to `last` (exclusive) of an encoded document, with the labels of all tokens of
 * the document.
 */
export interface TrainingSentence {
  readonly encoded: EncodedDocument;
  readonly labels: Uint8Array;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly weight: number;
}

/** Encodes the articles one after another and yields their sentences. */
export function* readSentences({ articles, types, tablesFor, families }: TrainingData): Generator<TrainingSentence> {
  // A cached lexeme depends on the words and the gazetteer, which all tables share, but not on the collected names.
  const caches = new Map<LookupTables['words'], LexemeCache>();
  for (const article of articles) {
    const tables = tablesFor(article);
    const cache = caches.get(tables.words) ?? new LexemeCache(tables, families);
    caches.set(tables.words, cache);
    const document = readDocument(article.text);
    const labels = labelTokens(document, article.spans, types);
    const encoded = encodeDocument(document, cache, tables, families);
    const { sentences } = document;
    for (let sentence = 0; sentence < sentences.length; sentence++) {
      const first = sentences.first[sentence] as number;
      const last = sentences.last[sentence] as number;
      yield { encoded, labels, sentence, first, last, weight: article.weight };
    }
  }
}
