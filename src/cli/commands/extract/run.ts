/** The main job: read the articles, extract from several at a time, write the results in the order of the articles. */
import { resolve } from 'node:path';
import { MANY } from '../../../extractor/crew.js';
import { HEAVIEST, inOrder } from '../../../extractor/in-order.js';
import type { FormatOptions } from '../../../output/formats/format.js';
import { FORMATS, type FormatRow } from '../../../output/formats/registry.js';
import { ExtractError } from '../../../util/errors.js';
import type { Settings } from '../../args/settings.js';
import { checkTypes } from '../../args/values.js';
import type { Context } from '../../context.js';
import { EXIT, type ExitStatus } from '../../exit-status.js';
import { count, emptyTally, progressLine, summaryLine, type Tally } from '../../terminal/progress.js';
import type { Reporter } from '../../terminal/report.js';
import { createPaint, outputStream, terminalWidth, usesColor } from '../../terminal/terminal.js';
import { versionText } from '../../version.js';
import { type Articles, openArticles } from './articles.js';
import { readModel, type UsedModel } from './model.js';
import { openResults, type Plan, type Results } from './results.js';
import { mostUncertain } from './uncertain.js';
import { createTeller, createWork, type Extracted } from './work.js';

export async function run(
  paths: readonly string[],
  { output, ...rest }: Settings,
  context: Context,
  report: Reporter,
): Promise<ExitStatus> {
  // As among paths, - is the standard stream.
  const settings: Settings = output === undefined || output === '-' ? rest : { ...rest, output };
  const model = await readModel(settings.model, context.cwd);
  checkTypes(settings, model?.ownTypes);
  if (settings.uncertain !== undefined && (settings.resume || settings.givenMentions)) {
    const other = settings.resume ? '--resume' : '--given-mentions';
    throw new ExtractError('usage', `--uncertain and ${other} contradict each other`, { advice: 'give one of them' });
  }
  if (settings.open && settings.output === undefined) {
    throw new ExtractError('usage', '--open has no file to show', { advice: 'name one with --output' });
  }
  const articles = await openArticles(paths, settings, context, report);
  const options = await formatOptions(articles, settings, model, context);
  const results = await openResults(settings, context, options);
  // On a terminal that the results go to as well, progress would stand among them.
  const quiet = options.terminal ? { progress: settings.progress ?? false } : {};
  const status = await runOver(articles, results, { ...settings, ...quiet }, context, report);
  if (settings.open && (status === EXIT.success || status === EXIT.partial)) await showFile(settings, context, report);
  return status;
}

/** Reads all articles, works on them and hands the results on; tells how that goes, and how it went. */
export async function runOver(
  articles: Articles,
  results: Results,
  settings: Settings,
  context: Context,
  report: Reporter,
): Promise<ExitStatus> {
  const worker = createWork(settings, context, report);
  const tell = createTeller(report);
  const tally = emptyTally();
  const watch = watchProgress(articles, tally, settings, context, report);
  let stopped = false;

  const work = async (plan: Plan): Promise<{ plan: Plan; extracted?: Extracted }> => {
    if (plan.before && 'article' in plan.item) return { plan };
    const extracted = await worker.extract(plan.item);
    await results.store?.(plan, extracted);
    return { plan, extracted };
  };
  try {
    const { uncertain } = settings;
    const items = articles.items();
    const chosen = uncertain === undefined ? items : mostUncertain(items, uncertain, worker.uncertainty);
    const limits = { ahead: worker.ahead, weight: weightOf, heaviest: HEAVIEST };
    for await (const { plan, extracted } of inOrder(results.plan(chosen), work, limits)) {
      if (extracted) tell(plan.item, extracted);
      count(tally, extracted, plan.before);
      watch.tick();
      if (plan.before || !extracted) results.pass?.(plan);
      else await results.write(plan, extracted);
      stopped = settings.failFast === true && tally.failures > 0;
      if (stopped) break;
    }
    await results.finish(!stopped && !context.signal.aborted, statusOf(tally) !== EXIT.failure);
  } catch (error) {
    // What it may meet is a consequence of the failure; the failure is what there is to tell.
    await results.discard().catch(() => {});
    throw error;
  } finally {
    watch.end();
    articles.close();
    await worker.close();
  }
  if (articles.many || articles.unchanged() > 0 || tally.articles > MANY || settings.verbose) {
    report.summary(summaryLine(tally, articles, watch.seconds()));
  }
  return context.signal.aborted ? EXIT.interrupted : statusOf(tally);
}

function statusOf({ articles, failures }: Tally): ExitStatus {
  if (failures === 0) return EXIT.success;
  return failures < articles ? EXIT.partial : EXIT.failure;
}

async function formatOptions(
  articles: Articles,
  settings: Settings,
  model: UsedModel | undefined,
  context: Context,
): Promise<FormatOptions> {
  const stream = settings.outDir === undefined ? await outputStream(settings.output, context) : {};
  const toFile = settings.outDir !== undefined || (settings.output !== undefined && stream.isTTY !== true);
  const color = toFile ? settings.color === 'always' : usesColor(settings.color, context.env, stream);
  return {
    shape: articles.single ? 'object' : 'array',
    offsets: settings.offsets,
    mentions: settings.mentions ?? false,
    context: settings.context,
    sorted: settings.sort !== undefined,
    csvRaw: settings.csvRaw ?? false,
    generator: (await versionText(model?.version)).trim(),
    width: terminalWidth(stream),
    paint: await createPaint(color, model?.ownTypes),
    terminal: stream.isTTY === true,
    readDocument: await tokenizerFor(settings),
  };
}

/** Loads the tokenizer only for a format that lists tokens: the other formats need not wait for it. */
async function tokenizerFor({ format }: Settings): Promise<FormatOptions['readDocument']> {
  const row: FormatRow | undefined = format && FORMATS[format];
  return row?.usesTokens ? (await import('../../../extractor/read-document.js')).readDocument : undefined;
}

/** The result is written, whether or not there is a desktop to show it on. */
async function showFile({ output = '' }: Settings, { cwd, open }: Context, report: Reporter): Promise<void> {
  try {
    const show = open ?? (await import('../../terminal/open.js')).openFile;
    await show(resolve(cwd, output));
  } catch (error) {
    report.warning(
      `${output}: could not be shown (${error instanceof Error ? error.message : error}); open it yourself`,
    );
  }
}

/** Code units of text that an article keeps in memory. */
function weightOf({ item }: Plan): number {
  return 'article' in item ? item.article.text.length : 0;
}

/** Milliseconds between two lines of progress: often enough to look alive, and no work for the terminal. */
const TICK = 150;

function watchProgress(articles: Articles, tally: Tally, settings: Settings, context: Context, report: Reporter) {
  const { stdout, stderr } = context;
  // On a terminal that the results go to as well, the line would stand among them.
  const seen = stderr.isTTY === true && (stdout.isTTY !== true || (settings.output ?? settings.outDir) !== undefined);
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
