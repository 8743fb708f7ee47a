/** The trainer on a small artificial language. */
import { beforeAll, describe, expect, it } from 'vitest';
import { labelCount } from '../../src/engine/recognise/bio-labels.js';
import { ALL_FAMILIES } from '../../src/engine/recognise/features/templates.js';
import { type Model, openModel, SECTION } from '../../src/engine/recognise/open-model.js';
import { createRecogniser } from '../../src/engine/recognise/recogniser.js';
import { readDocument } from '../../src/extractor/read-document.js';
import { type TrainingPlan, trainModel } from '../../src/train/train-model.js';
import type { TrainingArticle } from '../../src/train/training-article.js';
import { planFromModel } from '../../src/train/training-plans.js';
import { Random } from '../../src/util/random.js';
import { packVectors, packWordTable } from '../../train/words/pack.js';

const TYPES = ['person', 'place'];
const WORDS = ['the', 'met', 'left', 'in', 'with', 'and'];
const DIMENSION = 8;

const vectors = packVectors({
  dimension: DIMENSION,
  codebook: Float32Array.from({ length: DIMENSION * 16 }, (_, i) => Math.sin(i)),
  norms: Float32Array.from({ length: 256 }, () => 1),
  normOf: new Uint8Array(WORDS.length),
  codes: Uint8Array.from({ length: WORDS.length * DIMENSION }, (_, i) => (i * 5) % 16),
});

const shape = { width: 16, layers: 2, buckets: 512, vectorLength: DIMENSION, labels: labelCount(TYPES) };

const plan: TrainingPlan = {
  description: { version: 't', types: TYPES, families: ALL_FAMILIES, network: { shape, share: 0.5, certain: 0.999 } },
  sections: {
    [SECTION.words]: packWordTable(WORDS, [[1, 2, 2, 3, 3, 3]]),
    [SECTION.vectors]: vectors,
  },
  linear: { epochs: 4, alpha: 0.1, l1: 0.1, l2: 1, seed: 1, dropout: 0 },
  network: { epochs: 8, batch: 8, rate: 0.01, decay: 0, dropout: 0.1, wordDropout: 0.1, seed: 1 },
  worker: new URL('../../train/shipped/worker.mjs', import.meta.url),
};

/** Makes articles in which people meet and places follow "in"; every sentence has new names. */
function articles(count: number, seed: number): TrainingArticle[] {
  const random = new Random(seed);
  const syllables = ['ka', 'lo', 'mi', 'ren', 'to', 'vas', 'zu', 'dir'];
  const name = (): string => {
    const parts = Array.from({ length: 3 }, () => syllables[Math.floor(random.next() * syllables.length)]);
    const word = parts.join('');
    return (word[0] as string).toUpperCase() + word.slice(1);
  };
  return Array.from({ length: count }, (_, i) => {
    const [first, second, place] = [`${name()} ${name()}`, name(), name()];
    const text = `${first} met ${second} in ${place}. The ship left with the tide.`;
    const start = text.indexOf(` in ${place}`) + 4;
    const at = first.length + 5;
    return {
      id: `article ${i}`,
      text,
      weight: 1,
      spans: [
        { start: 0, end: first.length, type: 'person' },
        { start: at, end: at + second.length, type: 'person' },
        { start, end: start + place.length, type: 'place' },
      ],
    };
  });
}

const training = articles(60, 1);
const unseen = articles(30, 2);

/** Returns the share of the unseen names that the model finds exactly, minus the share of wrong mentions. */
function accuracy(model: Model): number {
  const recognise = createRecogniser(model);
  let right = 0;
  let wrong = 0;
  for (const { text, spans } of unseen) {
    const keys = new Set(spans.map(({ start, end, type }) => `${start} ${end} ${type}`));
    for (const { start, end, type, score } of recognise(readDocument(text))) {
      if (keys.has(`${start} ${end} ${type}`)) right++;
      else wrong++;
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  }
  return (right - wrong) / (3 * unseen.length);
}

describe('a trained model', () => {
  let pooled: Uint8Array;
  beforeAll(async () => {
    pooled = await trainModel(training, [], plan);
  });

  it('finds names that it has never seen by their context', () =>
    expect(accuracy(openModel(pooled))).toBeGreaterThan(0.9));

  it.each([
    ['the linear model', 0],
    ['the network', 1],
  ])('finds such names with %s alone', (_, share) => {
    const model = openModel(pooled);
    const network = { shape, share, certain: 2 };
    expect(accuracy({ ...model, description: { ...model.description, network } })).toBeGreaterThan(0.8);
  });

  it('has the same bytes in every training', async () =>
    expect(Buffer.compare(await trainModel(training, [], plan), pooled)).toBe(0));

  it('finds nothing if the articles have no names', async () => {
    const bare = training.map((article) => ({ ...article, spans: [] }));
    const { network: _, ...description } = plan.description;
    const recognise = createRecogniser(await trainModel(bare, [], { ...plan, description }));
    expect(unseen.flatMap(({ text }) => recognise(readDocument(text)))).toEqual([]);
  });
});

describe('a model trained from a base model', () => {
  let base: Uint8Array;
  beforeAll(async () => {
    base = await trainModel(training, [], plan);
  });
  const adapted = (articles: readonly TrainingArticle[], epochs: number) => {
    const learning = planFromModel(base, ['person', 'place', 'ship'], { version: 'a', seed: 1, epochs });
    return trainModel(articles, [], { ...learning, worker: plan.worker });
  };
  const found = (model: Uint8Array, { text }: TrainingArticle): string[] =>
    createRecogniser(model)(readDocument(text)).map(({ start, end, type }) => `${start} ${end} ${type}`);

  it('finds the same mentions as its base after 0 epochs, even with a new type', async () => {
    const model = await adapted(training, 0);
    expect(openModel(model).description.types).toEqual(['person', 'place', 'ship']);
    for (const article of unseen) expect(found(model, article)).toEqual(found(base, article));
  });

  it('learns a new type and still finds the others', async () => {
    const ships = training.map((article) => {
      const start = article.text.indexOf('The ship');
      return { ...article, spans: [...article.spans, { start, end: start + 8, type: 'ship' }] };
    });
    const model = await adapted(ships, 12);
    const kept = unseen.filter((article) => {
      const ship = article.text.indexOf('The ship');
      return found(model, article).join() === [...found(base, article), `${ship} ${ship + 8} ship`].join();
    });
    expect(kept.length).toBeGreaterThan(0.9 * unseen.length);
  });
});
