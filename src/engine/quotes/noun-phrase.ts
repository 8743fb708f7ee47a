/** Finds the noun phrase that is the subject of a cue: "Sophie Obadia, another lawyer, told", "said a statement from X". */
import { wordSet } from '../../util/collections.js';
import type { Cast } from './cast.js';
import type { Frame } from './frame.js';

/** Items from `from` to before `to`. */
export interface ItemRange {
  readonly from: number;
  readonly to: number;
}

/** Words between a subject and its verb: "also said", "has repeatedly said". */
const BETWEEN = wordSet(`also had has have having was were is are be been being not n't n’t to then later further once
  himself herself itself themselves both all reportedly repeatedly recently often even still earlier just would will could
  should may might must did does do went on never always only`);
const RELATIVE = wordSet('who which that whom whose what where');
const SUBORDINATE = wordSet(
  'while whereas because if when after before although though since until as than whether how why',
);
const COORDINATE = wordSet('and but or yet so');
const COMMA = /^(?:,|—|–|-|\(|\)|;|:|\.\.\.|…)$/;
/** Participles after a noun that do not end its phrase: "a protester using the pseudonym Katya". */
const NAMING = wordSet(
  'named called using known identified nicknamed surnamed calling signed written issued posted released published',
);

export function isBetween(frame: Frame, item: number): boolean {
  const pos = frame.pos(item);
  return pos === 'ADV' || pos === 'AUX' || BETWEEN.has(frame.word(item));
}

export function isComma(frame: Frame, item: number): boolean {
  return COMMA.test(frame.raw(item));
}

/** Returns the item after the last one of the noun phrase that begins at `from`; mentions are passed over as a whole. */
export function endOfNounPhrase(frame: Frame, cast: Cast, from: number, limit: number): number {
  let item = from;
  while (item < limit && !frame.isQuote(item)) {
    const mention = cast.startingAt(frame.start(item));
    if (mention !== undefined) {
      while (item < limit && !frame.isQuote(item) && frame.start(item) < mention.end) item++;
      continue;
    }
    if (!continuesNounPhrase(frame, item, item === from)) break;
    item++;
  }
  return item;
}

function continuesNounPhrase(frame: Frame, item: number, isFirst: boolean): boolean {
  const word = frame.word(item);
  if (word === '-') return !isFirst;
  if (isComma(frame, item)) return false;
  if (RELATIVE.has(word) || SUBORDINATE.has(word)) return false;
  if (word === 'and') return /^(?:NOUN|PROPN|ADJ|DET)$/.test(frame.pos(item + 1)) && !isFirst;
  const pos = frame.pos(item);
  if (pos === 'ADV')
    return frame.pos(item - 1) === 'DET' && (/^(?:-|then|now)$/.test(word) || frame.raw(item + 1) === '-');
  if (pos === 'PRON') return isFirst || /^(?:his|her|their|its|my|our)$/.test(word);
  if (pos === 'VERB') return isFirst && /^(?:NOUN|PROPN)$/.test(frame.pos(item + 1));
  return /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|SYM|X|INTJ)$/.test(pos) && word !== 'to' && word !== 'not';
}

/** Returns the first noun phrase of a clause, after introductory words: "In a statement, the bishop, …" → "the bishop". */
export function firstNounPhrase(frame: Frame, cast: Cast, from: number, limit: number): ItemRange | undefined {
  let item = from;
  for (let steps = 0; steps < 4 && item < limit; steps++) {
    while (item < limit && (frame.isQuote(item) || isComma(frame, item) || COORDINATE.has(frame.word(item)))) item++;
    if (item >= limit) return undefined;
    const isMention = cast.startingAt(frame.start(item)) !== undefined;
    const pos = frame.pos(item);
    const word = frame.word(item);
    const isIntroduction =
      !isMention &&
      (pos === 'ADP' ||
        pos === 'SCONJ' ||
        pos === 'ADV' ||
        SUBORDINATE.has(word) ||
        (pos === 'VERB' && /(?:ing|ed)$/.test(word)) ||
        (pos === 'NUM' && steps > 0) ||
        /^(?:to|when|earlier|last|asked|yesterday|today)$/.test(word));
    if (!isIntroduction) break;
    const comma = findComma(frame, item, limit);
    if (comma >= 0) item = comma + 1;
    else if (pos === 'VERB' && /^(?:NOUN|PROPN|ADJ)$/.test(frame.pos(item + 1))) break;
    else if (pos === 'ADV' || /^(?:to|when|earlier|last|asked|yesterday|today)$/.test(word)) item++;
    else {
      const end = endOfNounPhrase(frame, cast, item + 1, limit);
      if (end >= limit) return end > item + 1 ? { from: item + 1, to: end } : undefined;
      item = Math.max(end, item + 1);
    }
  }
  if (item >= limit) return undefined;
  const to = endOfNounPhrase(frame, cast, item, limit);
  return to > item ? { from: item, to } : undefined;
}

function findComma(frame: Frame, from: number, limit: number): number {
  for (let item = from; item < limit; item++) if (frame.raw(item) === ',') return item;
  return -1;
}

/** Where the words between a subject and its verb begin, and what they say about the verb. */
export interface VerbGroup {
  readonly first: number;
  readonly isPassive: boolean;
  /** A participle or infinitive, whose subject is that of the main verb: "…, calling it", "wants to say". */
  readonly isDependent: boolean;
}

export function readVerbGroup(frame: Frame, cue: number, from: number): VerbGroup {
  let first = cue;
  let hasBe = false;
  let hasTo = false;
  while (first > from && isBetween(frame, first - 1)) {
    first--;
    if (/^(?:was|were|is|are|be|been|being|'s|’s|got)$/.test(frame.word(first))) hasBe = true;
    if (frame.word(first) === 'to') hasTo = true;
  }
  const isParticiple = /ing$/.test(frame.word(cue));
  return { first, isPassive: hasBe && !isParticiple, isDependent: (isParticiple && !hasBe) || hasTo };
}

/** Returns the subject before a verb, or undefined if the clause has none of its own. */
export function subjectBefore(frame: Frame, cast: Cast, group: VerbGroup, from: number): ItemRange | undefined {
  const { first } = group;
  if (first <= from) return undefined;
  if (isComma(frame, first - 1)) return subjectWithApposition(frame, cast, from, first);
  const start = clauseStart(frame, cast, first - 1, from);
  if (start >= first) return antecedent(frame, start, from);
  const phrase = firstNounPhrase(frame, cast, start, first);
  if (phrase === undefined) return undefined;
  const isLate =
    frame.raw(start - 1) === ',' && isPersonAt(frame, cast, from, start - 1) && !holdsPerson(frame, cast, phrase);
  // "Colin Asplin, Blackpool Hotel Association said": a comma is missing after the apposition.
  return isLate ? { from, to: start - 1 } : { from: phrase.from, to: first };
}

/** Returns true if the items are the name of a person and no more. */
function isPersonAt(frame: Frame, cast: Cast, from: number, to: number): boolean {
  const mention = cast.startingAt(frame.start(from));
  return mention?.entity.type === 'person' && mention.end >= frame.end(to - 1) - 2;
}

function holdsPerson(frame: Frame, cast: Cast, { from, to }: ItemRange): boolean {
  return (
    cast.within(frame.start(from), frame.end(to - 1)).some(({ entity }) => entity.type === 'person') ||
    frame.pos(from) === 'PRON'
  );
}

/** "X, the minister, said": the subject is the first noun phrase after the last quotation, semicolon or colon. */
function subjectWithApposition(frame: Frame, cast: Cast, from: number, first: number): ItemRange | undefined {
  let start = from;
  for (let item = first - 2; item >= from; item--) {
    if (frame.isQuote(item) || /^[;:]$/.test(frame.raw(item)) || /^(?:while|but)$/.test(frame.word(item))) {
      start = item + 1;
      break;
    }
  }
  const phrase = firstNounPhrase(frame, cast, start, first - 1);
  if (phrase === undefined) return undefined;
  let comma = phrase.to;
  while (comma < first - 1 && !isComma(frame, comma) && !/^(?:VERB|AUX)$/.test(frame.pos(comma))) comma++;
  // The apposition may hold the name: "the current bishop, Allan Casicas, said".
  return isComma(frame, comma) && comma < first - 1
    ? { from: phrase.from, to: Math.max(phrase.to, endOfNounPhrase(frame, cast, comma + 1, first - 1)) }
    : phrase;
}

/** Goes back from a noun phrase to the start of its clause. */
function clauseStart(frame: Frame, cast: Cast, last: number, from: number): number {
  for (let item = last; item >= from; item--) {
    const word = frame.word(item);
    if (frame.isQuote(item) || isComma(frame, item)) return item + 1;
    if (RELATIVE.has(word) || SUBORDINATE.has(word)) return item + 1;
    if (frame.pos(item) === 'DET' && frame.pos(item - 1) === 'NOUN' && item < last) return item;
    if (word === 'and' && !/^(?:NOUN|PROPN|ADJ)$/.test(frame.pos(item - 1))) return item + 1;
    if (COORDINATE.has(word) && (word !== 'and' || item === last)) return item + 1;
    const pos = frame.pos(item);
    const isVerb = (pos === 'VERB' || pos === 'AUX') && !cast.isInName(frame.start(item));
    const isModifier =
      /ing$/.test(word) ||
      NAMING.has(word) ||
      frame.word(item + 1) === 'by' ||
      frame.pos(item - 1) === 'DET' ||
      (word === 'think' && frame.word(item + 1) === 'tank');
    if (isVerb && !isModifier && item !== last) return item + 1;
  }
  return from;
}

/** "X, who said": the noun phrase before the relative pronoun. */
function antecedent(frame: Frame, start: number, from: number): ItemRange | undefined {
  if (!/^(?:who|which|that)$/.test(frame.word(start - 1))) return undefined;
  let to = start - 1;
  while (to > from && isComma(frame, to - 1)) to--;
  let first = to;
  while (first > from && !frame.isQuote(first - 1) && /^(?:NOUN|PROPN|ADJ|NUM|DET|PART)$/.test(frame.pos(first - 1)))
    first--;
  return first < to ? { from: first, to } : undefined;
}
