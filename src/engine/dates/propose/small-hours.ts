/**
 * Proposes parts of the day that have several words.
 *
 * Accepts: "the small hours", "the wee hours of the morning", "first light", "the crack of dawn", "the dead of night"; a
 * refiner joins the day ("the small hours of Saturday").
 * Refuses: "first light rail line", "saw light", "small hours contracts".
 */
import { type Proposal, proposal, type Rule } from '../candidate.js';
import { Phrases } from '../read/phrases.js';
import type { Words } from '../read/words.js';

/** The hours after midnight are the morning of their day. */
const PHRASES = new Phrases<string>([
  ['small hours', 'TMO'],
  ['small hours of the morning', 'TMO'],
  ['wee hours', 'TMO'],
  ['wee small hours', 'TMO'],
  ['wee hours of the morning', 'TMO'],
  ['wee small hours of the morning', 'TMO'],
  ['predawn hours', 'TMO'],
  ['pre - dawn hours', 'TMO'],
  ['crack of dawn', 'TMO'],
  ['dead of night', 'TNI'],
  ['first light', 'TMO'],
  ['last light', 'TEV'],
]);
/** Words before "first light", which has no article. */
const BEFORE_LIGHT = /^(?:at|before|after|by|until|till|since|from)$/;

export const smallHours: Rule = {
  name: 'small-hours',
  triggers: PHRASES.firstWords,
  propose(w, i) {
    const [phrase] = PHRASES.startingAt(w, i);
    if (phrase === undefined || w.isCapitalised(i) || /^(?:NOUN|PROPN|ADJ)$/.test(w.pos(phrase.last))) return undefined;
    const first = findStart(w, i, phrase.last);
    return first === undefined ? undefined : proposal(first, phrase.last, { kind: 'time', time: phrase.value });
  },
};

function findStart(w: Words, i: number, last: number): Proposal['first'] | undefined {
  if (w.at(last - 1) === 'light') return BEFORE_LIGHT.test(w.at(i - 1)) ? i : undefined;
  return w.at(i - 1) === 'the' ? i - 1 : undefined;
}
