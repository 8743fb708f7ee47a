/** Tests how the parts of an article are found in a record by the names of its fields. */
import { describe, expect, it } from 'vitest';
import { findColumn, findField } from '../../src/input/records/fields.js';
import { readRecord } from '../../src/input/records/record.js';

const partOf = (record: object, part: Parameters<typeof findField>[1], fields = {}) =>
  findField([record as Record<string, unknown>], part, fields)?.value;

describe('findField', () => {
  it.each(['text', 'Text', 'CONTENT', 'body', 'Full Text', 'full_text', 'fullText', 'articleBody', 'description'])(
    'finds the text under %s',
    (name) => expect(partOf({ note: 'no', [name]: 'yes' }, 'text')).toBe('yes'),
  );

  it('prefers the whole text to its description, and a filled field to an empty one', () => {
    expect(partOf({ description: 'short', content: 'long' }, 'text')).toBe('long');
    expect(partOf({ description: 'short', content: null }, 'text')).toBe('short');
    expect(partOf({ content: ' ' }, 'text')).toBe(' ');
  });

  it('keeps an empty field called text', () => expect(partOf({ text: '', body: 'x' }, 'text')).toBe(''));

  it('uses only the field that the user names, if the user names one', () => {
    expect(partOf({ text: 'no', Story: 'yes' }, 'text', { text: 'story' })).toBe('yes');
    expect(partOf({ text: 'no' }, 'text', { text: 'story' })).toBeUndefined();
  });

  it.each([
    ['title', 'Headline'],
    ['date', 'publishedAt'],
    ['date', 'Publication Date'],
    ['date', 'pubDate'],
    ['id', 'URL'],
    ['id', 'guid'],
  ] as const)('finds the %s under %s', (part, name) => expect(partOf({ [name]: 'x' }, part)).toBe('x'));

  it('reads the words of a field that is an object, as WordPress and the New York Times give it', () => {
    expect(findField([{ content: { rendered: '<p>A</p>', protected: false } }], 'text', {})).toEqual({
      name: 'content',
      value: '<p>A</p>',
      isHtml: true,
    });
    expect(partOf({ headline: { main: 'A' } }, 'title')).toBe('A');
  });

  it('ignores a field whose name only resembles a usual name', () => {
    expect(partOf({ context: 'x', textual: 'y', bodyguard: 'z' }, 'text')).toBeUndefined();
  });
});

describe('a record without a text', () => {
  it('is refused with the names of the fields that it has', () => {
    expect(() => readRecord({ id: 1, summary: 'x' }, {}, '')).toThrow(
      'has no field with a text; its fields are "id", "summary"; name the field that holds the text with --text-field',
    );
    expect(() => readRecord({ a: 'x' }, { text: 'b' }, '', 'column')).toThrow(
      'has no column "b"; its columns are "a"; name the column',
    );
  });

  it('is refused in one line, however many fields it has', () => {
    const wide = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`column ${i} ${'x'.repeat(100)}`, '']));
    expect(() => readRecord(wide, {}, '')).toThrow(/"column 19 x+" and 480 more; /);
  });
});

describe('findColumn', () => {
  it('finds the column of the text in the head of a table', () => {
    expect(findColumn(['ID', 'Headline', 'Full Text'], 'text', {})).toBe('Full Text');
    expect(findColumn(['ID', 'Headline'], 'text', {})).toBeUndefined();
  });
});
