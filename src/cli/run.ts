/** The main job: read the articles one by one, extract, write each result before the next article is read. */
import { resolve } from 'node:path';
import { ExtractError } from '../errors.js';
import type { FormatOptions, Outcome } from '../formats/format.js';
import { FORMATS } from '../formats/registry.js';
import type { Extractor } from '../index.js';
import { fileSink, type Sink, streamSink } from '../io/sink.js';
import { readSource, type SourceItem, sourceKind } from '../io/source.js';
import type { Context } from './context.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { asExtractError, type Reporter } from './report.js';
import type { Settings } from './settings.js';
import { createPaint, Ruler, terminalWidth, usesColor } from './terminal.js';
import { versionText } from './version.js';

export async function run(
  paths: readonly string[],
  settings: Settings,
  context: Context,
  report: Reporter,
): Promise<ExitStatus> {
  refuseToReplaceInput(paths, settings, context);
  if (settings.open && settings.output === undefined) {
    throw new ExtractError('usage', '--open has no file to show', { advice: 'name one with --output' });
  }
  const ruler = new Ruler();
  const format = await FORMATS[settings.format ?? (settings.json ? 'json' : 'table')].load();
  const writer = format.open(await formatOptions(paths, settings, context, ruler));
  const work = createWork(settings, report);
  const sink = await openSink(settings, context);
  const tally = { read: 0, failed: 0 };
  try {
    await sink.write(writer.begin?.() ?? '');
    for await (const item of readAll(paths, settings, context)) {
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
  if (settings.open) await showFile(settings, context, report);
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
  paths: readonly string[],
  settings: Settings,
  { stdout, env }: Context,
  ruler: Ruler,
): Promise<FormatOptions> {
  const single = paths.length === 1 && sourceKind(paths[0] as string, settings.from) === 'text';
  const toFile = settings.output !== undefined;
  const color = toFile ? settings.color === 'always' : usesColor(settings.color, env, stdout);
  return {
    shape: single ? 'object' : 'array',
    offsets: settings.offsets,
    mentions: settings.mentions ?? false,
    context: settings.context,
    sorted: settings.sort !== undefined,
    csvRaw: settings.csvRaw ?? false,
    generator: (await versionText()).trim(),
    width: toFile ? undefined : terminalWidth(stdout),
    paint: await createPaint(color),
    measure: ruler.measure,
    terminal: !toFile && stdout.isTTY === true,
  };
}

/** The result is written, whether or not there is a desktop to show it on. */
async function showFile({ output = '' }: Settings, { cwd, open }: Context, report: Reporter): Promise<void> {
  try {
    const show = open ?? (await import('./open.js')).openFile;
    await show(resolve(cwd, output));
  } catch (error) {
    report.warning(
      `${output}: could not be shown (${error instanceof Error ? error.message : error}); open it yourself`,
    );
  }
}

async function openSink({ output }: Settings, { stdout, cwd }: Context): Promise<Sink> {
  return output === undefined ? streamSink(stdout, 'standard output') : fileSink(resolve(cwd, output), output);
}

/** Every article of every path, until the user interrupts. */
async function* readAll(paths: readonly string[], settings: Settings, context: Context): AsyncGenerator<SourceItem> {
  const { textField: text, idField: id, titleField: title, dateField: date, from } = settings;
  const { stdin, cwd, signal } = context;
  const kind = from === undefined ? {} : { kind: from };
  for (const path of paths) {
    if (signal.aborted) return;
    yield* readSource(path, { fields: { text, id, title, date }, stdin, cwd, signal, ...kind });
  }
}

/** From what was read to its outcome; a failure of one article is said and becomes its outcome. */
function createWork(settings: Settings, report: Reporter): (item: SourceItem) => Promise<Outcome> {
  let extractor: Extractor | undefined;
  const fail = (id: string, error: unknown): Outcome => {
    const known = asExtractError(error, id);
    report.error(known);
    return { result: { id, error: { code: known.code, message: `${known.problem}; ${known.advice}` } }, text: '' };
  };
  return async (item) => {
    if ('error' in item) return fail(item.id, item.error);
    const { article, warning } = item;
    if (warning !== undefined) report.warning(`${article.id}: ${warning}`);
    // The model is loaded when the first article is there: a mistyped path is told without the wait.
    extractor ??= await createExtractorFor(settings);
    try {
      const { id, text, title } = article;
      const result = extractor.extract(text, { id, title, date: settings.date ?? article.date });
      report.note(`${id}: ${result.entities.length} entities, publication date ${result.date ?? 'unknown'}`);
      return { result, text };
    } catch (error) {
      return fail(article.id, error);
    }
  };
}

async function createExtractorFor({ types, minCount, sort }: Settings): Promise<Extractor> {
  const { createExtractor } = await import('../index.js');
  return createExtractor({ types, minCount, ...(sort === undefined ? {} : { sort }) });
}
