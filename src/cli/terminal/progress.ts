/** The counts of a run so far: articles, files and failures. */

export interface Tally {
  articles: number;
  words: number;
  entities: number;
  failures: number;
  /** Number of articles whose result an earlier run has written. */
  before: number;
  /** Number of input files that have been read to their end. */
  files: number;
  /** Share of the current file that has been read, from 0 to 1. */
  part: number;
  /** Number of directory entries that are not articles, such as dangling links. */
  skipped: number;
  /** For each extension (`.pptx`): how many files of folders were not read because the kind is not supported. */
  readonly unread: Map<string, number>;
  /** Number of files that were not read because they have not changed since the last run. */
  unchanged: number;
}

export function emptyTally(): Tally {
  return {
    articles: 0,
    words: 0,
    entities: 0,
    failures: 0,
    before: 0,
    files: 0,
    part: 0,
    skipped: 0,
    unread: new Map(),
    unchanged: 0,
  };
}

/**
 * Returns the text of the progress line.
 * @param share how much of the input is read, 0 to 1; undefined if that is not known.
 * @param seconds since the start of the run.
 */
export function progressLine(
  { articles, before, failures }: Tally,
  share: number | undefined,
  seconds: number,
): string {
  const parts = [counted(articles, 'article')];
  if (before > 0) parts.push(`${before} from an earlier run`);
  if (seconds >= 1) parts.push(`${rate(articles - before, seconds)}/s`);
  if (share !== undefined) {
    parts.push(`${Math.floor(100 * share)} %`);
    // In the first seconds, an estimate of the remaining time would be far off.
    if (share > 0.01 && seconds >= 3) parts.push(`${duration((seconds * (1 - share)) / share)} left`);
  }
  if (failures > 0) parts.push(counted(failures, 'failure'));
  return parts.join(', ');
}

/**
 * Returns a line that counts the files of kinds that are not supported, the most frequent kind first; undefined if
 * there are none.
 */
export function unreadLine({ unread }: Tally): string | undefined {
  if (unread.size === 0) return undefined;
  const kinds = [...unread].sort(([one, m], [other, n]) => n - m || (one < other ? -1 : 1));
  return `not read: ${kinds.map(([kind, count]) => `${count} ${kind}`).join(', ')}`;
}

export function summaryLine(tally: Tally, seconds: number): string {
  const { articles, words, entities, failures, before, unchanged, skipped } = tally;
  const parts = [counted(articles, 'article')];
  if (before > 0) parts.push(`${before} from an earlier run`);
  parts.push(counted(words, 'word'), counted(entities, 'entity'), counted(failures, 'failure'));
  if (unchanged > 0) parts.push(`${counted(unchanged, 'file')} unchanged`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  if (words > 0) parts.push(`${rate(words, seconds)} words/s`);
  return parts.join(', ');
}

function counted(number: number, noun: string): string {
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
