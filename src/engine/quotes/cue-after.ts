/** Finds a cue after the quotation: `"…," said X`, `"…," X said`, `"…" of the kind, according to X`. */
import type { Cast } from './cast.js';
import { accordingTo, type Cue, invertedSubject, isBeforeTo, REACH, type Sentence, verbKind } from './cue.js';
import { type CueKind, cueKind } from './cue-words.js';
import type { Frame } from './frame.js';
import { endOfNounPhrase, firstNounPhrase, isBetween, isComma, readVerbGroup } from './noun-phrase.js';

/** Returns the first cue after the quotation whose clause belongs to it. */
export function cueAfter(frame: Frame, cast: Cast, { to: end }: Sentence, quote: number): Cue | undefined {
  const to = Math.min(end, quote + REACH);
  let clause = quote + 1;
  while (clause < to && isComma(frame, clause)) clause++;
  const first = clause;
  for (let item = clause; item < to; item++) {
    if (frame.isQuote(item)) return undefined;
    const word = frame.word(item);
    if (word === 'according' && frame.word(item + 1) === 'to')
      return { ...accordingTo(frame, cast, item, to), isBeside: item === first };
    const kind = verbKind(frame, item) ?? mistaggedKind(frame, item, quote);
    if (kind !== undefined && !/ing$/.test(word)) {
      const cue = readCueAfter(frame, cast, item, { first, clause, to }, kind);
      if (cue !== undefined) return cue;
    }
    if (frame.raw(item) === ',') clause = startsClause(frame, cast, item + 1, to) ? item + 1 : clause;
  }
  return undefined;
}

/** After a comma, "he added" can begin a clause of its own, and a noun phrase can: ", the summary said". */
function startsClause(frame: Frame, cast: Cast, item: number, to: number): boolean {
  const end = endOfNounPhrase(frame, cast, item, to);
  let verb = end;
  while (verb < to && isBetween(frame, verb)) verb++;
  return end > item && verbKind(frame, verb) !== undefined;
}

/** "…," the report states." The tagger takes the verb for a noun. */
function mistaggedKind(frame: Frame, item: number, quote: number): CueKind | undefined {
  if (!/[,?!]/.test(frame.lastCharacter(quote)) || item < quote + 2) return undefined;
  if (!/^(?:NOUN|PROPN|PRON)$/.test(frame.pos(item - 1)) || !/(?:s|ed)$/.test(frame.word(item))) return undefined;
  return /^[.,]?$/.test(frame.raw(item + 1)) ? cueKind(frame.word(item)) : undefined;
}

interface AfterScope {
  /** The first item after the quotation. */
  readonly first: number;
  /** The first item of the clause of the cue. */
  readonly clause: number;
  readonly to: number;
}

function readCueAfter(
  frame: Frame,
  cast: Cast,
  item: number,
  { first, clause, to }: AfterScope,
  kind: CueKind,
): Cue | undefined {
  const cue = { from: item, to: isBeforeTo(frame, item) ? item + 2 : item + 1, kind };
  if (item === clause) {
    if (clause !== first) return undefined;
    const subject = invertedSubject(frame, cast, item + 1, to);
    return subject && { ...cue, subject, isBeside: true };
  }
  const group = readVerbGroup(frame, item, clause);
  if (group.isDependent || group.isPassive || group.first === clause) return undefined;
  if (kind === 'name' || /^(?:and|but|while|which|who|that|as|or|in|to|for|from|with|of)$/.test(frame.word(clause)))
    return undefined;
  const phrase = firstNounPhrase(frame, cast, clause, group.first);
  if (phrase === undefined || phrase.from !== clause) return undefined;
  if (phrase.to !== group.first && !isApposition(frame, phrase.to, group.first)) return undefined;
  const subject = { from: phrase.from, to: group.first };
  return { ...cue, subject, isBeside: clause === first };
}

/** Between a subject and its verb, no other verb may stand, unless commas enclose it: "X, who won, said". */
function isApposition(frame: Frame, from: number, to: number): boolean {
  if (isComma(frame, from) && isComma(frame, to - 1)) return true;
  for (let item = from; item < to; item++) {
    if (frame.isQuote(item) || isComma(frame, item)) return false;
    if (/^(?:VERB|AUX|SCONJ)$/.test(frame.pos(item)) || /^(?:who|which|that|and)$/.test(frame.word(item))) return false;
  }
  return true;
}
