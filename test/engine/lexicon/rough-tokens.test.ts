import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../../src/engine/lexicon/find-names.js';
import { NameIndex } from '../../../src/engine/lexicon/name-index.js';
import { RoughTokens } from '../../../src/engine/lexicon/rough-tokens.js';
import { isWhiteSpace } from '../../../src/engine/text/white-space.js';
import { readDocument } from '../../../src/extractor/read-document.js';
import { hostileText } from '../text/hostile.js';

function roughTokensOf(text: string): string[] {
  const { start, end, length } = new RoughTokens().read(text);
  return Array.from({ length }, (_, i) => text.slice(start[i], end[i]));
}

/** Returns the rough tokens that have a boundary of a token inside. */
function splitRoughTokens(text: string): string[] {
  const { start, end, length } = new RoughTokens().read(text);
  const { tokens } = readDocument(text);
  const cut = new Set<string>();
  let rough = 0;
  for (let token = 0; token < tokens.length; token++) {
    for (const border of [tokens.start[token] as number, tokens.end[token] as number]) {
      while (rough < length && (end[rough] as number) <= border) rough++;
      if (rough < length && (start[rough] as number) < border) cut.add(text.slice(start[rough], end[rough]));
    }
  }
  return [...cut];
}

describe('RoughTokens', () => {
  it.each([
    ['Angela Merkel', ['Angela', 'Merkel']],
    ['O’Neil-Li’s', ['O', '’', 'Neil', '-', 'Li', '’', 's']],
    ['U.S. A380 10am', ['U', '.', 'S', '.', 'A', '380', '10', 'am']],
    ['so\u00adft \u200dParis', ['so\u00adft', '\u200d', 'Paris']],
    ['Erdog\u0306an', ['Erdog\u0306an']],
    ['中国, 😀👍🏽', ['中国', ',', '😀', '👍', '🏽']],
    ['a\u200bb\ufeffc', ['a', 'b', 'c']],
    [' \n ', []],
  ])('splits %j', (text, expected) => expect(roughTokensOf(text)).toEqual(expected));

  it('covers every character of any text except white space', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { start, end, length } = new RoughTokens().read(text);
        let at = 0;
        for (let i = 0; i < length; i++) {
          for (; at < (start[i] as number); at++) expect(isWhiteSpace(text.charCodeAt(at))).toBe(true);
          expect(end[i]).toBeGreaterThan(start[i] as number);
          at = end[i] as number;
        }
        for (; at < text.length; at++) expect(isWhiteSpace(text.charCodeAt(at))).toBe(true);
      }),
    );
  });

  it('gives equal hashes to spellings that differ in NFC or NFD, case, soft hyphens or curly quotes', () => {
    const hashOf = (text: string) => new RoughTokens().read(text).hash[0];
    expect(hashOf('Erdog\u0306an')).toBe(hashOf('ERDOĞAN'));
    expect(hashOf('so\u00adft')).toBe(hashOf('Soft'));
    expect(hashOf('’')).toBe(hashOf("'"));
    expect(hashOf('Paris')).not.toBe(hashOf('Pariss'));
  });
});

describe('the tokenizer', () => {
  it('splits no rough token of a news article except contractions', () => {
    const folder = new URL('../../../fixtures/wikinews/', import.meta.url);
    const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    expect(texts.length).toBeGreaterThan(40);
    const contractions = /^(?:can|cannot|do|does|did|is|was|are|were|has|have|had|would|could|should|wo|ai)n?$/i;
    expect(texts.flatMap(splitRoughTokens).filter((token) => !contractions.test(token))).toEqual([]);
  });

  it('has a boundary at both ends of any name between blanks, so that the name is found', () => {
    const edge = (text: string) =>
      text !== '' && !isWhiteSpace(text.charCodeAt(0)) && !isWhiteSpace(text.charCodeAt(text.length - 1));
    fc.assert(
      fc.property(
        hostileText.filter(edge),
        fc.constantFrom('It was ', '“The '),
        fc.constantFrom(' again.', '\n', ' ('),
        (name, before, after) => {
          fc.pre(roughTokensOf(name).length <= 100);
          const names = new NameIndex();
          names.add(name, 7, 'exact');
          const found = findNames(readDocument(before + name + after), names).find(
            ({ start }) => start === before.length,
          );
          expect(found?.owner).toBe(7);
          // The last full stop of the name may belong to the sentence instead.
          expect(before.length + name.length - (found?.end ?? 0)).toBeLessThanOrEqual(name.endsWith('.') ? 1 : 0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
