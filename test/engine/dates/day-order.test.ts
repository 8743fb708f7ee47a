/** Checks whether 4/7/2019 is read as 4 July or April 7. */
import { describe, expect, it } from 'vitest';
import { foundIn } from './found.js';

const value = (text: string, dayFirst?: boolean): string | undefined =>
  foundIn(text, dayFirst === undefined ? {} : { dayFirst })[0]?.split(' = ')[1];

describe('4/7/2019', () => {
  it('is April 7 by default and 4 July with dayFirst', () => {
    expect(value('On 4/7/2019 it rained.')).toBe('2019-04-07');
    expect(value('On 4/7/2019 it rained.', true)).toBe('2019-07-04');
  });

  it.each([
    ['another date in digits has only this reading', 'On 4/7/2019 it rained, on 25/12/2019 it snowed.', '2019-07-04'],
    [
      'another date with hyphens has only this reading',
      'On 4/7/2019 it rained, on 25-12-2019 it snowed.',
      '2019-07-04',
    ],
    ['the day stands before the name of a month', 'On 4/7/2019 it rained, on 25 December it snowed.', '2019-07-04'],
    [
      'the day stands before it with an ordinal ending',
      'On 4/7/2019 it rained, on the 25th December it snowed.',
      '2019-07-04',
    ],
    ['its own weekday fits this reading only', 'On Thursday, 4/7/2019 it rained.', '2019-07-04'],
  ])('is 4 July if %s', (_, text, expected) => expect(value(text)).toBe(expected));

  it.each([
    [
      'another date in digits has only the other reading',
      'On 4/7/2019 it rained, on 12/25/2019 it snowed, on 25 December it froze.',
      '2019-04-07',
    ],
    [
      'most dates in digits have only the other reading',
      'On 4/7/2019, 12/25/2019, 12/26/2019 and 25/12/2018 it rained.',
      '2019-04-07',
    ],
    ['the name of a month stands before the day', 'On 4/7/2019 it rained, on Dec. 25 it snowed.', '2019-04-07'],
    [
      'its own weekday fits this reading, against another date',
      'On Sunday 4/7/2019 it rained, on 25 December it snowed.',
      '2019-04-07',
    ],
  ])('is April 7 if %s', (_, text, expected) => expect(value(text)).toBe(expected));

  it('is read as its only possible date, even against dayFirst', () => {
    expect(value('On 12/25/2019 it snowed.', true)).toBe('2019-12-25');
    expect(value('On 25/12/2019 it snowed.', false)).toBe('2019-12-25');
    expect(value('On 4.7.2019 it rained.', false)).toBe('2019-07-04');
  });
});
