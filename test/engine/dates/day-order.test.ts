/** Which number of 4/7/2019 is the day. */
import { describe, expect, it } from 'vitest';
import { foundIn } from './found.js';

const value = (text: string, dayFirst?: boolean): string | undefined =>
  foundIn(text, dayFirst === undefined ? {} : { dayFirst })[0]?.split(' = ')[1];

describe('4/7/2019', () => {
  it('has the month first, unless it is told otherwise', () => {
    expect(value('On 4/7/2019 it rained.')).toBe('2019-04-07');
    expect(value('On 4/7/2019 it rained.', true)).toBe('2019-07-04');
  });

  it.each([
    ['another date can be read in one way only', 'On 4/7/2019 it rained, on 25/12/2019 it snowed.', '2019-07-04'],
    ['another with hyphens can', 'On 4/7/2019 it rained, on 25-12-2019 it snowed.', '2019-07-04'],
    ['months have their names behind the day', 'On 4/7/2019 it rained, on 25 December it snowed.', '2019-07-04'],
    ['… and an ordinal ending', 'On 4/7/2019 it rained, on the 25th December it snowed.', '2019-07-04'],
    ['its own weekday fits one reading', 'On Thursday, 4/7/2019 it rained.', '2019-07-04'],
  ])('has the day first where %s', (_, text, expected) => expect(value(text)).toBe(expected));

  it.each([
    ['other dates do', 'On 4/7/2019 it rained, on 12/25/2019 it snowed, on 25 December it froze.', '2019-04-07'],
    ['most of them do', 'On 4/7/2019, 12/25/2019, 12/26/2019 and 25/12/2018 it rained.', '2019-04-07'],
    ['months have their names before the day', 'On 4/7/2019 it rained, on Dec. 25 it snowed.', '2019-04-07'],
    ['its own weekday fits', 'On Sunday 4/7/2019 it rained, on 25 December it snowed.', '2019-04-07'],
  ])('has the month first where %s', (_, text, expected) => expect(value(text)).toBe(expected));

  it('is read in the one way there is, whatever was asked for', () => {
    expect(value('On 12/25/2019 it snowed.', true)).toBe('2019-12-25');
    expect(value('On 25/12/2019 it snowed.', false)).toBe('2019-12-25');
    expect(value('On 4.7.2019 it rained.', false)).toBe('2019-07-04');
  });
});
