import { describe, expect, it } from 'vitest';
import { createIgnoreList, createLexicon } from '../../src/engine/lexicon/index.js';
import { createPipeline } from '../../src/engine/pipeline.js';
import type { Document, Mention } from '../../src/engine/types.js';
import { readDocument } from '../../src/extractor/read-document.js';

/** A recogniser that knows a few words; what the stages make of its mentions is what is tested here. */
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

describe('the pipeline', () => {
  it('brings names and dates together, in the documented shape', () => {
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

  it('takes dates from the rules alone: they have no score', () => {
    const [friday] = run('We met on Friday.').entities;
    expect(friday?.mentions).toEqual([{ start: 10, end: 16, text: 'Friday' }]);
    expect(friday?.value).toBeUndefined();
  });

  it('lets a name be no date', () => {
    const { entities } = run('Then April said no.');
    expect(entities.map(({ type, name }) => [type, name])).toEqual([['person', 'April']]);
  });

  it('leaves out mentions below the least probability, and keeps those that have none', () => {
    const names = (minScore: number) =>
      pipeline({ id: 'a', text: 'Anna left Oslo on Friday.' }, { minScore }).entities.map(({ name }) => name);
    expect(names(0.98)).toEqual(['Anna', 'Oslo', 'Friday']);
    expect(names(0.99)).toEqual(['Friday']);
  });

  it('takes the date of the text when none is given', () => {
    const text = 'Some headline\n\nFriday, November 18, 2016\n\nAnna left Oslo on Thursday.';
    expect(run(text).date).toBe('2016-11-18');
    expect(run(text, '2020-01-01').date).toBe('2020-01-01');
    expect(run('Anna left Oslo on Thursday.').date).toBeNull();
  });

  it('lets the user’s names win over the model and the date rules', () => {
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

  it('reports no name that is to be ignored, times included', () => {
    const ignore = createIgnoreList(['Oslo', 'Friday']);
    const article = { id: 'a', text: 'Anna left Oslo on Friday.', date: '2016-11-18' };
    expect(createPipeline({ readDocument, recognise, ignore })(article, {}).entities.map(({ name }) => name)).toEqual([
      'Anna',
    ]);
  });

  it('takes the mentions of an article instead of looking for any', () => {
    const mentions = [{ start: 10, end: 14, type: 'misc' }];
    const { entities } = pipeline(
      { id: 'a', text: 'Anna left Oslo on Friday.', mentions },
      { types: ['misc', 'person'] },
    );
    expect(entities.map(({ type, name }) => [type, name])).toEqual([['misc', 'Oslo']]);
  });

  it('keeps the title of a record, and no key without a value', () => {
    const titled = pipeline({ id: 'a', text: 'Anna.', title: 'Hello' }, {});
    expect(Object.keys(titled)).toEqual(['id', 'title', 'date', 'entities']);
    expect(Object.keys(run('Anna.'))).toEqual(['id', 'date', 'entities']);
    for (const value of Object.values(titled.entities[0] ?? {})) expect(value).not.toBeUndefined();
  });
});
