/** The two parts of a model, each trained by itself: the linear one and the network. */
import { readGazetteer } from '../engine/recognise/features/gazetteer/read-gazetteer.js';
import type { Resources } from '../engine/recognise/features/lookup-tables.js';
import { readVectors } from '../engine/recognise/features/word-table.js';
import type { Transitions } from '../engine/recognise/inference/chain-inference.js';
import { readNetwork, writeNetwork } from '../engine/recognise/inference/network-file.js';
import { amendWeights, readWeights, writeWeights } from '../engine/recognise/inference/weight-table.js';
import { type Model, type ModelDescription, openResources, SECTION } from '../engine/recognise/open-model.js';
import { createRecogniser } from '../engine/recognise/recogniser.js';
import { type BaseModel, networkStart, priorTransitions, priorWeights } from './base-model.js';
import { foldOf } from './harvest-names.js';
import { BestEpoch, type HeldOut, scorerOf } from './held-out.js';
import { type CrfOptions, type TrainedCrf, trainCrf } from './linear-trainer.js';
import { TrainingSet } from './linear-training-set.js';
import { type NetworkOptions, type TrainedNetwork, trainNetwork } from './network-trainer.js';
import { buildNetworkSet } from './network-training-set.js';
import type { TrainingArticle } from './training-article.js';

/** All that training a part needs; plain data, so that it can go to a worker. */
export interface PartPlan {
  readonly description: ModelDescription;
  readonly sections: Readonly<Record<string, Uint8Array>>;
  /** The harvested names that each fold may see; without any, those of the sections serve all. */
  readonly harvest: readonly Uint8Array[];
  readonly linear: Omit<CrfOptions, 'onEpoch'>;
  readonly network: Omit<NetworkOptions, 'onEpoch'>;
  /** The model that the training begins with and is drawn to. */
  readonly base?: BaseModel | undefined;
  /** Each part is the one of its best epoch on these; without them, the last one. */
  readonly heldOut?: HeldOut | undefined;
  /** How many epochs in a row may be no better on the held-out articles. */
  readonly patience?: number | undefined;
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
  const { base } = plan;
  const prior = base && {
    weights: priorWeights(base, set.keys, set.labels),
    transitions: priorTransitions(base, set.labels),
  };
  const written = ({ weights, transitions }: TrainedCrf): TrainedPart => ({
    bytes:
      base && prior
        ? amendWeights(base.linear, set.labels, set.keys, difference(weights, prior.weights))
        : writeWeights(set.labels, set.keys, weights),
    transitions,
  });
  const watch = watchEpochs('linear model', plan.linear.epochs, plan, log, ({ bytes, transitions }) => {
    const { network: _, evidence: __, ...description } = plan.description;
    return { description, linear: readWeights(bytes), network: null, transitions };
  });
  const last = trainCrf(
    set,
    { ...plan.linear, onEpoch: (epoch, loss, current) => watch.onEpoch(epoch, loss, () => written(current())) },
    prior,
  );
  return watch.best() ?? written(last);
}

function trainNetworkPart(
  articles: readonly TrainingArticle[],
  plan: PartPlan,
  log: (line: string) => void,
): TrainedPart {
  const { types, families, network } = plan.description;
  const vectorBytes = plan.sections[SECTION.vectors];
  if (network === undefined || vectorBytes === undefined) throw new Error('a network needs a shape and word vectors');
  const { shape } = network;
  const vectors = readVectors(vectorBytes);
  const set = buildNetworkSet(articles, types, resourcesByFold(plan), families, shape.buckets);
  log(`network: ${set.gold.length} tokens`);
  const written = ({ dense, embeddings, transitions: { labels, weights, start } }: TrainedNetwork): TrainedPart => ({
    bytes: writeNetwork(dense, embeddings, shape),
    transitions: { labels, weights: weights.slice(), start: start.slice() },
  });
  const watch = watchEpochs('network', plan.network.epochs, plan, log, ({ bytes, transitions }) => ({
    // Nothing is ever left to the linear model, so none is asked.
    description: { ...plan.description, network: { shape, share: 1, certain: 0 } },
    linear: { labels: shape.labels, add: () => {} },
    network: readNetwork(bytes, shape, vectors),
    transitions,
  }));
  const last = trainNetwork(
    set,
    shape,
    vectors,
    { ...plan.network, onEpoch: (epoch, loss, current) => watch.onEpoch(epoch, loss, () => written(current)) },
    plan.base && networkStart(plan.base, shape.labels),
  );
  return watch.best() ?? written(last);
}

/** Tells of each epoch, and scores it on the held-out articles where there are some. */
function watchEpochs(
  name: string,
  epochs: number,
  plan: PartPlan,
  log: (line: string) => void,
  modelOf: (part: TrainedPart) => Omit<Model, 'resources'>,
) {
  const { heldOut, patience = epochs, sections } = plan;
  const score = heldOut && scorerOf(heldOut);
  const resources = openResources((section) => sections[section]);
  const kept = new BestEpoch<TrainedPart>(patience);
  return {
    onEpoch(epoch: number, loss: number, current: () => TrainedPart): boolean {
      const told = `${name}: epoch ${epoch + 1} of ${epochs}, loss ${loss.toFixed(4)} a token`;
      if (score === undefined) {
        log(told);
        return false;
      }
      const part = current();
      const f1 = score(createRecogniser({ ...modelOf(part), resources }));
      const stop = kept.add(epoch, f1, part);
      log(`${told}, F1 ${(100 * f1).toFixed(2)} on the dev set`);
      if (stop) log(`${name}: no better since epoch ${(kept.best?.epoch ?? 0) + 1}`);
      return stop;
    },
    best: () => kept.best?.part,
  };
}

function difference(numbers: Float32Array, from: Float32Array): Float32Array {
  return numbers.map((number, i) => number - (from[i] as number));
}

function resourcesByFold({ sections, harvest }: PartPlan): (article: TrainingArticle) => Resources {
  const shared = openResources((name) => sections[name]);
  const folds = harvest.map((bytes) => ({ ...shared, harvest: readGazetteer(bytes) }));
  return ({ id }) => folds[foldOf(id)] ?? shared;
}
