import { describe, expect, it } from 'vitest';
import { linked, rows } from '../../support/marked.js';

const isOne = (type: string, first: string, second: string) =>
  rows(`[${first}|${type}] and [${second}|${type}].`).length === 1;

describe('names of groups', () => {
  it.each([
    ['plural', 'Muslim', 'Muslims'],
    ['adjective', 'Democrat', 'Democratic'],
    ['noun and adjective of a people', 'Turks', 'Turkish'],
    ['people by its country', 'Swede', 'Swedish'],
    ['capitals', 'Republican', 'REPUBLICAN'],
  ])('are one entity: %s: %s, %s', (_, first, second) => expect(isOne('N', first, second)).toBe(true));

  it.each([
    ['peoples', 'Turkish', 'Kurdish'],
    ['a part of a country', 'British', 'Scottish'],
    ['parties', 'Democrats', 'Republicans'],
    ['faiths', 'Sunni', 'Shia'],
  ])('are two entities: %s: %s, %s', (_, first, second) => expect(isOne('N', first, second)).toBe(false));

  it.each([
    ['Turkish', 'TR'],
    ['Americans', 'US'],
    ['Saudi', 'SA'],
    ['Scottish', 'GB'],
  ])('get the country of their people: %s gets %s', (name, code) =>
    expect(linked(`[${name}|N] people.`)[0]?.refersTo).toBe(code),
  );

  it.each(['Muslims', 'Republican', 'Kurdish'])('get no country if they are not a people: %s', (name) => {
    expect(linked(`[${name}|N] people.`)[0]).not.toHaveProperty('refersTo');
  });
});

describe('names of works, events and types of a user', () => {
  it.each([
    ['plural', 'Boeing 787', 'Boeing 787s'],
    ['acronym', 'North American Free Trade Agreement', 'NAFTA'],
    ['last words', 'Hurricane Dorian', 'Dorian'],
    ['first words', 'Affordable Care Act of 2010', 'Affordable Care Act'],
  ])('are one entity: %s: %s, %s', (_, first, second) => expect(isOne('M', first, second)).toBe(true));

  it.each([
    ['numbers', 'Boeing 787', 'Boeing 777'],
    ['storms', 'Hurricane Dorian', 'Hurricane Maria'],
    ['one word of several', 'World War II', 'World Cup'],
  ])('are two entities: %s: %s, %s', (_, first, second) => expect(isOne('M', first, second)).toBe(false));
});
