/** Trains the linear model: from annotated articles to the bytes of the model's section `linear`. */
import { readWeights } from '../engine/recognise/inference/weight-table.js';
import { amendWeights, writeWeights } from '../engine/recognise/inference/write-weight-table.js';
import { priorTransitions, priorWeights } from './base-model.js';
import { type LinearParameters, trainLinearModel } from './linear-trainer.js';
import { buildLinearSet } from './linear-training-set.js';
import { type PartPlan, type TrainedPart, tablesByFold, watchEpochs } from './train-part.js';
import type { TrainingArticle } from './training-article.js';

export function trainLinearPart(
  articles: readonly TrainingArticle[],
  plan: PartPlan,
  log: (line: string) => void,
): TrainedPart {
  const { base, description } = plan;
  const { types, families } = description;
  const set = buildLinearSet({ articles, types, tablesFor: tablesByFold(plan), families });
  log(`linear model: ${set.tokens} tokens, ${set.features} features`);
  const prior = base && {
    weights: priorWeights(base, set.keys, set.labels),
    transitions: priorTransitions(base, set.labels),
  };
  const write = ({ weights, transitions }: LinearParameters): TrainedPart => ({
    bytes:
      base && prior
        ? amendWeights(base.linear, set.labels, set.keys, subtract(weights, prior.weights))
        : writeWeights(set.labels, set.keys, weights),
    transitions,
  });
  const watch = watchEpochs('linear model', plan.linear.epochs, plan, log, ({ bytes, transitions }) => {
    const { network: _, evidence: __, ...linearOnly } = description;
    return { description: linearOnly, linear: readWeights(bytes), network: undefined, transitions };
  });
  const options = {
    ...plan.linear,
    onEpoch: (epoch: number, loss: number, current: () => LinearParameters) =>
      watch.onEpoch(epoch, loss, () => write(current())),
  };
  const last = trainLinearModel(set, options, prior);
  return watch.best() ?? write(last);
}

function subtract(numbers: Float32Array, others: Float32Array): Float32Array {
  return numbers.map((number, i) => number - (others[i] as number));
}
