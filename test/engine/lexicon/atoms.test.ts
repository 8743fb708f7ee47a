import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Atoms } from '../../../src/engine/lexicon/atoms.js';
import { findNames } from '../../../src/engine/lexicon/find.js';
import { NameIndex } from '../../../src/engine/lexicon/name-index.js';
import { isWhiteSpace } from '../../../src/engine/text/white-space.js';
import { readDocument } from '../../../src/extractor/read-document.js';
import { hostileText } from '../text/hostile.js';

function atomsOf(text: string): string[] {
  const { start, end, length } = new Atoms().read(text);
  return Array.from({ length }, (_, i) => text.slice(start[i], end[i]));
}

/** Where a border of a token is none of an atom: the atoms that are cut. */
function cutAtoms(text: string): string[] {
  const { start, end, length } = new Atoms().read(text);
  const { tokens } = readDocument(text);
  const cut = new Set<string>();
  let atom = 0;
  for (let token = 0; token < tokens.length; token++) {
    for (const border of [tokens.start[token] as number, tokens.end[token] as number]) {
      while (atom < length && (end[atom] as number) <= border) atom++;
      if (atom < length && (start[atom] as number) < border) cut.add(text.slice(start[atom], end[atom]));
    }
  }
  return [...cut];
}

describe('atoms', () => {
  it.each([
    ['Angela Merkel', ['Angela', 'Merkel']],
    ['O’Neil-Li’s', ['O', '’', 'Neil', '-', 'Li', '’', 's']],
    ['U.S. A380 10am', ['U', '.', 'S', '.', 'A', '380', '10', 'am']],
    ['so\u00adft \u200dParis', ['so\u00adft', '\u200d', 'Paris']],
    ['Erdog\u0306an', ['Erdog\u0306an']],
    ['中国, 😀👍🏽', ['中国', ',', '😀', '👍', '🏽']],
    ['a\u200bb\ufeffc', ['a', 'b', 'c']],
    [' \n ', []],
  ])('of %j', (text, expected) => expect(atomsOf(text)).toEqual(expected));

  it('tile a text but for white space, whatever is in it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { start, end, length } = new Atoms().read(text);
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

  it('have the same hash in whatever form they are written', () => {
    const hashOf = (text: string) => new Atoms().read(text).hash[0];
    expect(hashOf('Erdog\u0306an')).toBe(hashOf('ERDOĞAN'));
    expect(hashOf('so\u00adft')).toBe(hashOf('Soft'));
    expect(hashOf('’')).toBe(hashOf("'"));
    expect(hashOf('Paris')).not.toBe(hashOf('Pariss'));
  });
});

describe('the tokenizer', () => {
  it('cuts no atom of a news article but contractions', () => {
    const folder = new URL('../../../fixtures/wikinews/', import.meta.url);
    const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    expect(texts.length).toBeGreaterThan(40);
    const contractions = /^(?:can|cannot|do|does|did|is|was|are|were|has|have|had|would|could|should|wo|ai)n?$/i;
    expect(texts.flatMap(cutAtoms).filter((atom) => !contractions.test(atom))).toEqual([]);
  });

  it('lets every name be found where it stands between blanks, whatever it is made of', () => {
    const edge = (text: string) =>
      text !== '' && !isWhiteSpace(text.charCodeAt(0)) && !isWhiteSpace(text.charCodeAt(text.length - 1));
    fc.assert(
      fc.property(
        hostileText.filter(edge),
        fc.constantFrom('It was ', '“The '),
        fc.constantFrom(' again.', '\n', ' ('),
        (name, before, after) => {
          fc.pre(atomsOf(name).length <= 100);
          const names = new NameIndex();
          names.add(name, 7, 'exact');
          const found = findNames(readDocument(before + name + after), names).find(
            ({ start }) => start === before.length,
          );
          expect(found?.owner).toBe(7);
          // A full stop at the end may be the sentence's.
          expect(before.length + name.length - (found?.end ?? 0)).toBeLessThanOrEqual(name.endsWith('.') ? 1 : 0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
