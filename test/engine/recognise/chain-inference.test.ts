import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLegal, labelCount } from '../../../src/engine/recognise/bio-labels.js';
import { ChainInference } from '../../../src/engine/recognise/inference/chain-inference.js';
import { forbidIllegal, type Transitions } from '../../../src/engine/recognise/inference/transitions.js';

const LABELS = labelCount(['a', 'b']);

/** Random transition weights over two types, and random emissions for up to four tokens. */
const chains = fc
  .record({
    weights: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: LABELS * LABELS,
      maxLength: LABELS * LABELS,
    }),
    start: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: LABELS, maxLength: LABELS }),
    scores: fc.array(fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: LABELS, maxLength: LABELS }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ weights, start, scores }) => {
    const transitions: Transitions = {
      labels: LABELS,
      weights: Float32Array.from(weights),
      start: Float32Array.from(start),
    };
    forbidIllegal(transitions);
    return { transitions, scores: Float32Array.from(scores.flat()), length: scores.length };
  });

/** Enumerates every legal labelling with its score, the slow way to everything that the algorithms compute. */
function enumerate({ weights, start }: Transitions, scores: Float32Array, length: number) {
  const all: { path: number[]; score: number }[] = [];
  const go = (path: number[], score: number): void => {
    if (path.length === length) {
      all.push({ path, score });
      return;
    }
    const previous = path.at(-1) ?? -1;
    for (let label = 0; label < LABELS; label++) {
      if (!isLegal(previous, label)) continue;
      const move = previous < 0 ? (start[label] as number) : (weights[previous * LABELS + label] as number);
      go([...path, label], score + move + (scores[path.length * LABELS + label] as number));
    }
  };
  go([], 0);
  return all;
}

const probabilityOf = (all: { path: number[]; score: number }[], holds: (path: number[]) => boolean): number => {
  const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
  return all.filter(({ path }) => holds(path)).reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
};

describe('ChainInference', () => {
  it('finds the labelling with the highest score by Viterbi', () => {
    fc.assert(
      fc.property(chains, ({ transitions, scores, length }) => {
        const out = new Uint8Array(length);
        new ChainInference(transitions).viterbi(scores, 0, length, out);
        const all = enumerate(transitions, scores, length);
        const best = Math.max(...all.map(({ score }) => score));
        const found = all.find(({ path }) => path.every((label, t) => label === out[t]));
        expect(found?.score).toBeCloseTo(best, 4);
      }),
    );
  });

  it('computes log Z and the marginals of a sum over all labellings', () => {
    fc.assert(
      fc.property(chains, ({ transitions, scores, length }) => {
        const chain = new ChainInference(transitions);
        chain.forwardBackward(scores, 0, length);
        const all = enumerate(transitions, scores, length);
        expect(chain.logPartition(length)).toBeCloseTo(
          Math.log(all.reduce((sum, { score }) => sum + Math.exp(score), 0)),
          4,
        );
        for (let t = 0; t < length; t++) {
          for (let label = 0; label < LABELS; label++) {
            const expected = probabilityOf(all, (path) => path[t] === label);
            expect(chain.marginals[t * chain.width + label]).toBeCloseTo(expected, 5);
          }
        }
      }),
    );
  });

  it('adds the probability of each pair of neighbouring labels, times the weight', () => {
    fc.assert(
      fc.property(chains, ({ transitions, scores, length }) => {
        fc.pre(length > 1);
        const chain = new ChainInference(transitions);
        chain.forwardBackward(scores, 0, length);
        const all = enumerate(transitions, scores, length);
        const pairs = new Float64Array(LABELS * LABELS);
        chain.addPairMarginals(1, 2, pairs);
        for (let from = 0; from < LABELS; from++) {
          for (let to = 0; to < LABELS; to++) {
            const expected = probabilityOf(all, (path) => path[0] === from && path[1] === to);
            expect(pairs[from * LABELS + to]).toBeCloseTo(2 * expected, 5);
          }
        }
      }),
    );
  });

  it('gives a span the probability of exactly its range and type', () => {
    fc.assert(
      fc.property(chains, fc.nat(3), fc.nat(3), fc.nat(1), ({ transitions, scores, length }, a, b, type) => {
        const from = Math.min(a, b);
        const to = Math.max(a, b) + 1;
        fc.pre(to <= length);
        const chain = new ChainInference(transitions);
        chain.forwardBackward(scores, 0, length);
        const begin = 1 + 2 * type;
        const expected = probabilityOf(enumerate(transitions, scores, length), (path) => {
          const inside = path.slice(from + 1, to).every((label) => label === begin + 1);
          return path[from] === begin && inside && path[to] !== begin + 1;
        });
        expect(chain.spanProbability(from, to, begin, length)).toBeCloseTo(expected, 5);
      }),
    );
  });

  it('ignores an extreme score of a label that no path reaches', () => {
    const transitions: Transitions = {
      labels: LABELS,
      weights: new Float32Array(LABELS * LABELS),
      start: new Float32Array(LABELS),
    };
    forbidIllegal(transitions);
    const chain = new ChainInference(transitions);
    const scores = new Float32Array(2 * LABELS);
    // Label I of the first type, which cannot start a sentence.
    scores[2] = 5000;
    chain.forwardBackward(scores, 0, 2);
    expect(chain.logPartition(2)).toBeCloseTo(Math.log(3 * 3 + 2), 5);
    expect(chain.marginals[0]).toBeCloseTo(3 / 11, 5);
  });

  it('reads a sentence at an offset, and a sentence of 1,000 tokens', () => {
    const transitions: Transitions = {
      labels: LABELS,
      weights: new Float32Array(LABELS * LABELS),
      start: new Float32Array(LABELS),
    };
    forbidIllegal(transitions);
    const length = 1000;
    const scores = new Float32Array((length + 1) * LABELS);
    for (let t = 1; t <= length; t++) scores[t * LABELS + (t % 2 === 0 ? 0 : 1)] = 5;
    const out = new Uint8Array(length + 1).fill(9);
    const chain = new ChainInference(transitions);
    chain.viterbi(scores, 1, length, out);
    expect([...out.slice(0, 5)]).toEqual([9, 1, 0, 1, 0]);
    chain.forwardBackward(scores, 1, length);
    expect(Number.isFinite(chain.logPartition(length))).toBe(true);
  });
});
