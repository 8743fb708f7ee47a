import { describe, expect, it } from 'vitest';
import { beginLabel, insideLabel, labelCount } from '../../../src/engine/recognise/bio-labels.js';
import { encodeDocument } from '../../../src/engine/recognise/features/document-encoding.js';
import { LexemeCache } from '../../../src/engine/recognise/features/lexeme-cache.js';
import { NO_TABLES } from '../../../src/engine/recognise/features/lookup-tables.js';
import { ALL_FAMILIES } from '../../../src/engine/recognise/features/templates.js';
import { ChainInference } from '../../../src/engine/recognise/inference/chain-inference.js';
import { addEvidence } from '../../../src/engine/recognise/inference/second-pass.js';
import { forbidIllegal, type Transitions } from '../../../src/engine/recognise/inference/transitions.js';
import { readDocument } from '../../../src/extractor/read-document.js';

const [PERSON, PLACE] = [0, 1];
const LABELS = labelCount(['person', 'place']);
const WEIGHTS = { types: 0.5, labels: 0.5, prior: 1 };

function chain(): ChainInference {
  const transitions: Transitions = {
    labels: LABELS,
    weights: new Float32Array(LABELS * LABELS),
    start: new Float32Array(LABELS),
  };
  forbidIllegal(transitions);
  return new ChainInference(transitions);
}

/** Returns what the second pass adds to the emissions, if the first pass is sure of the types of the tokens in `first`. */
function scoresOf(
  text: string,
  first: Readonly<Record<number, number>>,
  inside: Readonly<Record<number, number>> = {},
) {
  const document = readDocument(text);
  const doc = encodeDocument(document, new LexemeCache(NO_TABLES, ALL_FAMILIES), NO_TABLES, ALL_FAMILIES);
  const scores = new Float32Array(document.tokens.length * LABELS);
  for (const [token, type] of Object.entries(first)) scores[Number(token) * LABELS + beginLabel(type)] = 9;
  for (const [token, type] of Object.entries(inside)) scores[Number(token) * LABELS + insideLabel(type)] = 18;
  const before = scores.slice();
  addEvidence(doc, chain(), WEIGHTS, scores, 0);
  const gain = (token: number, type: number): number => {
    const at = token * LABELS + beginLabel(type);
    return (scores[at] as number) - (before[at] as number);
  };
  return { gain, changed: scores.some((score, i) => score !== before[i]) };
}

describe('the second pass', () => {
  it('raises the label "person" of a lone word that ends the full name of a sure person elsewhere', () => {
    // Tokens: Then(0) Anna(1) Berg(2) spoke(3) .(4) Berg(5) left(6) .(7)
    const text = 'Then Anna Berg spoke. Berg left.';
    const person = scoresOf(text, { 1: PERSON }, { 2: PERSON }).gain(5, PERSON);
    const place = scoresOf(text, { 1: PLACE }, { 2: PLACE }).gain(5, PLACE);
    expect(person).toBeGreaterThan(place + 2);
  });

  it('raises the scores of the type that a word has elsewhere in the document', () => {
    // Tokens: Jordan(0) spoke . Then we saw Jordan(6) .
    const { gain } = scoresOf('Jordan spoke. Then we saw Jordan.', { 0: PERSON });
    expect(gain(6, PERSON)).toBeGreaterThan(gain(6, PLACE) + 0.5);
  });

  it('does not count an occurrence as evidence for itself', () => {
    const { gain } = scoresOf('Jordan spoke. Then we saw Jordan.', { 0: PERSON });
    expect(Math.abs(gain(0, PERSON) - gain(0, PLACE))).toBeLessThan(0.01);
  });

  it('favours no type where the first pass is unsure or contradicts itself', () => {
    const text = 'Jordan spoke. Jordan left. Then we saw Jordan.';
    const at = 9;
    const sure = scoresOf(text, { 0: PERSON, 3: PERSON });
    const contradictory = scoresOf(text, { 0: PERSON, 3: PLACE });
    const unsure = scoresOf(text, {});
    const lead = ({ gain }: typeof sure): number => gain(at, PERSON) - gain(at, PLACE);
    expect(lead(sure)).toBeGreaterThan(1);
    expect(Math.abs(lead(contradictory))).toBeLessThan(0.01);
    expect(Math.abs(lead(unsure))).toBeLessThan(0.01);
  });

  it('changes nothing if no capitalised word occurs twice', () => {
    expect(scoresOf('Jordan spoke. We saw Oslo and the sea and the sun.', { 0: PERSON }).changed).toBe(false);
    expect(scoresOf('', {}).changed).toBe(false);
  });
});
