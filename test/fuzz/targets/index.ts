/** The table of targets. To add a target, add a file beside this file and a row here. */
import type { Target } from '../target.js';
import { bratPair, gold } from './annotation.js';
import { html, markdown } from './markup.js';
import { madeModel, modelFile } from './model.js';
import { names } from './names.js';
import { article, formats, given, inWorker, lexicon } from './pipeline.js';
import { sources } from './sources.js';

export const TARGETS: readonly Target<unknown>[] = [
  article,
  given,
  lexicon,
  formats,
  inWorker,
  html,
  markdown,
  ...sources,
  gold,
  bratPair,
  names,
  modelFile,
  madeModel,
];
