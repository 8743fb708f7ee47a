/** Runs the steps of a run: find the files, read the articles, plan, extract, write the results, report. */
import { MAX_PENDING_TEXT, mapInOrder } from '../../../extractor/in-order.js';
import { type Context, EXIT, type ExitStatus } from '../../context.js';
import { emptyTally, type Tally } from '../../terminal/progress.js';
import type { Reporter } from '../../terminal/report.js';
import { createArticleExtractor, type Extraction } from './extract.js';
import { findFiles, readArticles } from './input.js';
import { startReport, statusOf } from './report.js';
import type { Run } from './resolve.js';
import { mostUncertain } from './uncertain.js';
import type { Plan, ResultWriter } from './writer.js';

/**
 * Runs the steps as one stream: each step pulls articles from the step before it, so that only the articles in work are
 * in memory.
 *
 * @param writer the last step; `extract` and `extract index` differ in it alone.
 */
export async function executeRun(
  run: Run,
  writer: ResultWriter,
  context: Context,
  report: Reporter,
  tally: Tally = emptyTally(),
): Promise<ExitStatus> {
  // When the run ends early, this signal closes the file that is being read.
  const end = new AbortController();
  const signal = AbortSignal.any([context.signal, end.signal]);
  const input = { ...run.input, reading: { ...run.input.reading, signal } };
  const extractor = createArticleExtractor(run.extraction);
  const progress = startReport({ ...run, input }, tally, report);
  const limits = { ahead: extractor.ahead, weigh: textLength, maxWeight: MAX_PENDING_TEXT };
  const extract = async (plan: Plan): Promise<{ plan: Plan; extraction?: Extraction }> => {
    if (plan.before && 'article' in plan.item) return { plan };
    const extraction = await extractor.extract(plan.item);
    await writer.store?.(plan, extraction);
    return { plan, extraction };
  };
  let isStopped = false;
  try {
    const files = findFiles(input, tally, report, writer.isUnchanged);
    const articles = readArticles(files, input, tally, report);
    const { uncertain } = run.extraction;
    const chosen = uncertain === undefined ? articles : mostUncertain(articles, uncertain, extractor.uncertainty);
    const plans = writer.plan(chosen);
    for await (const { plan, extraction } of mapInOrder(plans, extract, limits)) {
      progress.article(plan, extraction);
      if (plan.before || !extraction) writer.pass?.(plan);
      else await writer.write(plan, extraction);
      isStopped = run.failFast && tally.failures > 0;
      if (isStopped) break;
    }
    await writer.finish(!isStopped && !context.signal.aborted, statusOf(tally) !== EXIT.failure);
  } catch (error) {
    // An error of `discard` would hide the error that stopped the run.
    await writer.discard().catch(() => {});
    throw error;
  } finally {
    progress.end();
    end.abort();
    await extractor.close();
  }
  progress.summarize();
  return context.signal.aborted ? EXIT.interrupted : statusOf(tally);
}

/** Returns the length of the article's text in UTF-16 code units, as a measure of the memory that it takes. */
function textLength({ item }: Plan): number {
  return 'article' in item ? item.article.text.length : 0;
}
