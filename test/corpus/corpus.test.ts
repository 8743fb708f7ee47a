import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/corpus/database.js';
import { openSearch, type Search } from '../../src/corpus/query/index.js';
import type { Filters } from '../../src/corpus/query/types.js';
import { type IndexWriter, openIndexWriter } from '../../src/corpus/write.js';
import type { Entity, Result } from '../../src/engine/types.js';
import { entity } from '../support/results.js';

let path: string;
beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'extract-index-')), 'n.sqlite');
});

/** Adds a document with the people that its text names, and with other given entities. */
function put(
  store: IndexWriter,
  source: string,
  id: string,
  text: string,
  entities: Entity[] = [],
  date = '2016-11-18',
) {
  const people = ['Angela Merkel', 'Emmanuel Macron', 'Theresa May'].filter((name) => text.includes(name));
  const persons = people.map((name) =>
    entity(text, { type: 'person', name, aliases: text.includes(`Ms ${name.split(' ')[1]}`) ? ['Merkel'] : [] }),
  );
  const result: Result = { id, date, title: `About ${id}`, entities: [...persons, ...entities] };
  store.put(source, { result, text, words: text.split(' ').length, key: text });
}

const STATE = { size: 10, modified: 1.5 };

async function write(fill: (store: IndexWriter) => void, settings = '{"a":1}'): Promise<void> {
  const store = await openIndexWriter(path, 'n.sqlite', settings);
  fill(store);
  store.close();
}

async function sql(query: string): Promise<unknown[][]> {
  const db = await openDatabase(path, 'n.sqlite', true);
  const rows = db.statement(query).all([]);
  db.close();
  return rows.map((row) => Object.values(row));
}

const documents = () => sql('SELECT id, text FROM documents ORDER BY id').then((rows) => rows.map(([id]) => id));

describe('IndexWriter', () => {
  it('stores entities of equal name, type and place as one, ignoring accents and case', async () => {
    const placed = (text: string, name: string, geonames: number) =>
      entity(text, { type: 'place', name, place: { kind: 'city', geonames, country: geonames === 1 ? 'FR' : 'US' } });
    await write((store) => {
      put(store, 'a', 'a', 'Angela Merkel in Paris.', [placed('Angela Merkel in Paris.', 'Paris', 1)]);
      put(store, 'b', 'b', 'Angela Merkel in PARIS.', [placed('Angela Merkel in PARIS.', 'PARIS', 1)]);
      put(store, 'c', 'c', 'To Paris.', [placed('To Paris.', 'Paris', 2)]);
      put(store, 'd', 'd', 'Paris left.', [entity('Paris left.', { type: 'person', name: 'Páris' })]);
    });
    const all = 'SELECT name, type, country, documents FROM entities';
    expect(await sql(`${all} ORDER BY documents DESC, name, type, country`)).toEqual([
      ['Angela Merkel', 'person', null, 2],
      ['Paris', 'place', 'FR', 2],
      ['Paris', 'place', 'US', 1],
      ['Páris', 'person', null, 1],
    ]);
  });

  it('has views of entities in the same document, and of places and dates in the same document', async () => {
    await write((store) => {
      const text = 'Angela Merkel met Emmanuel Macron in Paris on Friday.';
      const date = { value: '2016-11-18', from: '2016-11-18', to: '2016-11-18' };
      const more = [
        entity(text, { type: 'place', name: 'Paris' }),
        entity(text, { type: 'date', name: 'Friday', ...date }),
      ];
      put(store, 'a', 'a', text, more);
      put(store, 'b', 'b', 'Angela Merkel met Theresa May.');
    });
    const company =
      'SELECT o.name, together.documents FROM together JOIN entities e USING (entity) JOIN entities o ON o.entity = other';
    const persons = "WHERE e.name = 'Angela Merkel' AND o.type = 'person' ORDER BY 1";
    expect(await sql(`${company} ${persons}`)).toEqual([
      ['Emmanuel Macron', 1],
      ['Theresa May', 1],
    ]);
    expect(await sql('SELECT name, date, documents FROM places_on_dates')).toEqual([['Paris', '2016-11-18', 1]]);
    for (const [surface, text, start, end] of await sql(
      'SELECT m.text AS surface, d.text, start, end FROM mentions m JOIN documents d USING (document)',
    )) {
      expect(String(text).slice(Number(start), Number(end))).toBe(surface);
    }
  });

  it('keeps different records of one id, stores equal records once, and replaces only the changed record', async () => {
    const texts = ['Angela Merkel one', 'Theresa May two', 'Theresa May two'];
    await write((store) => {
      for (const text of texts) put(store, 'r', '7', text);
      expect(store.has('r', '7', 'Theresa May two')).toBe(true);
      store.endSource('r', undefined);
    });
    expect(await sql('SELECT text FROM documents ORDER BY 1')).toEqual([['Angela Merkel one'], ['Theresa May two']]);
    await write((store) => {
      expect(texts.map((text) => store.has('r', '7', text))).toEqual([true, true, true]);
      store.endSource('r', undefined);
    });
    expect(await documents()).toEqual(['7', '7']);
    await write((store) => {
      expect(store.has('r', '7', 'Angela Merkel one')).toBe(true);
      put(store, 'r', '7', 'Emmanuel Macron three');
      store.endSource('r', undefined);
    });
    expect(await sql('SELECT text FROM documents ORDER BY 1')).toEqual([
      ['Angela Merkel one'],
      ['Emmanuel Macron three'],
    ]);
  });

  it('recognises unchanged sources and documents, and removes those that the latest run did not visit', async () => {
    await write((store) => {
      for (const id of ['1', '2', '3']) put(store, 'in/r.jsonl', id, `Angela Merkel ${id}`);
      store.endSource('in/r.jsonl', STATE);
      put(store, 'in/gone', 'gone', 'Theresa May');
      store.endSource('in/gone', STATE);
      put(store, 'other/x', 'x', 'Emmanuel Macron');
      store.endSource('other/x', STATE);
    });
    await write((store) => {
      expect(store.isUnchanged('in/r.jsonl', { ...STATE, size: 11 })).toBe(false);
      expect(store.has('in/r.jsonl', '1', 'Angela Merkel 1')).toBe(true);
      expect(store.has('in/r.jsonl', '2', 'Angela Merkel changed')).toBe(false);
      put(store, 'in/r.jsonl', '2', 'Angela Merkel changed');
      store.endSource('in/r.jsonl', { ...STATE, size: 11 });
      expect(store.removeUnvisited((source) => source.startsWith('in/'))).toBe(1);
    });
    expect(await documents()).toEqual(['1', '2', 'x']);
    expect(await sql("SELECT count(*) FROM entities WHERE name = 'Theresa May'")).toEqual([[0]]);
    await write((store) => {
      expect(store.isUnchanged('in/r.jsonl', { ...STATE, size: 11 })).toBe(true);
      expect(store.isUnchanged('other/x', { ...STATE, modified: 2 })).toBe(false);
      store.removeUnvisited(() => true);
    });
    expect(await documents()).toEqual(['1', '2']);
    await expect(write(() => {}, '{"a":1,"b":2}')).rejects.toThrow('n.sqlite: has results of other options (b)');
  });

  it('keeps the documents of a source that a run has not ended, and does not call the source unchanged', async () => {
    await write((store) => {
      for (const id of ['1', '2']) put(store, 'r', id, `Angela Merkel ${id}`);
      store.endSource('r', STATE);
    });
    await write((store) => {
      expect(store.has('r', '1', 'Angela Merkel 1')).toBe(true);
      store.commit();
    });
    expect(await documents()).toEqual(['1', '2']);
    await write((store) => expect(store.isUnchanged('r', STATE)).toBe(false));
  });

  it('refuses a file that is not an index, and a database of other tables', async () => {
    await writeFile(path, 'junk that is no database'.repeat(99));
    await expect(openIndexWriter(path, 'n.sqlite', '{}')).rejects.toThrow('n.sqlite: is not a usable index');
    await expect(openSearch(path, 'n.sqlite', { limit: 10 })).rejects.toThrow('n.sqlite: is not a usable index');
    await writeFile(path, '');
    const db = await openDatabase(path, 'n.sqlite', false);
    db.exec('CREATE TABLE mine (x)');
    db.close();
    await expect(openIndexWriter(path, 'n.sqlite', '{}')).rejects.toThrow('n.sqlite: is not an index of this version');
    await expect(openSearch(`${path}x`, 'none', { limit: 10 })).rejects.toThrow(
      'none: cannot be opened; check the path',
    );
  });
});

describe('openSearch', () => {
  const ask = async <T>(filters: Partial<Filters>, use: (search: Search) => T): Promise<T> => {
    const search = await openSearch(path, 'n.sqlite', { limit: 10, ...filters });
    try {
      return use(search);
    } finally {
      search.close();
    }
  };

  it('finds an entity by its whole name, by whole words and by its beginning, ignoring case and accents', async () => {
    await write((store) => {
      put(store, 'a', 'a', 'Angela Merkel met Emmanuel Macron. Ms Merkel left.');
      put(store, 'b', 'b', 'Then Theresa May met Angela Merkel.', [], '2017-01-02');
    });
    const namesOf = (name: string) => ask({}, (search) => search.find(name).map((row) => row.name));
    expect(await namesOf('ANGELA  Mérkel')).toEqual(['Angela Merkel']);
    expect(await namesOf('macron')).toEqual(['Emmanuel Macron']);
    expect(await namesOf('Ange')).toEqual(['Angela Merkel']);
    for (const name of ['acron', 'm%', 'Angela Macron', '"', ' ']) expect(await namesOf(name)).toEqual([]);
    const [row] = await ask({}, (search) => search.find('Merkel'));
    expect(row).toMatchObject({ articles: 2, mentions: 4, forms: ['Merkel'] });
    expect(await ask({ types: ['place'] }, (search) => search.find('Macron'))).toEqual([]);
    expect(await ask({}, (search) => search.nearest('Emanuel Makron'))).toEqual(['Emmanuel Macron']);
  });

  it('returns the articles of all names, newest first, with the sentences that name them', async () => {
    await write((store) => {
      put(store, 'a', 'a', 'Angela Merkel left. Theresa May came.');
      put(store, 'b', 'b', 'Then Theresa May met Angela Merkel.', [], '2017-01-02');
      put(store, 'c', 'c', 'Angela Merkel stayed.');
    });
    const found = await ask({}, (search) => search.articles([search.find('merkel'), search.find('may')]));
    expect(found).toEqual([
      {
        id: 'b',
        date: '2017-01-02',
        title: 'About b',
        passages: ['Theresa May', 'Angela Merkel'].map((entity) => ({
          text: 'Then Theresa May met Angela Merkel.',
          start: 0,
          end: 35,
          entity,
        })),
      },
      {
        id: 'a',
        date: '2016-11-18',
        title: 'About a',
        passages: [
          { text: 'Angela Merkel left.', start: 0, end: 19, entity: 'Angela Merkel' },
          { text: 'Theresa May came.', start: 20, end: 37, entity: 'Theresa May' },
        ],
      },
    ]);
  });

  it('counts only articles that the filters select', async () => {
    const paris = (text: string) =>
      entity(text, { type: 'place', name: 'Paris', place: { kind: 'city', geonames: 1, country: 'FR' } });
    await write((store) => {
      put(store, 'a', 'a', 'Angela Merkel in Paris signed the treaty.', [paris('Angela Merkel in Paris.')]);
      put(store, 'b', 'b', 'Theresa May and Angela Merkel met.', [], '2017-01-02');
    });
    const listed = (filters: Partial<Filters>) =>
      ask(filters, (search) => search.most().map(({ name, articles }) => `${name} ${articles}`));
    expect(await listed({})).toEqual(['Angela Merkel 2', 'Paris 1', 'Theresa May 1']);
    expect(await listed({ since: '2017-01-01' })).toEqual(['Angela Merkel 1', 'Theresa May 1']);
    expect(await listed({ until: '2016-12-31' })).toEqual(['Angela Merkel 1', 'Paris 1']);
    expect(await listed({ country: 'FR' })).toEqual(['Angela Merkel 1', 'Paris 1']);
    expect(await listed({ country: 'DE' })).toEqual([]);
    expect(await listed({ text: 'TREATY signed' })).toEqual(['Angela Merkel 1', 'Paris 1']);
    expect(await listed({ text: '"treaty signed"' })).toEqual([]);
    expect(await listed({ minArticles: 2 })).toEqual(['Angela Merkel 2']);
    expect(await listed({ types: ['place'] })).toEqual(['Paris 1']);
    expect(await listed({ limit: 1 })).toEqual(['Angela Merkel 2']);
  });

  it('ranks companions by association, not by mere frequency', async () => {
    await write((store) => {
      put(store, 'a', 'a', 'Angela Merkel met Emmanuel Macron.');
      put(store, 'b', 'b', 'Angela Merkel met Emmanuel Macron. Theresa May did not.');
      for (const id of ['c', 'd', 'e', 'f']) put(store, id, id, `Theresa May spoke on ${id}.`);
      put(store, 'g', 'g', 'Angela Merkel left. Theresa May left.');
    });
    const found = await ask({}, (search) => search.companions(search.find('merkel')));
    expect(found.map(({ name, together, sentences }) => [name, together, sentences])).toEqual([
      ['Emmanuel Macron', 2, 2],
      ['Theresa May', 2, 0],
    ]);
    expect(found[0]?.npmi).toBeCloseTo(Math.log((2 * 7) / (3 * 2)) / -Math.log(2 / 7), 3);
  });
});
