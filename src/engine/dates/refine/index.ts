/**
 * The list of refiners, and the step that runs them over the candidates.
 *
 * A refiner looks at the words between and around candidates, which no single rule sees. It returns the list with
 * candidates dropped, joined, widened or given another meaning; the list stays in text order and without overlaps.
 */
import type { Candidate } from '../candidate.js';
import type { Words } from '../read/words.js';
import { absorbModifiers } from './absorb-modifiers.js';
import { borrowDay } from './borrow-day.js';
import { dropNames, type Name } from './drop-names.js';
import { endNextDay } from './end-next-day.js';
import { joinTimeAndDay } from './join-time-and-day.js';
import { shareYear } from './share-year.js';

type Refiner = (w: Words, candidates: readonly Candidate[], names: readonly Name[]) => Candidate[];

/** The refiners, in the order in which they run. */
const REFINERS: readonly Refiner[] = [
  dropNames, //       "Sunday Times" is a name: "Sunday" goes
  shareYear, //       "March and April 2019": March is in 2019 too
  absorbModifiers, // "late" + "October" → "late October", modifier END
  joinTimeAndDay, //  "8 p.m." on "Wednesday" → one mention
  endNextDay, //      "from 10 p.m. to 6 a.m.": 6 a.m. is on the next day
  borrowDay, //       "2:49 a.m. (7:49 UTC) on Saturday": both times are on Saturday
];

/** Returns the candidates after all refiners. `names` are the spans that other stages take for names. */
export function refineCandidates(w: Words, candidates: readonly Candidate[], names: readonly Name[]): Candidate[] {
  let refined = [...candidates];
  for (const refine of REFINERS) refined = refine(w, refined, names);
  return refined;
}
