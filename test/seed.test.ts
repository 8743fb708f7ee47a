/**
 * Extracts one real article, and the same article with other real names in it. The result must have the same rows, so the
 * program cannot know the names of this article by heart.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createExtractor, type Entity, KNOWN_TYPES } from '../src/index.js';
import { SEED } from './support/command.js';

const ARTICLE = readFileSync(SEED, 'utf8');
const extractor = await createExtractor({ types: KNOWN_TYPES });

/** The names of the article: type, name and number of mentions. */
const NAMES = [
  ['person', 'Jens Stoltenberg', 7],
  ['person', 'Paul Junker', 1],
  ['person', 'Fethullah Gulen', 1],
  ['person', 'Recep Tayyip Erdogan', 1],
  ['person', 'Donald Trump', 3],
  ['organization', 'NATO', 10],
  ['place', 'Brussels', 1],
  ['place', 'Ramstein', 1],
  ['place', 'Germany', 1],
  ['place', 'Kaiserslautern', 1],
  ['place', 'Turkey', 3],
  ['place', 'Istanbul', 1],
  ['place', 'Lithuania', 1],
  ['place', 'Latvia', 1],
  ['place', 'Estonia', 1],
  ['place', 'Moscow', 1],
  ['place', 'Ukraine', 1],
  ['place', 'Crimea', 1],
] as const;

const DATES = [
  ['Friday', '2016-11-18', undefined],
  ['July 15', '2016-07-15', undefined],
  ['Sunday', '2016-11-20', undefined],
  ['beginning of November', '2016-11', 'START'],
] as const;

/** Real names that replace the names of the article; full names stand before their parts. */
const OPEC = {
  'Jens Stoltenberg': 'Mohammed Barkindo',
  Stoltenberg: 'Barkindo',
  'Paul Junker': 'Carla Bianchi',
  'Fethullah Gulen': 'Rached Ghannouchi',
  'Recep Tayyip Erdogan': 'Ellen Johnson Sirleaf',
  'Donald Trump': 'Boris Johnson',
  Trump: 'Johnson',
  NATO: 'OPEC',
  Brussels: 'Vienna',
  Ramstein: 'Aviano',
  Germany: 'Italy',
  German: 'Italian',
  Kaiserslautern: 'Pordenone',
  Turkey: 'Egypt',
  Turkish: 'Egyptian',
  Istanbul: 'Cairo',
  Lithuania: 'Slovakia',
  Latvia: 'Hungary',
  Estonia: 'Romania',
  Moscow: 'Rabat',
  Ukraine: 'Algeria',
  Crimea: 'Tindouf',
  Russian: 'Moroccan',
};

const ASEAN = {
  'Jens Stoltenberg': 'Surin Pitsuwan',
  Stoltenberg: 'Pitsuwan',
  'Paul Junker': 'Kenji Watanabe',
  'Fethullah Gulen': 'Sam Rainsy',
  'Recep Tayyip Erdogan': 'Susilo Bambang Yudhoyono',
  'Donald Trump': 'Angela Merkel',
  Trump: 'Merkel',
  NATO: 'ASEAN',
  Brussels: 'Jakarta',
  Ramstein: 'Yokota',
  Germany: 'Japan',
  German: 'Japanese',
  Kaiserslautern: 'Fussa',
  Turkey: 'Cambodia',
  Turkish: 'Cambodian',
  Istanbul: 'Hanoi',
  Lithuania: 'Malaysia',
  Latvia: 'Brunei',
  Estonia: 'Thailand',
  Moscow: 'Beijing',
  Ukraine: 'Vietnam',
  Crimea: 'Da Nang',
  Russian: 'Chinese',
};

type Renaming = Readonly<Record<string, string>>;

function rename(text: string, names: Renaming): string {
  const words = new RegExp(`\\b(?:${Object.keys(names).join('|')})\\b`, 'g');
  return text.replace(words, (name) => names[name] ?? name);
}

function entitiesOf(text: string): readonly Entity[] {
  return extractor.extract(text, { date: '2016-11-18' }).entities;
}

/** Returns the names that do not have exactly one row with the right type and count, and the names with a wrong type. */
function findProblems(entities: readonly Entity[], names: Renaming = {}): { missed: string[]; wrong: string[] } {
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const [type, original, count] of NAMES) {
    const name = names[original] ?? original;
    const rows = entities.filter((entity) => entity.name === name || entity.aliases.includes(name));
    if (rows.some((row) => row.type !== type)) wrong.push(`${name}: ${rows.map((row) => row.type)}`);
    const [row] = rows;
    if (rows.length !== 1 || row?.name !== name || row.type !== type || row.count !== count) missed.push(name);
  }
  return { missed, wrong };
}

describe('the seed article', () => {
  const entities = entitiesOf(ARTICLE);

  it('has the text of its gold annotation', () => {
    const gold = JSON.parse(readFileSync(SEED.replace('.txt', '.gold.json'), 'utf8'));
    expect(ARTICLE.normalize('NFC').replace(/\r/g, '').trim()).toBe(gold.text.normalize('NFC').trim());
  });

  it('yields at least 16 of its 18 names as one entity each, and no name with a wrong type', () => {
    const { missed, wrong } = findProblems(entities);
    expect(wrong).toEqual([]);
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(2);
  });

  it('yields its four dates with their values', () => {
    const dates = entities
      .filter(({ type }) => type === 'date')
      .map(({ name, value, mod }) => [name.replace(/^the /, ''), value, mod]);
    for (const date of DATES) expect(dates).toContainEqual([...date]);
  });

  it('gives no mention in the navigation text of its page', () => {
    for (const furniture of ['3 Min Read', 'TAGGED', 'Share this Article']) {
      const start = ARTICLE.indexOf(furniture);
      expect(start).toBeGreaterThan(0);
      const inside = entities.flatMap(({ mentions }) =>
        mentions.filter((mention) => mention.start < start + furniture.length && start < mention.end),
      );
      expect(inside).toEqual([]);
    }
  });

  it('gives offsets that point at the words in the text', () => {
    for (const { mentions, count } of entities) {
      expect(mentions.length).toBe(count);
      for (const { start, end, text } of mentions) expect(ARTICLE.slice(start, end)).toBe(text);
    }
  });
});

describe.each([
  ['OPEC', OPEC],
  ['ASEAN', ASEAN],
])('the seed article with the names of %s', (_, names) => {
  const entities = entitiesOf(rename(ARTICLE, names));

  it('gives at least 16 of 18 names as one row each, and no name with a wrong type', () => {
    const { missed, wrong } = findProblems(entities, names);
    expect(wrong).toEqual([]);
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(2);
  });

  it('gives the same four dates', () => {
    const dates = entities
      .filter(({ type }) => type === 'date')
      .map(({ name, value, mod }) => [name.replace(/^the /, ''), value, mod]);
    for (const date of DATES) expect(dates).toContainEqual([...date]);
  });
});
