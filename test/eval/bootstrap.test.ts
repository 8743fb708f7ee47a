import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSamples, pairedPValue, percentileInterval } from '../../src/eval/bootstrap.js';
import { evaluate } from '../../src/eval/evaluate.js';
import { compared } from '../support/compared.js';

const RIGHT = ['[Anna|person] x', '[Anna|person] x'] as const;
const WRONG = ['[Anna|person] x', 'Anna [x|person]'] as const;

const documents = (outcomes: readonly boolean[]) =>
  outcomes.map((right, index) => (right ? compared(...RIGHT, `d${index}`) : compared(...WRONG, `d${index}`)));
const micro = (outcomes: readonly boolean[], seed = 1, others?: readonly boolean[]) => {
  const bootstrap = { resamples: 400, seed };
  const { scores, differences } = evaluate(
    documents(outcomes),
    { trimmed: true, bootstrap, errors: 0 },
    others && documents(others),
  );
  const row = scores[0]?.rows.find(({ name }) => name === 'micro');
  return {
    figure: row?.figure,
    interval: row?.intervals?.f1,
    difference: differences?.find(({ row }) => row === 'micro'),
  };
};

describe('confidence intervals', () => {
  it('contain the figure and get narrower with more documents', () => {
    const some = Array.from({ length: 16 }, (_, i) => i % 4 > 0);
    const many = Array.from({ length: 256 }, (_, i) => i % 4 > 0);
    for (const outcomes of [some, many]) {
      const { figure, interval: [low, high] = [1, 0] } = micro(outcomes);
      expect(figure?.f1).toBe(0.75);
      expect(low).toBeLessThan(0.75);
      expect(high).toBeGreaterThan(0.75);
    }
    const width = ([low, high]: readonly [number, number] = [0, 0]) => high - low;
    // The width falls with the square root of the number of documents: with 16 times as many, to a quarter.
    const ratio = width(micro(some).interval) / width(micro(many).interval);
    expect(ratio).toBeGreaterThan(3);
    expect(ratio).toBeLessThan(5);
  });

  it('are close to the intervals of a binomial proportion', () => {
    const outcomes = Array.from({ length: 100 }, (_, i) => i % 2 === 0);
    const [low, high] = micro(outcomes).interval ?? [0, 0];
    expect(low).toBeCloseTo(0.5 - 0.098, 1);
    expect(high).toBeCloseTo(0.5 + 0.098, 1);
  });

  it('depend on the seed alone', () => {
    const outcomes = [true, false, true, true, false, true, true, false, true];
    expect(micro(outcomes)).toEqual(micro(outcomes));
    const all = [1, 2, 3, 4].map((seed) => JSON.stringify(micro(outcomes, seed)));
    expect(new Set(all).size).toBeGreaterThan(1);
  });

  it('are absent for a single document', () => {
    expect(micro([true]).interval).toBeUndefined();
    expect(micro([true, true]).interval).toEqual([1, 1]);
  });

  it('come from samples that draw all documents about equally often', () => {
    const counts = new Array<number>(10).fill(0);
    for (const draw of drawSamples(10, { resamples: 2000, seed: 3 }))
      for (const i of draw) counts[i] = (counts[i] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('come from samples with as many documents as there are, drawn with replacement', () => {
    const samples = [...drawSamples(5, { resamples: 7, seed: 2 })].map((draw) => draw.length);
    expect(samples).toEqual([5, 5, 5, 5, 5, 5, 5]);
    const drawn = Array.from(drawSamples(50, { resamples: 1, seed: 2 }), (draw) => [...draw])[0] ?? [];
    expect(new Set(drawn).size).toBeLessThan(50);
    expect(drawn.every((index) => Number.isInteger(index) && index >= 0 && index < 50)).toBe(true);
  });

  it('interpolate linearly between the two nearest samples, whatever the order of the samples', () => {
    expect(percentileInterval([3, 1, 2])).toEqual(
      [1 + 2 * 0.025, 3 - 2 * 0.025].map((each) => expect.closeTo(each, 9)),
    );
    expect(percentileInterval([10, 9, 100])).toEqual([9.05, 95.5].map((each) => expect.closeTo(each, 9)));
    expect(percentileInterval([7])).toEqual([7, 7]);
    expect(percentileInterval([])).toEqual([0, 0]);
  });

  it('are computed for precision, recall and F1 separately', () => {
    const documents = [
      compared('[A|person] [B|person] C', '[A|person] B C'),
      compared('[A|person] B C', '[A|person] [B|person] [C|person]'),
      compared('[A|place] B C', 'A [B|place] C'),
    ];
    const { scores } = evaluate(documents, { trimmed: true, bootstrap: { resamples: 300, seed: 4 }, errors: 0 });
    const rows = scores.find(({ name }) => name === 'exact')?.rows ?? [];
    expect(rows.map(({ name }) => name)).toEqual(['person', 'place', 'micro', 'macro']);
    for (const { figure, intervals } of rows) {
      for (const key of ['precision', 'recall', 'f1'] as const) {
        expect(intervals?.[key][0]).toBeLessThanOrEqual(figure[key]);
        expect(intervals?.[key][1]).toBeGreaterThanOrEqual(figure[key]);
      }
    }
    expect(rows[1]?.intervals?.f1).toEqual([0, 0]);
    expect(scores.map(({ name, types }) => [name, types])).toEqual([
      ['exact', 2],
      ['overlap', 2],
    ]);
    // Each prediction is correct, and the result has one of the two gold mentions of the first document.
    const sure = [compared('[A|person] [B|person]', '[A|person] B'), compared('[A|person] B', '[A|person] B')];
    const [score] = evaluate(sure, { trimmed: true, bootstrap: { resamples: 300, seed: 4 }, errors: 0 }).scores;
    expect(score?.rows[0]?.intervals).toEqual({ precision: [1, 1], recall: [0.5, 1], f1: [expect.closeTo(2 / 3), 1] });
  });

  it('lie between the lowest and the highest sample', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (samples) => {
        const [low, high] = percentileInterval(samples);
        expect(low).toBeGreaterThanOrEqual(Math.min(...samples));
        expect(high).toBeLessThanOrEqual(Math.max(...samples));
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
    const [low, high] = percentileInterval(Array.from({ length: 101 }, (_, i) => i));
    expect([low.toFixed(6), high.toFixed(6)]).toEqual(['2.500000', '97.500000']);
  });
});

describe('the difference between two results', () => {
  const alternating = Array.from({ length: 60 }, (_, i) => i % 2 === 0);

  it('is significant if one result is correct in every document where the other is wrong', () => {
    const { difference } = micro(
      alternating.map(() => true),
      1,
      alternating,
    );
    expect(difference).toMatchObject({ first: 1, second: 0.5, difference: 0.5, significant: true });
    expect(difference?.interval?.[0]).toBeGreaterThan(0.3);
    expect(
      micro(
        alternating,
        1,
        alternating.map(() => true),
      ).difference?.difference,
    ).toBe(-0.5);
  });

  it('is 0 between equal results and not significant if it is small', () => {
    expect(micro(alternating, 1, alternating).difference).toMatchObject({ difference: 0, p: 1, significant: false });
    const hardly = alternating.map((right, i) => (i < 2 ? !right : right));
    expect(micro([...hardly, true], 1, [...alternating, false]).difference?.significant).toBe(false);
  });

  it('is tested in pairs: an equal difference in each document is significant even if documents vary much', () => {
    // In each document the first result has one correct mention more than the second.
    const texts = Array.from({ length: 12 }, (_, i) => ({
      gold: `[Anna|person] [Bo|person]${' [Cy|person]'.repeat(i)}`,
      first: `[Anna|person] [Bo|person]${' Cy'.repeat(i)}`,
      second: `[Anna|person] Bo${' Cy'.repeat(i)}`,
    }));
    const { differences } = evaluate(
      texts.map(({ gold, first }) => compared(gold, first)),
      { trimmed: true, bootstrap: { resamples: 400, seed: 1 }, errors: 0 },
      texts.map(({ gold, second }) => compared(gold, second)),
    );
    expect(differences?.[0]?.p).toBeLessThan(0.01);
  });

  it('is not tested on a single document', () => {
    const { difference } = micro([true], 1, [false]);
    expect(difference).toMatchObject({ difference: 1, significant: false });
    expect(difference).not.toHaveProperty('p');
  });

  it('never has a p-value of 0', () => {
    expect(pairedPValue(0.5, [0.5, 0.5, 0.5])).toBe(0.25);
    expect(pairedPValue(0.1, [0.3, -0.1, 0.1])).toBe(0.75);
  });
});
