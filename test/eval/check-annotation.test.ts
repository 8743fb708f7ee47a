import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CheckOptions,
  checkAnnotation,
  checkNewlines,
  detectOffsetUnit,
} from '../../src/eval/check-annotation.js';
import { readAnnotatedRecord } from '../../src/input/annotation/annotated-record.js';

const OPTIONS: CheckOptions = { unit: 'codepoint', overlaps: 'keep' };

function checked(text: string, entities: readonly object[], options: Partial<CheckOptions> = {}) {
  const record = readAnnotatedRecord({ id: 'a', text, entities }, 'gold.jsonl:7');
  return checkAnnotation(record, text, { ...OPTIONS, ...options });
}

describe('checkAnnotation', () => {
  it('converts labels to types and offsets to UTF-16 code units', () => {
    const { side, faults } = checked('😀 Oslo on Friday', [
      { start: 2, end: 6, type: 'GPE', text: 'Oslo', entity: 'City of Oslo' },
      { start: 10, end: 16, type: 'DATE', value: '2016-11-18' },
    ]);
    expect(faults).toEqual([]);
    expect(side.mentions).toEqual([
      { start: 3, end: 7, type: 'place', entity: 'City of Oslo', name: 'City of Oslo' },
      { start: 11, end: 17, type: 'date', name: 'Friday', value: '2016-11-18', timex: 'DATE' },
    ]);
    expect(side.times).toEqual([side.mentions[1]]);
  });

  it.each([
    [
      'off-text',
      { start: 0, end: 99, type: 'PER' },
      'gold.jsonl:7: a:1:1: PER 1 has the range 0–99, which is not in the text',
    ],
    [
      'off-text',
      { start: -1, end: 2, type: 'PER' },
      'gold.jsonl:7: a: PER 1 has the range -1–2, which is not in the text',
    ],
    ['off-text', { start: 3, end: 3, type: 'PER' }, 'gold.jsonl:7: a:1:4: PER 1 has the empty range 3–3'],
    [
      'off-text',
      { start: '0', end: 4, type: 'PER' },
      'gold.jsonl:7: a: PER 1 has the range NaN–4, which is not in the text',
    ],
    [
      'other-text',
      { start: 5, end: 8, type: 'PER', text: 'Anna' },
      'gold.jsonl:7: a:2:1: PER 1 has the text “Anna”, but the article has “met” at 5–8',
    ],
    ['no-label', { start: 0, end: 4 }, 'gold.jsonl:7: a:1:1: annotation 1 (“Anna”) has no label'],
    ['unknown-label', { start: 0, end: 4, type: 'SHIP' }, 'gold.jsonl:7: a:1:1: SHIP 1 (“Anna”) has an unknown label'],
  ])('skips and reports an annotation with the fault %s', (kind, entity, message) => {
    const { side, faults } = checked('Anna\nmet Bo', [entity], { types: ['person'] });
    expect(side.mentions).toEqual([]);
    expect(faults.map((fault) => [fault.kind, `${fault.place}: ${fault.problem}`, fault.skipped])).toEqual([
      [kind, message, true],
    ]);
  });

  it('reports an offset inside a surrogate pair', () => {
    expect(checked('a😀b', [{ start: 0, end: 2, type: 'PER' }], { unit: 'utf16' }).faults[0]?.kind).toBe('off-text');
    expect(checked('a😀b', [{ start: 0, end: 2, type: 'PER' }]).side.mentions[0]).toMatchObject({ start: 0, end: 3 });
  });

  it('keeps, skips or ignores overlapping mentions, as the option says', () => {
    const entities = [
      { start: 5, end: 9, type: 'GPE' },
      { start: 0, end: 9, type: 'ORG' },
      { start: 8, end: 12, type: 'PER' },
      { start: 13, end: 16, type: 'PER' },
    ];
    const text = 'Bank Oslo Bo, Cyd';
    const kept = checked(text, entities);
    expect(kept.side.mentions.length).toBe(4);
    expect(kept.faults.map(({ problem, skipped }) => [problem, skipped])).toEqual([
      ['place “Oslo” overlaps organization “Bank Oslo”', false],
      ['person “o Bo” overlaps organization “Bank Oslo”', false],
    ]);
    expect(checked(text, entities, { overlaps: 'skip' }).side.mentions.map(({ type }) => type)).toEqual([
      'organization',
      'person',
    ]);
    expect(checked(text, entities, { overlaps: 'ignore' }).faults).toEqual([]);
    const sameStart = [
      { start: 0, end: 4, type: 'PER' },
      { start: 0, end: 9, type: 'ORG' },
    ];
    expect(checked(text, sameStart, { overlaps: 'skip' }).side.mentions.map(({ type }) => type)).toEqual([
      'organization',
    ]);
  });

  it('returns no overlapping mentions if they are skipped', () => {
    const span = fc.record({ start: fc.nat(30), length: fc.integer({ min: 1, max: 10 }) });
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const entities = spans.map(({ start, length }) => ({ start, end: start + length, type: 'PER' }));
        const { mentions } = checked('x'.repeat(40), entities, { overlaps: 'skip' }).side;
        const sorted = [...mentions].sort((a, b) => a.start - b.start);
        for (const [i, mention] of sorted.entries())
          if (i > 0) expect(mention.start).toBeGreaterThanOrEqual(sorted[i - 1]?.end ?? 0);
        expect(mentions.length > 0).toBe(spans.length > 0);
      }),
    );
  });

  it('shortens quoted text in messages without cutting a character in two', () => {
    const text = '😀'.repeat(100);
    expect(checked(text, [{ start: 0, end: 100, type: 'PER', text: 'x' }]).faults[0]?.problem).toContain(
      `“${'😀'.repeat(39)}…”`,
    );
  });
});

describe('line endings of two kinds', () => {
  const newlines = (text: string, entities: readonly object[] = []) =>
    checkNewlines(readAnnotatedRecord({ id: 'a', text, entities }, 'a'), text);

  it('are reported, and the document is skipped unless its annotations repeat their surfaces', () => {
    const entity = { start: 0, end: 1, type: 'PER' };
    expect(newlines('a\r\nb\nc', [entity])).toMatchObject({ kind: 'mixed-newlines', place: 'a:2:2', skipped: true });
    expect(newlines('a\r\nb\nc', [{ ...entity, text: 'a' }])).toMatchObject({ skipped: false });
    expect(newlines('a\nb\rc', [entity])?.problem).toContain('end in "\\n" and in "\\r"');
  });

  it.each(['a\nb\nc', 'a\r\nb\r\nc', 'abc', ''])('are not reported in %j', (text) => {
    expect(newlines(text)).toBeUndefined();
  });
});

describe('detectOffsetUnit', () => {
  const record = (text: string, entities: readonly object[]) => ({
    record: readAnnotatedRecord({ id: 'a', entities }, 'a'),
    text,
  });

  it('returns code points for gold with a list of spans, and UTF-16 code units for results', () => {
    expect(detectOffsetUnit([record('😀 Oslo', [{ start: 2, end: 6, type: 'LOC' }])])).toBe('codepoint');
    expect(
      detectOffsetUnit([
        record('😀 Oslo', [{ id: 'T1', type: 'place', name: 'Oslo', mentions: [{ start: 3, end: 7 }] }]),
      ]),
    ).toBe('utf16');
  });

  it('returns the other unit if more surfaces equal the text at their offsets in that unit', () => {
    expect(detectOffsetUnit([record('😀 Oslo', [{ start: 3, end: 7, type: 'LOC', text: 'Oslo' }])])).toBe('utf16');
    const mentions = [{ start: 2, end: 6, text: 'Oslo' }];
    expect(detectOffsetUnit([record('😀 Oslo', [{ id: 'T1', type: 'place', name: 'Oslo', mentions }])])).toBe(
      'codepoint',
    );
  });
});

describe('readAnnotatedRecord', () => {
  it('reads results of this program, with the entity id and value of each mention', () => {
    const mentions = [
      { start: 0, end: 3, text: 'May' },
      { start: 4, end: 7, text: 'May', value: '2020-05' },
    ];
    const result = {
      id: 'a',
      date: '2020-01-02',
      entities: [{ id: 'T1', type: 'date', name: 'May', value: '2021-05', timex: 'DATE', mentions }],
    };
    const { annotations, ...about } = readAnnotatedRecord(result, 'r');
    expect(about).toEqual({ id: 'a', place: 'r', date: '2020-01-02', unit: 'utf16' });
    expect(annotations.map(({ label, entity, value, timex }) => [label, entity, value, timex])).toEqual([
      ['date', 'T1', '2021-05', 'DATE'],
      ['date', 'T1', '2020-05', 'DATE'],
    ]);
  });

  it('reads the publication date from dct or date and drops its time of day', () => {
    expect(readAnnotatedRecord({ id: 1, dct: '1998-02-13T14:26:00' }, 'r')).toMatchObject({
      id: '1',
      date: '1998-02-13',
    });
    expect(readAnnotatedRecord({ date: 'soon' }, 'r')).not.toHaveProperty('date');
  });

  it('reads time expressions from the field timexes', () => {
    const record = readAnnotatedRecord(
      { id: 'a', timexes: [{ start: 0, end: 3, type: 'SET', value: 'P1D', mod: null }] },
      'r',
    );
    const { side } = checkAnnotation(record, 'May', OPTIONS);
    expect(side).toEqual({
      mentions: [],
      times: [{ start: 0, end: 3, type: 'set', name: 'May', value: 'P1D', timex: 'SET' }],
    });
  });

  it.each([[[]], ['x'], [null], [{ entities: {} }], [{ entities: ['x'] }], [{ entities: [{ mentions: [3] }] }]])(
    'refuses %j',
    (value) => {
      expect(() => readAnnotatedRecord(value, 'r')).toThrow(expect.objectContaining({ code: 'bad-record' }));
    },
  );
});
