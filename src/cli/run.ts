/** The main job: read the articles one by one, extract, write each result before the next article is read. */
import { resolve } from 'node:path';
import { perform } from '../batch/job.js';
import { ExtractError } from '../errors.js';
import type { FormatOptions, Outcome } from '../formats/format.js';
import { FORMATS } from '../formats/registry.js';
import type { Extractor } from '../index.js';
import { fileSink, type Sink, streamSink } from '../io/sink.js';
import type { SourceItem } from '../io/source.js';
import type { Result } from '../types.js';
import { type Articles, openArticles } from './articles.js';
import type { Context } from './context.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { asExtractError, type Reporter } from './report.js';
import type { Settings } from './settings.js';
import { createPaint, Ruler, terminalWidth, usesColor } from './terminal.js';

export async function run(
  paths: readonly string[],
  settings: Settings,
  context: Context,
  report: Reporter,
): Promise<ExitStatus> {
  refuseToReplaceInput(paths, settings, context);
  const ruler = new Ruler();
  const format = FORMATS[settings.format ?? (settings.json ? 'json' : 'table')];
  const articles = await openArticles(paths, settings, context, report);
  const writer = format.open(await formatOptions(articles, settings, context, ruler));
  const work = createWork(settings, report);
  const sink = await openSink(settings, context);
  const tally = { read: 0, failed: 0 };
  try {
    for await (const item of articles.items()) {
      const outcome = await work(item);
      if ('error' in outcome.result) tally.failed++;
      else tally.read++;
      await ruler.prepare(outcome.text);
      await sink.write(writer.article(outcome));
    }
    await sink.write(writer.end?.() ?? '');
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw error;
  }
  report.note(`articles read: ${tally.read}, failed: ${tally.failed}`);
  if (context.signal.aborted) return EXIT.interrupted;
  if (tally.failed === 0) return EXIT.success;
  return tally.read > 0 ? EXIT.partial : EXIT.failure;
}

function refuseToReplaceInput(paths: readonly string[], { output }: Settings, { cwd }: Context): void {
  if (output === undefined) return;
  const replaced = paths.find((path) => path !== '-' && resolve(cwd, path) === resolve(cwd, output));
  if (replaced === undefined) return;
  throw new ExtractError('usage', `--output ${output} would replace an article that is read`, {
    advice: 'choose another name',
  });
}

async function formatOptions(
  articles: Articles,
  settings: Settings,
  { stdout, env }: Context,
  ruler: Ruler,
): Promise<FormatOptions> {
  const toFile = settings.output !== undefined;
  const color = toFile ? settings.color === 'always' : usesColor(settings.color, env, stdout);
  return {
    shape: articles.single ? 'object' : 'array',
    offsets: settings.offsets,
    mentions: settings.mentions ?? false,
    sorted: settings.sort !== undefined,
    width: toFile ? undefined : terminalWidth(stdout),
    paint: await createPaint(color),
    measure: ruler.measure,
    terminal: !toFile && stdout.isTTY === true,
  };
}

async function openSink({ output }: Settings, { stdout, cwd }: Context): Promise<Sink> {
  return output === undefined ? streamSink(stdout, 'standard output') : fileSink(resolve(cwd, output), output);
}

/** From what was read to its outcome; a failure of one article is said and becomes its outcome. */
function createWork(settings: Settings, report: Reporter): (item: SourceItem) => Promise<Outcome> {
  let extractor: Extractor | undefined;
  let foreign = 0;
  const fail = (id: string, error: unknown): Outcome => {
    const known = asExtractError(error, id);
    report.error(known);
    return { result: { id, error: { code: known.code, message: `${known.problem}; ${known.advice}` } }, text: '' };
  };
  return async (item) => {
    if ('error' in item) return fail(item.id, item.error);
    const { article, markup, warning, note } = item;
    if (warning !== undefined) report.warning(`${article.id}: ${warning}`);
    if (note !== undefined) report.note(`${article.id}: ${note}`);
    // The model is loaded when the first article is there: a mistyped path is told without the wait.
    extractor ??= await createExtractorFor(settings);
    try {
      const options = { date: settings.date };
      const done = await perform(extractor, { article, options, ...(markup === undefined ? {} : { markup }) });
      const { id, date, entities } = done.result;
      report.note(`${id}: ${entities.length} entities, publication date ${date ?? 'unknown'}`);
      // Once: a folder of another language would repeat it for each article.
      if (done.foreign && foreign++ === 0) report.warning(`${id}: is not in English; what is found in it means little`);
      return { result: settings.includeText ? withText(done.result, done.text) : done.result, text: done.text };
    } catch (error) {
      return fail(article.id, error);
    }
  };
}

function withText({ entities, ...about }: Result, text: string): Result {
  return { ...about, text, entities };
}

async function createExtractorFor({ types, minCount, sort }: Settings): Promise<Extractor> {
  const { createExtractor } = await import('../index.js');
  return createExtractor({ types, minCount, ...(sort === undefined ? {} : { sort }) });
}
