/** Checks the values that the resolver computes: the date to count from, the side of the publication date, the covered days. */
import { describe, expect, it } from 'vitest';
import { foundIn, mentionsIn, PUBLISHED } from './found.js';

describe('an expression that counts from a date in the text', () => {
  it.each([
    [
      'On Nov. 14 it rained. The following day it snowed, and two days later it froze.',
      ['Nov. 14 = 2016-11-14', 'The following day = 2016-11-15', 'two days later = 2016-11-17'],
    ],
    [
      'Police said on Tuesday that he had died the previous day.',
      ['Tuesday = 2016-11-15', 'the previous day = 2016-11-14'],
    ],
    [
      'The summit opens on Sunday. The next morning, leaders meet.',
      ['Sunday = 2016-11-20', 'The next morning = 2016-11-21TMO'],
    ],
    ['It began in March 2011. Three months later, it ended.', ['March 2011 = 2011-03', 'Three months later = 2011-06']],
    ['He was born in 1950. Ten years later, he moved.', ['1950 = 1950', 'Ten years later = 1960']],
    [
      'It shut at 9:30 a.m. and reopened 45 minutes later.',
      ['9:30 a.m. = 2016-11-18T09:30', '45 minutes later = 2016-11-18T10:15'],
    ],
    [
      'It shut on Monday at 11:50 p.m. and reopened 20 minutes later.',
      ['Monday at 11:50 p.m. = 2016-11-14T23:50', '20 minutes later = 2016-11-15T00:10'],
    ],
    ['Sales rose in September from a year earlier.', ['September = 2016-09', 'a year earlier = 2015-09']],
    ['In the third quarter, profit rose from a year ago.', ['the third quarter = 2016-Q3', 'a year ago = 2015-Q3']],
    ['Sales fell from those of a year ago.', ['a year ago = 2015']],
    [
      'In the third quarter it lost $2 million. In the 1988 period it made $1 million.',
      ['the third quarter = 2016-Q3', 'the 1988 period = 1988-Q3'],
    ],
  ])('counts from the date before it in: %s', (text, found) => expect(foundIn(text)).toEqual(found));

  it('does not count from a future date of an earlier sentence', () => {
    expect(
      foundIn('It was shut on Monday. The deadline is Jan. 30. It had been noisy all through that day.').at(-1),
    ).toBe('that day = 2016-11-14');
  });
});

describe('the year of a day or month that the text gives without a year', () => {
  it.each([
    [
      'In 1998, the war began on March 3 and ended on June 5.',
      ['1998 = 1998', 'March 3 = 1998-03-03', 'June 5 = 1998-06-05'],
    ],
    ['It began on March 3, 1998, and ended on June 5.', ['March 3, 1998 = 1998-03-03', 'June 5 = 1998-06-05']],
    ['Elected in March 2011, he will retire in June.', ['March 2011 = 2011-03', 'June = 2017-06']],
    ['It happened on Friday, December 18.', ['Friday, December 18 = 2015-12-18']],
    ['He was born on 29 February.', ['29 February = 2016-02-29']],
    ['He was born last February.', ['last February = 2016-02']],
    ['He was born last October.', ['last October = 2015-10']],
  ])('follows from an earlier date of the text or from the tense in: %s', (text, found) =>
    expect(foundIn(text)).toEqual(found),
  );

  it('is the nearest leap year for 29 February', () => {
    expect(foundIn('He was born on 29 February.', { date: '2017-06-01' })).toEqual(['29 February = 2016-02-29']);
    expect(foundIn('He will come on 29 February.', { date: '2017-06-01' })).toEqual(['29 February = 2020-02-29']);
  });
});

describe('a day that no calendar has', () => {
  it.each(['31 April', 'February 30', 'Feb. 30, 2016'])(
    '%s has no value, with or without a publication date',
    (day) => {
      expect(foundIn(`It ended on ${day}.`)).toEqual([`${day} = -`]);
      expect(foundIn(`It ended on ${day}.`, { date: undefined })).toEqual([`${day} = -`]);
      expect(foundIn(`It ended at noon on ${day}.`, { date: undefined })).toEqual([`noon on ${day} = -`]);
    },
  );

  it('is not 29 February without a known year, which keeps its month and day', () => {
    expect(foundIn('It ended on Feb. 29.', { date: undefined })).toEqual(['Feb. 29 = XXXX-02-29']);
  });
});

describe('a weekday or month without a determiner', () => {
  it.each([
    ['after the publication date', 'The court will rule on Monday.', '2016-11-21'],
    ['after the publication date', 'He is to meet them Monday.', '2016-11-21'],
    ['after the publication date', "They're meeting on Monday.", '2016-11-21'],
    ['after the publication date', 'The talks begin Monday in Geneva.', '2016-11-21'],
    ['after the publication date', 'The deadline is Monday.', '2016-11-21'],
    ['after the publication date', 'He agreed to appear in court Monday.', '2016-11-21'],
    ['after the publication date', 'The committee was told to report on Monday, when it is due.', '2016-11-14'],
    ['after the publication date', 'The vote, scheduled for Monday, may be delayed.', '2016-11-21'],
    ['after the publication date', 'The trial has been set for Monday.', '2016-11-21'],
    ['after the publication date', 'Voters may march on Monday.', '2016-11-21'],
    ['after the publication date', 'They will stay until Monday.', '2016-11-21'],
    ['after the publication date', 'The rally is likely Monday.', '2016-11-21'],
    ['after the publication date', 'He said Monday would be hot.', '2016-11-21'],
    ['after the publication date', 'He said that Monday would be hot.', '2016-11-21'],
    ['after the publication date', 'Forecasters said Monday will not be hot.', '2016-11-21'],
    ['after the publication date', "Monday's meeting will go ahead.", '2016-11-21'],
    ['after the publication date', "Officials said Monday's final would still be held.", '2016-11-21'],
    ['after the publication date', "Monday's vote will take place in Rome.", '2016-11-21'],
    ['after the publication date', 'Polls open on Monday.', '2016-11-21'],
    ['after the publication date', 'He resigned, and parliament votes on Monday.', '2016-11-21'],
    ['after the publication date', 'The ban takes effect Monday.', '2016-11-21'],
    ['after the publication date', 'Parliament returns on Monday.', '2016-11-21'],
    ['after the publication date', 'The ultimatum expires on Monday.', '2016-11-21'],
    ['before the publication date', 'The court ruled on Monday.', '2016-11-14'],
    ['before the publication date', "Monday's ruling stands.", '2016-11-14'],
    ['before the publication date', 'It is shut since Monday.', '2016-11-14'],
    ['before the publication date', 'As of Monday, ten had died.', '2016-11-14'],
    ['before the publication date', 'Until Monday, they had not called him a suspect.', '2016-11-14'],
    ['before the publication date', 'He failed to appear in court Monday.', '2016-11-14'],
    ['before the publication date', 'He could not be found Monday.', '2016-11-14'],
    ['before the publication date', "He didn't come to work on Monday.", '2016-11-14'],
    ['before the publication date', 'He set a record on Monday.', '2016-11-14'],
    ['before the publication date', 'The bank predicted Monday that rates would fall.', '2016-11-14'],
    ['before the publication date', 'On Monday, the minister who will resign met the press.', '2016-11-14'],
    ['before the publication date', 'The offer had been due to expire Monday.', '2016-11-14'],
    ['before the publication date', 'Trains stopped due to a storm on Monday.', '2016-11-14'],
    ['before the publication date', 'Police may have killed him on Monday.', '2016-11-14'],
    ['before the publication date', 'Monday, a holiday.', '2016-11-14'],
    ['before the publication date', 'The bill passed Monday would ban it.', '2016-11-14'],
    ['before the publication date', 'A man arrested Monday will appear in court.', '2016-11-14'],
    ['before the publication date', 'He said Monday would-be buyers stayed away.', '2016-11-14'],
    ['before the publication date', 'He said Monday would have been better.', '2016-11-14'],
    ['before the publication date', "Monday's ruling will affect millions.", '2016-11-14'],
    ['before the publication date', "Monday's deal, which will start soon, is dead.", '2016-11-14'],
    ['before the publication date', "Monday's attack will be remembered.", '2016-11-14'],
    ['before the publication date', 'The ban took effect Monday.', '2016-11-14'],
    ['before the publication date', 'The bill won 60 Senate votes on Monday.', '2016-11-14'],
    ['before the publication date', 'Tax returns on Monday fell short.', '2016-11-14'],
    ['before the publication date', 'The market open Monday was calm.', '2016-11-14'],
    ['on the nearer side of the publication date', 'The ship was due to leave on Sunday.', '2016-11-20'],
    ['on the nearer side of the publication date', 'The ship was due to leave on Thursday.', '2016-11-17'],
  ])('lies %s in: %s', (_, text, value) => expect(mentionsIn(text)[0]?.time?.value).toBe(value));

  it.each([
    ['It will rain on Wednesday and Thursday.', ['2016-11-23', '2016-11-24']],
    ['It rained on Wednesday and on Thursday.', ['2016-11-16', '2016-11-17']],
    ['They said Saturday and Sunday would be hot.', ['2016-11-19', '2016-11-20']],
    ['They stay until Monday, Tuesday, or Wednesday.', ['2016-11-21', '2016-11-22', '2016-11-23']],
    ['It is shut since Monday or Tuesday.', ['2016-11-14', '2016-11-15']],
    ['It rained on Wednesday, and Thursday will be wet.', ['2016-11-16', '2016-11-24']],
    ['It is closed until 11pm on Wednesday and Thursday.', ['2016-11-23T23:00', '2016-11-24']],
    [
      'The talks from 9am until 11pm on Wednesday and Thursday.',
      ['2016-11-18T09:00', '2016-11-23T23:00', '2016-11-24'],
    ],
    [
      'It was shut from 9am until 11pm on Wednesday and Thursday.',
      ['2016-11-18T09:00', '2016-11-16T23:00', '2016-11-17'],
    ],
  ])('lies on the same side as the other weekdays of its list in: %s', (text, values) =>
    expect(mentionsIn(text).map(({ time }) => time?.value)).toEqual(values),
  );

  it.each([
    ['They will start in March.', '2017-03'],
    ['They started in March.', '2016-03'],
    ['It has been scheduled for March.', '2017-03'],
    ['In March, he debuted there.', '2016-03'],
    ['The August jobs report is out.', '2016-08'],
    ['The fair was to open in January.', '2017-01'],
    ['The fair is held from January on.', '2017-01'],
    ['The August heat.', '2016-08'],
  ])('follows the tense of its clause in: %s', (text, value) => expect(mentionsIn(text)[0]?.time?.value).toBe(value));
});

describe('a time expression with "this", "last" or "next"', () => {
  it.each([
    ['this Friday', '2016-11-18', '2016-11-18'],
    ['last Friday', '2016-11-18', '2016-11-11'],
    ['next Friday', '2016-11-18', '2016-11-25'],
    ['this weekend', '2016-11-18', '2016-W46-WE'],
    ['last weekend', '2016-11-20', '2016-W45-WE'],
    ['last weekend', '2016-11-21', '2016-W46-WE'],
    ['next year', '2016-12-31', '2017'],
    ['last month', '2016-01-05', '2015-12'],
    ['last quarter', '2016-01-05', '2015-Q4'],
    ['next week', '2016-12-30', '2017-W01'],
    ['last winter', '2016-01-05', '2014-WI'],
    ['this winter', '2016-12-05', '2016-WI'],
    ['last Christmas', '2016-01-05', '2015-12-25'],
  ])('%s in an article of %s is %s', (words, date, value) => {
    expect(mentionsIn(`It is ${words}.`, { date })[0]?.time?.value).toBe(value);
  });

  it('lies in the past for "this Sunday" in a past clause', () => {
    expect(foundIn('This Sunday, he crossed the Channel.', { date: '2019-08-06' })).toEqual([
      'This Sunday = 2019-08-04',
    ]);
    expect(foundIn('This Sunday, he will cross the Channel.', { date: '2019-08-06' })).toEqual([
      'This Sunday = 2019-08-11',
    ]);
  });
});

describe('without a publication date', () => {
  it('expressions that count from it have no value', () => {
    const text = 'He left on Friday, last week, two years ago, this summer, in the third quarter and yesterday.';
    const found = mentionsIn(text, { date: undefined });
    expect(found.length).toBe(6);
    for (const { time } of found) expect([time?.value, time?.from]).toEqual([undefined, undefined]);
  });

  it('dates with a year keep their value, and days without a year keep month and day', () => {
    expect(
      foundIn('On May 5, 2015, in 1999, on July 4 and in March, for three days, every week, now.', { date: undefined }),
    ).toEqual([
      'May 5, 2015 = 2015-05-05',
      '1999 = 1999',
      'July 4 = XXXX-07-04',
      'March = XXXX-03',
      'three days = P3D',
      'every week = P1W',
      'now = PRESENT_REF',
    ]);
  });

  it('expressions that count from a date in the text keep their value', () => {
    expect(foundIn('It began on May 5, 2015. The next day it ended.', { date: undefined }).at(-1)).toBe(
      'The next day = 2015-05-06',
    );
  });
});

describe('a time expression', () => {
  it.each([
    ['It fell on Friday.', 'date', 'DATE', '2016-11-18', '2016-11-18'],
    ['It fell on Friday morning.', 'date', 'TIME', '2016-11-18', '2016-11-18'],
    ['It fell this week.', 'date', 'DATE', '2016-11-14', '2016-11-20'],
    ['It fell in the third quarter.', 'date', 'DATE', '2016-07-01', '2016-09-30'],
    ['It fell in the winter of 2015.', 'date', 'DATE', '2015-12-01', '2016-02-29'],
    ['It fell in the 1990s.', 'date', 'DATE', '1990-01-01', '1999-12-31'],
    ['It lasted three days.', 'duration', 'DURATION', undefined, undefined],
    ['It falls every week.', 'set', 'SET', undefined, undefined],
    ['It is now open.', 'date', 'DATE', undefined, undefined],
  ])('has a type, a TIMEX3 class and the days that it covers: %s', (text, type, timex, from, to) => {
    const [mention] = mentionsIn(text);
    expect([mention?.type, mention?.time?.timex, mention?.time?.from, mention?.time?.to]).toEqual([
      type,
      timex,
      from,
      to,
    ]);
  });

  it('has no value for a year of more than four digits', () => {
    expect(mentionsIn('It will end 9000 years from now.')[0]?.time).toEqual({ timex: 'DATE' });
    expect(PUBLISHED).toBe('2016-11-18');
  });
});
