import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/output/formats/markdown.js';
import { hostileAnnotated } from '../../support/hostile-results.js';
import { entity, plainOptions, result } from '../../support/results.js';

const TEXT = 'Anna_Ng *met* <b>|x|</b> in Oslo on\nFriday. Ng left Oslo.';
const ENTITIES = [
  entity(TEXT, { type: 'person', name: 'Anna_Ng', aliases: [] }),
  entity(TEXT, { type: 'person', name: '<b>|x|</b>', id: 'T2' }),
  entity(TEXT, { type: 'place', name: 'Oslo', id: 'T3' }),
];

describe('markdown', () => {
  it('writes a table for each type', () => {
    const output = markdown.open(plainOptions()).article({ result: result(ENTITIES), text: TEXT });
    expect(output).toBe(`\
| person | count |
| --- | --: |
| Anna\\_Ng | 1 |
| &lt;b>\\|x\\|&lt;/b> | 1 |

| place | count |
| --- | --: |
| Oslo | 2 |
`);
  });

  it('escapes control characters in the name of a type', () => {
    const types = ['ship\u001B]0;owned\u0007\u202E', 'a|b'];
    const entities = types.map((type, i) => entity(TEXT, { type, name: 'Oslo', id: `T${i + 1}` }));
    const output = markdown.open(plainOptions()).article({ result: result(entities), text: TEXT });
    expect(output).not.toMatch(/\p{Cc}(?<!\n)|\u202E/u);
    expect(output).toContain('| a\\|b | count |');
  });

  it('writes a heading for each of several articles, and nothing for a failed article', () => {
    const writer = markdown.open({ ...plainOptions(), shape: 'array' });
    const oslo = ENTITIES.slice(2);
    const failed = { id: 'b', error: { code: 'binary', message: 'is binary' } };
    const output = [{ ...result(oslo), title: 'About *Oslo*' }, failed, result(oslo, 'c_d.txt')].map((each) =>
      writer.article({ result: each, text: TEXT }),
    );
    const table = '| place | count |\n| --- | --: |\n| Oslo | 2 |\n';
    expect(output.join('')).toBe(`## About \\*Oslo\\*\n\n${table}\n## c\\_d.txt\n\n${table}`);
  });

  it('writes mentions with the text around them', () => {
    const writer = markdown.open({ ...plainOptions(), context: 8 });
    expect(writer.article({ result: result(ENTITIES.slice(2)), text: TEXT })).toBe(`\
| position | type | before | mention | after | name |
| --: | --- | --: | --- | --- | --- |
| 1:29 | place | &lt;/b> in | Oslo | on Frid | Oslo |
| 2:17 | place | Ng left | Oslo | . | Oslo |
`);
  });

  it('has the same rows and columns whatever the text is', () => {
    const options = { ...plainOptions(), context: 5 };
    fc.assert(
      fc.property(hostileAnnotated, (extracted) => {
        const output = markdown.open(options).article(extracted);
        const lines = output.split('\n').slice(0, -1);
        const mentions = extracted.result.entities.flatMap((each) => each.mentions);
        expect(lines.length).toBe(mentions.length === 0 ? 0 : mentions.length + 2);
        const pipes = lines.map((line) => line.replace(/\\./g, '').split('|').length);
        expect(new Set(pipes).size).toBeLessThanOrEqual(1);
        expect(output).not.toMatch(/<|\p{Cc}(?<!\n)|\u202E/u);
      }),
    );
  });
});
