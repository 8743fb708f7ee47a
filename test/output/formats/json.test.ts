import { describe, expect, it } from 'vitest';
import type { ArticleResult } from '../../../src/output/formats/format.js';
import { json, jsonl } from '../../../src/output/formats/json.js';
import { entity, plainOptions, result } from '../../support/results.js';

const TEXT = '😀 Oslo, again Oslo\u202E.';
const EXTRACTED: ArticleResult = { result: result([entity(TEXT, { type: 'place', name: 'Oslo' })]), text: TEXT };
const FAILED: ArticleResult = { result: { id: 'b', error: { code: 'binary', message: 'is binary' } }, text: '' };

describe('json', () => {
  it('writes one object for one article', () => {
    const writer = json.open(plainOptions());
    const output = writer.article(EXTRACTED) + (writer.end?.() ?? '');
    expect(output.startsWith('{\n  "id": "article.txt",\n  "date": null,\n  "entities": [\n')).toBe(true);
    expect(JSON.parse(output)).toEqual(EXTRACTED.result);
  });

  it('writes an array for several articles, with failed articles in their place', () => {
    const writer = json.open({ ...plainOptions(), shape: 'array' });
    const output =
      [EXTRACTED, FAILED, EXTRACTED].map((extracted) => writer.article(extracted)).join('') + writer.end?.();
    expect(JSON.parse(output)).toEqual([EXTRACTED.result, FAILED.result, EXTRACTED.result]);
    expect(output).toBe(`${JSON.stringify(JSON.parse(output), null, 2)}\n`);
  });

  it('writes an empty array for no article', () => {
    const writer = json.open({ ...plainOptions(), shape: 'array' });
    expect(writer.end?.()).toBe('[]\n');
  });

  it('writes nothing for a single failed article', () => {
    const writer = json.open(plainOptions());
    expect(writer.article(FAILED) + (writer.end?.() ?? '')).toBe('');
  });

  it('escapes control characters in a terminal', () => {
    const faithful = json
      .open(plainOptions())
      .article({ ...EXTRACTED, result: { ...EXTRACTED.result, id: 'a\u202E' } });
    const options = { ...plainOptions(), terminal: true };
    const shown = json.open(options).article({ ...EXTRACTED, result: { ...EXTRACTED.result, id: 'a\u202E' } });
    expect(faithful).toContain('\u202E');
    expect(shown).not.toContain('\u202E');
    expect(JSON.parse(shown)).toEqual(JSON.parse(faithful));
  });
});

describe('jsonl', () => {
  it('writes one line an article, with offsets in the unit of --offsets', () => {
    const writer = jsonl.open({ ...plainOptions(), offsets: 'codepoint' });
    const output = writer.article(EXTRACTED) + writer.article(FAILED);
    const [first, second] = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(output.split('\n').length).toBe(3);
    expect(first.entities[0].mentions.map(({ start, end }: { start: number; end: number }) => [start, end])).toEqual([
      [2, 6],
      [14, 18],
    ]);
    expect(second).toEqual(FAILED.result);
  });

  it('escapes control characters in a terminal only', () => {
    const name = 'A\u202E\u009B';
    const extracted = { result: result([entity(name, { type: 'person', name })]), text: name };
    const faithful = jsonl.open(plainOptions()).article(extracted);
    const shown = jsonl.open({ ...plainOptions(), terminal: true }).article(extracted);
    expect(faithful).toContain(name);
    expect(shown).not.toMatch(/[\u202E\u009B]/);
    expect(JSON.parse(shown)).toEqual(JSON.parse(faithful));
  });
});
