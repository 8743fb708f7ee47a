/**
 * The second pass: a word that is a person here is likely one there too (one sense per discourse: Gale, Church and
 * Yarowsky 1992; as evidence in a second pass: Krishnan and Manning 2006).
 *
 * For every capitalised word that the document repeats, the first pass's probabilities at its other places are averaged,
 * twice: of types, over all its places; and of labels, over those where it stands in the same run of capitalised words at
 * the same position. Their logarithms are added to its scores. Probabilities rather than decisions: where the first pass
 * was unsure, it says little.
 */

import { mix } from '../../../util/hash.js';
import { typeOfLabel } from '../bio-labels.js';
import type { EncodedDocument } from '../features/document-encoding.js';
import { CASE, type Lexeme } from '../features/lexeme-cache.js';
import type { ChainInference } from './chain-inference.js';

export interface EvidenceWeights {
  /** How much the evidence of types counts, and that of labels. */
  readonly types: number;
  readonly labels: number;
  /** How many further places with even probabilities are thought of. */
  readonly prior: number;
}

/** Sums of probabilities over the places of one key. */
interface Places {
  count: number;
  readonly sums: Float64Array;
}

/** Adds the document's evidence to `scores`; changes nothing where no capitalised word comes twice. */
export function addEvidence(
  doc: EncodedDocument,
  chain: ChainInference,
  weights: EvidenceWeights,
  scores: Float32Array,
): void {
  const { labels } = chain;
  const { sentences } = doc.document;
  const words = repeated(doc, labels);
  if (words.size === 0) return;
  const runs = new Map<number, Places>();
  const first = new Map<number, Float32Array>();
  for (let s = 0; s < sentences.length; s++) {
    const from = sentences.first[s] as number;
    const to = sentences.last[s] as number;
    let read = false;
    for (let i = from; i < to; i++) {
      const word = isName(doc, i) ? words.get(doc.lower[i] as number) : undefined;
      if (word === undefined) continue;
      if (!read) chain.forwardBackward(scores, from, to - from);
      read = true;
      const at = (i - from) * chain.width;
      const marginals = chain.marginals.slice(at, at + labels);
      first.set(i, marginals);
      add(word, marginals);
      const key = runKey(doc, i);
      let run = runs.get(key);
      if (run === undefined) {
        run = { count: 0, sums: new Float64Array(labels) };
        runs.set(key, run);
      }
      add(run, marginals);
    }
  }
  const types = new Float64Array((labels + 1) / 2);
  for (const [i, own] of first) {
    const at = i * labels;
    addTypes(words.get(doc.lower[i] as number) as Places, own, types, scores, at);
    addLabels(runs.get(runKey(doc, i)) as Places, own, scores, at);
  }

  function addTypes(word: Places, own: Float32Array, sums: Float64Array, out: Float32Array, at: number): void {
    const others = word.count - 1;
    if (others === 0) return;
    sums.fill(0);
    for (let label = 0; label < labels; label++) {
      const type = typeOfLabel(label) + 1;
      sums[type] = (sums[type] as number) + (word.sums[label] as number) - (own[label] as number);
    }
    for (let label = 0; label < labels; label++) {
      const share = smoothed(sums[typeOfLabel(label) + 1] as number, others, sums.length, weights.prior);
      out[at + label] = (out[at + label] as number) + weights.types * Math.log(share);
    }
  }

  function addLabels(run: Places, own: Float32Array, out: Float32Array, at: number): void {
    const others = run.count - 1;
    if (others === 0) return;
    for (let label = 0; label < labels; label++) {
      const share = smoothed((run.sums[label] as number) - (own[label] as number), others, labels, weights.prior);
      out[at + label] = (out[at + label] as number) + weights.labels * Math.log(share);
    }
  }
}

/** A mean of probabilities, drawn a little towards even ones. */
function smoothed(sum: number, count: number, choices: number, prior: number): number {
  return (Math.max(0, sum) + prior / choices) / (count + prior);
}

function add(places: Places, marginals: Float32Array): void {
  places.count++;
  for (let label = 0; label < marginals.length; label++) {
    places.sums[label] = (places.sums[label] as number) + (marginals[label] as number);
  }
}

/** Whether token i is written as names are. */
function isName(doc: EncodedDocument, i: number): boolean {
  const form = (doc.lexemes[i] as Lexeme).case;
  return form >= CASE.TITLE && form <= CASE.MIXED;
}

/** The capitalised words that come at least twice. */
function repeated(doc: EncodedDocument, labels: number): Map<number, Places> {
  const words = new Map<number, Places>();
  const once = new Set<number>();
  for (let i = 0; i < doc.lower.length; i++) {
    if (!isName(doc, i)) continue;
    const lower = doc.lower[i] as number;
    if (words.has(lower)) continue;
    if (once.has(lower)) words.set(lower, { count: 0, sums: new Float64Array(labels) });
    else once.add(lower);
  }
  return words;
}

/** The run of capitalised words that token i stands in, and its position there. */
function runKey(doc: EncodedDocument, i: number): number {
  const start = doc.runStart[i] as number;
  const end = Math.min(doc.runEnd[i] as number, start + LONGEST_RUN);
  let key = mix(doc.lower[i] as number, i - start);
  for (let k = start; k < end; k++) key = mix(key, doc.lower[k] as number);
  return key;
}

/** Further words of a run tell it from no other. */
const LONGEST_RUN = 12;
