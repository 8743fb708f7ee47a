/**
 * What annotation conventions differ on at the edges of a name: a leading article or title, a trailing possessive,
 * punctuation around it. Both sides of a comparison are trimmed alike, so that only real differences count.
 */
const LEAD = /^(?:(?:the|a|an|mr|mrs|ms|dr)\.?\s+|[\s"'“”‘’`([,.;:–—-]+)/i;
const TRAIL =
  /(?:['’]s?|[\s"'“”‘’`)\],;:–—-]+|(?<![A-Z])(?<!\bInc)(?<!\bCorp)(?<!\bLtd)(?<!\bCo)(?<!\bJr)(?<!\bSr)\.)(?=\n?$)/;

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
