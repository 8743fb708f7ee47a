/** The training on somebody's own articles: held-out ones set aside, the plan made, what a base knows kept. */

import { openModel } from '../engine/recognise/open-model.js';
import { createRecogniser } from '../engine/recognise/recogniser.js';
import type { EntityType } from '../engine/types.js';
import type { GoldDocument } from '../eval/pair-documents.js';
import { Random } from '../util/random.js';
import { completed } from './fill-missing-types.js';
import { scorerOf } from './held-out.js';
import { learnable, planFromModel, planFromNothing } from './plan-training.js';
import { type TrainingPlan, trainModel } from './train-model.js';
import type { TrainingArticle } from './training-article.js';

export interface OwnOptions extends Pick<TrainingPlan, 'log' | 'worker' | 'signal'> {
  /** The model that is adapted, or whose tables of words and names a training from nothing uses. */
  readonly model: Uint8Array;
  readonly adapt: boolean;
  /** Annotated articles to measure by; without them, a share of the others is set aside. */
  readonly heldOut?: readonly GoldDocument[] | undefined;
  readonly version: string;
  readonly seed: number;
  /** The most epochs; without it, as many as are usual. */
  readonly epochs?: number | undefined;
  /** For studies: other numbers. */
  readonly adjust?: ((plan: Pick<TrainingPlan, 'linear' | 'network'>) => Partial<TrainingPlan>) | undefined;
}

export interface OwnModel {
  readonly bytes: Uint8Array;
  readonly types: readonly EntityType[];
  /** On the held-out articles, where there are some. */
  readonly f1?: number;
}

/** The fewest and the most epochs; in between, as many as read so many code units. */
const EPOCHS = {
  adapting: { fewest: 5, most: 20, units: 120_000 },
  fromNothing: { fewest: 10, most: 30, units: 1_000_000 },
};
/** The share of the epochs that may in a row be no better than the best, and how many are always allowed. */
const PATIENCE = { share: 0.5, fewest: 3 };
/** The share of the articles that is set aside, and the fewest articles of which any are. */
const SHARE = 0.15;
const FEWEST = 8;

export async function trainOnOwn(documents: readonly GoldDocument[], options: OwnOptions): Promise<OwnModel> {
  const { model, adapt, version, seed, log, worker, signal } = options;
  const { training, held } = options.heldOut
    ? { training: documents, held: options.heldOut }
    : setAside(documents, new Random(seed));
  const types = learnable(typesIn([...training, ...held]));
  log?.(`training on ${training.length} documents, dev set of ${held.length}; types: ${types.join(', ')}`);
  const epochs = options.epochs ?? usualEpochs(training, adapt ? EPOCHS.adapting : EPOCHS.fromNothing);
  const patience = Math.max(PATIENCE.fewest, Math.round(PATIENCE.share * epochs));
  const planned = (adapt ? planFromModel : planFromNothing)(model, types, { version, seed, epochs });
  const plan = { ...planned, ...options.adjust?.(planned) };
  const heldOut = held.length === 0 ? undefined : { documents: held, types };
  const score = heldOut && scorerOf(heldOut);
  const articles = training.map(articleOf);
  const learned = adapt ? keptKnowledge(articles, model, types) : articles;
  if (adapt && score) log?.(`before: F1 ${percent(score(createRecogniser(model)))} on the dev set`);
  const bytes = await trainModel(learned, [], { ...plan, heldOut, patience, log, worker, signal });
  const f1 = score?.(createRecogniser(bytes));
  if (f1 !== undefined) log?.(`both together: F1 ${percent(f1)} on the dev set`);
  return { bytes, types: plan.description.types, ...(f1 === undefined ? {} : { f1 }) };
}

/** What the base finds of the types that nobody annotated: they must not be learned as "no name". */
function keptKnowledge(
  articles: readonly TrainingArticle[],
  model: Uint8Array,
  annotated: readonly EntityType[],
): TrainingArticle[] {
  const opened = openModel(model);
  const recognise = createRecogniser(opened);
  const missing = opened.description.types.filter((type) => !annotated.includes(type));
  return articles.map((article) => completed(article, missing, recognise));
}

/** Few articles are read more often, for an epoch of them has few steps. */
function usualEpochs(
  documents: readonly GoldDocument[],
  { fewest, most, units }: { readonly fewest: number; readonly most: number; readonly units: number },
): number {
  const size = documents.reduce((sum, { text }) => sum + text.length, 0);
  return Math.min(most, Math.max(fewest, Math.ceil(units / size)));
}

function articleOf({ id, text, side: { mentions } }: GoldDocument): TrainingArticle {
  return { id, text, spans: mentions.map(({ start, end, type }) => ({ start, end, type })), weight: 1 };
}

function typesIn(documents: readonly GoldDocument[]): EntityType[] {
  return [...new Set(documents.flatMap(({ side }) => side.mentions.map(({ type }) => type)))].sort();
}

/** By document: sentences of one article are too much alike to measure by. */
function setAside(documents: readonly GoldDocument[], random: Random) {
  const order = Int32Array.from(documents.keys());
  random.shuffle(order);
  const count = documents.length < FEWEST ? 0 : Math.round(SHARE * documents.length);
  const chosen = new Set(order.subarray(0, count));
  return {
    training: documents.filter((_, i) => !chosen.has(i)),
    held: documents.filter((_, i) => chosen.has(i)),
  };
}

function percent(f1: number): string {
  return (100 * f1).toFixed(2);
}
