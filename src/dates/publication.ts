/**
 * The date of the article itself, from its dateline or a line that is a date.
 *
 * Accepts: "BRUSSELS, Nov. 18, 2016 (Reuters) –" and the like at the start of a paragraph, "Friday, January 4, 2019" on a
 * line of its own, with or without "Published", "Updated", a time or a byline's bar before it.
 * Refuses: dates without a year, dates inside a sentence.
 */
import type { Candidate } from './meaning.js';
import { format, type Period } from './value.js';
import type { Words } from './words.js';

export interface Publication {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Offset behind the date. */
  readonly bodyStart: number;
}

/** A dateline or date line stands within this many blocks from the start. */
const MAX_BLOCKS = 12;
/** Longest text before the date in a dateline: "WASHINGTON, D.C., United States, ". */
const MAX_DATELINE = 60;
/** Words that may share the line with the date; each is tested by itself. */
const LINE_WORD =
  /^(?:published|posted|updated|last|modified|on|at|by|date|dated|[:,|\-–—•·()]+|\d{1,2}[:.]\d{2}(?::\d{2})?|[ap]\.?m\.?|\p{Lu}{2,4})[:,|]?$/iu;
const DATELINE_END = /^[\s,)]*(?:\([^)]{1,40}\))?\s*(?:--?|[–—_:])/;

export function findPublication(w: Words, candidates: readonly Candidate[]): Publication | null {
  const { doc } = w;
  for (const candidate of candidates) {
    const token = w.token[candidate.first] as number;
    const sentence = doc.tokens.sentence[token] as number;
    const block = doc.sentences.block[sentence] as number;
    if (block >= MAX_BLOCKS) return null;
    const day = fullDay(candidate);
    if (day === null) continue;
    const start = w.start[candidate.first] as number;
    const end = w.end[candidate.last - 1] as number;
    const [from, to] = blockRange(w, sentence, block);
    const before = doc.text.slice(from, start);
    const after = doc.text.slice(end, to);
    const isLine = isLineFurniture(before) && isLineFurniture(after);
    const isDateline =
      before.length <= MAX_DATELINE &&
      /^\p{Lu}[\p{Lu}\p{L}\s.,'’()/-]*[,\s(]$/u.test(before) &&
      DATELINE_END.test(after);
    if (isLine || isDateline) return { date: format(day), bodyStart: end };
  }
  return null;
}

/** The day of a candidate written out with its year. */
function fullDay(candidate: Candidate): Period | null {
  const meaning = candidate.meaning.kind === 'time' ? candidate.meaning.day : candidate.meaning;
  return meaning?.kind === 'period' && meaning.period.unit === 'day' ? meaning.period : null;
}

function isLineFurniture(text: string): boolean {
  if (text.length > MAX_DATELINE) return false;
  return text.split(/\s+/).every((word) => word === '' || LINE_WORD.test(word));
}

/** Offsets of the block that a sentence stands in; blocks of a few sentences only. */
function blockRange(w: Words, sentence: number, block: number): [number, number] {
  const { sentences, tokens } = w.doc;
  let first = sentence;
  let last = sentence;
  while (first > 0 && sentences.block[first - 1] === block && sentence - first < 4) first--;
  while (last + 1 < sentences.length && sentences.block[last + 1] === block && last - sentence < 4) last++;
  return [
    tokens.start[sentences.first[first] as number] as number,
    tokens.end[(sentences.last[last] as number) - 1] as number,
  ];
}
