/** Lists the expressions that the date stage finds in a text, one string each: `Nov. 14 = 2016-11-14`, `early 2016 = 2016 START`. */
import { type DateOptions, findDates } from '../../../src/engine/dates/index.js';
import type { Mention } from '../../../src/engine/types.js';
import { readDocument } from '../../../src/extractor/read-document.js';

/** The publication date in the tests: a Friday. */
export const PUBLISHED = '2016-11-18';

/** A text and all expressions that are found in it. */
export type Accepted = readonly [text: string, ...found: string[]];

export function mentionsIn(text: string, options: Partial<DateOptions> = {}): Mention[] {
  return findDates(readDocument(text), { date: PUBLISHED, ...options });
}

export function foundIn(text: string, options: Partial<DateOptions> = {}): string[] {
  return mentionsIn(text, options).map(({ start, end, time }) => {
    const mod = time?.mod === undefined ? '' : ` ${time.mod}`;
    return `${text.slice(start, end)} = ${time?.value ?? '-'}${mod}`;
  });
}

/** A text without an expression, or a text and the other expressions that are found in it. */
export type Refused = string | Accepted;
