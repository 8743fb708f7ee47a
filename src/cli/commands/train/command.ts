/** `extract train`: trains a model on articles that the user has annotated. */
import { OFFSET_UNITS } from '../../../engine/text/offsets.js';
import { ANNOTATION_KINDS } from '../../../input/kinds.js';
import { sharedOptions } from '../../args/options.js';
import { countFrom0, countFrom1, oneOf } from '../../args/values.js';
import type { Command } from '../../command.js';
import { type TrainSettings, trainOnFiles } from './train.js';

const INPUT = 'Input:';
const TRAINING = 'Training:';
const OUTPUT = 'Output:';

export const training: Command<TrainSettings> = {
  name: 'extract train',
  usage: '[options] --output MODEL [file...]',
  description:
    'Trains a model on annotated articles. It adapts the shipped model, or trains a new one with --base none.\n\n' +
    'A FILE is a file or a folder of annotated articles: CoNLL, brat, spaCy, Label Studio, or JSON or JSON Lines whose ' +
    'entities have start, end and type. An unknown label becomes a new type: SHIP becomes the type ship. Use the ' +
    'model with --model.',
  arguments: ['[file...]'],
  options: [
    { flags: '--data <dir>', group: INPUT, help: 'folder of annotated articles, in addition to the FILE arguments' },
    {
      flags: '--dev <file>',
      group: INPUT,
      help: 'annotated articles for choosing the best epoch (default: a seventh of the articles is held out)',
    },
    {
      flags: '--from <kind>',
      group: INPUT,
      help: `format of the annotation: ${ANNOTATION_KINDS.join(', ')} (default: detected from the file)`,
      read: oneOf('--from', ANNOTATION_KINDS),
      values: ANNOTATION_KINDS,
    },
    {
      flags: '--offsets <unit>',
      group: INPUT,
      help: `unit of the offsets: ${OFFSET_UNITS.join(', ')} (default: detected from the file)`,
      read: oneOf('--offsets', OFFSET_UNITS),
      values: OFFSET_UNITS,
    },
    {
      flags: '--strict',
      group: INPUT,
      help: 'refuse faulty annotation, instead of skipping the faulty parts',
    },
    {
      flags: '--base <model>',
      group: TRAINING,
      help: 'model to start from: shipped, none, or a file that extract train wrote',
      default: 'shipped',
    },
    {
      flags: '--epochs <n>',
      group: TRAINING,
      help: 'maximum passes over the articles (default: 5 to 20, with --base none 10 to 30; more for fewer articles)',
      read: countFrom1('--epochs'),
    },
    {
      flags: '--seed <n>',
      group: TRAINING,
      help: 'seed of the random numbers; equal articles and seed give the same bytes',
      read: countFrom0('--seed'),
      default: 1,
    },
    {
      flags: '-o, --output <file>',
      group: OUTPUT,
      help: 'write the model to this file; an interrupted run leaves the file unchanged',
    },
    ...sharedOptions('--quiet', '--verbose', '--help'),
  ],
  examples: `Examples:
  extract train -o own.model corrected.jsonl
      adapt the shipped model to your own articles
  extract train -o own.model --data brat-project --dev held-out.jsonl
      train on a folder of brat files; choose the best epoch by a file of your own
  extract train -o ships.model --base none news-with-ships.conll
      train a new model that knows your own types only
  extract --model own.model article.txt
      use the new model; extract eval --model own.model measures it
`,
  exitStatuses: `Exit status:
  0    the model was written
  1    the model was written; some document could not be read
  2    wrong usage, or nothing could be learned
  130  interrupted; nothing was written
`,
  run: trainOnFiles,
};
