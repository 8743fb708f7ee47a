import { describe, expect, it } from 'vitest';
import { inOrder, scopeOf } from '../../src/eval/scope.js';
import { compared } from '../support/compared.js';

const scope = (gold: string, asked?: string[]) => scopeOf([compared(gold, gold)], asked);

describe('what is scored', () => {
  it('are the types of gold, the known ones in their order before others by name', () => {
    expect(scope('[a|zeta] [b|place] [c|alpha] [d|person] [e|place]').types).toEqual([
      'person',
      'place',
      'alpha',
      'zeta',
    ]);
    expect(inOrder(['b', 'a', 'place', 'person', 'a', 'person'])).toEqual(['person', 'place', 'a', 'b']);
  });

  it('are the types that are asked for, whether gold has them or not', () => {
    expect(scope('[a|person] [b|place]', ['place', 'money']).types).toEqual(inOrder(['money', 'place']));
  });

  it('as entities are the types whose mentions gold joins', () => {
    expect(scope('[a|person#A] [b|place] [c|organization#C]')).toMatchObject({
      entityTypes: ['person', 'organization'],
    });
    expect(scope('[a|person#A] [b|place#B]', ['place']).entityTypes).toEqual(['place']);
    expect(scope('[a|person]').entityTypes).toEqual([]);
  });

  it('are times where gold has values of them, and they are asked for', () => {
    const gold = '[May|date=2020-05] [a|person]';
    expect(scope(gold).times).toBe(true);
    expect(scope(gold, ['date']).times).toBe(true);
    expect(scope(gold, ['person']).times).toBe(false);
    expect(scope('[May|date] [a|person]').times).toBe(false);
    expect(scope('[a|person]').times).toBe(false);
    // One document with them is enough.
    const documents = [compared(gold, gold), compared('[a|person]', 'a')];
    expect(scopeOf(documents).times).toBe(true);
  });

  it('are no mentions of times where these are annotated apart', () => {
    const { gold, ...about } = compared('[May|date=2020-05] [Anna|person]', 'May Anna');
    const [, anna] = gold.mentions;
    const apart = { ...about, gold: { mentions: anna ? [anna] : [], times: gold.times } };
    expect(scopeOf([apart], ['person', 'date', 'set'])).toMatchObject({ types: ['person'], times: true });
    const other = compared('[Anna|person]', 'Anna');
    expect(scopeOf([apart, other], ['person', 'date']).types).toEqual(['person']);
    // Where one document has them among its mentions, they are scored.
    expect(scopeOf([apart, { ...about, gold }], ['person', 'date']).types).toEqual(['person', 'date']);
    expect(scope('[Anna|person]', ['date', 'duration']).types).toEqual(['date', 'duration']);
  });
});
