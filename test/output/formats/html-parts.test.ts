/** Tests the parts of the report without a browser. */
import { describe, expect, it } from 'vitest';
import { formatDay, formatPeriod } from '../../../src/output/formats/html/format-days.js';
import { worldMap } from '../../../src/output/formats/html/map.js';
import { html } from '../../../src/output/formats/html/markup.js';
import { publicationChart } from '../../../src/output/formats/html/publication-chart.js';
import { Statistics } from '../../../src/output/formats/html/statistics.js';
import { timeline } from '../../../src/output/formats/html/timeline.js';
import { ARTICLE } from '../../support/report.js';
import { result } from '../../support/results.js';

const named = (type: string, name: string, details = {}) => ({
  ...{ id: `${type} ${name}`, type, name, count: 2, aliases: [], mentions: [] },
  ...details,
});

describe('html', () => {
  it('escapes its values exactly once', () => {
    const name = `<b a="1" c='2'>&amp;\r\0`;
    const escaped = '&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;&#13;\uFFFD';
    expect(html`<i>${name}</i>${html`<u>${[name, 7, false, undefined]}</u>`}`.source).toBe(
      `<i>${escaped}</i><u>${escaped}7</u>`,
    );
  });
});

describe('formatDay and formatPeriod', () => {
  it('write days and periods in English', () => {
    expect(formatDay('2016-11-18')).toBe('Fri 18 Nov 2016');
    const spans = [
      ['2016-11-18', '2016-11-18', '2016-11-18'],
      ['2016-11-18T09:30', '2016-11-18', '2016-11-18'],
      ['2016-11', '2016-11-01', '2016-11-30'],
      ['2016', '2016-01-01', '2016-12-31'],
      ['2016-W46', '2016-11-14', '2016-11-20'],
    ] as const;
    expect(spans.map(([value, from, to]) => formatPeriod({ value, from, to }))).toEqual([
      'Fri 18 Nov 2016',
      'Fri 18 Nov 2016, 09:30',
      'Nov 2016',
      '2016',
      'Mon 14 Nov 2016 – Sun 20 Nov 2016',
    ]);
  });
});

describe('Statistics', () => {
  const statistics = new Statistics();
  const articles = [
    [
      named('person', 'Ann'),
      named('place', 'Paris', { place: { kind: 'city', geonames: 1, latitude: 48.9, longitude: 2.4 } }),
    ],
    [
      named('person', 'ann'),
      named('place', 'Paris', { place: { kind: 'city', geonames: 2, latitude: 33.7, longitude: -95.5 } }),
    ],
    [
      named('person', 'Ann'),
      named('place', 'City of Light', { place: { kind: 'city', geonames: 1 } }),
      named('date', 'Friday'),
    ],
    [named('person', 'Bo'), named('ship', 'Ann'), named('organization', 'Ann')],
  ];
  for (const [number, entities] of articles.entries()) statistics.add(result(entities as never), number);

  it('counts entities of the same place, id or name as one', () => {
    expect(statistics.top(3).map(({ name, type, articles, mentions }) => [name, type, articles, mentions])).toEqual([
      ['Ann', 'person', [0, 1, 2], 6],
      ['Paris', 'place', [0, 2], 4],
      ['Paris', 'place', [1], 2],
    ]);
    expect(statistics.top(9, 'place').length).toBe(2);
  });

  it('counts pairs by the articles that mention both', () => {
    expect(statistics.pairs(9).map(({ a, b, count }) => [a.name, b.name, count])).toEqual([['Ann', 'Paris', 2]]);
  });

  it('lists the types in their usual order, without dates', () => {
    expect(statistics.types).toEqual(['person', 'organization', 'place', 'ship']);
  });

  it('returns a map point for each place with coordinates', () => {
    expect(statistics.points(9).map(({ count, latitude }) => [count, latitude])).toEqual([
      [2, 48.9],
      [1, 33.7],
    ]);
  });
});

describe('publicationChart', () => {
  const bars = (days: string[]) =>
    [...(publicationChart(days)?.source ?? '').matchAll(/<title>(.*?)<\/title>/g)].map((match) => match[1]);
  it.each([
    [['2016-11-18', '2016-11-20', '2016-11-18'], 'day', ['2016-11-18: 2', '2016-11-20: 1']],
    [['2017-11-18', '2016-12-20'], 'month', ['2016-12: 1', '2017-11: 1']],
    [['2017-11-18', '1901-12-20'], 'year', ['1901: 1', '2017: 1']],
  ])('draws for the dates %j one bar for each %s', (days, unit, expected) => {
    expect(bars(days)).toEqual(expected);
    expect(publicationChart(days)?.source).toContain(`Articles per ${unit}`);
  });

  it('is undefined without a date', () => {
    expect(publicationChart([])).toBeUndefined();
  });
});

describe('timeline', () => {
  it('lists dates in the order of the calendar, without dates of unknown day', () => {
    const [, , , , , , , , ...dates] = ARTICLE.result.entities;
    const source = timeline([...dates, named('date', 'now', { value: 'PRESENT_REF' }) as never])?.source ?? '';
    expect([...source.matchAll(/<bdi>(.*?)<\/bdi>/g)].map((match) => match[1])).toEqual([
      ...['1952', 'July 15', 'Nov. 18', 'Friday'],
    ]);
    expect(timeline([])).toBeUndefined();
  });
});

describe('worldMap', () => {
  const viewBox = (source = '') => /viewBox="(.*?)"/.exec(source)?.[1]?.split(' ').map(Number) as number[];
  const point = (longitude: number, latitude: number) => ({ name: 'x', longitude, latitude, count: 1 });
  it.each([
    [[point(0, 0)]],
    [[point(179.9, 80)]],
    [[point(-179.9, -57)]],
    [[point(-179, 60), point(179, -50)]],
    [[point(10, -90)]],
  ])('shows for %j a view that lies within the world', (points) => {
    const [left = 0, top = 0, width = 0, height = 0] = viewBox(worldMap(points, 'places')?.source);
    expect(left).toBeGreaterThanOrEqual(-1800);
    expect(left + width).toBeLessThanOrEqual(1800);
    expect(top).toBeGreaterThanOrEqual(-840.1);
    expect(top + height).toBeLessThanOrEqual(580.1);
    expect(width).toBeGreaterThanOrEqual(360);
  });

  it('is undefined without a place', () => {
    expect(worldMap([], 'places')).toBeUndefined();
  });
});
