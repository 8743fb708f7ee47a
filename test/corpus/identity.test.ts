import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveIdentities } from '../../src/corpus/identity/index.js';
import type { Corpus, CorpusName, Correction } from '../../src/corpus/identity/types.js';
import { normalizeName } from '../../src/engine/names/normalize.js';
import { addToGroup } from '../../src/util/collections.js';

interface Given {
  readonly name: string;
  readonly type?: string;
  readonly place?: number;
  readonly country?: string;
  readonly lexicon?: string;
  readonly aliases?: readonly string[];
}

/** Builds a corpus from the entities of each article. The articles are of one folder, and `days` apart. */
function corpusOf(
  articles: readonly (readonly (Given | string)[])[],
  corrections: readonly Correction[] = [],
  days = 0,
): Corpus {
  const names = new Map<string, CorpusName & { articles: Int32Array; aliases: Map<string, number> }>();
  articles.forEach((entities, article) => {
    for (const given of entities) {
      const {
        name,
        type = 'person',
        place = 0,
        country,
        lexicon = '',
        aliases = [],
      } = typeof given === 'string' ? { name: given } : given;
      const folded = normalizeName.forIdentity(name);
      const key = JSON.stringify([type, folded, place, lexicon, country]);
      const known = names.get(key);
      const row = known ?? {
        ...{ type, folded, text: name, place, country, lexicon },
        aliases: new Map<string, number>(),
        articles: new Int32Array(0),
      };
      for (const alias of aliases.map(normalizeName.forIdentity))
        row.aliases.set(alias, (row.aliases.get(alias) ?? 0) + 1);
      row.articles = Int32Array.from(new Set([...row.articles, article]));
      names.set(key, row);
    }
  });
  return {
    names: [...names.values()],
    articles: articles.map((_, i) => ({ folder: 'news', day: 17_000 + days * i })),
    corrections,
  };
}

/** Returns for each article and name a name that stands for its entity: equal names are one entity. */
function entitiesIn(corpus: Corpus): Map<string, string> {
  const { entityOf, exceptions } = resolveIdentities(corpus);
  const show = ({ type, folded, place, country = '', lexicon }: CorpusName): string =>
    [type, folded, place || '', country, lexicon].join(' ').trim();
  const found = new Map<string, string>();
  corpus.names.forEach((row, name) => {
    for (const article of row.articles) {
      const entity = exceptions.get(name)?.get(article) ?? (entityOf[name] as number);
      found.set(`${article} ${show(row)}`, show(corpus.names[entity] as CorpusName));
    }
  });
  return found;
}

/** Returns whether the names of the first two articles are one entity. */
function areOne(a: Given | string, b: Given | string, ...others: readonly (Given | string)[][]): boolean {
  const found = [...entitiesIn(corpusOf([[a], [b], ...others], [], 1000))];
  const [first, second] = [0, 1].map((article) => found.find(([key]) => key.startsWith(`${article} `))?.[1]);
  return first === second;
}

const org = (name: string, aliases: string[] = [], country?: string): Given => ({
  name,
  type: 'organization',
  aliases,
  ...(country === undefined ? {} : { country }),
});
const place = (name: string, id = 0, country?: string): Given => ({
  name,
  type: 'place',
  place: id,
  ...(country === undefined ? {} : { country }),
});

describe('resolveIdentities', () => {
  it.each<[Given | string, Given | string]>([
    ['Jonas Q. Weller', 'Jonas Weller'],
    ['William Hartnell', 'Bill Hartnell'],
    ['Dr. Ines Moreau', 'Ines Moreau'],
    ['Taras Shevchenkyy', 'Taras Shevchenky'],
    ['Bashar al-Khatib', 'Bashar al Khatib'],
    ['J. Weller', 'Jonas Weller'],
    [org('Brantford Inc.'), org('Brantford')],
    [org('Kessler Motor Company'), org('Kessler')],
    [org('Lunar Defence Organisation'), org('Lunar Defense Organization')],
    [org('US Marshals Service'), org('United States Marshals Service')],
    [org('Senate', [], 'US'), org('U.S. Senate')],
    [org('Ministry of Health', [], 'WS'), org('Health Ministry', [], 'WS')],
    [place('Britain', 7), place('United Kingdom', 7)],
    [place('Tasman Sea'), place('Tasman')],
    [
      { name: 'The Boss', lexicon: 'Q1' },
      { name: 'Jonas Weller', lexicon: 'Q1' },
    ],
  ])('%j and %j are one', (a, b) => expect(areOne(a, b)).toBe(true));

  it.each<[Given | string, Given | string]>([
    ['Jonas Weller', 'Ines Weller'],
    ['George Hale', org('George Hale')],
    ['George W. Hale', 'George H. Hale'],
    ['George Hale Sr.', 'George Hale Jr.'],
    [place('Springfield', 1), place('Springfield', 2)],
    [place('San Remo County'), place('San Remo')],
    [org('New Brantford'), org('Brantford')],
    [org('Parliament', [], 'RS'), org('Parliament', [], 'CA')],
    [
      { name: 'Jonas Weller', lexicon: 'Q1' },
      { name: 'Jonas Weller', lexicon: 'Q2' },
    ],
  ])('%j and %j are two', (a, b) => expect(areOne(a, b)).toBe(false));

  it('keeps two full names of one article apart, in all other articles too', () => {
    const together = ['George Hale', 'George Hale Jr.'];
    expect(areOne('George Hale', 'George Hale Jr.')).toBe(true);
    expect(areOne('George Hale', 'George Hale Jr.', together)).toBe(false);
  });

  it('joins a surname to the only full name near it, and leaves it apart when two fit', () => {
    const [hale, weller, moss] = ['George Hale', 'Ines Weller', 'Ada Moss'];
    expect(areOne('Hale', hale, [hale, weller])).toBe(false);
    const near = entitiesIn(
      corpusOf([
        ['Hale', weller, moss],
        [hale, weller, moss],
      ]),
    );
    expect(near.get('0 person hale')).toBe(near.get('1 person george hale'));
    const two = entitiesIn(
      corpusOf([
        ['Hale', weller, moss],
        [hale, weller, moss],
        ['Ada Hale', weller, moss],
      ]),
    );
    expect(two.get('0 person hale')).toBe('person hale');
    expect(two.get('1 person george hale')).not.toBe('person hale');
  });

  it('decides for each article which person a surname means', () => {
    const found = entitiesIn(
      corpusOf([
        ['Hale', 'Ines Weller', 'Otto Brandt'],
        ['Hale', 'Ada Moss', 'Nils Berg'],
        ['George Hale', 'Ines Weller', 'Otto Brandt'],
        ['Clara Hale', 'Ada Moss', 'Nils Berg'],
      ]),
    );
    expect(found.get('0 person hale')).toBe('person george hale');
    expect(found.get('1 person hale')).toBe('person clara hale');
  });

  it('joins an acronym to its expansion in the corpus, and not to one that it does not spell', () => {
    const [who, near] = [org('Lunar Mining Board', ['LMB']), org('Kessler')];
    const found = entitiesIn(
      corpusOf([
        [org('LMB'), near, 'Ada Moss'],
        [who, near, 'Ada Moss'],
        [org('LXB'), near],
      ]),
    );
    expect(found.get('0 organization lmb')).toBe(found.get('1 organization lunar mining board'));
    expect(found.get('2 organization lxb')).toBe('organization lxb');
  });

  it('obeys the corrections of the user', () => {
    const apart: Correction = { action: 'apart', type: 'person', name: 'bill hartnell', as: 'william hartnell' };
    const same: Correction = { action: 'same', type: '', name: 'boss', as: 'jonas weller' };
    const articles = [['William Hartnell'], ['Bill Hartnell'], ['The Boss'], ['Jonas Weller']];
    const found = entitiesIn(corpusOf(articles, [apart, same]));
    expect(found.get('0 person william hartnell')).not.toBe(found.get('1 person bill hartnell'));
    expect(found.get('2 person boss')).toBe(found.get('3 person jonas weller'));
  });

  it('gives the same identities whatever the order of articles and of names', () => {
    const name = fc.constantFrom<Given | string>(
      ...['Hale', 'George Hale', 'George W. Hale', 'George H. Hale', 'G. Hale', 'Clara Hale', 'Ada Moss', 'Moss'],
      ...[org('LMB'), org('Lunar Mining Board', ['LMB']), org('Lima Motor Bureau', ['LMB']), org('US Senate')],
      ...[org('Senate'), org('Senate', [], 'US'), place('Georgia'), place('Georgia', 1), place('Georgia', 2)],
    );
    const articles = fc.array(fc.uniqueArray(name, { maxLength: 5 }), { minLength: 1, maxLength: 12 });
    const shuffled = articles.chain((list) => {
      const all = list.map((_, i) => i);
      return fc.tuple(fc.constant(list), fc.shuffledSubarray(all, { minLength: all.length }));
    });
    fc.assert(
      fc.property(shuffled, ([list, order]) => {
        const after = corpusOf(order.map((i) => [...(list[i] as (Given | string)[])].reverse()));
        expect(groupsOf(after, (i) => order[i] as number)).toEqual(groupsOf(corpusOf(list), (i) => i));
      }),
      { numRuns: 300 },
    );
  });
});

/** Returns the members of each entity, sorted. @param original the number of an article before articles were shuffled. */
function groupsOf(corpus: Corpus, original: (article: number) => number): string[] {
  const groups = new Map<string, string[]>();
  for (const [key, entity] of entitiesIn(corpus)) {
    const [, article, name] = /^(\d+) (.*)$/.exec(key) as unknown as [string, string, string];
    addToGroup(groups, entity, `${original(Number(article))} ${name}`);
  }
  return [...groups.values()].map((members) => members.sort().join()).sort();
}
