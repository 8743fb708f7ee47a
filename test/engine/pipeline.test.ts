import { describe, expect, it } from 'vitest';
import { createIgnoreList, createLexicon } from '../../src/engine/lexicon/index.js';
import { createPipeline } from '../../src/engine/pipeline.js';
import type { Document, Mention } from '../../src/engine/types.js';
import { readDocument } from '../../src/extractor/read-document.js';

/** A recogniser that knows four words, in the place of the model. */
function recognise({ text }: Document): Mention[] {
  const known = { Anna: 'person', Oslo: 'place', April: 'person', Friday: 'date' };
  return Object.entries(known).flatMap(([word, type]) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
      start: index,
      end: index + word.length,
      type,
      score: 0.987654321,
      source: 'model',
    })),
  );
}

const pipeline = createPipeline({ readDocument, recognise });
const run = (text: string, date?: string) => pipeline({ id: 'a', text, ...(date ? { date } : {}) }, {});

describe('createPipeline', () => {
  it('returns names and dates together, in the documented shape', () => {
    const result = run('Anna left Oslo on Friday. Anna slept.', '2016-11-18');
    expect(result).toMatchObject({ id: 'a', date: '2016-11-18' });
    expect(result.entities.map(({ id, type, name, count }) => [id, type, name, count])).toEqual([
      ['T1', 'person', 'Anna', 2],
      ['T2', 'place', 'Oslo', 1],
      ['T3', 'date', 'Friday', 1],
    ]);
    expect(result.entities[0]?.mentions[0]).toEqual({ start: 0, end: 4, text: 'Anna', score: 0.9877 });
    expect(result.entities[2]).toMatchObject({ value: '2016-11-18', timex: 'DATE' });
  });

  it('takes dates from the rules, not from the model, so dates have no score', () => {
    const [friday] = run('We met on Friday.').entities;
    expect(friday?.mentions).toEqual([{ start: 10, end: 16, text: 'Friday' }]);
    expect(friday?.value).toBeUndefined();
  });

  it('takes sums of money from the rules, not from the model', () => {
    const labels = () => [{ start: 0, end: 4, type: 'money', score: 0.9, source: 'model' }];
    const { entities } = createPipeline({ readDocument, recognise: labels })(
      { id: 'a', text: 'Anna paid $5 million.' },
      { types: ['money'] },
    );
    expect(entities.map(({ type, name }) => [type, name])).toEqual([['money', '$5 million']]);
  });

  it('reports no date inside a name of the model', () => {
    const { entities } = run('Then April said no.');
    expect(entities.map(({ type, name }) => [type, name])).toEqual([['person', 'April']]);
  });

  it('leaves out mentions below minScore, and keeps mentions without a score', () => {
    const names = (minScore: number) =>
      pipeline({ id: 'a', text: 'Anna left Oslo on Friday.' }, { minScore }).entities.map(({ name }) => name);
    expect(names(0.98)).toEqual(['Anna', 'Oslo', 'Friday']);
    expect(names(0.99)).toEqual(['Friday']);
  });

  it('finds the publication date in the text if the article has none', () => {
    const text = 'Some headline\n\nFriday, November 18, 2016\n\nAnna left Oslo on Thursday.';
    expect(run(text).date).toBe('2016-11-18');
    expect(run(text, '2020-01-01').date).toBe('2020-01-01');
    expect(run('Anna left Oslo on Thursday.').date).toBeNull();
  });

  it('prefers the names of the lexicon to the model and the date rules', () => {
    const lexicon = createLexicon([
      { name: 'Anna', type: 'ship', id: 's1' },
      { name: 'Friday', type: 'person' },
    ]);
    const text = 'Anna left Oslo on Friday.';
    const { entities } = createPipeline({ readDocument, recognise, lexicon })(
      { id: 'a', text, date: '2016-11-18' },
      {},
    );
    expect(entities.map(({ type, name, lexiconId }) => [type, name, lexiconId])).toEqual([
      ['person', 'Friday', undefined],
      ['place', 'Oslo', undefined],
      ['ship', 'Anna', 's1'],
    ]);
  });

  it('reports no ignored name, and no ignored date', () => {
    const ignore = createIgnoreList(['Oslo', 'Friday']);
    const article = { id: 'a', text: 'Anna left Oslo on Friday.', date: '2016-11-18' };
    expect(createPipeline({ readDocument, recognise, ignore })(article, {}).entities.map(({ name }) => name)).toEqual([
      'Anna',
    ]);
  });

  it('uses the mentions of the article instead of the model', () => {
    const mentions = [{ start: 10, end: 14, type: 'misc' }];
    const { entities } = pipeline(
      { id: 'a', text: 'Anna left Oslo on Friday.', mentions },
      { types: ['misc', 'person'] },
    );
    expect(entities.map(({ type, name }) => [type, name])).toEqual([['misc', 'Oslo']]);
  });

  it('copies the title of the article, and writes no key without a value', () => {
    const titled = pipeline({ id: 'a', text: 'Anna.', title: 'Hello' }, {});
    expect(Object.keys(titled)).toEqual(['id', 'title', 'date', 'entities']);
    expect(Object.keys(run('Anna.'))).toEqual(['id', 'date', 'entities']);
    for (const value of Object.values(titled.entities[0] ?? {})) expect(value).not.toBeUndefined();
  });
});
