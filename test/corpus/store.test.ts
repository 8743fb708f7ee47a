import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/corpus/database.js';
import { openSearch } from '../../src/corpus/search.js';
import { type IndexStore, openStore } from '../../src/corpus/store.js';
import type { Entity, Result } from '../../src/engine/types.js';
import { entity } from '../support/results.js';

let path: string;
beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'extract-index-')), 'n.sqlite');
});

/** An article that is about these people, and about what else is given. */
function put(
  store: IndexStore,
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

async function write(fill: (store: IndexStore) => void, settings = 's'): Promise<void> {
  const store = await openStore(path, 'n.sqlite', settings);
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

describe('the store', () => {
  it('makes one entity of the same name, type and place, whatever its accents and case', async () => {
    const placed = (text: string, name: string, geonames: number) =>
      entity(text, { type: 'place', name, place: { kind: 'city', geonames, country: geonames === 1 ? 'FR' : 'US' } });
    await write((store) => {
      put(store, 'a', 'a', 'Angela Merkel in Paris.', [placed('Angela Merkel in Paris.', 'Paris', 1)]);
      put(store, 'b', 'b', 'Angela Merkel in PARIS.', [placed('Angela Merkel in PARIS.', 'PARIS', 1)]);
      put(store, 'c', 'c', 'To Paris.', [placed('To Paris.', 'Paris', 2)]);
      put(store, 'd', 'd', 'Paris left.', [entity('Paris left.', { type: 'person', name: 'Páris' })]);
    });
    const all = 'SELECT name, type, country, documents FROM most_mentioned JOIN entities USING (entity, name, type)';
    expect(await sql(`${all} ORDER BY documents DESC, name, type, country`)).toEqual([
      ['Angela Merkel', 'person', null, 2],
      ['Paris', 'place', 'FR', 2],
      ['Paris', 'place', 'US', 1],
      ['Páris', 'person', null, 1],
    ]);
  });

  it('answers who appears with whom, and which places on which dates', async () => {
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
      'SELECT o.name, documents FROM together JOIN entities e USING (entity) JOIN entities o ON o.entity = other';
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

  it('keeps all records of one id, but what is the same once, and each as long as it does not change', async () => {
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

  it('knows what has not changed, and forgets what did not come', async () => {
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
      expect(store.forget((source) => source.startsWith('in/'))).toBe(1);
    });
    expect(await documents()).toEqual(['1', '2', 'x']);
    expect(await sql("SELECT count(*) FROM entities WHERE name = 'Theresa May'")).toEqual([[0]]);
    await write((store) => {
      expect(store.isUnchanged('in/r.jsonl', { ...STATE, size: 11 })).toBe(true);
      expect(store.isUnchanged('other/x', { ...STATE, modified: 2 })).toBe(false);
      store.forget(() => true);
    });
    expect(await documents()).toEqual(['1', '2']);
    await write(
      (store) => expect(store.isUnchanged('in/r.jsonl', { ...STATE, size: 11 })).toBe(false),
      'other settings',
    );
  });

  it('keeps the documents of a source that was not read to its end, and reads it again', async () => {
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

  it('refuses what is no index', async () => {
    await writeFile(path, 'junk that is no database'.repeat(99));
    await expect(openStore(path, 'n.sqlite', 's')).rejects.toThrow('n.sqlite: is no index that can be used');
    await expect(openSearch(path, 'n.sqlite')).rejects.toThrow('n.sqlite: is no index that can be used');
    await writeFile(path, '');
    const db = await openDatabase(path, 'n.sqlite', false);
    db.exec('CREATE TABLE mine (x)');
    db.close();
    await expect(openStore(path, 'n.sqlite', 's')).rejects.toThrow('n.sqlite: is no index of this version');
    await expect(openSearch(`${path}x`, 'none')).rejects.toThrow('none: cannot be opened; check the path');
  });
});

describe('a search', () => {
  it('finds a name whatever its form, with its articles, words around it and company', async () => {
    await write((store) => {
      put(store, 'a', 'a', 'Angela Merkel met Emmanuel Macron. Ms Merkel left.', [], '2016-11-18');
      put(store, 'b', 'b', 'Then Theresa May met Angela Merkel.', [], '2017-01-02');
    });
    const search = await openSearch(path, 'n.sqlite');
    const options = { limit: 10, context: 5 };
    const found = search.find('ANGELA  Merkel', options);
    expect(found).toMatchObject([{ name: 'Angela Merkel', documents: 2, mentions: 4, forms: ['Merkel'] }]);
    expect(found[0]?.together.map(({ name, documents: n }) => [name, n])).toEqual([
      ['Emmanuel Macron', 1],
      ['Theresa May', 1],
    ]);
    const where = search.documents(found, { ...options, context: 4 });
    expect(where.map(({ id, title, date }) => [id, title, date])).toEqual([
      ['b', 'About b', '2017-01-02'],
      ['a', 'About a', '2016-11-18'],
    ]);
    expect(where[0]?.contexts).toEqual([{ before: 'met ', text: 'Angela Merkel', after: '.' }]);
    expect(search.find('macron', options)).toMatchObject([{ name: 'Emmanuel Macron' }]);
    expect(search.find('macro', options)).toEqual([]);
    expect(search.find('m%', options)).toEqual([]);
    expect(search.find('Macron', { ...options, types: ['place'] })).toEqual([]);
    expect(search.most({ ...options, limit: 1 })).toMatchObject([{ name: 'Angela Merkel', documents: 2 }]);
    search.close();
  });
});
