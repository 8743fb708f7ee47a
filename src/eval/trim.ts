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
const TRAIL = new RegExp(`(?:['’]s?|[${EDGE})\\],;:–—\\-]+|${STOP}\\.)(?=\\n?$)`, 'gu');

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
    const trail = trailStart(span);
    if (trail > 0) {
      to = from + trail;
      continue;
    }
    return { start: from, end: to };
  }
}

/** Where what {@link TRAIL} takes from the end of a span begins; 0 if it is nothing or all. Looks at the end alone, if it can. */
function trailStart(span: string): number {
  for (let reach = 64; ; reach *= 2) {
    const from = Math.max(0, span.length - reach);
    TRAIL.lastIndex = from;
    const found = TRAIL.exec(span)?.index ?? 0;
    if (found !== from || from === 0) return found;
  }
}
