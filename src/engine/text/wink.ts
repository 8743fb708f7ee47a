/**
 * wink-nlp behind one function: tokens, parts of speech and sentence ends of a bounded piece of text.
 *
 * wink adds every word it meets to its dictionary for ever, and a word in the dictionary is never cut
 * again: left alone, memory grows with each article and the tokens of one article depend on those read
 * before. So after each piece the dictionary is put back to where it was, but for plain words, which
 * wink never cuts anyway. {@link analyse} is a pure function of its argument.
 */
import winkNLP from 'wink-nlp';
import { posIndex } from './pos.js';
import { type Dictionary, winkModel } from './wink-model.js';

/** What wink makes of a piece. */
export interface WinkAnalysis {
  /** The tokens in order, as wink writes them. */
  readonly values: readonly string[];
  /** For each token its part of speech, an index into `POS_TAGS`. */
  readonly pos: readonly number[];
  /** For each sentence one past its last token. */
  readonly sentenceEnds: readonly number[];
}

interface Wink {
  readonly nlp: ReturnType<typeof winkNLP>;
  readonly words: Dictionary;
  /** How many words the dictionary has as shipped. */
  readonly shipped: number;
}

const PIPE = ['sbd', 'pos'];
/** Plain words are kept up to this number (about 30 MB), then wink starts anew. */
const MAX_KEPT_WORDS = 200_000;
/**
 * What wink reads as one token of the same category wherever it stands: Latin letters, or digits. Single letters are
 * not among them (they form abbreviations), nor the codes of currencies (words when alone, currencies in a compound).
 */
const PLAIN_WORD = /^(?!(?:usd|aud|inr|gbp)$)(?:[A-Za-zÀ-ÖØ-öø-ÿ]{2,40}|[0-9]{1,20})$/i;

let wink: Wink | undefined;
/** Analyses of the cells of tables, where starting wink costs more than what it does. */
const ofShortPieces = new Map<string, WinkAnalysis>();
const SHORT = 8;
const MAX_SHORT_PIECES = 5000;

/** Tokenizes, tags and splits a piece into sentences. Time grows with the square of the longest run without a blank. */
export function analyse(piece: string): WinkAnalysis {
  if (piece.length > SHORT) return run(piece);
  let analysis = ofShortPieces.get(piece);
  if (analysis === undefined) {
    analysis = run(piece);
    if (ofShortPieces.size === MAX_SHORT_PIECES) ofShortPieces.clear();
    ofShortPieces.set(piece, analysis);
  }
  return analysis;
}

function run(piece: string): WinkAnalysis {
  wink ??= start();
  const { nlp, words } = wink;
  const known = words.list.length;
  const parsed = nlp.readDoc(piece);
  const tokens = parsed.tokens();
  const values = tokens.out(nlp.its.value) as string[];
  const pos = (tokens.out(nlp.its.pos) as string[]).map(posIndex);
  const spans = parsed.sentences().out(nlp.its.span) as unknown as [number, number][];
  forgetSince(known, words);
  if (words.list.length > wink.shipped + MAX_KEPT_WORDS) wink = undefined;
  return { values, pos, sentenceEnds: spans.map(([, last]) => last + 1) };
}

function start(): Wink {
  const { model, words } = winkModel();
  const shipped = words.list.length;
  return { nlp: winkNLP(model, PIPE), words, shipped };
}

/** Takes the words from index `known` on out of the dictionary again, but for plain ones. */
function forgetSince(known: number, { hash, list }: Dictionary): void {
  for (let i = known; i < list.length; i++) {
    const word = list[i] as string;
    if (PLAIN_WORD.test(word)) continue;
    delete hash[word];
    // The place stays taken: wink counts in step with the list.
    list[i] = '';
  }
}
