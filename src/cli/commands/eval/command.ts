/** `extract eval`: precision, recall and F1 of a result, or of the model, against gold annotation. */

import { OFFSET_UNITS } from '../../../engine/text/offsets.js';
import { KNOWN_TYPES } from '../../../engine/types.js';
import { REPORT_NAMES } from '../../../eval/report/index.js';
import { ANNOTATION_KINDS } from '../../../input/kinds.js';
import { sharedOptions } from '../../args/options.js';
import { countFrom0, labelList, oneOf } from '../../args/values.js';
import type { Command } from '../../command.js';
import { EDGES, type EvalSettings, evaluateFiles } from './evaluate.js';

const INPUT = 'Input:';
const SCORING = 'Scoring:';
const OUTPUT = 'Output:';

export const evaluation: Command<EvalSettings> = {
  name: 'extract eval',
  usage: '[options] GOLD [RESULT]',
  description:
    'Measures a result, or the model, against gold annotation.\n\n' +
    'GOLD is a file or a folder of annotated articles: CoNLL, brat, spaCy, Label Studio, or JSON or JSON Lines whose ' +
    'entities have start, end and type. RESULT is a result of this program for the same articles, for example with ' +
    '--format jsonl, or annotation as in GOLD. Without RESULT, the shipped model or the model of --model is run on ' +
    'the texts of GOLD. - is standard input.',
  arguments: ['[gold]', '[result]'],
  options: [
    {
      flags: '--from <kind>',
      group: INPUT,
      help: `format of GOLD: ${ANNOTATION_KINDS.join(', ')} (default: detected from the file)`,
      read: oneOf('--from', ANNOTATION_KINDS),
      values: ANNOTATION_KINDS,
    },
    {
      flags: '--offsets <unit>',
      group: INPUT,
      help: `unit of the offsets in GOLD: ${OFFSET_UNITS.join(', ')} (default: detected from the file)`,
      read: oneOf('--offsets', OFFSET_UNITS),
      values: OFFSET_UNITS,
    },
    {
      flags: '--strict',
      group: INPUT,
      help: 'refuse GOLD if it has faulty annotation, instead of skipping the faulty parts',
    },
    {
      flags: '-t, --types <list>',
      group: SCORING,
      help: 'types or labels to score, separated by commas (default: those in GOLD)',
      read: labelList('--types'),
      values: KNOWN_TYPES,
      list: true,
    },
    {
      flags: '--edges <how>',
      group: SCORING,
      help: 'trim: compare spans without articles, titles, possessives and punctuation at their edges; keep: compare whole spans (default: trim; for CoNLL, keep)',
      read: oneOf('--edges', EDGES),
      values: EDGES,
    },
    {
      flags: '--compare <file>',
      group: SCORING,
      help: 'test whether RESULT differs significantly from the result in this file',
    },
    {
      flags: '--resamples <n>',
      group: SCORING,
      help: 'number of bootstrap samples for confidence intervals; 0 for no intervals',
      read: countFrom0('--resamples'),
      default: 1000,
    },
    {
      flags: '--seed <n>',
      group: SCORING,
      help: 'seed of the bootstrap; the same seed gives the same figures',
      read: countFrom0('--seed'),
      default: 1,
    },
    {
      flags: '--errors <n>',
      group: OUTPUT,
      help: 'show the first n missed and spurious mentions in context, and n entities and times',
      read: countFrom0('--errors'),
      default: 0,
    },
    {
      flags: '-f, --format <name>',
      group: OUTPUT,
      help: `format of the report: ${REPORT_NAMES.join(', ')} (default: table)`,
      read: oneOf('--format', REPORT_NAMES),
      values: REPORT_NAMES,
    },
    ...sharedOptions('--model', '--json', '--output', '--color', '--quiet', '--verbose', '--help'),
  ],
  examples: `Examples:
  extract eval gold.jsonl
      measure the shipped model on your own articles
  extract --format jsonl --date-field dct gold.jsonl | extract eval gold.jsonl -
      measure a result, which another program may have written
  extract eval gold.jsonl --types person,place --errors 20
      measure two types; show the first twenty mistakes of each kind in context
  extract eval gold.jsonl new.jsonl --compare old.jsonl --format markdown
      test whether the new result is better than the old one; write Markdown
`,
  exitStatuses: `Exit status:
  0    all documents were scored
  1    some document of GOLD could not be read; the others were scored
  2    wrong usage, or nothing could be scored
  130  interrupted; nothing was written
`,
  run: evaluateFiles,
};
