import type { Accepted } from '../found.js';

export const accepts: readonly Accepted[] = [
  ['It is now open.', 'now = PRESENT_REF'],
  ['It is currently closed.', 'currently = PRESENT_REF'],
  ['He recently left.', 'recently = PAST_REF'],
  ['It rose in recent years.', 'recent years = PAST_REF'],
  ['He had done so in the past.', 'the past = PAST_REF'],
  ['It may grow in the future.', 'the future = FUTURE_REF'],
  ['It grew more recently.', 'more recently = PAST_REF'],
  ['They rarely meet these days.', 'these days = PRESENT_REF'],
  ['It will grow in the coming months.', 'the coming months = FUTURE_REF'],
  ['It may one day be sold.', 'one day = FUTURE_REF'],
  ['He hopes that one day it will be sold.', 'one day = FUTURE_REF'],
  ['At present, he is out.', 'present = PRESENT_REF'],
  ['He said that one day he might return.', 'one day = FUTURE_REF'],
];

export const refuses: readonly string[] = [
  'Now that it is over, they rest.',
  'First past the post is unfair.',
  'Nobody has been arrested so far.',
  'The current plan is bold.',
  'The future king waved.',
  'She is a former spy.',
  'Once upon a time, it rained.',
  'He came too late, as ever.',
  'He lives in Now York.',
];
