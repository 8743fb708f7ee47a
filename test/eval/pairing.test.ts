import { describe, expect, it } from 'vitest';
import type { ComparedDocument, Mention } from '../../src/eval/document.js';
import { type GoldDocument, pairUp, sentencesOf } from '../../src/eval/pairing.js';
import { compared } from '../support/compared.js';

const mention = (text: string, name: string): Mention => {
  const start = text.indexOf(name);
  return { start, end: start + name.length, type: 'person', name };
};
const gold = (id: string, text: string, tokenized = false): GoldDocument => ({
  id,
  text,
  side: { mentions: [], times: [] },
  tokenized,
});

describe('pairUp', () => {
  it('brings each document of gold together with what the result says of it', () => {
    const text = 'Anna met Bo.';
    const documents = [gold('a', text), gold('b', 'Oslo')];
    const found = { mentions: [mention(text, 'Anna')], times: [mention(text, 'Bo')] };
    const none = { mentions: [], times: [] };
    const sides = new Map([
      ['b', none],
      ['a', found],
      ['c', found],
    ]);
    expect(pairUp(documents, ({ id }) => sides.get(id), 'result.jsonl')).toEqual([
      { id: 'a', text, gold: none, found },
      { id: 'b', text: 'Oslo', gold: none, found: none },
    ]);
  });

  it('names the input, how many documents it does not have, and the first three of them', () => {
    const documents = ['a', 'b', 'c', 'd', 'e'].map((id) => gold(id, 'Oslo'));
    const sideOf = ({ id }: GoldDocument) => (id === 'b' ? { mentions: [], times: [] } : undefined);
    expect(() => pairUp(documents, sideOf, 'result.jsonl')).toThrow(
      expect.objectContaining({
        code: 'mismatch',
        input: 'result.jsonl',
        problem: 'has no result for 4 of 5 documents, among them a, c, d',
      }),
    );
  });

  it('widens what was found to whole tokens where gold has tokens, and only there', () => {
    const text = 'Anna’s friend Bo.\nCy';
    const found = { mentions: [mention(text, 'Anna'), mention(text, 'Cy')], times: [mention(text, 'o')] };
    const surfaces = (tokenized: boolean) => {
      const [document] = pairUp([gold('a', text, tokenized)], () => found, 'x');
      const side = document?.found ?? { mentions: [], times: [] };
      return [...side.mentions, ...side.times].map(({ start, end }) => text.slice(start, end));
    };
    expect(surfaces(true)).toEqual(['Anna’s', 'Cy', 'Bo.']);
    expect(surfaces(false)).toEqual(['Anna', 'Cy', 'o']);
  });
});

describe('sentencesOf', () => {
  it('gives each line as a document, with the mentions that begin in it at their places there', () => {
    const document = compared(
      '[Anna|person] met\n[Bo|person] on [Friday|date]\n\n[Cy|person]',
      '[Anna|person] met\nBo on [Friday|date]\n\n[Cy|place]',
      'a',
    );
    const sentences = sentencesOf(document);
    expect(sentences.map(({ id, text }) => [id, text])).toEqual([
      ['a:1', 'Anna met'],
      ['a:2', 'Bo on Friday'],
      ['a:3', ''],
      ['a:4', 'Cy'],
    ]);
    const surfaces = ({ text, gold, found }: ComparedDocument) =>
      [gold.mentions, gold.times, found.mentions, found.times].map((mentions) =>
        mentions.map(({ start, end }) => text.slice(start, end)).join(' '),
      );
    expect(sentences.map(surfaces)).toEqual([
      ['Anna', '', 'Anna', ''],
      ['Bo Friday', 'Friday', 'Friday', 'Friday'],
      ['', '', '', ''],
      ['Cy', '', 'Cy', ''],
    ]);
  });
});
