import { describe, expect, it } from 'vitest';
import { linked, rows } from '../../support/marked.js';

const isOne = (first: string, second: string) => rows(`They saw [${first}|L]. Then [${second}|L] again.`).length === 1;

describe('names of one place', () => {
  it.each([
    ['country with periods', 'United States', 'U.S.'],
    ['country without periods', 'U.S.', 'US'],
    ['country by its short name', 'United States of America', 'America'],
    ['acronym of a country', 'United Kingdom', 'UK'],
    ['country by its island', 'UK', 'Britain'],
    ['old name', 'Myanmar', 'Burma'],
    ['headline', 'Turkey', 'TURKEY'],
    ['division', 'Hubei Province', 'Hubei'],
    ['feature', 'Lake Victoria', 'Victoria'],
    ['feature alone', 'Notre-Dame Cathedral', 'Cathedral'],
    ['city', 'Quezon City', 'Quezon City’s'],
    ['acronym', 'New York City', 'NYC'],
    ['article', 'The Hague', 'Hague'],
    ['accents', 'São Paulo', 'Sao Paulo'],
    ['hyphen or space', 'Port-au-Prince', 'Port au Prince'],
    ['hyphen or nothing', 'Aj-man', 'Ajman'],
    ['space or nothing', 'South Sudan', 'SouthSudan'],
    ['slip', 'Pittsburgh', 'Pittsburg'],
  ])('are one entity: %s: %s, %s', (_, first, second) => expect(isOne(first, second)).toBe(true));
});

describe('names of two places', () => {
  it.each([
    ['direction', 'Korea', 'North Korea'],
    ['directions', 'North Korea', 'South Korea'],
    ['part of a country', 'United Kingdom', 'Scotland'],
    ['namesake', 'York', 'New York'],
    ['region and city', 'New York', 'New York City'],
    ['other feature', 'Lake Victoria', 'Victoria Falls'],
    ['number in another spacing', 'Highway 1-1', 'Highway 11'],
    ['letters parted elsewhere', 'North Eastfield', 'Northeast Field'],
    ['countries alike', 'Niger', 'Nigeria'],
    ['one letter apart', 'Iran', 'Iraq'],
    ['other country of the name', 'Congo', 'Republic of the Congo'],
  ])('are two entities: %s: %s, %s', (_, first, second) => expect(isOne(first, second)).toBe(false));
});

it('a province or lake is not joined with a bare name that was mentioned often before; a city is', () => {
  expect(rows('[Hubei|L], [Hubei|L] and [Hubei|L]. Then [Hubei Province|L].')).toEqual(['Hubei 3', 'Hubei Province 1']);
  expect(rows('[Victoria|L], [Victoria|L]. Then [Lake Victoria|L].')).toEqual(['Victoria 2', 'Lake Victoria 1']);
  expect(rows('[York|L] and [York|L]. Then [York City|L].')).toEqual(['York City 3']);
});

it('a name in capitals in the dateline joins the same name in the text', () => {
  expect(rows('[PARIS|L], Nov 18 - It rained in [Paris|L].')).toEqual(['Paris 2']);
});

it('a place name before a hyphen joins the place', () => {
  expect(rows('The [U.S.|L]-led force left the [United States|L].')).toEqual(['United States 2']);
});

it('a people refers to its country and stays an entity of its own', () => {
  const entities = linked('[Turkey|L] and [Turkish|N] soldiers, [Turks|N] all.');
  expect(entities.map(({ type, name, count, refersTo }) => [type, name, count, refersTo])).toEqual([
    ['place', 'Turkey', 1, undefined],
    ['group', 'Turkish', 2, 'TR'],
  ]);
});
