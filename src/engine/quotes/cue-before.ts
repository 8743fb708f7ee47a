/** Finds a cue before the quotation: `X said: "…"`, `what X called "…"`, `X's warning that "…"`. */
import { wordSet } from '../../util/collections.js';
import type { Cast } from './cast.js';
import { accordingTo, type Cue, invertedSubject, isBeforeTo, REACH, type Sentence, verbKind } from './cue.js';
import { CUE_NOUNS, isWeakCue } from './cue-words.js';
import type { Frame } from './frame.js';
import {
  endOfNounPhrase,
  firstNounPhrase,
  type ItemRange,
  isComma,
  readVerbGroup,
  subjectBefore,
} from './noun-phrase.js';

/** A verb of naming, or an act, governs only the words near it. */
const NAME_REACH = 24;
const ACT_REACH = 12;
const BE = wordSet("be been being is was were are am get gets got 's ’s");
/** In the passive, or after a noun, these verbs give a name: "a process called X", "nicknamed X". */
const GIVES_NAME = wordSet('called dubbed termed labeled labelled styled nicknamed billed branded cast read');

/** Returns the nearest cue before the quotation; a verb of speaking wins over an act or an opinion. */
export function cueBefore(frame: Frame, cast: Cast, { from: start }: Sentence, quote: number): Cue | undefined {
  const from = Math.max(start, quote - REACH);
  let fallback: Cue | undefined;
  for (let item = skipInsertion(frame, quote - 1, from); item >= from; item = skipInsertion(frame, item - 1, from)) {
    const cue = readCueBefore(frame, cast, item, from, quote);
    if (cue === undefined) continue;
    const isWeak = cue.kind === 'act' || isWeakCue(frame.word(cue.from));
    if (!isWeak || cue.isBeside) return fallback !== undefined && cue.kind === 'name' ? fallback : cue;
    fallback ??= cue;
  }
  return fallback;
}

/** Passes over words between two dashes or brackets: "commented on the matter — which the BBC noted — ". */
function skipInsertion(frame: Frame, item: number, from: number): number {
  const raw = frame.raw(item);
  const opening = raw === ')' ? '(' : raw === '—' || raw === '–' ? raw : undefined;
  if (opening === undefined) return item;
  for (let at = item - 1; at >= Math.max(from, item - 30); at--) {
    if (frame.isQuote(at)) return item;
    if (frame.raw(at) === opening) return at - 1;
  }
  return item;
}

function readCueBefore(frame: Frame, cast: Cast, item: number, from: number, quote: number): Cue | undefined {
  const word = frame.word(item);
  if (word === 'according' && frame.word(item + 1) === 'to') return accordingTo(frame, cast, item, quote);
  const verb = verbKind(frame, item);
  const kind = verb === 'act' && frame.word(item + 1) === 'that' ? 'say' : verb;
  if (kind === undefined) return nounCue(frame, item, from, quote);
  const distance = quote - item;
  if ((kind === 'name' && distance > NAME_REACH) || (kind === 'act' && distance > ACT_REACH)) return undefined;
  const group = readVerbGroup(frame, item, from);
  const isNaming = kind === 'name' && !/ing$/.test(word);
  const isAfterNoun = isNaming && !group.isPassive && distance === 1 && !hasSubject(frame, cast, item, from);
  if (isNaming && GIVES_NAME.has(word) && (group.isPassive || isAfterNoun) && frame.word(item + 1) !== 'by')
    return undefined;
  if (kind !== 'say' && frame.pos(quote - 1) === 'AUX' && BE.has(frame.word(quote - 1)) && item < quote - 1)
    return undefined;
  const to = isBeforeTo(frame, item) ? item + 2 : item + 1;
  const isBeside = isBesideQuote(frame, to, quote);
  const subject = subjectOf(frame, cast, item, from, quote);
  return { from: item, to, kind, subject, isBeside };
}

/** Returns true if only a comma, colon, object pronoun or conjunction stands between a cue and the quotation. */
function isBesideQuote(frame: Frame, from: number, quote: number): boolean {
  for (let item = from; item < quote; item++) {
    if (!isComma(frame, item) && !/^(?:that|as|it|him|her|them|a|an|the|so)$/.test(frame.word(item))) return false;
  }
  return true;
}

/** In "what WalesOnline called X" the noun is a subject; in "a process called X" it is not. */
function hasSubject(frame: Frame, cast: Cast, item: number, from: number): boolean {
  const before = item - 1;
  if (before < from) return false;
  if (frame.pos(before) === 'PRON' || frame.pos(before) === 'ADV') return true;
  if (
    cast
      .within(frame.start(Math.max(from, before - 3)), frame.end(before))
      .some(({ end }) => end >= frame.start(before))
  )
    return true;
  for (let at = before; at >= Math.max(from, before - 12); at--) {
    if (/^(?:what|which|that|who)$/.test(frame.word(at))) return at < before;
    if (frame.isQuote(at) || isComma(frame, at)) break;
  }
  return false;
}

/** "his statement that …", "her warning: …". */
function nounCue(frame: Frame, item: number, from: number, quote: number): Cue | undefined {
  if (!CUE_NOUNS.has(frame.word(item)) || !/^(?:NOUN|VERB|PROPN)$/.test(frame.pos(item))) return undefined;
  const next = frame.raw(item + 1);
  const introduces = /^(?:that|:)$/.test(next) || frame.raw(quote - 1) === ':' || (next === ',' && quote === item + 2);
  if (!introduces || quote - item > NAME_REACH) return undefined;
  if (isInPhrase(frame, item, from)) return undefined;
  let first = item;
  while (
    first > from &&
    /^(?:ADJ|NOUN|PROPN|PART|PRON|DET|NUM)$/.test(frame.pos(first - 1)) &&
    !frame.isQuote(first - 1)
  )
    first--;
  return {
    from: item,
    to: item + 1,
    kind: 'noun',
    subject: { from: first, to: item + 1 },
    isBeside: isBesideQuote(frame, item + 1, quote),
  };
}

/** "said in a statement: …": the verb is the cue. */
function isInPhrase(frame: Frame, item: number, from: number): boolean {
  for (let at = item - 1; at >= Math.max(from, item - 4); at--) {
    if (/^(?:in|on|of|with|via|to|from)$/.test(frame.word(at))) return true;
    if (!/^(?:ADJ|NOUN|PRON|DET|PROPN)$/.test(frame.pos(at))) return false;
  }
  return false;
}

/** Returns the subject of a verb that stands before the quotation. */
function subjectOf(frame: Frame, cast: Cast, item: number, from: number, quote: number): ItemRange | undefined {
  const group = readVerbGroup(frame, item, from);
  if (group.isPassive) return passiveAgent(frame, cast, item, quote);
  if (!group.isDependent) {
    const own = subjectBefore(frame, cast, group, from);
    if (own !== undefined) return own;
  }
  return mainSubject(frame, cast, item, from);
}

/** "was described by the CBCP as …". */
function passiveAgent(frame: Frame, cast: Cast, item: number, quote: number): ItemRange | undefined {
  for (let at = item + 1; at < Math.min(quote, item + 6); at++) {
    if (frame.word(at) !== 'by') continue;
    const to = endOfNounPhrase(frame, cast, at + 1, quote);
    return to > at + 1 ? { from: at + 1, to } : undefined;
  }
  return undefined;
}

/** A participle or a second verb shares the subject of the verb before it: "he denied it, calling it …". */
function mainSubject(frame: Frame, cast: Cast, item: number, from: number): ItemRange | undefined {
  for (let at = item - 1; at >= from; at--) {
    const pos = frame.pos(at);
    if (frame.pos(at - 1) === 'DET') continue;
    if ((pos !== 'VERB' && verbKind(frame, at) === undefined) || /ing$/.test(frame.word(at))) continue;
    const group = readVerbGroup(frame, at, from);
    if (group.isDependent || BE.has(frame.word(at))) continue;
    const isInverted = frame.isQuote(at - 1) || (isComma(frame, at - 1) && frame.isQuote(at - 2));
    if (isInverted && verbKind(frame, at) !== undefined) {
      const subject = invertedSubject(frame, cast, at + 1, item);
      if (subject !== undefined) return subject;
    }
    const subject = subjectBefore(frame, cast, group, from);
    if (subject !== undefined) return subject;
  }
  return firstNounPhrase(frame, cast, from, item);
}
