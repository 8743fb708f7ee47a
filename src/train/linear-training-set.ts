/**
 * A training set in memory: for each token the ids of its features, in shared lists.
 *
 * The features that a word brings along wherever it stands are kept once per distinct word and
 * distance; only the context features are kept per token. Features seen fewer than
 * {@link MIN_COUNT} times are dropped.
 */

import { labelCount } from '../engine/recognise/bio-labels.js';
import { contextFeatures, MAX_CONTEXT_KEYS } from '../engine/recognise/features/context-features.js';
import { encodeDocument } from '../engine/recognise/features/document-encoding.js';
import { atOffset, type Lexeme, LexemeCache, REACH } from '../engine/recognise/features/lexeme-cache.js';
import type { Resources } from '../engine/recognise/features/lookup-tables.js';
import { readDocument } from '../extractor/read-document.js';
import { FeatureIndex, IntList } from './feature-index.js';
import { labelTokens, type TrainingArticle } from './training-article.js';

const MIN_COUNT = 2;

export class TrainingSet {
  readonly labels: number;
  sentences = 0;
  tokens = 0;
  features = 0;
  gold = new Uint8Array(0);
  /** First token of each sentence, and the number of tokens at the end. */
  sentenceStart = new Int32Array(0);
  weight = new Float32Array(0);
  keys = new Uint32Array(0);
  /** Context feature ids: `context[contextStart[t], contextStart[t + 1])`. */
  private context = new Int32Array(0);
  private contextStart = new Int32Array(0);
  /** For token t and distance o: the list number `lists[t * 5 + o + 2]`; -1 past the sentence's border. */
  private lists = new Int32Array(0);
  private listIds = new Int32Array(0);
  private listStart = new Int32Array(0);

  private constructor(labels: number) {
    this.labels = labels;
  }

  /** Calls `visit` with every run of feature ids of a token. */
  forEachList(token: number, visit: (ids: Int32Array, from: number, to: number) => void): void {
    visit(this.context, this.contextStart[token] as number, this.contextStart[token + 1] as number);
    for (let k = token * 5; k < token * 5 + 5; k++) {
      const list = this.lists[k] as number;
      if (list >= 0) visit(this.listIds, this.listStart[list] as number, this.listStart[list + 1] as number);
    }
  }

  static build(
    articles: readonly TrainingArticle[],
    types: readonly string[],
    resourcesFor: (article: TrainingArticle) => Resources,
    families: number,
  ): TrainingSet {
    const set = new TrainingSet(labelCount(types));
    const index = new FeatureIndex();
    const counts = new IntList(1 << 20);
    const context = new IntList(1 << 22);
    const contextStart = new IntList(1 << 18);
    const lists = new IntList(1 << 20);
    const listIds = new IntList(1 << 20);
    const listStart = new IntList(1 << 16);
    const gold = new IntList(1 << 18);
    const sentenceStart = new IntList(1 << 15);
    const weights: number[] = [];
    const listOf = new Map<string, Map<string, number>[]>();
    const listUse = new IntList(1 << 16);
    const keys = new Uint32Array(MAX_CONTEXT_KEYS);
    const idOf = (key: number): number => {
      const id = index.id(key);
      if (id === counts.length) counts.push(0);
      return id;
    };
    const shared = Array.from({ length: 2 * REACH + 1 }, () => new Map<string, number>());
    listOf.set('', shared);
    const listFor = (text: string, lexeme: Lexeme, offset: number): number => {
      const table = shared[offset + REACH] as Map<string, number>;
      let list = table.get(text);
      if (list === undefined) {
        list = listStart.length;
        table.set(text, list);
        listStart.push(listIds.length);
        listUse.push(0);
        for (const key of lexeme.far) listIds.push(idOf(atOffset(key, offset)));
        if (Math.abs(offset) <= 1) for (const key of lexeme.near) listIds.push(idOf(atOffset(key, offset)));
      }
      listUse.values[list] = (listUse.values[list] as number) + 1;
      return list;
    };
    const cache = new Map<Resources['words'], LexemeCache>();

    for (const article of articles) {
      const resources = resourcesFor(article);
      let lexemes = cache.get(resources.words);
      if (lexemes === undefined) {
        lexemes = new LexemeCache(resources, families);
        cache.set(resources.words, lexemes);
      }
      const document = readDocument(article.text);
      const labels = labelTokens(document, article.spans, types);
      const encoded = encodeDocument(document, lexemes, resources, families);
      for (let s = 0; s < document.sentences.length; s++) {
        const first = document.sentences.first[s] as number;
        const last = document.sentences.last[s] as number;
        sentenceStart.push(gold.length);
        weights.push(article.weight);
        for (let i = first; i < last; i++) {
          gold.push(labels[i] as number);
          contextStart.push(context.length);
          const n = contextFeatures(encoded, i, s, families, keys);
          for (let k = 0; k < n; k++) {
            const id = idOf(keys[k] as number);
            counts.values[id] = (counts.values[id] as number) + 1;
            context.push(id);
          }
          for (let o = -REACH; o <= REACH; o++) {
            const j = i + o;
            lists.push(
              j < first || j >= last ? -1 : listFor(document.tokens.text[j] as string, encoded.lexemes[j] as Lexeme, o),
            );
          }
        }
      }
    }
    sentenceStart.push(gold.length);
    contextStart.push(context.length);
    listStart.push(listIds.length);
    for (let list = 0; list < listUse.length; list++) {
      for (let k = listStart.values[list] as number; k < (listStart.values[list + 1] as number); k++) {
        const id = listIds.values[k] as number;
        counts.values[id] = (counts.values[id] as number) + (listUse.values[list] as number);
      }
    }

    // Only features that were seen often enough stay; their ids become dense again.
    const all = index.keys();
    const renamed = new Int32Array(all.length).fill(-1);
    let kept = 0;
    for (let id = 0; id < all.length; id++) if ((counts.values[id] as number) >= MIN_COUNT) renamed[id] = kept++;
    set.features = kept;
    set.keys = new Uint32Array(kept);
    for (let id = 0; id < all.length; id++)
      if ((renamed[id] as number) >= 0) set.keys[renamed[id] as number] = all[id] as number;
    [set.context, set.contextStart] = rename(context, contextStart, renamed);
    [set.listIds, set.listStart] = rename(listIds, listStart, renamed);
    set.lists = lists.values.slice(0, lists.length);
    set.gold = Uint8Array.from(gold.values.subarray(0, gold.length));
    set.tokens = gold.length;
    set.sentenceStart = sentenceStart.values.slice(0, sentenceStart.length);
    set.sentences = sentenceStart.length - 1;
    set.weight = Float32Array.from(weights);
    return set;
  }
}

/** Applies a renaming of ids to lists, dropping those renamed to -1. */
function rename(
  ids: IntList,
  starts: IntList,
  renamed: Int32Array,
): [Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>] {
  const out = new Int32Array(ids.length);
  const outStarts = new Int32Array(starts.length);
  let at = 0;
  for (let list = 0; list + 1 < starts.length; list++) {
    outStarts[list] = at;
    for (let k = starts.values[list] as number; k < (starts.values[list + 1] as number); k++) {
      const id = renamed[ids.values[k] as number] as number;
      if (id >= 0) out[at++] = id;
    }
  }
  outStarts[starts.length - 1] = at;
  return [out.slice(0, at), outStarts];
}
