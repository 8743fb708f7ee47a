/**
 * Trims the edges of a range, where annotation guides differ: a leading article or title, a trailing possessive, and
 * punctuation. An evaluation trims gold and result alike, so that these differences in convention do not count as
 * mistakes.
 */
const EDGE = `\\p{White_Space}\\x1c-\\x1f"'“”‘’\``;
const LEADING = new RegExp(
  `^(?:(?:the|a|an|mr|mrs|ms|dr)\\.?[\\p{White_Space}\\x1c-\\x1f]+|[${EDGE}(\\[,.;:–—\\-]+)`,
  'iu',
);
/**
 * Matches a full stop that may be trimmed: not after a capital (`U.S.`), and not after an abbreviation that ends names
 * (`Apple Inc.`).
 */
const REMOVABLE_STOP = ['Inc', 'Corp', 'Ltd', 'Co', 'Jr', 'Sr'].reduce(
  (pattern, word) => `${pattern}(?<!(?<![\\p{L}\\p{N}_])${word})`,
  '(?<![A-Z])',
);
/** Also matches before a final line break, because a span may end in a line break. */
const TRAILING = new RegExp(`(?:['’]s?|[${EDGE})\\],;:–—\\-]+|${REMOVABLE_STOP}\\.)(?=\\n?$)`, 'gu');

/** Returns the trimmed range. A range that is not empty stays not empty. */
export function trimEdges(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  for (;;) {
    const span = text.slice(from, to);
    const leading = LEADING.exec(span)?.[0].length ?? 0;
    if (leading > 0 && leading < span.length) {
      from += leading;
      continue;
    }
    const trailing = findTrailing(span);
    if (trailing > 0) {
      to = from + trailing;
      continue;
    }
    return { start: from, end: to };
  }
}

/**
 * Returns the offset at which the match of {@link TRAILING} begins, or 0 if there is no match or the match is the whole
 * span. The search begins near the end of the span, because a search from its start would take quadratic time.
 */
function findTrailing(span: string): number {
  for (let reach = 64; ; reach *= 2) {
    const from = Math.max(0, span.length - reach);
    TRAILING.lastIndex = from;
    const found = TRAILING.exec(span)?.index ?? 0;
    if (found !== from || from === 0) return found;
  }
}
