import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { link } from '../../../src/engine/link/index.js';
import type { Mention, TimexMod } from '../../../src/engine/types.js';
import { linked, marked, rows } from '../../support/marked.js';

describe('the name of an entity', () => {
  it('is the fullest form in the text; the other forms are aliases by frequency', () => {
    const [nato] = linked(
      '[NATO|O] met. [NATO|O] and the [Nato|O] chief agreed. The [North Atlantic Treaty Organization|O] slept. [Nato|O], [NATO|O].',
    );
    expect([nato?.name, nato?.aliases, nato?.count]).toEqual([
      'North Atlantic Treaty Organization',
      ['NATO', 'Nato'],
      6,
    ]);
  });

  it('is in capitals only if every mention is', () => {
    expect(linked('[ANGELA MERKEL|P] LEAVES\n\n[Angela Merkel|P] left.')[0]?.name).toBe('Angela Merkel');
    expect(linked('[ANGELA MERKEL|P] LEAVES')[0]?.name).toBe('ANGELA MERKEL');
    expect(linked('The [U.S.|L] and the [US|L]. The [U.S.|L] again.')[0]?.name).toBe('U.S.');
  });

  it('is the most frequent of its spellings with and without hyphen', () => {
    expect(linked('[Coca Cola|O] met. [Coca-Cola|O] left. [Coca-Cola|O] rose.')[0]).toMatchObject({
      name: 'Coca-Cola',
      aliases: ['Coca Cola'],
    });
    expect(linked('[Coca Cola|O] met. [Coca-Cola|O] left. [Coca Cola|O] rose.')[0]?.name).toBe('Coca Cola');
  });

  it('has no leading "the", quotes or possessive, while its mentions keep their text', () => {
    const [guardian] = linked('It was [the Guardian’s|O] idea.');
    expect(guardian).toMatchObject({ name: 'Guardian', aliases: [], mentions: [{ text: 'the Guardian’s' }] });
  });

  it('is on one line, even if the mention is wrapped', () => {
    expect(linked('He is [Angela\n  Merkel|P].')[0]).toMatchObject({
      name: 'Angela Merkel',
      mentions: [{ text: 'Angela\n  Merkel' }],
    });
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'may be %s, a property of every JavaScript object',
    (name) => {
      expect(rows(`[${name}|P] met [${name}|P]. [Ann ${name}|P].`)).toEqual([`Ann ${name} 3`]);
    },
  );
});

describe('time expressions', () => {
  const time = (value?: string) => ({ timex: 'DATE', ...(value === undefined ? {} : { value }) }) as const;

  it('with equal values are one entity; without values, those with equal wording are', () => {
    const { document } = marked('On Friday, on Nov 18, someday, one day, someday.');
    const at = (word: string, from: number, value?: string): Mention => {
      const start = document.text.indexOf(word, from);
      return { start, end: start + word.length, type: 'date', source: 'dates/test', time: time(value) };
    };
    const mentions = [
      at('Friday', 0, '2016-11-18'),
      at('Nov 18', 0, '2016-11-18'),
      at('someday', 0),
      at('one day', 0),
      at('someday', 35),
    ];
    const entities = link(document, mentions);
    expect(entities.map(({ name, count, value }) => [name, count, value])).toEqual([
      ['Friday', 2, '2016-11-18'],
      ['someday', 2, undefined],
      ['one day', 1, undefined],
    ]);
    for (const entity of entities) expect(entity).not.toHaveProperty('salience');
  });
});

describe('the modifier of a time expression', () => {
  const modOf = (...mods: (TimexMod | undefined)[]): TimexMod | undefined => {
    const { document } = marked('2016 2016 2016');
    const mentions = mods.map((mod, i): Mention => {
      const time = { value: '2016', timex: 'DATE', ...(mod === undefined ? {} : { mod }) } as const;
      return { start: 5 * i, end: 5 * i + 4, type: 'date', source: 'dates/test', time };
    });
    return link(document, mentions)[0]?.mod;
  };

  it('is kept only if all mentions have the same', () => {
    expect(modOf('START')).toBe('START');
    expect(modOf('START', 'START')).toBe('START');
    expect(modOf('START', undefined)).toBeUndefined();
    expect(modOf(undefined, 'START')).toBeUndefined();
    expect(modOf('START', 'END')).toBeUndefined();
  });
});

describe('the type of a mention', () => {
  it('becomes that of the same name elsewhere if the model is in doubt', () => {
    const text = '[Acme|O0.9] met. [Acme|O0.9] left. [Acme|O0.8] ate. [Acme|P0.5] slept.';
    expect(linked(text).map(({ type, count }) => [type, count])).toEqual([['organization', 4]]);
  });

  it.each([
    ['the model is sure of it', '[Acme|O0.9] [Acme|O0.9] [Acme|O0.8] [Acme|P0.95]'],
    ['there is no clear majority', '[Acme|O0.9] [Acme|O0.9] [Acme|P0.7] [Acme|P0.7]'],
    ['there are too few mentions', '[Acme|O0.9] [Acme|P0.5]'],
    ['a people shares the name of its country', '[Saudi|L0.9] [Saudi|L0.9] [Saudi|L0.9] [Saudi|N0.5]'],
  ])('does not change if %s', (_, text) => {
    expect(new Set(linked(text).map(({ type }) => type)).size).toBe(2);
  });

  it('does not change if the mention comes from the record of the article', () => {
    const { document, mentions } = marked('[Acme|O] [Acme|O] [Acme|O] [Acme|P]', { source: 'given' });
    expect(link(document, mentions).map(({ type, count }) => [type, count])).toEqual([
      ['organization', 3],
      ['person', 1],
    ]);
  });

  it('keeps equal names of two types apart', () => {
    expect(rows('[Washington|P] left [Washington|L].')).toEqual(['Washington 1', 'Washington 1']);
  });
});

describe('a name that the text introduces as another name', () => {
  it.each([
    '[Rapa Nui|L], also called [Easter Island|L], is far.',
    '[Nielsen Music|O] (formerly known as [SoundScan|O]) counts.',
    '[Matsu|P], also known as “[Tian Hou|P]”, is a deity.',
    '[Doris Day|P] was born [Doris Mary Ann Kappelhoff|P] in Ohio.',
    'The [Centers for Disease Control|O] ("[CDC|O]") said so.',
  ])('joins the entity: %s', (text) => expect(linked(text)).toHaveLength(1));

  it.each([
    '[Rapa Nui|L], which called [Easter Island|L], is far.',
    '[Nielsen Music|O] ([SoundScan|O]) counts.',
    '[Doris Day|P] was born near [Carmel Valley|P].',
    '[Acme|O] was born [Zeta|O].',
    '[Rapa Nui|L], also called [Easter Island|O], is far.',
  ])('is not seen in a text that introduces none: %s', (text) => expect(linked(text)).toHaveLength(2));
});

describe('salience', () => {
  const most = (source: string, title?: string) =>
    linked(source, title === undefined ? {} : { title }).reduce((a, b) =>
      (b.salience ?? 0) > (a.salience ?? 0) ? b : a,
    ).name;

  it('is higher for an entity with more mentions', () => {
    expect(most('[Anna Bell|P] met [Carl Dorn|P]. [Dorn|P] left. [Dorn|P] ate.')).toBe('Carl Dorn');
  });

  it('is higher for an entity that is mentioned first', () => {
    const [anna, carl] = linked('[Anna Bell|P] met [Carl Dorn|P], who had come from far away.');
    expect(anna?.name).toBe('Anna Bell');
    expect(anna?.salience).toBeGreaterThan(carl?.salience as number);
  });

  it('is higher for an entity in the headline, which is part of the text or given as the title', () => {
    const body = '[Anna Bell|P] met [Carl Dorn|P], who had come from far away.';
    expect(most(`Dorn [Carl Dorn|P] arrives\n\n${body}`)).toBe('Carl Dorn');
    expect(most(body, 'A guest: Carl Dorn')).toBe('Carl Dorn');
    expect(most(body, 'A guest: Carla Dornan')).toBe('Anna Bell');
  });

  it('adds up to 1 over an article', () => {
    const entities = linked('[Anna Bell|P] met [Carl Dorn|P] of [Acme|O] in [Rome|L] and spoke [German|N].');
    expect(entities.reduce((sum, { salience = 0 }) => sum + salience, 0)).toBeCloseTo(1, 3);
  });
});

describe('an ignored name', () => {
  const without = (source: string, ...names: string[]) => {
    const { document } = marked(source);
    return rows(source, { isIgnored: ({ start, end }) => names.includes(document.text.slice(start, end)) });
  };

  it('removes the entity that has this name', () => {
    expect(without('[Anna Bell|P] met [Carl Dorn|P]. [Bell|P] left.', 'Anna Bell')).toEqual(['Carl Dorn 1']);
  });

  it('removes only the mentions with this name from an entity with a fuller name', () => {
    const text = '[Thomson Reuters|O] said [Reuters|O] was sold. [Reuters|O] denied it.';
    expect(without(text, 'Reuters')).toEqual(['Thomson Reuters 1']);
  });
});

describe('names of a lexicon', () => {
  const entry = (source: string, entries: readonly (number | undefined)[]) => {
    const { document, mentions } = marked(source);
    const own = mentions.map((mention, i): Mention => {
      const number = entries[i];
      if (number === undefined) return mention;
      return { ...mention, source: 'lexicon', lexiconEntry: number, lexiconId: `id${number}` };
    });
    return link(document, own).map(({ name, count, lexiconId }) => [name, count, lexiconId]);
  };

  it('are one entity if they belong to one entry, even if they have nothing in common', () => {
    expect(entry('[IBM|O] fell. [Big Blue|O] rose.', [0, 0])).toEqual([['Big Blue', 2, 'id0']]);
  });

  it('are two entities if they belong to two entries, even if one contains the other', () => {
    expect(entry('[John Smith|P] met [Smith|P].', [0, 1])).toEqual([
      ['John Smith', 1, 'id0'],
      ['Smith', 1, 'id1'],
    ]);
  });

  it('become an entity of their own if they match the names of several entities', () => {
    expect(entry('[Ann Smith|P] met [Bob Smith|P]. [Smith|P] left.', [undefined, undefined, 5])).toEqual([
      ['Ann Smith', 1, undefined],
      ['Bob Smith', 1, undefined],
      ['Smith', 1, 'id5'],
    ]);
  });

  it('give their lexicon id to the whole entity, other names included', () => {
    expect(entry('[Acme Robotics Corporation|O] fell. [Acme Robotics|O] rose.', [undefined, 3])).toEqual([
      ['Acme Robotics Corporation', 2, 'id3'],
    ]);
  });
});

describe('any list of mentions', () => {
  const names = [
    'Anna Bell',
    'Bell',
    'A. Bell',
    'B.',
    'NATO',
    'U.S.',
    'Ann',
    '’s',
    '(',
    'É',
    '中国',
    'the',
    'Inc.',
    'O’Neil-Li',
    '1',
  ];
  const mentions = fc.array(
    fc.tuple(
      fc.constantFrom(...names),
      fc.constantFrom('P', 'O', 'L', 'N', 'M'),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    {
      maxLength: 40,
    },
  );
  const source = mentions.map((list) => list.map(([name, type]) => `[${name}|${type}] met `).join(''));

  it('gives entities that contain each mention exactly once, in text order', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { document, mentions } = marked(text);
        const entities = link(document, mentions);
        const inEntities = entities
          .flatMap((entity) => entity.mentions.map(({ start }) => start))
          .sort((a, b) => a - b);
        expect(inEntities).toEqual(mentions.map(({ start }) => start));
        expect(entities.map(({ id }) => id)).toEqual(entities.map((_, i) => `T${i + 1}`));
        for (const { count, mentions: own, name, aliases } of entities) {
          expect(own.length).toBe(count);
          expect(new Set([name, ...aliases]).size).toBe(1 + aliases.length);
          for (const { start, end, text: surface } of own) expect(document.text.slice(start, end)).toBe(surface);
        }
        const starts = entities.map((entity) => entity.mentions[0]?.start as number);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same entities in any order of mentions', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { document, mentions } = marked(text);
        expect(link(document, [...mentions].reverse())).toEqual(link(document, mentions));
      }),
      { numRuns: 50 },
    );
  });

  it('is linked without comparing names of more than forty words', () => {
    const words = (count: number) => Array.from({ length: count }, (_, i) => `Ann${i}`).join(' ');
    expect(rows(`[${words(40)}|P] met [${words(39)}|P].`)).toEqual([`${words(40)} 2`]);
    expect(rows(`[${words(41)}|P] met [${words(40)}|P] and [${words(41)}|P].`)).toEqual([
      `${words(41)} 2`,
      `${words(40)} 1`,
    ]);
  });

  it('may contain thousands of similar names, and each mention gets an entity', () => {
    const many = Array.from(
      { length: 3000 },
      (_, i) => `[Ann B${String.fromCharCode(97 + (i % 26))}ron${i % 500}|P], `,
    ).join('');
    const entities = linked(many.repeat(2));
    expect(entities.reduce((sum, { count }) => sum + count, 0)).toBe(6000);
  });
});
