/** Finds the cue of each quotation: the verb, noun or phrase that says that somebody spoke. */
import type { Cast } from './cast.js';
import type { Cue, Sentence } from './cue.js';
import { cueAfter } from './cue-after.js';
import { cueBefore } from './cue-before.js';
import { isWeakCue } from './cue-words.js';
import type { Frame } from './frame.js';

/** Returns the cue of the quotation at an item, or undefined. */
export function findCue(frame: Frame, cast: Cast, sentence: Sentence, quote: number): Cue | undefined {
  const before = cueBefore(frame, cast, sentence, quote);
  if (before?.isBeside && before.kind !== 'act') return before;
  const after = cueAfter(frame, cast, sentence, quote);
  if (before === undefined) return after;
  if (after === undefined) return before;
  const isWeak = before.kind === 'act' || isWeakCue(frame.word(before.from));
  if (after.isBeside && (isWeak || endsWithComma(frame, quote, before))) return after;
  return isWeak && after.kind === 'according' ? after : before;
}

/** `X said Y was angry. "Z," W said`: a quotation that opens its sentence or follows a quotation belongs to the cue after it. */
function endsWithComma(frame: Frame, quote: number, before: Cue): boolean {
  if (!/[,?!—–-]/.test(frame.lastCharacter(quote))) return false;
  for (let item = before.to; item < quote; item++) if (frame.isQuote(item)) return true;
  return false;
}
