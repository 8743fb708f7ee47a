import { describe, expect, it } from 'vitest';
import { readGivenMentions } from '../../src/engine/given/read.js';
import { parseRecord } from '../../src/input/records/json-values.js';
import { readRecord } from '../../src/input/records/record.js';

const FIELDS = { text: 'text', id: 'id', title: 'title', date: 'date' };
const read = (record: unknown, fields = FIELDS) =>
  readRecord(parseRecord(JSON.stringify(record)), fields, 'in.jsonl:7');

describe('readRecord', () => {
  it('reads id, text, title and date from the fields that the user names', () => {
    const fields = { text: 'body', id: 'key', title: 'headline', date: 'published' };
    const record = { key: 12, body: 'Hello.', headline: 'Hi', published: '2016-11-18T10:00:00Z', text: 'no' };
    expect(read(record, fields)).toEqual({
      article: { id: '12', text: 'Hello.', title: 'Hi', date: '2016-11-18' },
    });
  });

  it('names a record without an id by its line', () => {
    expect(read({ text: '' }).article.id).toBe('in.jsonl:7');
    expect(read({ text: '', id: null }).article.id).toBe('in.jsonl:7');
  });

  it('keeps all digits of an id that a double cannot hold', () => {
    const id = (json: string) => readRecord(parseRecord(json), FIELDS, '').article.id;
    expect(id('{"id":12345678901234567890,"text":"x"}')).toBe('12345678901234567890');
    expect(id('{"a\\\\":"\\"id\\":1234567890123456789,","id":-1234567890123456789,"text":"x"}')).toBe(
      '-1234567890123456789',
    );
    expect(id('{"text":"1234567890123456789","id":42}')).toBe('42');
    expect(id('{"text":"1234567890123456789","id":1e3}')).toBe('1000');
    expect(
      readRecord(parseRecord('{"n":12345678901234567890,"text":"No. 12345678901234567890"}'), FIELDS, '').article.text,
    ).toBe('No. 12345678901234567890');
  });

  it('warns about an unreadable date and does not guess', () => {
    const { article, warning } = read({ text: 'x', date: 'Nov 18' });
    expect(article.date).toBeUndefined();
    expect(warning).toBe('no date: "date" is "Nov 18", which names no day');
    expect(read({ text: 'x', date: 1479427200 }).warning).toContain('1479427200');
    expect(read({ text: 'x', date: null }).warning).toBeUndefined();
  });

  it('describes a value that is nested too deep to be shown', () => {
    const deep = JSON.parse('['.repeat(5000) + ']'.repeat(5000));
    const date = parseRecord(`{"text":"x","date":${'['.repeat(5000)}${']'.repeat(5000)}}`);
    expect(readRecord(date, FIELDS, '').warning).toBe('no date: "date" is a list, which names no day');
    const given = { text: 'Bo', unit: 'utf16', field: 'entities' } as const;
    expect(() => readGivenMentions([{ start: deep, end: {}, type: 'x' }], given)).toThrow(
      'start a list and end an object',
    );
  });

  it('finds no field in the prototype of a record', () => {
    expect(() => read({ id: 'a' }, { ...FIELDS, text: 'toString' })).toThrow('has no field "toString"');
    expect(read(JSON.parse('{"text": "x", "__proto__": {"title": "T"}}')).article.title).toBeUndefined();
  });

  it.each([
    ['{"text": ', 'is not JSON'],
    ['["text"]', 'is not a JSON object'],
    ['null', 'is not a JSON object'],
    ['{}', 'has no field "text"'],
    ['{"text": 5}', 'has a "text" that is not a string'],
  ])('refuses %s', (json, problem) => {
    expect(() => readRecord(parseRecord(json), FIELDS, 'in.jsonl:7')).toThrow(problem);
  });
});
