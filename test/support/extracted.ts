/** A small article with every kind of content that the formats write. */
import { entity, result } from './results.js';

export const TEXT = `😀 Gen. Ann Bo met Turkish officers in New
York on Friday. Bo left for Oslo.`;
const NEW_YORK = {
  kind: 'city',
  country: 'US',
  admin: 'New York',
  latitude: 40.71,
  longitude: -74.01,
  geonames: 5128581,
} as const;
export const EXTRACTED = {
  result: {
    ...result([
      entity(TEXT, { type: 'person', name: 'Ann Bo', aliases: ['Bo left'], id: 'T1' }),
      entity(TEXT, { type: 'group', name: 'Turkish', id: 'T2', refersTo: 'TR' }),
      entity(TEXT, { type: 'place', name: 'New\nYork', id: 'T3', place: NEW_YORK, lexiconId: 'the big apple' }),
      entity(TEXT, { type: 'date', name: 'Friday', id: 'T4', value: '2016-11-18', timex: 'DATE', mod: 'APPROX' }),
      entity(TEXT, { type: 'place', name: 'Oslo', id: 'T5' }),
    ]),
    date: '2016-11-18',
  },
  text: TEXT,
};
