import { describe, expect, it } from 'vitest';
import { table } from '../../../src/output/formats/table.js';
import { entity, plainOptions, result } from '../../support/results.js';

const TEXT = `Anna Lindqvist met Lindqvist’s rivals in Oslo.
On Friday, Oslo (東京) slept. 😀 Lindqvist`;

const ENTITIES = [
  entity(TEXT, { type: 'person', name: 'Anna Lindqvist', aliases: ['Lindqvist'] }),
  entity(TEXT, { type: 'place', name: 'Oslo' }),
  entity(TEXT, { type: 'place', name: '東京' }),
  entity(TEXT, { type: 'date', name: 'Friday', value: '2016-11', timex: 'DATE', mod: 'START' }),
];

describe('table', () => {
  it('groups entities by type', () => {
    const writer = table.open(plainOptions());
    expect(writer.article({ result: result(ENTITIES), text: TEXT })).toBe(`\
  name            count  value          aliases
person
  Anna Lindqvist      4                 Lindqvist
place
  Oslo                2
  東京                1
date
  Friday              1  2016-11 START
`);
  });

  it('leaves out empty columns, and writes nothing if there is no entity', () => {
    const writer = table.open(plainOptions());
    const places = result([entity(TEXT, { type: 'place', name: 'Oslo' })]);
    expect(writer.article({ result: places, text: TEXT })).toBe('  name  count\nplace\n  Oslo      2\n');
    expect(writer.article({ result: result([]), text: '' })).toBe('');
  });

  it('writes mentions in text order with line and column', () => {
    const options = { ...plainOptions(), mentions: true };
    const [, ...others] = ENTITIES;
    const article = { result: result([entity(TEXT, { type: 'person', name: 'Lindqvist' }), ...others]), text: TEXT };
    expect(table.open(options).article(article)).toBe(`\
position  type    mention    name       value
     1:6  person  Lindqvist  Lindqvist
    1:20  person  Lindqvist  Lindqvist
    1:42  place   Oslo       Oslo
     2:4  date    Friday     Friday     2016-11
    2:12  place   Oslo       Oslo
    2:18  place   東京       東京
    2:32  person  Lindqvist  Lindqvist
`);
    const inCodePoints = table
      .open({ ...options, offsets: 'codepoint', sorted: true })
      .article(article)
      .split('\n');
    expect(inCodePoints[3]).toBe('    2:31  person  Lindqvist  Lindqvist');
    expect(inCodePoints[4]).toBe('    1:42  place   Oslo       Oslo');
  });

  it('writes the id above each of several articles, and skips failed articles', () => {
    const writer = table.open({ ...plainOptions(), shape: 'array' });
    const oslo = [entity(TEXT, { type: 'place', name: 'Oslo' })];
    const failed = { id: 'b.txt', error: { code: 'not-found', message: 'no such file' } };
    const output = [result(oslo, 'a\u001B.txt'), failed, result(oslo, 'c.txt')].map((each) =>
      writer.article({ result: each, text: TEXT }),
    );
    expect(output.join('')).toBe(
      'a\\x1B.txt:\n  name  count\nplace\n  Oslo      2\n\nc.txt:\n  name  count\nplace\n  Oslo      2\n',
    );
  });

  it('writes a name with control characters on one line, escaped', () => {
    const text = 'Evil\u001B[2J\nMan\u202E';
    const writer = table.open(plainOptions());
    expect(writer.article({ result: result([entity(text, { type: 'person', name: text })]), text })).toBe(
      '  name                        count\nperson\n  Evil\\x1B[2J Man\\u{202E}      1\n'.replace(
        'name                        count',
        'name                     count',
      ),
    );
  });
});
