/** The steps that the training of the linear model and the training of the network share. */
import { readGazetteer } from '../engine/recognise/features/gazetteer/read-gazetteer.js';
import type { LookupTables } from '../engine/recognise/features/lookup-tables.js';
import type { Transitions } from '../engine/recognise/inference/transitions.js';
import type { ModelDescription } from '../engine/recognise/model-description.js';
import { type Model, openTables } from '../engine/recognise/open-model.js';
import { createRecogniser } from '../engine/recognise/recogniser.js';
import type { BaseModel } from './base-model.js';
import { foldOf } from './harvest-names.js';
import { BestEpoch, createScorer, type HeldOut } from './held-out.js';
import type { LinearOptions } from './linear-trainer.js';
import type { NetworkOptions } from './network-trainer.js';
import type { TrainingArticle } from './training-article.js';

/** Everything that the training of a part needs, as plain data that can be posted to a worker thread. */
export interface PartPlan {
  readonly description: ModelDescription;
  /** The tables of words and names, as sections of a model file. */
  readonly sections: Readonly<Record<string, Uint8Array>>;
  /**
   * For each fold, the gazetteer of names that its articles may use; if the array is empty, all articles use the names
   * in `sections`.
   */
  readonly harvest: readonly Uint8Array[];
  readonly linear: Omit<LinearOptions, 'onEpoch'>;
  readonly network: Omit<NetworkOptions, 'onEpoch'>;
  /** The base model, from which the training starts. */
  readonly base?: BaseModel | undefined;
  /** The articles that decide which epoch is the best; if absent, the last epoch counts. */
  readonly heldOut?: HeldOut | undefined;
  /** The training stops after this many epochs in a row that are no better on the held-out articles. */
  readonly patience?: number | undefined;
}

export interface TrainedPart {
  /** The bytes of the part's section in the model file. */
  readonly bytes: Uint8Array;
  readonly transitions: Transitions;
}

export type TrainPart = (
  articles: readonly TrainingArticle[],
  plan: PartPlan,
  log: (line: string) => void,
) => TrainedPart;

/**
 * Returns a function that returns the tables for an article; they leave out the names that only the article's own fold
 * has.
 */
export function tablesByFold({ sections, harvest }: PartPlan): (article: TrainingArticle) => LookupTables {
  const shared = openTables((name) => sections[name]);
  const folds = harvest.map((bytes) => ({ ...shared, harvest: readGazetteer(bytes) }));
  return ({ id }) => folds[foldOf(id)] ?? shared;
}

/** Logs each epoch, and measures it on the held-out articles. */
interface EpochWatch {
  /** Called after each epoch. Returns true if the training should stop. */
  onEpoch(epoch: number, loss: number, current: () => TrainedPart): boolean;
  /** Returns the parameters of the best epoch; undefined without held-out articles. */
  best(): TrainedPart | undefined;
}

/**
 * Creates the watch over a training.
 * @param modelOf makes a model that consists of the part alone, to score the held-out articles with.
 */
export function watchEpochs(
  name: string,
  epochs: number,
  { heldOut, patience = epochs, sections }: PartPlan,
  log: (line: string) => void,
  modelOf: (part: TrainedPart) => Omit<Model, 'tables'>,
): EpochWatch {
  const score = heldOut && createScorer(heldOut);
  const tables = openTables((section) => sections[section]);
  const best = new BestEpoch<TrainedPart>(patience);
  return {
    onEpoch(epoch, loss, current) {
      const line = `${name}: epoch ${epoch + 1} of ${epochs}, loss ${loss.toFixed(4)} a token`;
      if (score === undefined) {
        log(line);
        return false;
      }
      const part = current();
      const f1 = score(createRecogniser({ ...modelOf(part), tables }));
      const stop = best.add(epoch, f1, part);
      log(`${line}, F1 ${(100 * f1).toFixed(2)} on the dev set`);
      if (stop) log(`${name}: no better since epoch ${(best.best?.epoch ?? 0) + 1}`);
      return stop;
    },
    best: () => best.best?.part,
  };
}
