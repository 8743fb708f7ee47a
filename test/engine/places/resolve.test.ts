/** The resolution of place names with the shipped gazetteer. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { link } from '../../../src/engine/link/index.js';
import { readPlaces } from '../../../src/engine/places/gazetteer.js';
import { PLACES_SECTION } from '../../../src/engine/places/gazetteer-format.js';
import { packPlaces } from '../../../src/engine/places/pack-gazetteer.js';
import { resolvePlaces } from '../../../src/engine/places/resolve.js';
import { openModelFile } from '../../../src/engine/recognise/file/container.js';
import { marked } from '../../support/marked.js';

const SHIPPED = readFileSync(new URL('../../../model/places.bin', import.meta.url));
const gazetteer = readPlaces(openModelFile(SHIPPED).section(PLACES_SECTION));

/** Returns the places of a text as `Paris: city Texas US`; nothing follows the colon of an unresolved place. */
function where(source: string, places = gazetteer): string[] {
  const { document, mentions } = marked(source);
  return resolvePlaces(document, link(document, mentions), places)
    .filter(({ type }) => type === 'place')
    .map(({ name, place }) =>
      `${name}: ${[place?.kind, place?.admin, place?.country].filter(Boolean).join(' ')}`.trim(),
    );
}

const first = (source: string) => where(source)[0];

describe('a name without other evidence', () => {
  it.each([
    ['London', 'city England GB'],
    ['New York', 'city New York US'],
    ['Manchester', 'city England GB'],
    ['Cincinnati', 'city Ohio US'],
    ['Venice', 'city Veneto IT'],
    ['Seville', 'city Andalusia ES'],
    ['Wyoming', 'region US'],
    ['Oklahoma', 'region US'],
    ['Rhode Island', 'region US'],
    ['Tasmania', 'region AU'],
    ['Lincolnshire', 'region England GB'],
    ['County Cork', 'region IE'],
    ['Paris', 'city Île-de-France FR'],
    ['Washington', 'city District of Columbia US'],
    ['Berlin', 'city State of Berlin DE'],
    ['Aleppo', 'city Aleppo SY'],
    ['Cape Town', 'city Western Cape ZA'],
    ['Hague', 'city South Holland NL'],
    ['Calcutta', 'city West Bengal IN'],
    ['Singapore', 'country SG'],
    ['Luxembourg', 'country LU'],
    ['Hong Kong', 'country HK'],
    ['Mexico', 'country MX'],
    ['Georgia', 'country GE'],
    ['US', 'country US'],
    ['Britain', 'country GB'],
    ['Scotland', 'region GB'],
    ['California', 'region US'],
    ['Calif.', 'region US'],
    ['Quebec', 'region CA'],
    ['Hubei Province', 'region CN'],
    ['Europe', 'continent'],
  ])('%s is resolved to its best-known place: %s', (name, place) =>
    expect(first(`It rained in [${name}|L].`)).toBe(`${name}: ${place}`),
  );

  it.each([
    'Springfield',
    'Richmond',
    'Jackson County',
    'Ayrshire',
    'Cambridge',
    'Waterloo',
    'Victoria Park',
    'Nowhereville',
    'White House',
    'Mars',
    'Midwest',
    'Middle East',
  ])('%s stays unresolved', (name) => expect(first(`It rained in [${name}|L].`)).toBe(`${name}:`));
});

describe('evidence in the text', () => {
  it.each([
    ['the region after a comma', '[Paris|L], [Texas|L]', 'Paris: city Texas US'],
    ['the region in short', '[Springfield|L], [Ill.|L]', 'Springfield: city Illinois US'],
    ['the region of a town that is called like a state', '[Delaware|L], [Ohio|L]', 'Delaware: city Ohio US'],
    ['a region of another country', '[London|L], [Ontario|L]', 'London: city Ontario CA'],
    ['the country after a comma', '[Birmingham|L], [Britain|L]', 'Birmingham: city England GB'],
    ['a region that it lies in', 'the town of [Birmingham|L] in [Alabama|L]', 'Birmingham: city Alabama US'],
    ['a possessive', '[Alabama|L]’s largest city, [Birmingham|L]', 'Alabama: region US'],
    ['what lies in it', '[Tbilisi|L], [Georgia|L]', 'Tbilisi: city Tbilisi GE'],
    ['a list of states', '[Florida|L], [Georgia|L] and [Alabama|L]', 'Florida: region US'],
    ['two countries side by side', '[Benin|L], [Nigeria|L] join', 'Benin: country BJ'],
    ['its kind before it', 'the state of [Washington|L] in the [US|L]', 'Washington: region US'],
    ['its kind after it', '[New York|L] state', 'New York: region US'],
    ['an office of a state', '[Washington|L] senator Ann Lee', 'Washington: region US'],
    ['an office of a city', 'the mayor of [New York|L]', 'New York: city New York US'],
    ['the state of the city', '[Queens|L], [New York|L]', 'Queens: city New York US'],
  ])('decides which place is meant: %s', (_, text, expected) =>
    expect(first(`They were in ${text} today.`)).toBe(expected),
  );

  it('makes Georgia a state among states and a country beside Georgians', () => {
    expect(where('[Florida|L], [Georgia|L], [Ohio|L] and [Texas|L] voted.')).toContain('Georgia: region US');
    expect(where('The [US|L], [Texas|L] and [Ohio|L]. It was [Georgia|L].')).not.toContain('Georgia: country GE');
    expect(where('In [Georgia|L] the [Georgian|N] and [Russian|N] leaders met.')).toEqual(['Georgia: country GE']);
  });

  it('does not turn a state into a town of its name because the state of that town is mentioned', () => {
    const place = { alternates: [], country: 'US', latitude: 40, longitude: -100 };
    const own = readPlaces(
      packPlaces([
        { ...place, kind: 'country', id: 1, name: 'United States', population: 3e8 },
        { ...place, kind: 'region', id: 2, name: 'Alder', code: 'US.A', population: 1e6 },
        { ...place, kind: 'region', id: 3, name: 'Birch', code: 'US.B', population: 1e6 },
        { ...place, kind: 'city', id: 4, name: 'Alder', code: 'US.B', population: 30_000 },
      ]),
    );
    expect(where('In [Birch|L] and elsewhere in the [US|L] it rained. [Alder|L] was dry.', own)).toContain(
      'Alder: region US',
    );
    expect(where('In [Alder|L], [Birch|L], it rained.', own)).toContain('Alder: city Birch US');
  });

  it('includes a possessive that names the region of a city', () => {
    expect(where('Fires spread. [Alabama|L]’s city of [Florence|L] was spared.')).toContain(
      'Florence: city Alabama US',
    );
  });

  it('lets a small town be resolved that stays unresolved without the evidence', () => {
    expect(where('A fire in [Ramstein|L], [Germany|L], spread.')[0]).toMatch(/^Ramstein: city .* DE$/);
    expect(where('A fire in [Ramstein|L] spread.')).toEqual(['Ramstein:']);
  });

  it('rules out a namesake in another state', () => {
    const text = 'In [Boston|L], [Massachusetts|L], they spoke of [Randolph|L], [New Hampshire|L].';
    expect(where(text)).toContain('Randolph:');
  });

  it.each([
    ['a building', 'at [Waterloo|L] station in [London|L]'],
    ['a power plant', 'the [Costa Sur|L] power plant in [Spain|L]'],
    ['a park', 'in [Hyde Park|L], [London|L]'],
  ])('keeps %s from being resolved to the town of its name', (_, text) =>
    expect(first(`They were ${text} today.`)).toMatch(/:$/),
  );
});

it('a resolved place has the coordinates and the id of GeoNames', () => {
  const { document, mentions } = marked('It rained in [London|L].');
  const [london] = resolvePlaces(document, link(document, mentions), gazetteer);
  expect(london?.place).toEqual({
    country: 'GB',
    admin: 'England',
    kind: 'city',
    latitude: 51.51,
    longitude: -0.13,
    geonames: 2643743,
  });
});

it('entities of other types are not resolved, even if they have the name of a place', () => {
  const { document, mentions } = marked('[Paris|P] of [London|O] is [German|N].');
  for (const entity of resolvePlaces(document, link(document, mentions), gazetteer))
    expect(entity).not.toHaveProperty('place');
});

it('the shipped gazetteer has less than 6 MB', () => {
  expect(SHIPPED.length).toBeLessThan(6e6);
});

describe('a county, a state or a people beside a city', () => {
  it.each([
    ['[Boston|L], [Lincolnshire|L]', 'Boston: city England GB'],
    ['[Boston|L], [Lincs|L],', 'Boston: city England GB'],
    ['[Rochester|L], [Kent|L],', 'Rochester: city England GB'],
    ['[Perth|L], [Perthshire|L],', 'Perth: city Scotland GB'],
    ['[Tralee|L], [Co. Kerry|L],', 'Tralee: city County Kerry IE'],
    ['[Jackson|L], [Hinds County|L],', 'Jackson: city Mississippi US'],
    ['[Huntington|L], [W.Va.|L],', 'Huntington: city West Virginia US'],
    ['[Wheeling|L], [W. Va.|L],', 'Wheeling: city West Virginia US'],
    ['[London|L], [Ont.|L],', 'London: city Ontario CA'],
    ['[Newcastle|L], [NSW|L],', 'Newcastle: city New South Wales AU'],
    ['[Nashville|L] [Tennessee|L]', 'Nashville: city Tennessee US'],
    ['the Lebanese city of [Tripoli|L]', 'Tripoli: city North Lebanon LB'],
    ['the northern Lebanese city of [Tripoli|L]', 'Tripoli: city North Lebanon LB'],
    ['[Perth|L], a Scottish town,', 'Perth: city Scotland GB'],
    ['the Texas town of [Paris|L]', 'Paris: city Texas US'],
    ['the American city of [Birmingham|L]', 'Birmingham: city Alabama US'],
  ])('decides which place is meant: %s', (source, place) =>
    expect(first(`Fire broke out in ${source} today.`)).toBe(place),
  );

  it.each([
    ['[Moscow|L], [Ayrshire|L]', 'Moscow:'],
    ['[Melbourne|L], [Derbyshire|L]', 'Melbourne: city England GB'],
  ])('keeps %s from being resolved to a city of that name elsewhere', (source, place) =>
    expect(first(`Fire broke out in ${source} today.`)).toBe(place),
  );

  it.each([
    ['A Canadian minister spoke in [London|L].', 'London: city England GB'],
    ['It rained in [Melbourne|L] and [Bristol|L].', 'Melbourne: city Victoria AU'],
    ['It rained in [Tripoli|L] and in no other city.', 'Tripoli: city Tripoli LY'],
  ])('leaves the best-known place in: %s', (source, place) => expect(first(source)).toBe(place));

  it.each([
    ['[Georgia|L] flooded [Savannah|L].', 'Georgia: region US'],
    ['[Georgia|L] and [Atlanta|L] flooded.', 'Georgia: region US'],
    ['[Georgia|L] and [Fulton County|L] flooded.', 'Georgia: region US'],
    ['[Georgia|L] and [Tbilisi|L] flooded.', 'Georgia: country GE'],
  ])('finds by the cities beside it which Georgia is meant: %s', (source, place) => expect(first(source)).toBe(place));
});
