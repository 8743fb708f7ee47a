/**
 * wink-nlp behind one pure function: tokens, parts of speech and sentence ends of a piece of text of bounded length.
 *
 * wink keeps every word that it meets in its dictionary, and never cuts a word of the dictionary again. Without a reset,
 * memory would grow with each article, and the tokens of an article would depend on the articles before it. So this
 * module restores the dictionary after each piece. It keeps plain words only, which wink never cuts anyway.
 */
import winkNLP from 'wink-nlp';
import { posIndex } from './pos.js';
import { type Dictionary, prepareWinkModel, type TokenModel } from './wink-model.js';

/** The analysis of a piece of text by wink. */
export interface WinkAnalysis {
  /** The tokens in order, as wink writes them. */
  readonly values: readonly string[];
  /** The part of speech of each token, an index into `POS_TAGS`. */
  readonly pos: readonly number[];
  /** For each sentence, the index after the sentence's last token. */
  readonly sentenceEnds: readonly number[];
}

/** Analyses a piece of text. The time grows with the square of the longest run of characters without a blank. */
export type AnalysePiece = (piece: string) => WinkAnalysis;

interface Wink {
  readonly nlp: ReturnType<typeof winkNLP>;
  readonly words: Dictionary;
  /** Number of words in wink's dictionary before the first piece of text. */
  readonly shipped: number;
}

const PIPE = ['sbd', 'pos'];
/**
 * Maximum number of plain words in wink's dictionary (about 30 MB); beyond it, a new instance of wink replaces the old
 * one.
 */
const MAX_KEPT_WORDS = 200_000;
/**
 * Matches a word that wink reads as one token of the same category in every context: Latin letters or digits. Single
 * letters are excluded, since they form abbreviations, and so are the codes of currencies, which wink reads as words when
 * they stand alone and as currencies in a compound.
 */
const PLAIN_WORD = /^(?!(?:usd|aud|inr|gbp)$)(?:[A-Za-zÀ-ÖØ-öø-ÿ]{2,40}|[0-9]{1,20})$/i;

/** Pieces up to this length are cached: for the cells of a table, wink's own start costs more than its analysis. */
const MAX_CACHED_LENGTH = 8;
const MAX_CACHED_PIECES = 5000;

/** Returns a function that analyses pieces of text. It starts wink at the first piece, which takes about 50 ms. */
export function createAnalyser(tokenModel: TokenModel): AnalysePiece {
  const cache = new Map<string, WinkAnalysis>();
  let makeModel: ReturnType<typeof prepareWinkModel> | undefined;
  let wink: Wink | undefined;

  const analyse: AnalysePiece = (piece) => {
    makeModel ??= prepareWinkModel(tokenModel);
    wink ??= startWink(makeModel());
    const analysis = runWink(wink, piece);
    if (wink.words.list.length > wink.shipped + MAX_KEPT_WORDS) wink = undefined;
    return analysis;
  };

  return (piece) => {
    if (piece.length > MAX_CACHED_LENGTH) return analyse(piece);
    let analysis = cache.get(piece);
    if (analysis === undefined) {
      analysis = analyse(piece);
      if (cache.size === MAX_CACHED_PIECES) cache.clear();
      cache.set(piece, analysis);
    }
    return analysis;
  };
}

function startWink({ model, words }: ReturnType<ReturnType<typeof prepareWinkModel>>): Wink {
  const shipped = words.list.length;
  return { nlp: winkNLP(model, PIPE), words, shipped };
}

function runWink({ nlp, words }: Wink, piece: string): WinkAnalysis {
  const known = words.list.length;
  const parsed = nlp.readDoc(piece);
  const tokens = parsed.tokens();
  const values = tokens.out(nlp.its.value) as string[];
  const pos = (tokens.out(nlp.its.pos) as string[]).map(posIndex);
  const spans = parsed.sentences().out(nlp.its.span) as unknown as [number, number][];
  forgetWords(words, known);
  return { values, pos, sentenceEnds: spans.map(([, last]) => last + 1) };
}

/** Removes the words from index `known` on from the dictionary, except plain words. */
function forgetWords({ hash, list }: Dictionary, known: number): void {
  for (let i = known; i < list.length; i++) {
    const word = list[i] as string;
    if (PLAIN_WORD.test(word)) continue;
    delete hash[word];
    // The entry stays in the list as an empty string, because wink's own counter follows the length of the list.
    list[i] = '';
  }
}
