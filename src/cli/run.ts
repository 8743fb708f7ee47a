/** The main job: read the articles, extract from several at a time, write the results in the order of the articles. */
import { resolve } from 'node:path';
import { MANY } from '../batch/crew.js';
import { HEAVIEST, inOrder } from '../batch/in-order.js';
import { ExtractError } from '../errors.js';
import type { FormatOptions } from '../formats/format.js';
import { FORMATS } from '../formats/registry.js';
import { fileSink, type Sink, streamSink } from '../io/sink.js';
import type { SourceItem } from '../io/source.js';
import { type Articles, openArticles } from './articles.js';
import type { Context } from './context.js';
import { EXIT, type ExitStatus } from './exit-status.js';
import { count, emptyTally, progressLine, summaryLine, type Tally } from './progress.js';
import type { Reporter } from './report.js';
import type { Settings } from './settings.js';
import { createPaint, Ruler, terminalWidth, usesColor } from './terminal.js';
import { createTeller, createWork } from './work.js';

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
  const work = createWork(settings);
  const tell = createTeller(report);
  const sink = await openSink(settings, context);
  const tally = emptyTally();
  const watch = watchProgress(articles, tally, settings, context, report);
  try {
    const perform = async (item: SourceItem) => ({ item, worked: await work.perform(item) });
    const limits = { ahead: work.ahead, weight: weightOf, heaviest: HEAVIEST };
    for await (const { item, worked } of inOrder(articles.items(), perform, limits)) {
      tell(item, worked);
      count(tally, worked);
      watch.tick();
      await ruler.prepare(worked.outcome.text);
      await sink.write(writer.article(worked.outcome));
    }
    await sink.write(writer.end?.() ?? '');
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw error;
  } finally {
    watch.end();
    articles.close();
    await work.close();
  }
  if (articles.many || tally.articles > MANY || settings.verbose) {
    report.summary(summaryLine(tally, articles.skipped(), watch.seconds()));
  }
  if (context.signal.aborted) return EXIT.interrupted;
  if (tally.failures === 0) return EXIT.success;
  return tally.failures < tally.articles ? EXIT.partial : EXIT.failure;
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

/** Code units of text that an article keeps in memory. */
function weightOf(item: SourceItem): number {
  return 'article' in item ? item.article.text.length : 0;
}

/** Milliseconds between two lines of progress: often enough to look alive, and no work for the terminal. */
const TICK = 150;

function watchProgress(articles: Articles, tally: Tally, settings: Settings, context: Context, report: Reporter) {
  const { stdout, stderr } = context;
  // On a terminal that the results go to as well, the line would stand among them.
  const seen = stderr.isTTY === true && (stdout.isTTY !== true || settings.output !== undefined);
  const shown = settings.progress ?? (seen && !settings.quiet && !articles.single);
  const began = performance.now();
  let last = began;
  const seconds = (): number => (performance.now() - began) / 1000;
  if (shown) articles.count();
  return {
    seconds,
    tick(): void {
      if (!shown || performance.now() - last < TICK) return;
      last = performance.now();
      report.status(progressLine(tally, articles.share(), seconds()));
    },
    end: () => report.status(undefined),
  };
}
