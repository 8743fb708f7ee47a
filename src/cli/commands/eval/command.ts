/** `extract eval`: how well a result, or the shipped model, agrees with gold annotation. */

import { OFFSET_UNITS } from '../../../engine/text/offsets.js';
import { KNOWN_TYPES } from '../../../engine/types.js';
import { REPORT_NAMES } from '../../../eval/report/index.js';
import { ANNOTATION_KINDS } from '../../../input/kinds.js';
import { sharedOptions } from '../../args/options.js';
import { countFrom0, labelList, oneOf } from '../../args/values.js';
import type { Subcommand } from '../subcommand.js';
import { EDGES, type EvalSettings, evaluateFiles } from './evaluate.js';

const INPUT = 'What is read:';
const SCORED = 'What is scored:';
const OUTPUT = 'How it is written:';

export const evaluation: Subcommand<EvalSettings> = {
  name: 'extract eval',
  usage: '[options] GOLD [RESULT]',
  description:
    'Measures RESULT, or the shipped model, against the annotation in GOLD.\n\n' +
    'GOLD is annotated articles, in a file or a folder: JSON or JSON Lines with text and entities of start, end and ' +
    'type, CoNLL, brat, spaCy or Label Studio. RESULT is what this program wrote of the same articles (--format ' +
    'jsonl, say), or annotation like GOLD; without it the shipped model, or that of --model, is run on the texts of ' +
    'GOLD. - is standard input.',
  arguments: ['[gold]', '[result]'],
  options: [
    {
      flags: '--from <kind>',
      group: INPUT,
      help: `kind of GOLD: ${ANNOTATION_KINDS.join(', ')} (otherwise told from its name)`,
      read: oneOf('--from', ANNOTATION_KINDS),
      values: ANNOTATION_KINDS,
    },
    {
      flags: '--offsets <unit>',
      group: INPUT,
      help: `what the offsets of GOLD count: ${OFFSET_UNITS.join(', ')} (default: the custom of its kind, unless the surfaces that it repeats speak for the other)`,
      read: oneOf('--offsets', OFFSET_UNITS),
      values: OFFSET_UNITS,
    },
    {
      flags: '--strict',
      group: INPUT,
      help: 'refuse GOLD when its annotation has faults, instead of leaving out what is faulty',
    },
    {
      flags: '-t, --types <list>',
      group: SCORED,
      help: 'types or labels to score, comma-separated (default: those that GOLD has)',
      read: labelList('--types'),
      values: KNOWN_TYPES,
      list: true,
    },
    {
      flags: '--edges <how>',
      group: SCORED,
      help: 'trim: articles, titles, possessives and punctuation at the edges of a range do not count; keep: they do (default: trim; keep for tokens)',
      read: oneOf('--edges', EDGES),
      values: EDGES,
    },
    {
      flags: '--compare <file>',
      group: SCORED,
      help: 'a second result: is the difference of the first to it significant?',
    },
    {
      flags: '--resamples <n>',
      group: SCORED,
      help: 'bootstrap samples for intervals and differences; 0 for none',
      read: countFrom0('--resamples'),
      default: 1000,
    },
    {
      flags: '--seed <n>',
      group: SCORED,
      help: 'where the bootstrap begins; the same seed gives the same figures',
      read: countFrom0('--seed'),
      default: 1,
    },
    {
      flags: '--errors <n>',
      group: OUTPUT,
      help: 'show the first n mentions missed or extra in their context, and as many entities and times',
      read: countFrom0('--errors'),
      default: 0,
    },
    {
      flags: '-f, --format <name>',
      group: OUTPUT,
      help: `${REPORT_NAMES.join(', ')} (default: table)`,
      read: oneOf('--format', REPORT_NAMES),
      values: REPORT_NAMES,
    },
    ...sharedOptions('--model', '--json', '--output', '--color', '--quiet', '--verbose', '--help'),
  ],
  examples: `Examples:
  extract eval gold.jsonl
      how good the shipped model is on your own articles
  extract --format jsonl --date-field dct gold.jsonl | extract eval gold.jsonl -
      the same from a result, which may come from elsewhere too
  extract eval gold.jsonl --types person,place --errors 20
      two types, with the first twenty mistakes in their context
  extract eval gold.jsonl new.jsonl --compare old.jsonl --format markdown
      whether the new result is better than the old one, for a pull request
`,
  exitStatuses: `Exit status:
  0    everything was scored
  1    some document of GOLD could not be read; the others were scored
  2    wrong usage, or nothing could be scored
  130  interrupted; nothing is written
`,
  run: evaluateFiles,
};
