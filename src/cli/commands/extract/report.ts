/** The step `report` of a run: prints messages about each article, the progress line, and the summary. */
import { MANY_ARTICLES } from '../../../extractor/scheduler.js';
import { EXIT, type ExitStatus } from '../../context.js';
import { progressLine, summaryLine, type Tally, unreadLine } from '../../terminal/progress.js';
import type { Reporter } from '../../terminal/report.js';
import type { Extraction } from './extract.js';
import { countFiles } from './input.js';
import type { Run } from './resolve.js';
import type { Plan } from './writer.js';

/** Milliseconds between two updates of the progress line. */
const INTERVAL = 150;

export interface RunReport {
  /** Counts an article and reports on it. Without an extraction, the article has a result of an earlier run. */
  article(plan: Plan, extraction: Extraction | undefined): void;
  /** Removes the progress line. */
  end(): void;
  summarize(): void;
}

export function startReport(run: Run, tally: Tally, report: Reporter): RunReport {
  const began = performance.now();
  let updated = began;
  let total: number | undefined;
  let foreign = 0;
  const seconds = (): number => (performance.now() - began) / 1000;
  const share = (): number | undefined => (total ? Math.min(1, (tally.files + tally.part) / total) : undefined);
  if (run.showProgress) {
    countFiles(run.input).then(
      (count) => {
        total = count;
      },
      () => {},
    );
  }
  return {
    article(plan, extraction) {
      if (extraction) {
        const isForeign = 'foreign' in extraction && extraction.foreign;
        // Warns about the language once a run: in a folder of articles in another language, every article would repeat
        // the warning.
        reportArticle(plan, extraction, isForeign && foreign++ === 0, report);
      }
      countArticle(tally, plan, extraction);
      if (!run.showProgress || performance.now() - updated < INTERVAL) return;
      updated = performance.now();
      report.status(progressLine(tally, share(), seconds()));
    },
    end: () => report.status(undefined),
    summarize() {
      const unread = unreadLine(tally);
      if (unread !== undefined) report.summary(unread);
      if (!(run.input.isMany || tally.unchanged > 0 || tally.articles > MANY_ARTICLES || run.verbose)) return;
      report.summary(summaryLine(tally, seconds()));
    },
  };
}

function reportArticle({ item }: Plan, extraction: Extraction, warnOfLanguage: boolean, report: Reporter): void {
  if ('error' in extraction) {
    report.error(extraction.error);
    return;
  }
  const { id, date, entities } = extraction.result;
  if ('article' in item) {
    if (item.warning !== undefined) report.warning(`${id}: ${item.warning}`);
    if (item.note !== undefined) report.note(`${id}: ${item.note}`);
  }
  report.note(`${id}: ${entities.length} entities, publication date ${date ?? 'unknown'}`);
  if (warnOfLanguage) report.warning(`${id}: is not in English; expect wrong and missing entities`);
}

function countArticle(tally: Tally, { before }: Plan, extraction: Extraction | undefined): void {
  tally.articles++;
  if (before) tally.before++;
  if (before?.failed || (extraction && 'error' in extraction)) tally.failures++;
  if (extraction && !('error' in extraction)) {
    tally.words += extraction.words;
    tally.entities += extraction.result.entities.length;
  }
}

export function statusOf({ articles, failures }: Tally): ExitStatus {
  if (failures === 0) return EXIT.success;
  return failures < articles ? EXIT.partial : EXIT.failure;
}
