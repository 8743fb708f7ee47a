/**
 * Trains a model on a user's own articles: sets some articles aside to measure each epoch, makes a plan, and keeps the
 * types of the base model.
 */
import { openModel } from '../engine/recognise/open-model.js';
import { createRecogniser } from '../engine/recognise/recogniser.js';
import type { EntityType } from '../engine/types.js';
import type { GoldDocument } from '../eval/pair-documents.js';
import { Random } from '../util/random.js';
import { fillMissingTypes } from './fill-missing-types.js';
import { createScorer } from './held-out.js';
import { type TrainingPlan, trainModel } from './train-model.js';
import type { TrainingArticle } from './training-article.js';
import { learnableTypes, planFromModel, planFromNothing } from './training-plans.js';

export interface ArticleTrainingOptions extends Pick<TrainingPlan, 'log' | 'worker' | 'signal'> {
  /** The bytes of the base model. A training from nothing uses only its tables of words and names. */
  readonly model: Uint8Array;
  /** True to start from the base model's parameters; false for a training from nothing. */
  readonly adapt: boolean;
  /** Annotated articles that measure each epoch; if absent, a share of the documents is set aside for this. */
  readonly heldOut?: readonly GoldDocument[] | undefined;
  readonly version: string;
  readonly seed: number;
  /** Maximum number of epochs; if absent, it depends on the total length of the documents. */
  readonly epochs?: number | undefined;
  /** Changes the training plan, for experiments. */
  readonly adjust?: ((plan: Pick<TrainingPlan, 'linear' | 'network'>) => Partial<TrainingPlan>) | undefined;
}

interface ArticleTrainingResult {
  readonly bytes: Uint8Array;
  readonly types: readonly EntityType[];
  /** F1 on the held-out articles; undefined if there are no held-out articles. */
  readonly f1: number | undefined;
}

/** Minimum and maximum number of epochs. In between, the training reads about `units` UTF-16 code units in total. */
const EPOCHS = {
  adapting: { fewest: 5, most: 20, units: 120_000 },
  fromNothing: { fewest: 10, most: 30, units: 1_000_000 },
};
/** Training stops after this share of the epochs (but at least `fewest`) in a row without a better F1. */
const PATIENCE = { share: 0.5, fewest: 3 };
/**
 * The share of the documents that is set aside to measure epochs; with fewer than `fewest` documents, no document is.
 */
const HELD_OUT = { share: 0.15, fewest: 8 };

export async function trainOnArticles(
  documents: readonly GoldDocument[],
  options: ArticleTrainingOptions,
): Promise<ArticleTrainingResult> {
  const { model, adapt, version, seed, log, worker, signal } = options;
  const { training, held } = options.heldOut
    ? { training: documents, held: options.heldOut }
    : setAside(documents, new Random(seed));
  const types = learnableTypes(findTypes([...training, ...held]));
  log?.(`training on ${training.length} documents, dev set of ${held.length}; types: ${types.join(', ')}`);
  const epochs = options.epochs ?? usualEpochs(training, adapt ? EPOCHS.adapting : EPOCHS.fromNothing);
  const patience = Math.max(PATIENCE.fewest, Math.round(PATIENCE.share * epochs));
  const planned = (adapt ? planFromModel : planFromNothing)(model, types, { version, seed, epochs });
  const plan = { ...planned, ...options.adjust?.(planned) };
  const heldOut = held.length === 0 ? undefined : { documents: held, types };
  const score = heldOut && createScorer(heldOut);
  const articles = training.map(toArticle);
  const completed = adapt ? keepKnownTypes(articles, model, types) : articles;
  if (adapt && score) log?.(`before: F1 ${percent(score(createRecogniser(model)))} on the dev set`);
  const bytes = await trainModel(completed, [], { ...plan, heldOut, patience, log, worker, signal });
  const f1 = score?.(createRecogniser(bytes));
  if (f1 !== undefined) log?.(`both together: F1 ${percent(f1)} on the dev set`);
  return { bytes, types: plan.description.types, f1 };
}

/**
 * Adds the mentions that the base model finds, of types that the articles do not annotate, so that the training does
 * not unlearn these types.
 */
function keepKnownTypes(
  articles: readonly TrainingArticle[],
  model: Uint8Array,
  annotated: readonly EntityType[],
): TrainingArticle[] {
  const opened = openModel(model);
  const recognise = createRecogniser(opened);
  const missing = opened.description.types.filter((type) => !annotated.includes(type));
  return articles.map((article) => fillMissingTypes(article, missing, recognise));
}

/** Returns the number of epochs. Small sets get more epochs, because an epoch over them has few steps. */
function usualEpochs(documents: readonly GoldDocument[], { fewest, most, units }: (typeof EPOCHS)['adapting']): number {
  const size = documents.reduce((sum, { text }) => sum + text.length, 0);
  return Math.min(most, Math.max(fewest, Math.ceil(units / size)));
}

function toArticle({ id, text, side: { mentions } }: GoldDocument): TrainingArticle {
  return { id, text, spans: mentions.map(({ start, end, type }) => ({ start, end, type })), weight: 1 };
}

function findTypes(documents: readonly GoldDocument[]): EntityType[] {
  return [...new Set(documents.flatMap(({ side }) => side.mentions.map(({ type }) => type)))].sort();
}

/** Sets whole documents aside to measure epochs. Sentences of one article are too similar to be on both sides. */
function setAside(documents: readonly GoldDocument[], random: Random) {
  const order = Int32Array.from(documents.keys());
  random.shuffle(order);
  const count = documents.length < HELD_OUT.fewest ? 0 : Math.round(HELD_OUT.share * documents.length);
  const chosen = new Set(order.subarray(0, count));
  return {
    training: documents.filter((_, i) => !chosen.has(i)),
    held: documents.filter((_, i) => chosen.has(i)),
  };
}

function percent(f1: number): string {
  return (100 * f1).toFixed(2);
}
