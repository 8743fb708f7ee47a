/** The options of the extractor that the settings ask for, with the files that they name. */

import { loadModelFile } from '../../../extractor/load-model.js';
import type { ExtractorOptions } from '../../../extractor/options.js';
import type { ReadingNames } from '../../../input/names/names-file.js';
import type { ExtractError } from '../../../util/errors.js';
import type { Settings } from '../../args/settings.js';
import type { Context } from '../../context.js';
import type { Reporter } from '../../terminal/report.js';

/** More warnings than this about one file are counted only. */
const MOST_WARNINGS = 10;

/** @throws ExtractError when a file of names or the model cannot be read. */
export async function extractorOptions(
  settings: Settings,
  context: Pick<Context, 'cwd'>,
  report: Reporter,
): Promise<ExtractorOptions> {
  const { types, minCount, minScore, sort, givenMentions, dayFirst } = settings;
  return {
    minCount,
    givenMentions,
    ...(types === undefined ? {} : { types }),
    ...(minScore === undefined ? {} : { minScore }),
    ...(sort === undefined ? {} : { sort }),
    ...(dayFirst === undefined ? {} : { dayFirst }),
    ...(settings.model === undefined ? {} : { model: await loadModelFile(settings.model, context.cwd) }),
    ...(await readNames(settings, context, report)),
  };
}

type Names = Pick<ExtractorOptions, 'lexicon' | 'ignore'>;

async function readNames(
  { lexicon, ignore, failFast }: Settings,
  { cwd }: Pick<Context, 'cwd'>,
  report: Reporter,
): Promise<Names> {
  if (lexicon === undefined && ignore === undefined) return {};
  const { readIgnoreList, readLexicon } = await import('../../../input/names/names-file.js');
  const read = async <List>(file: string, reader: (path: string, options: ReadingNames) => Promise<List>) => {
    const bad = { count: 0 };
    const onBadLine = (error: ExtractError): void => {
      if (failFast) throw error;
      if (++bad.count <= MOST_WARNINGS) report.warning(error.message);
    };
    const list = await reader(file, { cwd, onBadLine });
    const unsaid = bad.count - MOST_WARNINGS;
    if (unsaid > 0) report.warning(`${file}: ${unsaid} more that cannot be used`);
    return list;
  };
  return {
    lexicon: lexicon === undefined ? undefined : await read(lexicon, readLexicon),
    ignore: ignore === undefined ? undefined : await read(ignore, readIgnoreList),
  };
}
