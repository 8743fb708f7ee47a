import { describe, expect, it } from 'vitest';
import type { ComparedDocument } from '../../src/eval/compared-document.js';
import { type EvaluationOptions, evaluate } from '../../src/eval/evaluate.js';
import type { ScoreName } from '../../src/eval/scorers/index.js';
import { compared } from '../support/compared.js';

const OPTIONS: EvaluationOptions = { trimmed: true, bootstrap: { resamples: 0, seed: 1 }, errors: 0 };

function row(documents: ComparedDocument[], score: ScoreName, name: string, options: Partial<EvaluationOptions> = {}) {
  const { scores } = evaluate(documents, { ...OPTIONS, ...options });
  return scores.find((each) => each.name === score)?.rows.find((each) => each.name === name)?.figure;
}

describe('scores of mentions', () => {
  const document = compared(
    '[The Oslo|place] police met [Anna|person] and [Dr. Bo Ek|person] of [Acme|organization] there.',
    'The [Oslo|place] police met [Anna|person] and Dr. [Bo|person] Ek of [Acme|place] there.',
  );

  it('count a mention as correct if its trimmed range and its type are equal', () => {
    expect(row([document], 'exact', 'place')).toMatchObject({ precision: 0.5, recall: 1, gold: 1, found: 2 });
    expect(row([document], 'exact', 'person')).toMatchObject({ precision: 0.5, recall: 0.5 });
    expect(row([document], 'exact', 'micro')).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, gold: 4, found: 4 });
  });

  it('compare untrimmed ranges if trimming is off', () => {
    expect(row([document], 'exact', 'place', { trimmed: false })).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });

  it('count an overlap if two mentions of one type share a character', () => {
    expect(row([document], 'overlap', 'person')).toMatchObject({ precision: 1, recall: 1 });
    expect(row([document], 'overlap', 'organization')).toMatchObject({ precision: 0, recall: 0 });
    const touching = compared('[An|person]na', 'An[na|person]');
    expect(row([touching], 'overlap', 'person')).toMatchObject({ precision: 0, recall: 0 });
  });

  it('count repeated mentions once and each overlapping mention separately', () => {
    const [mention] = compared('[Anna|person]', 'Anna').gold.mentions;
    const twice = { mentions: [mention, mention].flatMap((each) => each ?? []), times: [] };
    expect(row([{ id: 'a', text: 'Anna', gold: twice, found: twice }], 'exact', 'person')).toMatchObject({
      gold: 1,
      found: 1,
    });
    const long = compared('[Anna Bo Ek|person] [Oslo|place]', '[Anna|person] Bo [Ek|person] [Oslo|place]');
    expect(row([long], 'overlap', 'person')).toMatchObject({ precision: 1, recall: 1, gold: 1, found: 2 });
  });

  it('count overlaps of nested and crossing mentions', () => {
    const nested = compared(
      '[Anna Bo Ek|person] [Cy|person] Di',
      '[Anna|person] [Bo|person] [Ek|person] [Cy|place] [Di|person]',
    );
    expect(row([nested], 'overlap', 'person')).toMatchObject({ precision: 0.75, recall: 0.5, gold: 2, found: 4 });
    const { found, gold, ...about } = nested;
    expect(row([{ ...about, gold: found, found: gold }], 'overlap', 'person')).toMatchObject({
      precision: 0.5,
      recall: 0.75,
    });
    // The long mention begins before the others and ends after them.
    const long = { start: 0, end: 20, type: 'person', name: 'long' };
    const short = { start: 2, end: 4, type: 'person', name: 'short' };
    const late = { start: 10, end: 12, type: 'person', name: 'late' };
    const side = (...mentions: (typeof long)[]) => ({ mentions, times: [] });
    const text = 'x'.repeat(20);
    expect(row([{ id: 'a', text, gold: side(short, late), found: side(long) }], 'overlap', 'person')).toMatchObject({
      precision: 1,
      recall: 1,
    });
    expect(row([{ id: 'a', text, gold: side(long, short), found: side(late) }], 'overlap', 'person')).toMatchObject({
      precision: 1,
      recall: 0.5,
    });
  });

  it('have a macro row that is the mean over the types that gold or the result has', () => {
    expect(row([document], 'exact', 'macro')?.recall).toBeCloseTo((1 + 0.5 + 0) / 3);
    expect(row([document], 'exact', 'macro')?.precision).toBeCloseTo((0.5 + 0.5 + 0) / 3);
    expect(row([document], 'exact', 'macro')?.f1).toBeCloseTo((2 / 3 + 0.5 + 0) / 3);
    expect(row([document], 'exact', 'macro', { types: ['place', 'misc'] })?.recall).toBe(1);
  });

  it('cover the types of gold or else the requested types', () => {
    const more = compared('[Anna|person] paid $5', '[Anna|person] paid [$5|money]');
    expect(row([more], 'exact', 'micro')?.precision).toBe(1);
    expect(evaluate([more], OPTIONS).unscored).toEqual([{ type: 'money', found: 1 }]);
    expect(row([more], 'exact', 'micro', { types: ['person', 'money'] })?.precision).toBe(0.5);
  });
});

describe('scores of entities', () => {
  it('count an entity as correct by its name or by more than half of its mentions', () => {
    const byName = compared(
      '[Anna Ek|person#Anna Ek] [Ek|person#Anna Ek] [Ek|person#Anna Ek]',
      '[Anna Ek|person#the anna ek] Ek Ek',
    );
    expect(row([byName], 'entities', 'person')).toMatchObject({ precision: 1, recall: 1 });
    const byMentions = compared('[Anna|person#x] [Bo|person#x] [Cy|person#x]', '[Anna|person#y] [Bo|person#y] Cy');
    expect(row([byMentions], 'entities', 'person')?.f1).toBe(1);
    const half = compared('[Anna|person#x] [Bo|person#x]', '[Anna|person#y] Bo');
    expect(row([half], 'entities', 'person')?.f1).toBe(0);
  });

  it('match entities one to one and of one type', () => {
    const split = compared('[Anna|person#Anna] [Anna|person#Anna]', '[Anna|person#1] [Anna|person#2]');
    // Both predicted entities have the gold name, but only one can match.
    const named = { ...split.found, mentions: split.found.mentions.map((mention) => ({ ...mention, name: 'Anna' })) };
    expect(row([{ ...split, found: named }], 'entities', 'person')).toMatchObject({ precision: 0.5, recall: 1 });
    const { gold, found, ...about } = { ...split, found: named };
    expect(row([{ ...about, gold: found, found: gold }], 'entities', 'person')).toMatchObject({
      precision: 1,
      recall: 0.5,
    });
    const typed = compared('[Anna|person#Anna]', '[Anna|place#Anna]');
    expect(row([typed], 'entities', 'micro')?.f1).toBe(0);
    expect(row([typed], 'bcubed', 'B-cubed')).toMatchObject({ gold: 0, f1: 0 });
    const apart = compared('[Anna|person#Anna] Bo', 'Anna [Bo|person#Bo]');
    expect(row([apart], 'bcubed', 'B-cubed')).toMatchObject({ gold: 0, f1: 0 });
  });

  it('match entities by name first, and then by the number of shared mentions', () => {
    // The gold entity shares two mentions with "y", but its name with "anna".
    const named = compared('[Anna|person#Anna] [Bo|person#Anna] Cy', '[Anna|person#y] [Bo|person#y] [Cy|person#anna]');
    expect(row([named], 'entities', 'person')).toMatchObject({ precision: 0.5, recall: 1 });
    const both = compared(
      '[A|person#x] [B|person#x] [C|person#x] [D|person#y]',
      '[A|person#X] [B|person#p] [C|person#p] [D|person#p]',
    );
    // x matches X by name; p shares only one of its three mentions with y.
    expect(row([both], 'entities', 'person')).toMatchObject({ precision: 0.5, recall: 0.5 });
    // "Anna" matches by name the entity that has C, so nothing is left for w; by mentions both would match.
    const taken = compared('[A|person#Anna] [B|person#Anna] [C|person#w]', '[A|person#y] [B|person#y] [C|person#Anna]');
    expect(row([taken], 'entities', 'person')).toMatchObject({ precision: 0.5, recall: 0.5 });
    const merged = compared('[A|person#x] [B|person#y] [C|person#y]', '[A|person#y] [B|person#y] [C|person#y]');
    expect(row([merged], 'entities', 'person')).toMatchObject({ precision: 1, recall: 0.5 });
  });

  it('compare names without letter case, leading articles and outer punctuation', () => {
    const named = (gold: string, found: string) => {
      // One mention of three is too few to match by mentions.
      const document = compared(`[A|place#${gold}] [B|place#${gold}] [C|place#${gold}]`, 'A B C');
      const mention = { start: 0, end: 1, type: 'place', name: found };
      return row([{ ...document, found: { mentions: [mention], times: [] } }], 'entities', 'place')?.recall;
    };
    expect(named('Gießen', 'GIESSEN')).toBe(1);
    expect(named('The Hague', 'hague,')).toBe(1);
    expect(named('Bonn', 'Berlin')).toBe(0);
  });

  it('cover only the scored types', () => {
    const document = compared('[A|person#x] [B|place#y] C', '[A|person#x] [B|place#y] [C|money#z]');
    expect(row([document], 'entities', 'micro', { types: ['person'] })).toMatchObject({ gold: 1, found: 1, f1: 1 });
    expect(row([document], 'bcubed', 'B-cubed', { types: ['person'] })).toMatchObject({ gold: 1, precision: 1 });
    expect(row([document], 'entities', 'place')).toMatchObject({ gold: 1, found: 1 });
  });

  it('compute B-cubed over the mentions that both sides have', () => {
    const document = compared(
      '[A|person#1] [B|person#1] [C|person#1] [D|person#2] [E|person#3]',
      '[A|person#1] [B|person#1] [C|person#2] [D|person#2] E',
    );
    // Precision and recall of each mention: A and B 2/2 and 2/3, C 1/2 and 1/3, D 1/2 and 1/1.
    const { precision, recall, gold } = row([document], 'bcubed', 'B-cubed') ?? {};
    expect(precision).toBeCloseTo((1 + 1 + 0.5 + 0.5) / 4);
    expect(recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4);
    expect(gold).toBe(4);
  });

  it('are absent if gold does not name entities', () => {
    expect(row([compared('[Anna|person]', '[Anna|person#x]')], 'entities', 'person')).toBeUndefined();
  });
});

describe('scores of time expressions', () => {
  const document = compared(
    '[on Friday|date=2016-11-18] and [May 12|date=2016-05-12] for [two days|duration=P2D] and [now|date=PRESENT_REF]',
    'on [Friday|date=2016-11-18] and [May 12|date=2015-05-12] for [two|set] [days|duration=P2D] and now',
  );

  it('count strict, relaxed and value matches', () => {
    const f1 = (name: string) => row([document], 'times', name)?.f1;
    expect(f1('strict')).toBeCloseTo(2 / 8);
    expect(f1('relaxed')).toBeCloseTo(6 / 8);
    expect(f1('value')).toBeCloseTo(4 / 8);
    expect(row([document], 'times', 'relaxed')).toMatchObject({ gold: 4, found: 4, recall: 0.75 });
  });

  it('count a type match if the TIMEX3 types are equal', () => {
    const typed = (gold: string, found: string) => {
      const { text, gold: side } = compared('[May|date=2020-05]', 'May');
      const of = (timex: string) => ({ mentions: [], times: side.times.map((each) => ({ ...each, timex })) });
      return row([{ id: 'a', text, gold: of(gold), found: of(found) }], 'times', 'type')?.f1;
    };
    expect(typed('DATE', 'DATE')).toBe(1);
    expect(typed('DATE', 'TIME')).toBe(0);
  });

  it('count a strict match only if both ends are equal, and pair in text order by the largest overlap', () => {
    const strict = (gold: string, found: string) => row([compared(gold, found)], 'times', 'strict')?.f1;
    expect(strict('[May 5|date=2020] x', '[May 5|date=2020] x')).toBe(1);
    expect(strict('[May 5|date=2020] x', '[May|date=2020] 5 x')).toBe(0);
    expect(strict('[May 5|date=2020] x', 'May [5|date=2020] x')).toBe(0);
    const { gold, found, ...about } = compared(
      '[two days|date=2020] [in May|date=2021]',
      '[two|date=2020] [days in May|date=2021]',
    );
    const turned = { mentions: [], times: [...gold.times].reverse() };
    // "two days" overlaps "days in May" more than "two", so nothing is left to pair with "in May".
    expect(row([{ ...about, gold: turned, found }], 'times', 'relaxed')).toMatchObject({ precision: 0.5, recall: 0.5 });
    expect(row([{ ...about, gold: turned, found }], 'times', 'value')).toMatchObject({ precision: 0, recall: 0 });
  });

  it('are the only scores if gold lists time expressions separately and has no mentions', () => {
    const { gold, ...about } = document;
    const apart = { ...about, gold: { mentions: [], times: gold.times } };
    expect(evaluate([apart], { ...OPTIONS, types: ['date'] }).scores.map(({ name }) => name)).toEqual(['times']);
  });

  it('match one to one', () => {
    const joined = compared('[two|date=2020] [days|date=2021]', '[two days|date=2020]');
    expect(row([joined], 'times', 'relaxed')).toMatchObject({ precision: 1, recall: 0.5 });
  });

  it('are absent if gold has no values or no time type is requested', () => {
    expect(row([compared('[Friday|date]', '[Friday|date=2016-11-18]')], 'times', 'value')).toBeUndefined();
    expect(row([document], 'times', 'value', { types: ['person'] })).toBeUndefined();
  });
});

describe('the confusion of types', () => {
  it('pairs overlapping mentions, those with equal ranges first', () => {
    const document = compared(
      '[Anna Ek|person] of [Acme|organization] in [Oslo|place] on [May|date]',
      '[Anna|person] Ek of [Acme|place] in Oslo [on|misc] [May|date]',
    );
    expect(evaluate([document], OPTIONS).confusion).toEqual([
      { gold: 'person', found: 'person', count: 1 },
      { gold: 'organization', found: 'place', count: 1 },
      { gold: 'place', found: null, count: 1 },
      { gold: 'date', found: 'date', count: 1 },
    ]);
  });

  it('pairs a mention with an equal range of another type rather than a longer range of its own type', () => {
    const { text, gold, found } = compared('[Anna|person] Ek', '[Anna|place] Ek');
    const longer = { start: 0, end: 7, type: 'person', name: 'Anna Ek' };
    const both = { mentions: [longer, ...found.mentions], times: [] };
    expect(evaluate([{ id: 'a', text, gold, found: both }], OPTIONS).confusion).toEqual([
      { gold: 'person', found: 'place', count: 1 },
      { gold: null, found: 'person', count: 1 },
    ]);
  });

  it('counts predictions without a gold mention only for scored types', () => {
    const document = compared('[Anna|person] Bo Cy', '[Anna|person] [Bo|person] [Cy|misc]');
    expect(evaluate([document], OPTIONS).confusion).toContainEqual({ gold: null, found: 'person', count: 1 });
    expect(evaluate([document], OPTIONS).confusion.length).toBe(2);
  });
});

describe('the list of mistakes', () => {
  const document = compared(
    'In [Oslo|place#Oslo]\nmet [Anna|person#Anna Ek] on [May 5|date=2020-05-05].',
    'In [Oslo|person#Oslo]\nmet Anna on [May 5|date=2021-05-05].',
  );
  const mistakes = () => evaluate([document, document], { ...OPTIONS, errors: 3 }).mistakes;

  it('has at most the requested number of mistakes', () => {
    expect(evaluate([document], { ...OPTIONS, errors: 2 }).mistakes.mentions.length).toBe(2);
    expect(evaluate([document], OPTIONS).mistakes).toEqual({ mentions: [], entities: [], times: [] });
  });

  it('gives each mistake its context and the mention of the other side', () => {
    expect(mistakes().mentions.map(({ kind, type, text, line, column }) => [kind, type, text, line, column])).toEqual([
      ['missed', 'place', 'Oslo', 1, 4],
      ['extra', 'person', 'Oslo', 1, 4],
      ['missed', 'person', 'Anna', 2, 5],
    ]);
    expect(mistakes().mentions[0]?.instead).toEqual({ type: 'person', text: 'Oslo' });
    expect(mistakes().mentions[2]).toMatchObject({ before: 'In Oslo\nmet ', after: ' on May 5.' });
    expect(mistakes().mentions[2]).not.toHaveProperty('instead');
  });

  it('contains entities and time values', () => {
    expect(mistakes().entities[0]).toEqual({ id: 'a', kind: 'missed', type: 'place', name: 'Oslo', mentions: 1 });
    expect(mistakes().times[0]).toMatchObject({ kind: 'value', value: '2020-05-05', instead: { value: '2021-05-05' } });
  });

  it('cuts no surrogate pair at the ends of the context', () => {
    const emoji = '😀'.repeat(20);
    const far = compared(`${emoji}y[Anna|person]y${emoji}`, `${emoji}yAnnay${emoji}`);
    const [mistake] = evaluate([far], { ...OPTIONS, errors: 1 }).mistakes.mentions;
    for (const side of [mistake?.before, mistake?.after]) expect(side).not.toMatch(/\p{Cs}/u);
    expect(mistake?.before).toMatch(/^😀+y$/u);
  });
});
