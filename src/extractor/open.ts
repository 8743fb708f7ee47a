/**
 * Builds an extractor: connects the stages of the engine with the model, the gazetteer and the lexicon that they read.
 */
import { readGivenMentions } from '../engine/given/read.js';
import { createIgnoreList, createLexicon } from '../engine/lexicon/index.js';
import { createPipeline } from '../engine/pipeline.js';
import { readPlaces } from '../engine/places/gazetteer.js';
import { openModel } from '../engine/recognise/open-model.js';
import { createRecogniser, createUncertainty } from '../engine/recognise/recogniser.js';
import { ExtractError } from '../util/errors.js';
import { isCalendarDate } from '../util/iso-date.js';
import type { Extractor } from './options.js';
import { readDocument } from './read-document.js';
import type { Resources } from './resources.js';

export async function openExtractor(resources: Resources): Promise<Extractor> {
  const { selection, dayFirst, givenMentions, model, quotes } = resources;
  const lexicon = resources.lexicon && createLexicon(resources.lexicon);
  const ignore = resources.ignore && createIgnoreList(resources.ignore);
  const opened = model instanceof Uint8Array ? openModel(model) : model;
  const recognise = opened === undefined ? () => [] : createRecogniser(opened);
  const types = opened?.description.types;
  const places = resources.places && readPlaces(resources.places);
  const findQuotes = quotes ? (await import('../engine/quotes/index.js')).findQuotes : undefined;
  const stages = { readDocument, recognise, types, places, lexicon, ignore, findQuotes };
  const pipeline = createPipeline(stages, { dayFirst });
  let measureUncertainty: ReturnType<typeof createUncertainty> | undefined;
  const extractor: Extractor = {
    extract(text, { date, id = '-', mentions: given, ...about } = {}) {
      checkText(text, id);
      if (date !== undefined && !isCalendarDate(date)) {
        throw new ExtractError('bad-date', `the date "${date}" is not a day of the calendar`, { input: id });
      }
      if (givenMentions && !given) throw new ExtractError('bad-mention', 'the article has no mentions', { input: id });
      const mentions = given && readGivenMentions(given, { text, unit: 'utf16', field: 'mentions' });
      return pipeline({ id, text, ...dropUndefined({ ...about, date, mentions }) }, selection);
    },
    uncertainty(text) {
      checkText(text);
      if (opened === undefined) {
        throw new ExtractError('usage', 'no model is loaded, because every article brings its mentions', {
          advice: 'create the extractor without givenMentions',
        });
      }
      measureUncertainty ??= createUncertainty(opened);
      return measureUncertainty(readDocument(text));
    },
    async *extractMany(articles, { jobs, signal } = {}) {
      if (jobs !== undefined && (!Number.isInteger(jobs) || jobs < 1)) {
        throw new ExtractError('usage', `jobs is ${jobs}, not a whole number from 1`, { advice: 'pass 1 or more' });
      }
      const { extractMany } = await import('./many.js');
      yield* extractMany(articles, { jobs, signal }, extractor, resources);
    },
  };
  return extractor;
}

function checkText(text: unknown, input?: string): void {
  if (typeof text === 'string') return;
  throw new ExtractError('bad-text', 'the text is not a string', input === undefined ? {} : { input });
}

/** Returns the object without the fields whose value is undefined. */
function dropUndefined<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
