/**
 * wink-nlp behind one function: tokens, parts of speech and sentence ends of a bounded piece of text.
 *
 * wink keeps every word it has ever seen; so that memory stays flat over a million articles the
 * instance is replaced after a fixed amount of text. Its answers do not depend on what it saw before.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { posIndex } from './pos.js';

/** What wink makes of a piece: parallel arrays a token, and for each sentence one past its last token. */
export interface WinkAnalysis {
  readonly values: readonly string[];
  readonly pos: readonly number[];
  readonly sentenceEnds: readonly number[];
}

const PIPE = ['sbd', 'pos'];
const RENEW_AFTER_CODE_UNITS = 4_000_000;

type Wink = ReturnType<typeof winkNLP>;
let instance: Wink | undefined;
let seen = 0;

export function analyse(piece: string): WinkAnalysis {
  seen += piece.length;
  if (instance === undefined || seen > RENEW_AFTER_CODE_UNITS) {
    instance = winkNLP(model, PIPE);
    seen = piece.length;
  }
  const { its } = instance;
  const parsed = instance.readDoc(piece);
  const tokens = parsed.tokens();
  const values = tokens.out(its.value) as string[];
  const pos = (tokens.out(its.pos) as string[]).map(posIndex);
  const spans = parsed.sentences().out(its.span) as unknown as [number, number][];
  return { values, pos, sentenceEnds: spans.map(([, last]) => last + 1) };
}
