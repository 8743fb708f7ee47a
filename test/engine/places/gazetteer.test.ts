import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeName } from '../../../src/engine/names/normalize.js';
import { readPlaces } from '../../../src/engine/places/gazetteer.js';
import {
  firstHash,
  packFacts,
  packLink,
  packPosition,
  unpackFacts,
  unpackLink,
  unpackPosition,
} from '../../../src/engine/places/gazetteer-format.js';
import { packPlaces, type SourcePlace } from '../../../src/engine/places/pack-gazetteer.js';
import { verifyModelFile } from '../../../src/engine/recognise/file/container.js';
import { createExtractor } from '../../../src/index.js';
import { ExtractError } from '../../../src/util/errors.js';

const SHIPPED = new URL('../../../model/places.bin', import.meta.url);

const PLACES: readonly SourcePlace[] = [
  { kind: 'continent', id: 1, name: 'Europe', alternates: [], latitude: 48.7, longitude: 9.1, population: 7e8 },
  {
    kind: 'country',
    id: 2,
    name: 'France',
    alternates: ['Republic of France'],
    country: 'FR',
    latitude: 46,
    longitude: 2,
    population: 67e6,
  },
  {
    kind: 'region',
    id: 3,
    name: 'Île-de-France',
    alternates: [],
    country: 'FR',
    code: 'FR.11',
    latitude: 48.5,
    longitude: 2.5,
    population: 12e6,
  },
  {
    kind: 'city',
    id: 4,
    name: 'Paris',
    alternates: ['Lutetia'],
    country: 'FR',
    code: 'FR.11',
    latitude: 48.8566,
    longitude: 2.3522,
    population: 2_138_551,
    capital: true,
  },
  {
    kind: 'city',
    id: 5,
    name: 'Montmartre',
    alternates: [],
    country: 'FR',
    code: 'FR.99',
    latitude: -33.5,
    longitude: -179.99,
    population: 1000,
    part: true,
  },
];

describe('a place gazetteer', () => {
  const gazetteer = readPlaces(packPlaces(PLACES));

  it('finds each packed place by all its names', () => {
    const [paris, ...others] = gazetteer.find('Paris');
    expect(others).toEqual([]);
    expect(paris).toMatchObject({ kind: 'city', country: 'FR', alternate: false, capital: true, part: false });
    expect(gazetteer.find('Lutetia')).toEqual([{ ...paris, alternate: true }]);
    expect(gazetteer.find('PARIS')).toEqual([paris]);
    expect(gazetteer.find('Ile de France')[0]?.place).toBe(paris?.region);
    expect(gazetteer.find('Montmartre')[0]).toMatchObject({ part: true, region: -1 });
    expect(gazetteer.find('Republic of France')).toHaveLength(1);
  });

  it('distinguishes two names whose first hashes are equal', () => {
    const [first, other] = ['Ihwcaze', 'Npdlidf'];
    expect(firstHash(normalizeName.forPlaces(first))).toBe(firstHash(normalizeName.forPlaces(other)));
    const both = readPlaces(
      packPlaces([
        { ...(PLACES[3] as SourcePlace), id: 11, name: first },
        { ...(PLACES[3] as SourcePlace), id: 12, name: other, alternates: [] },
      ]),
    );
    expect(both.find(first).map((place) => both.reference(place).geonames)).toEqual([11]);
    expect(both.find(other).map((place) => both.reference(place).geonames)).toEqual([12]);
  });

  it('finds no place by a name that was not packed', () => {
    for (const name of ['', ' ', 'Pari', 'Pariss', 'Rome', '\0', '…']) expect(gazetteer.find(name)).toEqual([]);
  });

  it('returns the reference of a place, with coordinates to a hundredth of a degree', () => {
    const reference = (name: string) => gazetteer.reference(gazetteer.find(name)[0] as never);
    expect(reference('Paris')).toEqual({
      country: 'FR',
      admin: 'Île-de-France',
      kind: 'city',
      latitude: 48.86,
      longitude: 2.35,
      geonames: 4,
    });
    expect(reference('France')).toEqual({ country: 'FR', kind: 'country', latitude: 46, longitude: 2, geonames: 2 });
    expect(reference('Europe')).toEqual({ kind: 'continent', latitude: 48.7, longitude: 9.1, geonames: 1 });
    expect(reference('Montmartre')).toMatchObject({ latitude: -33.5, longitude: -179.99 });
    expect(gazetteer.country('FR')?.kind).toBe('country');
    expect(gazetteer.country('XX')).toBeUndefined();
  });

  it('can be empty, and can begin at any byte of a buffer', () => {
    expect(readPlaces(packPlaces([])).find('Paris')).toEqual([]);
    const bytes = packPlaces(PLACES);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(readPlaces(shifted.subarray(1)).find('Paris')).toHaveLength(1);
  });
});

describe('a file that is not a place gazetteer', () => {
  const bytes = packPlaces(PLACES);
  const codeOf = (data: Uint8Array) => {
    try {
      readPlaces(data).find('Paris');
    } catch (error) {
      return error instanceof ExtractError ? error.code : error;
    }
    return undefined;
  };

  it.each([
    ['is empty', new Uint8Array(0)],
    ['is text', new TextEncoder().encode('{"places": ["Paris", "London", "Rome"]}')],
    ['is cut off', bytes.slice(0, -1)],
    ['is a header alone', bytes.slice(0, 32)],
    ['has bytes left over', Uint8Array.of(...bytes, 0)],
    ['is of another version', bytes.with(4, 99)],
    ['claims more names than it has', bytes.with(14, 255)],
  ])('is refused if it %s', (_, data) => expect(codeOf(data)).toBe('bad-model'));

  it('is refused if any byte of its header is changed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 27 }), fc.nat({ max: 255 }), (at, value) => {
        fc.pre(bytes[at] !== value && !(at >= 16 && at < 24));
        expect(codeOf(bytes.with(at, value))).toBe('bad-model');
      }),
    );
  });

  it('is refused if a single bit of the shipped file is flipped', async () => {
    const file = new Uint8Array(readFileSync(SHIPPED));
    await verifyModelFile(file);
    for (const at of [64, 1000, file.length >> 1, file.length - 9]) {
      const damaged = file.slice();
      damaged[at] = (damaged[at] as number) ^ 1;
      const work = createExtractor({ givenMentions: true, places: damaged });
      await expect(work).rejects.toMatchObject({ code: 'bad-model', input: 'place gazetteer' });
    }
  });
});

describe('packed fields', () => {
  it('unpack to the values that were packed', () => {
    fc.assert(
      fc.property(
        fc.record({
          country: fc.nat({ max: 255 }),
          region: fc.nat({ max: 8191 }),
          population: fc.nat({ max: 1_400_000_000 }),
          kind: fc.constantFrom('continent', 'country', 'region', 'city'),
          part: fc.boolean(),
          capital: fc.boolean(),
        }),
        (facts) => {
          const { population, ...rest } = unpackFacts(packFacts(facts as never));
          expect({ ...rest, population: 0 }).toEqual({ ...facts, population: 0 });
          expect(Math.abs(population - facts.population)).toBeLessThanOrEqual(0.1 * facts.population + 1);
        },
      ),
    );
    fc.assert(
      fc.property(fc.nat({ max: (1 << 18) - 1 }), fc.boolean(), fc.nat({ max: 8191 }), (place, alternate, second) => {
        expect(unpackLink(packLink(place, alternate, second))).toEqual({ place, alternate, second });
      }),
    );
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(degrees(90), degrees(180), (latitude, longitude) => {
        const back = unpackPosition(packPosition(latitude, longitude));
        expect(Math.abs(back.latitude - latitude)).toBeLessThan(0.0051);
        expect(Math.abs(back.longitude - longitude)).toBeLessThan(0.0051);
      }),
    );
  });
});
