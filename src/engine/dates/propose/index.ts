/**
 * The table of rules, and the step that runs them over the words of a document.
 *
 * A further family of expressions is one file in this folder and one row in {@link RULES}.
 */
import { addToGroup } from '../../../util/collections.js';
import { ANY_NUMBER, type Candidate, type Rule, type RuleOptions } from '../candidate.js';
import type { Words } from '../read/words.js';
import { bareUnit } from './bare-unit.js';
import { clockTime } from './clock-time.js';
import { countedDay } from './counted-day.js';
import { decade } from './decade.js';
import { duration } from './duration.js';
import { holiday } from './holiday.js';
import { minutesPast } from './minutes-past.js';
import { namedMonth } from './named-month.js';
import { numericDate } from './numeric-date.js';
import { ordinalUnit } from './ordinal-unit.js';
import { ordinalWeekday } from './ordinal-weekday.js';
import { quarter } from './quarter.js';
import { quarterCode } from './quarter-code.js';
import { relativeDay } from './relative-day.js';
import { relativeUnit } from './relative-unit.js';
import { repeatedTime } from './repeated-time.js';
import { season } from './season.js';
import { secondNext } from './second-next.js';
import { smallHours } from './small-hours.js';
import { vagueTime } from './vague-time.js';
import { weekday } from './weekday.js';
import { year } from './year.js';

/** The rules. Of two candidates with equally many words, the candidate of the earlier rule stays. */
export const RULES: readonly Rule[] = [
  namedMonth, //   July 15, 2016 · the 15th of May · last December
  numericDate, //  2016-11-18 · 11/18/2016 · 9/11
  holiday, //      Christmas Eve · last Thanksgiving
  countedDay, //   two days before Christmas · the Friday after Thanksgiving
  ordinalUnit, //  the first week of March · the eighth day
  ordinalWeekday, // the last Friday of November · Tuesday of last week
  secondNext, //   the week after next · the Friday before last · two Fridays ago
  clockTime, //    5:30 p.m. · 1200 UTC · noon
  minutesPast, //  half past ten · ten to twelve
  smallHours, //   the small hours · first light
  repeatedTime, // every Monday · twice a year · daily
  weekday, //      Friday · last Friday · a week on Friday
  relativeDay, //  today · last night · the next morning
  quarter, //      the third quarter · the March quarter · the year-earlier period
  quarterCode, //  Q3 2016 · 1Q17 · H1 2018
  season, //       last summer · the winter of 2006
  decade, //       the 1990s · the 20th century
  year, //         1989 · 2017–18 · 44 BC
  relativeUnit, // last week · the following year · the weekend
  vagueTime, //    now · recently · in the future
  duration, //     three weeks · two years ago · 18-month
  bareUnit, //     for days · years ago · decades-long
];

const RULES_BY_TRIGGER = new Map<string, Rule[]>();
for (const rule of RULES) {
  for (const word of rule.triggers) addToGroup(RULES_BY_TRIGGER, word, rule);
}

/** Returns the candidates among the words before `end`, in text order and without overlaps. */
export function proposeCandidates(w: Words, end: number, options: RuleOptions): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < end; i++) {
    const word = w.lower[i] as string;
    const code = word.charCodeAt(0);
    const rules = RULES_BY_TRIGGER.get(code >= 48 && code <= 57 ? ANY_NUMBER : word);
    if (rules === undefined) continue;
    for (const rule of rules) {
      const proposed = rule.propose(w, i, options);
      if (proposed === undefined) continue;
      for (const one of 'meaning' in proposed ? [proposed] : proposed) found.push({ rule: rule.name, ...one });
    }
  }
  return keepLongest(found, w.length);
}

/**
 * Returns the candidates without overlaps, in text order: of two that overlap, the candidate with more words stays; of
 * equally long ones, the first in `candidates`. Linear, because each length has a bucket of its own.
 *
 * @param candidates in the order in which the triggers stand in the text and the rules in their table.
 */
export function keepLongest(candidates: readonly Candidate[], wordCount: number): Candidate[] {
  const byLength: Candidate[][] = [];
  for (const candidate of candidates) {
    const length = candidate.last - candidate.first;
    const bucket = byLength[length];
    if (bucket === undefined) byLength[length] = [candidate];
    else bucket.push(candidate);
  }
  const taken = new Uint8Array(wordCount);
  const kept = new Map<number, Candidate>();
  for (let length = byLength.length - 1; length > 0; length--) {
    for (const candidate of byLength[length] ?? []) {
      // The spans taken so far are at least as long, so a span that overlaps the candidate covers its first or last word.
      if (taken[candidate.first] === 1 || taken[candidate.last - 1] === 1) continue;
      taken.fill(1, candidate.first, candidate.last);
      kept.set(candidate.first, candidate);
    }
  }
  const firsts = [...kept.keys()].sort((a, b) => a - b);
  return firsts.map((first) => kept.get(first) as Candidate);
}
