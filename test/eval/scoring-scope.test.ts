import { describe, expect, it } from 'vitest';
import { determineScope, sortTypes } from '../../src/eval/scoring-scope.js';
import { compared } from '../support/compared.js';

const scope = (gold: string, requested?: string[]) => determineScope([compared(gold, gold)], requested);

describe('the scope of an evaluation', () => {
  it('contains the types of gold: known types in their usual order, then others by name', () => {
    expect(scope('[a|zeta] [b|place] [c|alpha] [d|person] [e|place]').types).toEqual([
      'person',
      'place',
      'alpha',
      'zeta',
    ]);
    expect(sortTypes(['b', 'a', 'place', 'person', 'a', 'person'])).toEqual(['person', 'place', 'a', 'b']);
  });

  it('contains the requested types, even if gold has no mentions of them', () => {
    expect(scope('[a|person] [b|place]', ['place', 'money']).types).toEqual(sortTypes(['money', 'place']));
  });

  it('scores entities of the types whose gold mentions name their entity', () => {
    expect(scope('[a|person#A] [b|place] [c|organization#C]')).toMatchObject({
      entityTypes: ['person', 'organization'],
    });
    expect(scope('[a|person#A] [b|place#B]', ['place']).entityTypes).toEqual(['place']);
    expect(scope('[a|person]').entityTypes).toEqual([]);
  });

  it('includes time expressions if gold has values for them and their types are requested', () => {
    const gold = '[May|date=2020-05] [a|person]';
    expect(scope(gold).times).toBe(true);
    expect(scope(gold, ['date']).times).toBe(true);
    expect(scope(gold, ['person']).times).toBe(false);
    expect(scope('[May|date] [a|person]').times).toBe(false);
    expect(scope('[a|person]').times).toBe(false);
    // One document with values is enough.
    const documents = [compared(gold, gold), compared('[a|person]', 'a')];
    expect(determineScope(documents).times).toBe(true);
  });

  it('contains no time types if gold lists time expressions separately from the mentions', () => {
    const { gold, ...about } = compared('[May|date=2020-05] [Anna|person]', 'May Anna');
    const [, anna] = gold.mentions;
    const apart = { ...about, gold: { mentions: anna ? [anna] : [], times: gold.times } };
    expect(determineScope([apart], ['person', 'date', 'set'])).toMatchObject({ types: ['person'], times: true });
    const other = compared('[Anna|person]', 'Anna');
    expect(determineScope([apart, other], ['person', 'date']).types).toEqual(['person']);
    // If one document has time expressions among its mentions, their types are scored.
    expect(determineScope([apart, { ...about, gold }], ['person', 'date']).types).toEqual(['person', 'date']);
    expect(scope('[Anna|person]', ['date', 'duration']).types).toEqual(['date', 'duration']);
  });
});
