/** Trains the network: from annotated articles to the bytes of the model's sections for the network. */
import { readVectors } from '../engine/recognise/features/word-vectors.js';
import { readNetwork, writeNetwork } from '../engine/recognise/inference/network-file.js';
import { SECTION } from '../engine/recognise/open-model.js';
import { networkStart } from './base-model.js';
import { type TrainedNetwork, trainNetwork } from './network-trainer.js';
import { buildNetworkSet } from './network-training-set.js';
import { type PartPlan, type TrainedPart, tablesByFold, watchEpochs } from './train-part.js';
import type { TrainingArticle } from './training-article.js';

export function trainNetworkPart(
  articles: readonly TrainingArticle[],
  plan: PartPlan,
  log: (line: string) => void,
): TrainedPart {
  const { types, families, network } = plan.description;
  const vectorBytes = plan.sections[SECTION.vectors];
  if (network === undefined || vectorBytes === undefined) throw new Error('a network needs a shape and word vectors');
  const { shape } = network;
  const vectors = readVectors(vectorBytes);
  const set = buildNetworkSet({ articles, types, tablesFor: tablesByFold(plan), families }, shape.buckets);
  log(`network: ${set.gold.length} tokens`);
  const write = ({ dense, embeddings, transitions: { labels, weights, start } }: TrainedNetwork): TrainedPart => ({
    bytes: writeNetwork(dense, embeddings, shape),
    transitions: { labels, weights: weights.slice(), start: start.slice() },
  });
  const watch = watchEpochs('network', plan.network.epochs, plan, log, ({ bytes, transitions }) => ({
    // With `certain: 0` the network decides every token and leaves none to the linear model.
    description: { ...plan.description, network: { shape, share: 1, certain: 0 } },
    linear: { labels: shape.labels, add: () => {} },
    network: readNetwork(bytes, shape, vectors),
    transitions,
  }));
  const options = {
    ...plan.network,
    onEpoch: (epoch: number, loss: number, current: TrainedNetwork) => watch.onEpoch(epoch, loss, () => write(current)),
  };
  const last = trainNetwork(set, shape, vectors, options, plan.base && networkStart(plan.base, shape.labels));
  return watch.best() ?? write(last);
}
