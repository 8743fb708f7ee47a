/**
 * What annotation conventions differ on at the edges of a name: a leading article or title, a trailing possessive,
 * punctuation around it. Both sides of a comparison are trimmed alike, so that only real differences count.
 */
const EDGE = `\\p{White_Space}\\x1c-\\x1f"'“”‘’\``;
const LEAD = new RegExp(
  `^(?:(?:the|a|an|mr|mrs|ms|dr)\\.?[\\p{White_Space}\\x1c-\\x1f]+|[${EDGE}(\\[,.;:–—\\-]+)`,
  'iu',
);
/** A full stop stays after a capital (`U.S.`) and where it ends an abbreviation of names. */
const STOP = ['Inc', 'Corp', 'Ltd', 'Co', 'Jr', 'Sr'].reduce(
  (pattern, word) => `${pattern}(?<!(?<![\\p{L}\\p{N}_])${word})`,
  '(?<![A-Z])',
);
// A span may end in a line break and still have its punctuation before it.
const TRAIL = new RegExp(`(?:['’]s?|[${EDGE})\\],;:–—\\-]+|${STOP}\\.)(?=\\n?$)`, 'u');

/** The range without its differing edges; never empty if it was not. */
export function trim(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  for (;;) {
    const span = text.slice(from, to);
    const lead = LEAD.exec(span)?.[0].length ?? 0;
    if (lead > 0 && lead < span.length) {
      from += lead;
      continue;
    }
    const trail = TRAIL.exec(span)?.index ?? 0;
    if (trail > 0) {
      to = from + trail;
      continue;
    }
    return { start: from, end: to };
  }
}
