/** The two parts of a model, each trained by itself: the linear one and the network. */
import { readGazetteer } from '../gazetteer/index.js';
import type { Transitions } from '../model/crf.js';
import { writeNetwork } from '../model/network-file.js';
import type { Resources } from '../model/resources.js';
import { writeWeights } from '../model/weights.js';
import { readVectors } from '../model/words.js';
import { type ModelDescription, openResources, SECTION } from '../recognise/model.js';
import type { TrainingArticle } from './corpus.js';
import { type CrfOptions, trainCrf } from './crf-trainer.js';
import { foldOf } from './harvest.js';
import { buildNetworkSet } from './network-set.js';
import { type NetworkOptions, trainNetwork } from './network-trainer.js';
import { TrainingSet } from './training-set.js';

/** All that training a part needs; plain data, so that it can go to a worker. */
export interface PartPlan {
  readonly description: ModelDescription;
  readonly sections: Readonly<Record<string, Uint8Array>>;
  /** The harvested names that each fold may see. */
  readonly harvest: readonly Uint8Array[];
  readonly linear: Omit<CrfOptions, 'onEpoch'>;
  readonly network: Omit<NetworkOptions, 'onEpoch'>;
}

export interface TrainedPart {
  readonly bytes: Uint8Array;
  readonly transitions: Transitions;
}

export type Part = (articles: readonly TrainingArticle[], plan: PartPlan, log: (line: string) => void) => TrainedPart;

export const PARTS = { linear: trainLinearPart, network: trainNetworkPart } satisfies Record<string, Part>;

function trainLinearPart(
  articles: readonly TrainingArticle[],
  plan: PartPlan,
  log: (line: string) => void,
): TrainedPart {
  const { types, families } = plan.description;
  const set = TrainingSet.build(articles, types, resourcesByFold(plan), families);
  log(`linear model: ${set.tokens} tokens, ${set.features} features`);
  const onEpoch = (epoch: number, loss: number): void =>
    log(`linear model: epoch ${epoch + 1} of ${plan.linear.epochs}, loss ${loss.toFixed(4)} a token`);
  const { weights, transitions } = trainCrf(set, { ...plan.linear, onEpoch });
  return { bytes: writeWeights(set.labels, set.keys, weights), transitions };
}

function trainNetworkPart(
  articles: readonly TrainingArticle[],
  plan: PartPlan,
  log: (line: string) => void,
): TrainedPart {
  const { types, families, network } = plan.description;
  const vectors = plan.sections[SECTION.vectors];
  if (network === undefined || vectors === undefined) throw new Error('a network needs a shape and word vectors');
  const set = buildNetworkSet(articles, types, resourcesByFold(plan), families, network.shape.buckets);
  log(`network: ${set.gold.length} tokens`);
  const onEpoch = (epoch: number, loss: number): void =>
    log(`network: epoch ${epoch + 1} of ${plan.network.epochs}, loss ${loss.toFixed(4)} a token`);
  const trained = trainNetwork(set, network.shape, readVectors(vectors), { ...plan.network, onEpoch });
  return {
    bytes: writeNetwork(trained.dense, trained.embeddings, network.shape),
    transitions: trained.transitions,
  };
}

function resourcesByFold({ sections, harvest }: PartPlan): (article: TrainingArticle) => Resources {
  const shared = openResources((name) => (name === SECTION.harvest ? undefined : sections[name]));
  const folds = harvest.map((bytes) => ({ ...shared, harvest: readGazetteer(bytes) }));
  return ({ id }) => folds[foldOf(id)] ?? shared;
}
