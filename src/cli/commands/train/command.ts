/** `extract train`: a model from somebody's own annotated articles. */
import { OFFSET_UNITS } from '../../../engine/text/offsets.js';
import { ANNOTATION_KINDS } from '../../../input/kinds.js';
import { sharedOptions } from '../../args/options.js';
import { countFrom0, countFrom1, oneOf } from '../../args/values.js';
import type { Subcommand } from '../subcommand.js';
import { type TrainSettings, trainOnFiles } from './train.js';

const INPUT = 'What is read:';
const LEARNED = 'How it is learned:';
const OUTPUT = 'What is written:';

export const training: Subcommand<TrainSettings> = {
  name: 'extract train',
  usage: '[options] --output MODEL [file...]',
  description:
    'Trains a model on annotated articles: the shipped model goes on learning, or a new one begins from nothing.\n\n' +
    'A FILE is annotated articles, or a folder of them: JSON or JSON Lines with text and entities of start, end and ' +
    'type, CoNLL, brat, spaCy or Label Studio. Every label that is not known becomes a type of its own: SHIP is ship. ' +
    'What was trained is used with --model.',
  arguments: ['[file...]'],
  options: [
    { flags: '--data <dir>', group: INPUT, help: 'a folder of annotated articles, besides the files that are named' },
    {
      flags: '--dev <file>',
      group: INPUT,
      help: 'annotated articles to measure by and to stop at the best epoch (default: a seventh of the articles, set aside)',
    },
    {
      flags: '--from <kind>',
      group: INPUT,
      help: `kind of the annotation: ${ANNOTATION_KINDS.join(', ')} (otherwise told from the name)`,
      read: oneOf('--from', ANNOTATION_KINDS),
      values: ANNOTATION_KINDS,
    },
    {
      flags: '--offsets <unit>',
      group: INPUT,
      help: `what its offsets count: ${OFFSET_UNITS.join(', ')} (default: the custom of its kind, unless the surfaces that it repeats speak for the other)`,
      read: oneOf('--offsets', OFFSET_UNITS),
      values: OFFSET_UNITS,
    },
    {
      flags: '--strict',
      group: INPUT,
      help: 'refuse annotation that has faults, instead of leaving out what is faulty',
    },
    {
      flags: '--base <model>',
      group: LEARNED,
      help: 'what to begin with: shipped, none, or the file of a model that was trained before',
      default: 'shipped',
    },
    {
      flags: '--epochs <n>',
      group: LEARNED,
      help: 'passes over the articles, at most (default: the more the fewer they are, 5 to 20; from nothing 10 to 30)',
      read: countFrom1('--epochs'),
    },
    {
      flags: '--seed <n>',
      group: LEARNED,
      help: 'where chance begins; the same articles and the same seed give the same model, byte for byte',
      read: countFrom0('--seed'),
      default: 1,
    },
    { flags: '-o, --output <file>', group: OUTPUT, help: 'the model, which appears whole or not at all' },
    ...sharedOptions('--quiet', '--verbose', '--help'),
  ],
  examples: `Examples:
  extract train -o own.model corrected.jsonl
      the shipped model, adapted to your own articles
  extract train -o own.model --data brat-project --dev held-out.jsonl
      from a folder of brat's files, measured by a file of your own
  extract train -o ships.model --base none news-with-ships.conll
      a model of your own types alone
  extract --model own.model article.txt
      the new model at work; extract eval --model own.model measures it
`,
  exitStatuses: `Exit status:
  0    the model is written
  1    the model is written; some document could not be read
  2    wrong usage, or nothing could be learned
  130  interrupted; nothing is written
`,
  run: trainOnFiles,
};
