/**
 * wink-nlp behind one function: tokens, parts of speech and sentence ends of a bounded piece of text.
 *
 * wink adds every word it meets to its dictionary for ever, and a word in the dictionary is never cut
 * again: left alone, memory grows with each article and the tokens of one article depend on those read
 * before. So after each piece the dictionary is put back to where it was, but for plain words, which
 * wink never cuts anyway. {@link analyse} is a pure function of its argument.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { posIndex } from './pos.js';

/** What wink makes of a piece. */
export interface WinkAnalysis {
  /** The tokens in order, as wink writes them. */
  readonly values: readonly string[];
  /** For each token its part of speech, an index into `POS_TAGS`. */
  readonly pos: readonly number[];
  /** For each sentence one past its last token. */
  readonly sentenceEnds: readonly number[];
}

/** A dictionary inside wink's model: a value's index, and the values by index. `index` is the next one. */
interface Dictionary {
  readonly hash: Record<string, number>;
  readonly list: string[];
  index: number;
}

type FeatureName = 'lexeme' | 'shape' | 'prefix' | 'suffix';

interface Wink {
  readonly nlp: ReturnType<typeof winkNLP>;
  readonly features: Readonly<Record<FeatureName, Dictionary>>;
  /** The sizes of the dictionaries as shipped. */
  readonly shipped: Readonly<Record<FeatureName, number>>;
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
const SHORT = 3;
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
  const { nlp, features } = wink;
  const known = features.lexeme.list.length;
  const parsed = nlp.readDoc(piece);
  const tokens = parsed.tokens();
  const values = tokens.out(nlp.its.value) as string[];
  const pos = (tokens.out(nlp.its.pos) as string[]).map(posIndex);
  const spans = parsed.sentences().out(nlp.its.span) as unknown as [number, number][];
  forgetSince(known, wink);
  return { values, pos, sentenceEnds: spans.map(([, last]) => last + 1) };
}

function start(): Wink {
  // The typings keep the model's inside to themselves; its dictionaries are plain objects.
  const core = (model as unknown as { core(): { features: Wink['features'] } }).core();
  const { features } = core;
  const nlp = winkNLP({ ...model, core: () => core }, PIPE);
  const { lexeme, shape, prefix, suffix } = features;
  return {
    nlp,
    features,
    shipped: {
      lexeme: lexeme.list.length,
      shape: shape.list.length,
      prefix: prefix.list.length,
      suffix: suffix.list.length,
    },
  };
}

/** Puts the dictionaries back; `known` is the size that the dictionary of words had before the piece. */
function forgetSince(known: number, { features, shipped }: Wink): void {
  const { hash, list } = features.lexeme;
  for (let i = known; i < list.length; i++) {
    const word = list[i] as string;
    if (PLAIN_WORD.test(word)) continue;
    delete hash[word];
    list[i] = '';
  }
  if (list.length === known) return;
  // The other dictionaries only describe new words and can be cut short. (That of words cannot: wink keeps a table
  // beside it.) Grown too long, indexes of shapes would run over into the neighbouring bits of a packed entry.
  cutShort(features.shape, shipped.shape);
  cutShort(features.prefix, shipped.prefix);
  cutShort(features.suffix, shipped.suffix);
  if (list.length > shipped.lexeme + MAX_KEPT_WORDS) wink = undefined;
}

function cutShort(dictionary: Dictionary, length: number): void {
  const { hash, list } = dictionary;
  for (let i = length; i < list.length; i++) delete hash[list[i] as string];
  list.length = length;
  dictionary.index = length;
}
