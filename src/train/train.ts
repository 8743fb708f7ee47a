/** Training: annotated articles in, the bytes of a model out. */
import { readGazetteer } from '../gazetteer/index.js';
import { packModelFile } from '../model/file.js';
import type { Resources } from '../model/resources.js';
import { writeWeights } from '../model/weights.js';
import { readWordTable } from '../model/words.js';
import { type ModelDescription, SECTION, writeTransitions } from '../recognise/model.js';
import type { TrainingArticle } from './corpus.js';
import { type CrfOptions, trainCrf } from './crf-trainer.js';
import { TrainingSet } from './training-set.js';

export interface TrainingPlan {
  readonly description: ModelDescription;
  /** Sections that are taken over as they are: words and gazetteer. */
  readonly sections: Readonly<Record<string, Uint8Array>>;
  readonly crf: CrfOptions;
  readonly log?: (line: string) => void;
}

export async function trainModel(articles: readonly TrainingArticle[], plan: TrainingPlan): Promise<Uint8Array> {
  const { description, sections, crf, log = () => {} } = plan;
  const words = sections[SECTION.words];
  const gazetteer = sections[SECTION.gazetteer];
  const resources: Resources = {
    words: words === undefined ? null : readWordTable(words),
    gazetteer: gazetteer === undefined ? null : readGazetteer(gazetteer),
    harvest: null,
  };
  const set = TrainingSet.build(articles, description.types, () => resources, description.families);
  log(`${set.tokens} tokens, ${set.features} features`);
  const { weights, transitions } = trainCrf(set, {
    ...crf,
    onEpoch: (epoch, loss) => log(`epoch ${epoch + 1} of ${crf.epochs}: loss ${loss.toFixed(4)} a token`),
  });
  return packModelFile(description, {
    ...sections,
    [SECTION.weights]: writeWeights(set.labels, set.keys, weights),
    [SECTION.transitions]: writeTransitions(transitions),
  });
}
