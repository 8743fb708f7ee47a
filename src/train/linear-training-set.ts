/**
 * The training set of the linear model in memory: for each token the ids of its features, in shared lists.
 *
 * The features that depend on a single word are stored once for each distinct word and distance from the token; only
 * the context features are stored for each token. Features that occur fewer than {@link MIN_COUNT} times are dropped.
 */
import { labelCount } from '../engine/recognise/bio-labels.js';
import { MAX_CONTEXT_KEYS, writeContextFeatures } from '../engine/recognise/features/context-features.js';
import { DISTANCES, keysAtDistance, type Lexeme, REACH } from '../engine/recognise/features/lexeme-cache.js';
import { FeatureIndex, IntList } from './feature-index.js';
import { readSentences, type TrainingData, type TrainingSentence } from './training-article.js';

const MIN_COUNT = 2;

export interface LinearTrainingSet {
  readonly labels: number;
  readonly sentences: number;
  readonly tokens: number;
  readonly features: number;
  /** The hash key of each feature. */
  readonly keys: Uint32Array;
  /** The gold label of each token. */
  readonly gold: Uint8Array;
  /** Index of the first token of each sentence, and at the end the number of tokens. */
  readonly sentenceStart: Int32Array;
  /** The weight of each sentence in the loss. */
  readonly weight: Float32Array;
  /**
   * Calls `visit` for each list of feature ids of a token; a list is the part of `ids` from `from` to `to` (exclusive).
   */
  forEachList(token: number, visit: (ids: Int32Array, from: number, to: number) => void): void;
}

export function buildLinearSet(data: TrainingData): LinearTrainingSet {
  const builder = new LinearSetBuilder(data.families);
  for (const sentence of readSentences(data)) builder.addSentence(sentence);
  return builder.build(labelCount(data.types));
}

/** Lists of ids in one array: list k is `ids.slice(start[k], start[k + 1])`. */
interface IdLists {
  readonly ids: IntList;
  readonly start: IntList;
}

class LinearSetBuilder {
  readonly #families: number;
  readonly #index = new FeatureIndex();
  /** The number of occurrences of each feature; those of word features are added at the end. */
  readonly #counts = new IntList(1 << 20);
  readonly #context: IdLists = { ids: new IntList(1 << 22), start: new IntList(1 << 18) };
  readonly #words: IdLists = { ids: new IntList(1 << 20), start: new IntList(1 << 16) };
  /** For each distance: the index of the word list of each distinct word, and how many tokens use each list. */
  readonly #wordLists = Array.from({ length: DISTANCES }, () => new Map<string, number>());
  readonly #uses = new IntList(1 << 16);
  /**
   * The indexes of the word lists of each token, {@link DISTANCES} numbers a token; -1 for a word outside the sentence.
   */
  readonly #listsOfToken = new IntList(1 << 20);
  readonly #gold = new IntList(1 << 18);
  readonly #sentenceStart = new IntList(1 << 15);
  readonly #weights: number[] = [];
  readonly #keys = new Uint32Array(MAX_CONTEXT_KEYS);

  constructor(families: number) {
    this.#families = families;
  }

  addSentence({ encoded, labels, sentence, first, last, weight }: TrainingSentence): void {
    const { text } = encoded.document.tokens;
    this.#sentenceStart.push(this.#gold.length);
    this.#weights.push(weight);
    for (let i = first; i < last; i++) {
      this.#gold.push(labels[i] as number);
      this.#context.start.push(this.#context.ids.length);
      const count = writeContextFeatures(encoded, i, sentence, this.#families, this.#keys);
      for (let k = 0; k < count; k++) {
        const id = this.#idOf(this.#keys[k] as number);
        this.#count(id, 1);
        this.#context.ids.push(id);
      }
      for (let distance = -REACH; distance <= REACH; distance++) {
        const j = i + distance;
        const isInside = j >= first && j < last;
        const list = isInside ? this.#listOf(text[j] as string, encoded.lexemes[j] as Lexeme, distance) : -1;
        this.#listsOfToken.push(list);
      }
    }
  }

  #idOf(key: number): number {
    const id = this.#index.id(key);
    if (id === this.#counts.length) this.#counts.push(0);
    return id;
  }

  #count(id: number, times: number): void {
    this.#counts.values[id] = (this.#counts.values[id] as number) + times;
  }

  #listOf(text: string, lexeme: Lexeme, distance: number): number {
    const known = this.#wordLists[distance + REACH] as Map<string, number>;
    let list = known.get(text);
    if (list === undefined) {
      list = this.#words.start.length;
      known.set(text, list);
      this.#words.start.push(this.#words.ids.length);
      this.#uses.push(0);
      for (const key of keysAtDistance(lexeme, distance)) this.#words.ids.push(this.#idOf(key));
    }
    this.#uses.values[list] = (this.#uses.values[list] as number) + 1;
    return list;
  }

  build(labels: number): LinearTrainingSet {
    this.#sentenceStart.push(this.#gold.length);
    this.#context.start.push(this.#context.ids.length);
    this.#words.start.push(this.#words.ids.length);
    this.#countWordFeatures();
    const { renamed, keys } = this.#dropRareFeatures();
    const [context, contextStart] = renameIds(this.#context, renamed);
    const [words, wordStart] = renameIds(this.#words, renamed);
    const listsOfToken = this.#listsOfToken.toArray();
    return {
      labels,
      sentences: this.#weights.length,
      tokens: this.#gold.length,
      features: keys.length,
      keys,
      gold: Uint8Array.from(this.#gold.toArray()),
      sentenceStart: this.#sentenceStart.toArray(),
      weight: Float32Array.from(this.#weights),
      forEachList(token, visit) {
        visit(context, contextStart[token] as number, contextStart[token + 1] as number);
        for (let k = token * DISTANCES; k < (token + 1) * DISTANCES; k++) {
          const list = listsOfToken[k] as number;
          if (list >= 0) visit(words, wordStart[list] as number, wordStart[list + 1] as number);
        }
      },
    };
  }

  #countWordFeatures(): void {
    const { ids, start } = this.#words;
    for (let list = 0; list < this.#uses.length; list++) {
      const uses = this.#uses.values[list] as number;
      for (let k = start.values[list] as number; k < (start.values[list + 1] as number); k++) {
        this.#count(ids.values[k] as number, uses);
      }
    }
  }

  /**
   * Gives consecutive new ids to the frequent features. `renamed` maps an old id to the new one, or to -1 for a rare
   * feature.
   */
  #dropRareFeatures(): { renamed: Int32Array; keys: Uint32Array } {
    const all = this.#index.keys();
    const renamed = new Int32Array(all.length).fill(-1);
    let kept = 0;
    for (let id = 0; id < all.length; id++) {
      if ((this.#counts.values[id] as number) >= MIN_COUNT) renamed[id] = kept++;
    }
    return { renamed, keys: all.filter((_, id) => (renamed[id] as number) >= 0) };
  }
}

/** Replaces the ids in all lists, and drops the ids of rare features. Returns the ids and the starts of the lists. */
function renameIds({ ids, start }: IdLists, renamed: Int32Array): [Int32Array, Int32Array] {
  const out = new Int32Array(ids.length);
  const outStart = new Int32Array(start.length);
  let at = 0;
  for (let list = 0; list + 1 < start.length; list++) {
    outStart[list] = at;
    for (let k = start.values[list] as number; k < (start.values[list + 1] as number); k++) {
      const id = renamed[ids.values[k] as number] as number;
      if (id >= 0) out[at++] = id;
    }
  }
  outStart[start.length - 1] = at;
  return [out.slice(0, at), outStart];
}
