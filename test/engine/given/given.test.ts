import { describe, expect, it } from 'vitest';
import { readGivenMentions } from '../../../src/engine/given/read.js';
import { resolveGiven } from '../../../src/engine/given/resolve.js';
import type { OffsetUnit } from '../../../src/engine/text/offsets.js';
import type { GivenMention } from '../../../src/engine/types.js';
import { readDocument } from '../../../src/extractor/read-document.js';
import type { ExtractError } from '../../../src/util/errors.js';

const read = (items: unknown, text = '😀 Oslo is big.', unit: OffsetUnit = 'utf16') =>
  readGivenMentions(items, { text, unit, field: 'entities' });

describe('readGivenMentions', () => {
  it('converts offsets from the unit of the list and sorts the mentions in text order', () => {
    const expected = [
      { start: 0, end: 2, type: 'misc' },
      { start: 3, end: 7, type: 'place' },
    ];
    const oslo = { type: 'GPE', text: 'anything', entity: 'Oslo', score: 1 };
    expect(
      read([
        { start: 3, end: 7, ...oslo },
        { start: 0, end: 2, type: 'misc' },
      ]),
    ).toEqual(expected);
    expect(
      read(
        [
          { start: 2, end: 6, ...oslo },
          { start: 0, end: 1, type: 'MISC' },
        ],
        undefined,
        'codepoint',
      ),
    ).toEqual(expected);
    expect(read([])).toEqual([]);
  });

  it.each([
    ['PER', 'person'],
    ['PERSON', 'person'],
    ['person', 'person'],
    ['ORG', 'organization'],
    ['LOC', 'place'],
    ['GPE', 'place'],
    ['PLACE', 'place'],
    ['FAC', 'place'],
    ['NORP', 'group'],
    ['MISC', 'misc'],
    ['DATE', 'date'],
    ['TIME', 'date'],
    ['DURATION', 'duration'],
    ['MONEY', 'money'],
    ['SHIP', 'ship'],
  ])('reads the label %s as the type %s', (label, type) =>
    expect(read([{ start: 3, end: 7, type: label }])[0]?.type).toBe(type),
  );

  it.each([
    ['"entities" is not a list of mentions', undefined],
    ['"entities" is not a list of mentions', { start: 0, end: 2 }],
    ['entities[0] has start missing and end 7', [{ end: 7, type: 'PER' }]],
    ['entities[0] has start "3" and end 7', [{ start: '3', end: 7, type: 'PER' }]],
    ['entities[0] has start 3 and end 99', [{ start: 3, end: 99, type: 'PER' }]],
    ['entities[0] has start 7 and end 3', [{ start: 7, end: 3, type: 'PER' }]],
    ['entities[0] has start 3 and end 3', [{ start: 3, end: 3, type: 'PER' }]],
    ['entities[0] has start -1 and end 3', [{ start: -1, end: 3, type: 'PER' }]],
    ['entities[0] has start 1.5 and end 3', [{ start: 1.5, end: 3, type: 'PER' }]],
    ['entities[0] has start missing', [null]],
    ['entities[0] is white space', [{ start: 2, end: 3, type: 'PER' }]],
    ['entities[0] begins or ends inside a character', [{ start: 0, end: 1, type: 'PER' }]],
    ['entities[0] begins or ends inside a character', [{ start: 1, end: 7, type: 'PER' }]],
    [
      'entities[1] has no type',
      [
        { start: 0, end: 2, type: 'MISC' },
        { start: 3, end: 7 },
      ],
    ],
    ['entities[0] has no type', [{ start: 3, end: 7, type: ' ' }]],
    [
      'entities[0] overlaps entities[1]',
      [
        { start: 5, end: 10, type: 'PER' },
        { start: 3, end: 7, type: 'PER' },
      ],
    ],
  ])('rejects a list with the message: %s', (problem, items) => {
    const error = (() => {
      try {
        return read(items);
      } catch (reason) {
        return reason as ExtractError;
      }
    })();
    expect(error).toMatchObject({ code: 'bad-mention', problem: expect.stringContaining(problem) });
  });

  it('rejects offsets beyond the end of the text in code points, and accepts offsets inside it', () => {
    expect(() => read([{ start: 2, end: 99, type: 'PER' }], '😀 Oslo', 'codepoint')).toThrow('no stretch');
    expect(read([{ start: 2, end: 6, type: 'PER' }], '😀 Oslo', 'codepoint')).toEqual([
      { start: 3, end: 7, type: 'person' },
    ]);
  });
});

describe('resolveGiven', () => {
  const text = 'On Friday, two days later, every Monday, at the time of the flood, Oslo slept.';
  const at = (part: string, type: string): GivenMention => {
    const start = text.indexOf(part);
    return { start, end: start + part.length, type };
  };
  const given = [
    at('Friday', 'date'),
    at('two days', 'date'),
    at('Monday', 'set'),
    at('the time of the flood', 'date'),
    at('Oslo', 'place'),
  ];
  const resolved = resolveGiven(readDocument(text), given, { date: '2016-11-18' });

  it('keeps the range and the type of each mention', () => {
    expect(resolved.map(({ start, end, type }) => ({ start, end, type }))).toEqual(given);
    expect(new Set(resolved.map(({ source }) => source))).toEqual(new Set(['given']));
  });

  it('gives a mention the value of the date expression that overlaps it most', () => {
    const both = 'It was on Monday or in November 2015.';
    const mention = { start: 10, end: both.length - 1, type: 'date' };
    const [time] = resolveGiven(readDocument(both), [mention], { date: '2016-11-18' });
    expect(time?.time?.value).toBe('2015-11');
  });

  it('gives a time the value of the date rules, or no value, and a place no time', () => {
    expect(resolved.map(({ time }) => time?.value)).toEqual([
      '2016-11-18',
      expect.stringMatching(/^(P2D|2016-11-)/),
      'XXXX-WXX-1',
      undefined,
      undefined,
    ]);
    expect(resolved[3]?.time).toEqual({ timex: 'DATE' });
    expect(resolved[4]).not.toHaveProperty('time');
  });
});
