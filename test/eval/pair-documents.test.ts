import { describe, expect, it } from 'vitest';
import type { AnnotatedMention, ComparedDocument } from '../../src/eval/compared-document.js';
import { type GoldDocument, pairDocuments, splitIntoSentences } from '../../src/eval/pair-documents.js';
import { compared } from '../support/compared.js';

const mention = (text: string, name: string): AnnotatedMention => {
  const start = text.indexOf(name);
  return { start, end: start + name.length, type: 'person', name };
};
const gold = (id: string, text: string, tokenized = false): GoldDocument => ({
  id,
  text,
  side: { mentions: [], times: [] },
  tokenized,
});

describe('pairDocuments', () => {
  it('returns each gold document with the mentions of the result', () => {
    const text = 'Anna met Bo.';
    const documents = [gold('a', text), gold('b', 'Oslo')];
    const found = { mentions: [mention(text, 'Anna')], times: [mention(text, 'Bo')] };
    const none = { mentions: [], times: [] };
    const sides = new Map([
      ['b', none],
      ['a', found],
      ['c', found],
    ]);
    expect(pairDocuments(documents, ({ id }) => sides.get(id), 'result.jsonl')).toEqual([
      { id: 'a', text, gold: none, found },
      { id: 'b', text: 'Oslo', gold: none, found: none },
    ]);
  });

  it('throws an error with the name of the result, the number of missing documents and the first three ids', () => {
    const documents = ['a', 'b', 'c', 'd', 'e'].map((id) => gold(id, 'Oslo'));
    const sideOf = ({ id }: GoldDocument) => (id === 'b' ? { mentions: [], times: [] } : undefined);
    expect(() => pairDocuments(documents, sideOf, 'result.jsonl')).toThrow(
      expect.objectContaining({
        code: 'mismatch',
        input: 'result.jsonl',
        problem: 'has no result for 4 of 5 documents, among them a, c, d',
      }),
    );
  });

  it('widens predicted mentions to whole tokens only if gold is tokenized', () => {
    const text = 'Anna’s friend Bo.\nCy';
    const found = { mentions: [mention(text, 'Anna'), mention(text, 'Cy')], times: [mention(text, 'o')] };
    const surfaces = (tokenized: boolean) => {
      const [document] = pairDocuments([gold('a', text, tokenized)], () => found, 'x');
      const side = document?.found ?? { mentions: [], times: [] };
      return [...side.mentions, ...side.times].map(({ start, end }) => text.slice(start, end));
    };
    expect(surfaces(true)).toEqual(['Anna’s', 'Cy', 'Bo.']);
    expect(surfaces(false)).toEqual(['Anna', 'Cy', 'o']);
  });
});

describe('splitIntoSentences', () => {
  it('returns each line as a document, with its mentions at offsets in the line', () => {
    const document = compared(
      '[Anna|person] met\n[Bo|person] on [Friday|date]\n\n[Cy|person]',
      '[Anna|person] met\nBo on [Friday|date]\n\n[Cy|place]',
      'a',
    );
    const sentences = splitIntoSentences(document);
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
