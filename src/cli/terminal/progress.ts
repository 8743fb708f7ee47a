/** How far a run has come: a line on standard error while it goes on, and one when it is over. */
import type { Extracted } from '../commands/extract/work.js';

export interface Tally {
  articles: number;
  words: number;
  entities: number;
  failures: number;
  /** Articles whose results were there from an earlier run. */
  before: number;
}

export function emptyTally(): Tally {
  return { articles: 0, words: 0, entities: 0, failures: 0, before: 0 };
}

/** @param before what is known of a result that was there from an earlier run. */
export function count(tally: Tally, extracted: Extracted | undefined, before?: { readonly failed: boolean }): void {
  tally.articles++;
  if (before) tally.before++;
  if (before?.failed || extracted?.failure) tally.failures++;
  tally.words += extracted?.done?.words ?? 0;
  tally.entities += extracted?.done?.result.entities.length ?? 0;
}

/**
 * @param share how much of the input was read, 0 to 1; undefined when that cannot be known.
 * @param seconds since the run began.
 */
export function progressLine(
  { articles, before, failures }: Tally,
  share: number | undefined,
  seconds: number,
): string {
  const parts = [some(articles, 'article')];
  if (before > 0) parts.push(`${before} done before`);
  if (seconds >= 1) parts.push(`${rate(articles - before, seconds)}/s`);
  if (share !== undefined) {
    parts.push(`${Math.floor(100 * share)} %`);
    // In the beginning the time left is a guess that only alarms.
    if (share > 0.01 && seconds >= 3) parts.push(`${duration((seconds * (1 - share)) / share)} left`);
  }
  if (failures > 0) parts.push(some(failures, 'failure'));
  return parts.join(', ');
}

/** What was not read at all. */
export interface NotRead {
  skipped(): number;
  unchanged(): number;
}

export function summaryLine(tally: Tally, notRead: NotRead, seconds: number): string {
  const { articles, words, entities, failures, before } = tally;
  const parts = [some(articles, 'article'), some(words, 'word'), some(entities, 'entity'), some(failures, 'failure')];
  if (before > 0) parts.splice(1, 0, `${before} of them done before`);
  if (notRead.unchanged() > 0) parts.push(`${some(notRead.unchanged(), 'file')} not read again`);
  if (notRead.skipped() > 0) parts.push(`${notRead.skipped()} skipped`);
  if (words > 0) parts.push(`${rate(words, seconds)} words/s`);
  return parts.join(', ');
}

function some(number: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${number} ${number === 1 ? noun : plural}`;
}

function rate(number: number, seconds: number): string {
  const perSecond = number / Math.max(seconds, 1e-3);
  return perSecond < 10 ? perSecond.toFixed(1) : perSecond.toFixed(0);
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
