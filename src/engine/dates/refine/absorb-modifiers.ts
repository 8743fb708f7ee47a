/**
 * Adds the words around a date or duration that modify it to the mention, and sets its TIMEX3 `mod`.
 *
 * Accepts: "early", "late", "mid-", "the beginning of", "the end of", "earlier" and "later" ("later this week"), "about",
 * "nearly", "more than", "at least", "up to"; after the mention "or so", "or more", "or later".
 * Refuses: "over" and "around" as prepositions ("over the past year", "around the weekend"); "some" and "about" that modify
 * other words.
 */
import { wordSet } from '../../../util/collections.js';
import type { TimexMod } from '../../types.js';
import type { Candidate } from '../candidate.js';
import { isTime } from '../meaning.js';
import { type Phrase, Phrases } from '../read/phrases.js';
import type { Words } from '../read/words.js';

type Kind = 'date' | 'time' | 'duration';

/**
 * The `mod` of a phrase, the kinds of expression that it modifies, and whether it modifies only a bare amount or number
 * ("over two years"), not a phrase with "the", "this" or "last" ("over the past year").
 */
type Prefix = readonly [mod: TimexMod | undefined, on: readonly Kind[], bare?: boolean];

const DATE: readonly Kind[] = ['date'];
const DATE_TIME: readonly Kind[] = ['date', 'time'];
const TIME_DURATION: readonly Kind[] = ['time', 'duration'];
const DURATION: readonly Kind[] = ['duration'];
const ALL: readonly Kind[] = ['date', 'time', 'duration'];

const PREFIXES = new Phrases<Prefix>([
  ['the very beginning of', ['START', DATE_TIME]],
  ['the beginning of', ['START', DATE_TIME]],
  ['the start of', ['START', DATE_TIME]],
  ['the early part of', ['START', DATE_TIME]],
  ['the first part of', ['START', DATE_TIME]],
  ['the early hours of', ['START', DATE_TIME]],
  ['the opening of', ['START', DATE_TIME]],
  ['beginning of', ['START', DATE_TIME]],
  ['start of', ['START', DATE_TIME]],
  ['very early on', ['START', DATE_TIME]],
  ['very early', ['START', DATE_TIME]],
  ['early -', ['START', DATE_TIME]],
  ['late -', ['END', DATE_TIME]],
  ['early in', ['START', DATE]],
  ['early on', ['START', DATE_TIME]],
  ['the early', ['START', DATE_TIME]],
  ['early', ['START', DATE_TIME]],
  ['earlier in', ['START', DATE_TIME]],
  ['earlier on', ['START', DATE_TIME]],
  ['earlier', ['START', DATE_TIME]],
  ['the middle of', ['MID', DATE_TIME]],
  ['middle of', ['MID', DATE_TIME]],
  ['the mid -', ['MID', DATE_TIME]],
  ['the mid', ['MID', DATE_TIME]],
  ['mid -', ['MID', DATE_TIME]],
  ['mid', ['MID', DATE_TIME]],
  ['the very end of', ['END', DATE_TIME]],
  ['the end of', ['END', DATE_TIME]],
  ['the latter part of', ['END', DATE_TIME]],
  ['end of', ['END', DATE_TIME]],
  ['very late', ['END', DATE_TIME]],
  ['late in', ['END', DATE]],
  ['late on', ['END', DATE_TIME]],
  ['the late', ['END', DATE_TIME]],
  ['late', ['END', DATE_TIME]],
  ['later in', ['END', DATE_TIME]],
  ['later on', ['END', DATE_TIME]],
  ['later', ['END', DATE_TIME]],
  ['the rest of', ['END', DATE]],
  ['the remainder of', ['END', DATE]],
  ['sometime', [undefined, DATE]],
  ['just after', ['AFTER', ['time'], true]],
  ['shortly after', ['AFTER', ['time'], true]],
  ['just before', ['BEFORE', ['time'], true]],
  ['shortly before', ['BEFORE', ['time'], true]],
  ['about', ['APPROX', TIME_DURATION]],
  ['around', ['APPROX', ALL, true]],
  ['roughly', ['APPROX', ALL]],
  ['approximately', ['APPROX', ALL]],
  ['circa', ['APPROX', ALL]],
  ['some', ['APPROX', DURATION, true]],
  ['nearly', ['APPROX', TIME_DURATION]],
  ['almost', ['APPROX', TIME_DURATION]],
  ['close to', ['APPROX', DURATION, true]],
  ['just over', ['MORE_THAN', DURATION, true]],
  ['somewhat over', ['MORE_THAN', DURATION, true]],
  ['just under', ['LESS_THAN', DURATION, true]],
  ['little more than', ['MORE_THAN', DURATION]],
  ['no more than', ['EQUAL_OR_LESS', DURATION]],
  ['not more than', ['EQUAL_OR_LESS', DURATION]],
  ['more than', ['MORE_THAN', DURATION]],
  ['over', ['MORE_THAN', DURATION, true]],
  ['no less than', ['EQUAL_OR_MORE', DURATION]],
  ['no fewer than', ['EQUAL_OR_MORE', DURATION]],
  ['fewer than', ['LESS_THAN', DURATION]],
  ['less than', ['LESS_THAN', DURATION]],
  ['under', ['LESS_THAN', DURATION, true]],
  ['at least', ['EQUAL_OR_MORE', TIME_DURATION]],
  ['a minimum of', ['EQUAL_OR_MORE', DURATION]],
  ['at most', ['EQUAL_OR_LESS', TIME_DURATION]],
  ['a maximum of', ['EQUAL_OR_LESS', DURATION]],
  ['up to', ['EQUAL_OR_LESS', DURATION, true]],
  ['exactly', [undefined, DURATION]],
  ['just', [undefined, DURATION, true]],
]);

const SUFFIXES = new Phrases<TimexMod>([
  ['or so', 'APPROX'],
  ['or more', 'EQUAL_OR_MORE'],
  ['or less', 'EQUAL_OR_LESS'],
  ['or later', 'ON_OR_AFTER'],
  ['or earlier', 'ON_OR_BEFORE'],
  ['and beyond', 'ON_OR_AFTER'],
]);
const NOT_BARE = wordSet('the this that these those last past next my his her its our their');
/** "more than two years ago" lies before the point that "two years ago" names. */
const POINT_MOD: Partial<Record<TimexMod, TimexMod>> = {
  MORE_THAN: 'BEFORE',
  EQUAL_OR_MORE: 'ON_OR_BEFORE',
  LESS_THAN: 'AFTER',
  EQUAL_OR_LESS: 'ON_OR_AFTER',
};

export function absorbModifiers(w: Words, candidates: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const candidate of candidates) out.push(absorbAfter(w, absorbBefore(w, candidate, out.at(-1)?.last ?? 0)));
  return out;
}

/** Adds a modifier before the candidate. `free` is the first word that no earlier mention holds. */
function absorbBefore(w: Words, candidate: Candidate, free: number): Candidate {
  if (candidate.rule === 'vague-time') return candidate;
  for (const prefix of PREFIXES.endingBefore(w, candidate.first)) {
    if (prefix.first < free || !belongs(w, prefix, candidate)) continue;
    const [own] = prefix.value;
    const mod = isCountedFromNow(candidate) && own !== undefined ? modOfPoint(own, candidate) : own;
    return { ...candidate, first: prefix.first, ...(mod === undefined ? {} : { mod }) };
  }
  return candidate;
}

function belongs(w: Words, { first, value: [mod, on, bare] }: Phrase<Prefix>, candidate: Candidate): boolean {
  if (!on.includes(kindOf(candidate)) && !(isCountedFromNow(candidate) && on.includes('duration'))) return false;
  if (bare === true && NOT_BARE.has(w.at(candidate.first))) return false;
  if (w.at(first) === 'just' && w.at(candidate.last - 1) === 'old') return false;
  if (w.at(first) === 'over' && isVague(candidate)) return false;
  if (candidate.rule === 'repeated-time' && mod !== 'MORE_THAN') return false;
  return !w.isCapitalised(first) || w.opensSentence(first);
}

function kindOf({ meaning }: Candidate): Kind {
  if (isTime(meaning)) return 'time';
  return meaning.kind === 'value' && meaning.timex !== 'DATE' ? 'duration' : 'date';
}

/** Returns true for an amount without a number: "over several years" means during several years. */
function isVague({ meaning }: Candidate): boolean {
  return meaning.kind === 'value' && meaning.value?.includes('X') === true;
}

/** Returns true for an amount that points to a date: "two years ago", "three days later", "two weeks before Christmas". */
function isCountedFromNow(candidate: Candidate): boolean {
  const { kind } = candidate.meaning;
  return kind === 'counted' || (candidate.rule === 'distance' && (kind === 'shift' || kind === 'time'));
}

function modOfPoint(mod: TimexMod, candidate: Candidate): TimexMod {
  const { meaning } = candidate;
  if ((meaning.kind === 'shift' || meaning.kind === 'counted') && meaning.count > 0) {
    if (mod === 'MORE_THAN') return 'AFTER';
    if (mod === 'LESS_THAN') return 'BEFORE';
  }
  return POINT_MOD[mod] ?? mod;
}

function absorbAfter(w: Words, candidate: Candidate): Candidate {
  if (isTime(candidate.meaning) || candidate.rule === 'repeated-time') return candidate;
  for (const { last, value } of SUFFIXES.startingAt(w, candidate.last)) {
    // In "two days or more rain", "more" belongs to "rain".
    if (w.at(last - 1) === 'more' && /^(?:NOUN|ADJ)$/.test(w.pos(last))) continue;
    return { ...candidate, last, mod: candidate.mod ?? value };
  }
  return candidate;
}
