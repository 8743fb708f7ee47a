/**
 * Finds the publication date that the text of an article contains, in a dateline or a line with the date.
 *
 * Accepts: "BRUSSELS, Nov. 18, 2016 (Reuters) –" at the start of a paragraph; "Friday, January 4, 2019" on a line of its
 * own, with or without "Published", a clock time, a byline or an agency beside it ("By Jane Doe | January 4, 2019").
 * Refuses: a date without a year; a date inside a sentence or after other words ("Born January 4, 1950"); date lines with
 * different dates and no label, as in a chronicle.
 */

import { formatPeriod, type Period } from './calendar/periods.js';
import type { Candidate } from './candidate.js';
import { ZONES } from './read/vocabulary.js';
import type { Words } from './read/words.js';

export interface Publication {
  /** The publication date, `YYYY-MM-DD`. */
  readonly date: string;
  /** Offset of the end of the publication date, in UTF-16 code units. The story begins after it. */
  readonly bodyStart: number;
}

/** The number of blocks (lines, paragraphs) at the start of the document in which a dateline can be. */
const HEAD_BLOCKS = 12;
/**
 * Maximum length of the text beside the publication date on its line, in UTF-16 code units: "WASHINGTON, D.C., United
 * States, ".
 */
const MAX_BESIDE = 60;
/** Maximum number of sentences that are read on each side of a date in a long paragraph. */
const MAX_SENTENCES = 4;
const LABEL = /^\(?(?:first|last|published|posted|updated|modified|created|issued|released|date|dated|on|at)\b/i;
const LABEL_WORD =
  /^(?:first|last|published|posted|updated|modified|created|issued|released|date|dated|on|at|local|time)$/i;
const CLOCK = /^(?:\d{1,2}(?:[:.]\d{2}){1,2}|[ap]\.?m\.?|\d{1,2}(?:[:.]\d{2})?[ap]\.?m\.?)$/i;
const SEPARATOR = /[|•·()[\],;/–—]|:(?!\d)|-+(?=\s|$)|(?<=\s)-+/;
const BYLINE = /^by(?:\s+\S+){1,6}$/i;
/** Matches a place or agency whose words begin with capitals: "New York", "Agence France-Presse". */
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:(?:of|the|de|du|la|le|del|and|al|el)\s+)*\p{Lu}[\p{L}\p{M}.'’-]*){0,4}$/u;
const DATELINE_START = /[,(/–—-]\s*$/;
const DATELINE_END = /^[\s,)]*(?:\([^)\n]{1,40}\)|\/[^/\n]{1,40}\/)?\s*(?:--?|[–—_:])/;

export function findPublication(w: Words, candidates: readonly Candidate[]): Publication | undefined {
  let unlabelled: Publication | undefined;
  for (const candidate of candidates) {
    const sentence = w.sentence(candidate.first);
    if ((w.doc.sentences.block[sentence] as number) >= HEAD_BLOCKS) break;
    const day = readFullDay(candidate);
    if (day === undefined) continue;
    const [before, after] = readBeside(w, candidate, sentence);
    const found = { date: formatPeriod(day), bodyStart: w.end[candidate.last - 1] as number };
    if (isDateline(before, after)) return found;
    if (!isFurniture(before) || !isFurniture(after)) continue;
    if (LABEL.test(before.trim())) return found;
    if (unlabelled !== undefined && unlabelled.date !== found.date) return undefined;
    unlabelled ??= found;
  }
  return unlabelled;
}

/** Returns the index of the first word after the blocks that may contain a dateline. */
export function findHeadEnd(w: Words): number {
  const { block, length } = w.doc.sentences;
  let sentence = 0;
  while (sentence < length && (block[sentence] as number) < HEAD_BLOCKS) sentence++;
  const found = w.token.findIndex((_, i) => w.sentence(i) >= sentence);
  return found < 0 ? w.length : found;
}

/** Returns the day of a candidate that is written in full, with its year. */
function readFullDay(candidate: Candidate): Period | undefined {
  const meaning = candidate.meaning.kind === 'time' ? candidate.meaning.day : candidate.meaning;
  return meaning?.kind === 'period' && meaning.period.unit === 'day' ? meaning.period : undefined;
}

function isDateline(before: string, after: string): boolean {
  if (before.length > MAX_BESIDE || !DATELINE_START.test(before)) return false;
  if (!DATELINE_END.test(after.slice(0, 2 * MAX_BESIDE))) return false;
  return before.split(SEPARATOR).every((part) => part.trim() === '' || NAME.test(part.trim()));
}

/**
 * Returns true if the text beside a date consists only of labels, clock times, a byline, and names between separators.
 */
function isFurniture(text: string): boolean {
  if (text.length > MAX_BESIDE) return false;
  if (text.trim() === '' || BYLINE.test(text.trim())) return true;
  const parts = text.split(SEPARATOR).map((part) => part.trim());
  const isSeparated = parts.length > 1;
  return parts.every(
    (part) => part === '' || part.split(/\s+/).every(isFurnitureWord) || (isSeparated && isName(part)),
  );
}

function isFurnitureWord(word: string): boolean {
  return LABEL_WORD.test(word) || CLOCK.test(word) || (ZONES.has(word.toLowerCase()) && word === word.toUpperCase());
}

function isName(part: string): boolean {
  return NAME.test(part) || BYLINE.test(part);
}

/**
 * Returns the text before and after a date in its paragraph; in a long paragraph, only that of the nearest sentences.
 */
function readBeside(w: Words, candidate: Candidate, sentence: number): [before: string, after: string] {
  const { sentences, tokens, text } = w.doc;
  const block = sentences.block[sentence];
  let first = sentence;
  let last = sentence;
  while (first > 0 && sentences.block[first - 1] === block && sentence - first < MAX_SENTENCES) first--;
  while (last + 1 < sentences.length && sentences.block[last + 1] === block && last - sentence < MAX_SENTENCES) last++;
  const from = tokens.start[sentences.first[first] as number] as number;
  const to = tokens.end[(sentences.last[last] as number) - 1] as number;
  return [text.slice(from, w.start[candidate.first]), text.slice(w.end[candidate.last - 1], to)];
}
