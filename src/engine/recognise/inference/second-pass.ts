/**
 * The second pass of the recogniser: the labels that the first pass found at other occurrences of a word are evidence
 * for each occurrence. A word that is a person at one place of a document is likely a person at the others (one sense
 * per discourse: Gale, Church and Yarowsky 1992; as evidence in a second pass: Krishnan and Manning 2006).
 *
 * The pass works on the capitalised words that occur at least twice. For each occurrence it averages the marginals of the
 * other occurrences in two ways: by type, over all occurrences of the word; and by label, over the occurrences in an equal
 * run of capitalised words at an equal position. It adds the logarithms of both averages to the emissions. Because it
 * averages probabilities and not decisions, an unsure first pass changes little.
 *
 * A surname after a full name gets further evidence: if "Angela Merkel" is certainly a person, "Merkel" alone is one too,
 * also at the start of a sentence, where its capital says nothing.
 */
import { mix } from '../../../util/hash.js';
import { beginLabel, insideLabel, typeIndexOf } from '../bio-labels.js';
import type { EncodedDocument } from '../features/document-encoding.js';
import type { Lexeme } from '../features/lexeme-cache.js';
import { isCapitalised } from '../features/word-shape.js';
import type { ChainInference } from './chain-inference.js';

export interface EvidenceWeights {
  /** Weight of the evidence by type, and weight of the evidence by label. */
  readonly types: number;
  readonly labels: number;
  /** Number of imaginary further occurrences with equal probabilities for all labels, which smooth the averages. */
  readonly prior: number;
}

/** The first pass's marginals, summed over the occurrences of a word or of a word in a run. */
interface Occurrences {
  count: number;
  readonly sums: Float64Array;
}

interface Evidence {
  /** The occurrences of each word, by the hash of the word. */
  readonly words: Map<number, Occurrences>;
  /** By {@link runKey}. */
  readonly runs: Map<number, Occurrences>;
  /** The marginals of each token that is an occurrence of a repeated word, `labels` numbers a token. */
  readonly marginals: Map<number, Float32Array>;
}

/** Maximum number of words of a run that enter its hash; longer runs with equal first words count as equal. */
const LONGEST_RUN = 12;

/** The log-odds, in nats, that a full name adds to the label "person" of its last word elsewhere; chosen on the development sets. */
const SURNAME_EVIDENCE = 3;
/** Minimum probability that the last word of a run continues the name of a person. */
const SURE_PERSON = 0.9;

/**
 * Adds the evidence of other occurrences to the emissions. The emissions do not change if no capitalised word occurs
 * twice.
 *
 * @param personType index of the type "person" in the model; -1 for a model without it.
 */
export function addEvidence(
  doc: EncodedDocument,
  chain: ChainInference,
  weights: EvidenceWeights,
  scores: Float32Array,
  personType: number,
): void {
  const { labels } = chain;
  const words = findRepeatedWords(doc, labels);
  if (words.size === 0) return;
  const { runs, marginals } = collectEvidence(doc, words, chain, scores);
  const surnames = personType < 0 ? new Set<number>() : findSurnames(doc, marginals, insideLabel(personType));
  for (const [i, own] of marginals) {
    const emissions = scores.subarray(i * labels, (i + 1) * labels);
    addTypeEvidence(words.get(doc.lower[i] as number) as Occurrences, own, weights, emissions);
    addLabelEvidence(runs.get(runKey(doc, i)) as Occurrences, own, weights, emissions);
    if (isAlone(doc, i) && surnames.has(doc.lower[i] as number)) {
      const person = beginLabel(personType);
      emissions[person] = (emissions[person] as number) + SURNAME_EVIDENCE;
    }
  }
}

/** Returns the last words of runs that the first pass read as the last word of a person's name of several words. */
function findSurnames(doc: EncodedDocument, marginals: ReadonlyMap<number, Float32Array>, inside: number): Set<number> {
  const surnames = new Set<number>();
  for (const [i, own] of marginals) {
    const endsRun = !isAlone(doc, i) && i === (doc.runEnd[i] as number) - 1;
    if (endsRun && (own[inside] as number) > SURE_PERSON) surnames.add(doc.lower[i] as number);
  }
  return surnames;
}

/** Returns true if token i is a capitalised word without another one beside it. */
function isAlone(doc: EncodedDocument, i: number): boolean {
  return (doc.runEnd[i] as number) - (doc.runStart[i] as number) <= 1;
}

/** Returns the capitalised words that occur at least twice, without any evidence yet. */
function findRepeatedWords(doc: EncodedDocument, labels: number): Map<number, Occurrences> {
  const words = new Map<number, Occurrences>();
  const seen = new Set<number>();
  for (let i = 0; i < doc.lower.length; i++) {
    if (!isCapitalised((doc.lexemes[i] as Lexeme).letterCase)) continue;
    const lower = doc.lower[i] as number;
    if (words.has(lower)) continue;
    if (seen.has(lower)) words.set(lower, { count: 0, sums: new Float64Array(labels) });
    else seen.add(lower);
  }
  return words;
}

/** Runs forward-backward on the sentences that contain a repeated word, and sums the marginals of these words. */
function collectEvidence(
  doc: EncodedDocument,
  words: Map<number, Occurrences>,
  chain: ChainInference,
  scores: Float32Array,
): Evidence {
  const { labels, width } = chain;
  const { sentences } = doc.document;
  const runs = new Map<number, Occurrences>();
  const marginals = new Map<number, Float32Array>();
  for (let s = 0; s < sentences.length; s++) {
    const from = sentences.first[s] as number;
    const to = sentences.last[s] as number;
    let isScored = false;
    for (let i = from; i < to; i++) {
      const word = isCapitalised((doc.lexemes[i] as Lexeme).letterCase) ? words.get(doc.lower[i] as number) : undefined;
      if (word === undefined) continue;
      if (!isScored) chain.forwardBackward(scores, from, to - from);
      isScored = true;
      const at = (i - from) * width;
      const own = chain.marginals.slice(at, at + labels);
      marginals.set(i, own);
      addOccurrence(word, own);
      const key = runKey(doc, i);
      const run = runs.get(key) ?? { count: 0, sums: new Float64Array(labels) };
      runs.set(key, run);
      addOccurrence(run, own);
    }
  }
  return { words, runs, marginals };
}

function addOccurrence(occurrences: Occurrences, marginals: Float32Array): void {
  occurrences.count++;
  for (let label = 0; label < marginals.length; label++) {
    occurrences.sums[label] = (occurrences.sums[label] as number) + (marginals[label] as number);
  }
}

function addTypeEvidence(
  word: Occurrences,
  own: Float32Array,
  { types, prior }: EvidenceWeights,
  emissions: Float32Array,
): void {
  const others = word.count - 1;
  if (others === 0) return;
  // Sums by type: index 0 stands for "not a name", index k + 1 for type k.
  const sums = new Float64Array((own.length + 1) / 2);
  for (let label = 0; label < own.length; label++) {
    const type = typeIndexOf(label) + 1;
    sums[type] = (sums[type] as number) + (word.sums[label] as number) - (own[label] as number);
  }
  for (let label = 0; label < own.length; label++) {
    const average = smoothedAverage(sums[typeIndexOf(label) + 1] as number, others, sums.length, prior);
    emissions[label] = (emissions[label] as number) + types * Math.log(average);
  }
}

function addLabelEvidence(
  run: Occurrences,
  own: Float32Array,
  { labels, prior }: EvidenceWeights,
  emissions: Float32Array,
): void {
  const others = run.count - 1;
  if (others === 0) return;
  for (let label = 0; label < own.length; label++) {
    const sum = (run.sums[label] as number) - (own[label] as number);
    const average = smoothedAverage(sum, others, own.length, prior);
    emissions[label] = (emissions[label] as number) + labels * Math.log(average);
  }
}

/** Returns the mean of `count` probabilities with the sum `sum`, smoothed by `prior` even probabilities. */
function smoothedAverage(sum: number, count: number, choices: number, prior: number): number {
  return (Math.max(0, sum) + prior / choices) / (count + prior);
}

/** Returns a hash of the run of capitalised words around token i and of the token's position in it. */
function runKey(doc: EncodedDocument, i: number): number {
  const start = doc.runStart[i] as number;
  const end = Math.min(doc.runEnd[i] as number, start + LONGEST_RUN);
  let key = mix(doc.lower[i] as number, i - start);
  for (let k = start; k < end; k++) key = mix(key, doc.lower[k] as number);
  return key;
}
