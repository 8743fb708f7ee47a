/** An article with every kind of content that the HTML report shows. */
import type { Annotated } from './hostile-results.js';
import { entity } from './results.js';

const TEXT = `Talks in Brussels

BRUSSELS, Nov. 18 – Jens Stoltenberg met Angela Merkel in Brussels on Friday. Turkish officers from Ramstein have
asked for asylum since July 15, Stoltenberg said. NATO has 28 members.

“It is for Germany to decide,” Merkel said in Berlin. In 1952 Turkey joined NATO.`;

const place = (kind: 'city' | 'country', country: string, latitude: number, longitude: number, geonames: number) => ({
  place: { kind, country, latitude, longitude, geonames },
});
const day = (value: string, from = value, to = value) => ({ value, timex: 'DATE' as const, from, to });

export const ARTICLE: Annotated = {
  text: TEXT,
  result: {
    id: 'talks.txt',
    title: 'Talks in Brussels',
    date: '2016-11-18',
    entities: [
      entity(TEXT, { id: 'T3', type: 'person', name: 'Jens Stoltenberg', aliases: ['Stoltenberg said'] }),
      entity(TEXT, { id: 'T4', type: 'person', name: 'Angela Merkel', aliases: ['Merkel said'] }),
      entity(TEXT, { id: 'T9', type: 'organization', name: 'NATO' }),
      entity(TEXT, { id: 'T1', type: 'place', name: 'Brussels', ...place('city', 'BE', 50.85, 4.35, 2800866) }),
      entity(TEXT, { id: 'T7', type: 'place', name: 'Ramstein', ...place('city', 'DE', 49.45, 7.55, 2849836) }),
      entity(TEXT, { id: 'T10', type: 'place', name: 'Germany', ...place('country', 'DE', 51.5, 10.5, 2921044) }),
      entity(TEXT, { id: 'T11', type: 'place', name: 'Berlin', ...place('city', 'DE', 52.52, 13.41, 2950159) }),
      entity(TEXT, { id: 'T13', type: 'place', name: 'Turkey', ...place('country', 'TR', 39, 35, 298795) }),
      entity(TEXT, { id: 'T2', type: 'date', name: 'Nov. 18', ...day('2016-11-18') }),
      entity(TEXT, { id: 'T5', type: 'date', name: 'Friday', ...day('2016-11-18') }),
      entity(TEXT, { id: 'T8', type: 'date', name: 'July 15', ...day('2016-07-15') }),
      entity(TEXT, { id: 'T12', type: 'date', name: '1952', ...day('1952', '1952-01-01', '1952-12-31') }),
      entity(TEXT, { id: 'T6', type: 'group', name: 'Turkish', refersTo: 'TR' }),
    ],
  },
};

/** Many articles, one for each day. Each mentions the first two subjects and two thirds of the others. */
export function manyArticles(count: number): Annotated[] {
  return Array.from({ length: count }, (_, number) => ({
    text: ARTICLE.text,
    result: {
      ...ARTICLE.result,
      id: `${number}.txt`,
      title: `Talks, day ${number + 1}`,
      date: new Date(Date.UTC(2016, 10, 18 + number)).toISOString().slice(0, 10),
      entities: ARTICLE.result.entities.filter((_entity, index) => index < 2 || (number + index) % 3 > 0),
    },
  }));
}
