/** Dates in the command: the publication date, --day-first, the types of time, --sort value. */
import { expect, it } from 'vitest';
import { extract } from '../support/command.js';

interface Found {
  readonly type: string;
  readonly name: string;
  readonly value?: string;
}

interface Article {
  readonly text: string;
  readonly date?: string;
}

/** Returns the results of several articles of one run. */
async function results(
  args: readonly string[],
  articles: readonly Article[],
): Promise<{ date: string | null; entities: Found[] }[]> {
  const stdin = articles.map((article, id) => JSON.stringify({ id, ...article })).join('\n');
  const { status, stdout, stderr } = await extract(['--from', 'jsonl', '--json', ...args, '-'], { stdin });
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

const values = (found: readonly { entities: readonly Found[] }[]): (string | undefined)[][] =>
  found.map(({ entities }) => entities.map(({ value }) => value));

it('the publication date comes from the record, else from the date line of the text, else is null', async () => {
  const found = await results(
    ['--types', 'date'],
    [
      { text: 'Friday, January 4, 2019\n\nHe left on Monday.', date: '2019-03-05T10:00:00Z' },
      { text: 'PARIS, Nov. 18, 2016 (AFP) - He left on Thursday.' },
      { text: 'He left on Thursday.' },
    ],
  );
  expect(found.map(({ date }) => date)).toEqual(['2019-03-05', '2016-11-18', null]);
  expect(values(found)).toEqual([['2019-01-04', '2019-03-04'], ['2016-11-18', '2016-11-17'], [undefined]]);
});

it('--date wins over both, and --day-first decides where two readings are possible', async () => {
  const articles = [
    { text: 'Friday, January 4, 2019\n\nHe left on Monday.', date: '2019-03-05' },
    { text: 'It fell on 4/7/2019.' },
    { text: 'It fell on 12/25/2019.' },
  ];
  const found = await results(['--types', 'date', '--date', '2016-11-18', '--day-first'], articles);
  expect(values(found)).toEqual([['2019-01-04', '2016-11-14'], ['2019-07-04'], ['2019-12-25']]);
});

it('dates, durations and sets are separate types, with their TIMEX3 class and the days they cover', async () => {
  const text = 'At noon on Friday, the three-day fair, which is held every year, began. It had rained the week before.';
  const [found] = await results(['--types', 'date,duration,set', '--date', '2016-11-18'], [{ text }]);
  expect(found?.entities).toMatchObject([
    { type: 'date', value: '2016-11-18T12:00', timex: 'TIME', from: '2016-11-18', to: '2016-11-18' },
    { type: 'date', value: '2016-W45', timex: 'DATE', from: '2016-11-07', to: '2016-11-13' },
    { type: 'duration', value: 'P3D', timex: 'DURATION' },
    { type: 'set', value: 'P1Y', timex: 'SET' },
  ]);
});

it('--sort value sorts dates along the time line', async () => {
  const text =
    'On Friday he will speak of the 1990s, of 2016, of last week and of Nov. 9, 2016; he left at 8 p.m. on Monday, he is now here, for three days, two hours, several weeks.';
  const [found] = await results(['--types', 'date,duration', '--sort', 'value', '--date', '2016-11-16'], [{ text }]);
  expect(found?.entities.map(({ value }) => value)).toEqual([
    '199X',
    '2016',
    '2016-W45',
    '2016-11-09',
    '2016-11-14T20:00',
    '2016-11-18',
    'PRESENT_REF',
    'P3DT2H',
    'PXW',
  ]);
});
