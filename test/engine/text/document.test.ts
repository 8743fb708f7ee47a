import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../src/engine/text/blocks.js';
import { POS_TAGS } from '../../../src/engine/text/pos.js';
import { isWhiteSpace } from '../../../src/engine/text/white-space.js';
import type { Document } from '../../../src/engine/types.js';
import { readDocument } from '../../../src/extractor/read-document.js';
import { damagedNews, hostileText } from './hostile.js';

const anyText = fc.oneof(hostileText, damagedNews);

function holds(property: (document: Document) => void): void {
  fc.assert(fc.property(anyText, (text) => property(readDocument(text))));
}

const isBlank = (text: string): boolean =>
  [...Array(text.length).keys()].every((i) => isWhiteSpace(text.charCodeAt(i)));

describe('the tokens of any text', () => {
  it('tile it together with gaps of white space', () =>
    holds(({ text, tokens }) => {
      let end = 0;
      for (let i = 0; i < tokens.length; i++) {
        const start = tokens.start[i] as number;
        expect(start).toBeGreaterThanOrEqual(end);
        expect(isBlank(text.slice(end, start))).toBe(true);
        end = tokens.end[i] as number;
        expect(end).toBeGreaterThan(start);
      }
      expect(isBlank(text.slice(end))).toBe(true);
    }));

  it('are slices of it without white space', () =>
    holds(({ text, tokens }) => {
      for (let i = 0; i < tokens.length; i++) {
        expect(text.slice(tokens.start[i], tokens.end[i])).toBe(tokens.text[i]);
        expect([...(tokens.text[i] as string)].some((sign) => isWhiteSpace(sign.charCodeAt(0)))).toBe(false);
      }
    }));

  it('do not begin inside a surrogate pair or a visible sign', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    holds(({ text, tokens }) => {
      const borders = new Set([...graphemes.segment(text)].map(({ index }) => index));
      for (let i = 1; i < tokens.length; i++) {
        // A mark after white space is one sign with it, but no token holds white space.
        const start = tokens.start[i] as number;
        if (start === tokens.end[i - 1]) expect(borders).toContain(start);
      }
    });
  });

  it('have a part of speech each', () =>
    holds(({ tokens }) => {
      expect(tokens.pos).toHaveLength(tokens.length);
      for (const pos of tokens.pos) expect(pos).toBeLessThan(POS_TAGS.length);
    }));
});

describe('the sentences of any text', () => {
  it('tile the tokens', () =>
    holds(({ tokens, sentences }) => {
      let last = 0;
      for (let s = 0; s < sentences.length; s++) {
        expect(sentences.first[s]).toBe(last);
        last = sentences.last[s] as number;
        for (let i = sentences.first[s] as number; i < last; i++) expect(tokens.sentence[i]).toBe(s);
      }
      expect(last).toBe(tokens.length);
    }));

  it('lie in the block that they name', () =>
    holds(({ text, tokens, sentences }) => {
      const blocks = findBlocks(text);
      for (let s = 0; s < sentences.length; s++) {
        const block = blocks[sentences.block[s] as number];
        expect(tokens.start[sentences.first[s] as number]).toBeGreaterThanOrEqual(block?.start as number);
        expect(tokens.end[(sentences.last[s] as number) - 1]).toBeLessThanOrEqual(block?.end as number);
      }
    }));
});

/** What must be the same when only offsets may differ. */
const shape = ({ tokens, sentences }: Document) => ({
  pos: [...tokens.pos],
  sentence: [...tokens.sentence],
  block: [...sentences.block],
});
const borders = ({ tokens }: Document) => [...tokens.start].map((start, i) => [start, tokens.end[i]]);

describe('reading', () => {
  it('gives the same whatever was read before', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 3 }), (text, others) => {
        const before = readDocument(text);
        for (const other of others) readDocument(`${other} ${text.toLowerCase()} ${text}`);
        expect(readDocument(text)).toEqual(before);
      }),
    );
  });

  it('shifts all offsets, and nothing else, by a blank paragraph in front', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = readDocument(text);
        const shifted = readDocument(`\n\n${text}`);
        expect(shape(shifted)).toEqual(shape(plain));
        expect(borders(shifted)).toEqual(borders(plain).map(([start = 0, end = 0]) => [start + 2, end + 2]));
      }),
    );
  });

  it('takes CRLF for LF', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const text = raw.replace(/\r/g, '');
        const windows = readDocument(text.replace(/\n/g, '\r\n'));
        expect(windows.tokens.text).toEqual(readDocument(text).tokens.text);
        expect(shape(windows)).toEqual(shape(readDocument(text)));
      }),
    );
  });

  it('takes curly apostrophes for straight ones', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const straight = readDocument(text.replaceAll('’', "'"));
        const curly = readDocument(text.replaceAll("'", '’'));
        expect(borders(curly)).toEqual(borders(straight));
        expect(shape(curly)).toEqual(shape(straight));
      }),
    );
  });

  it('gives nothing for nothing', () => {
    for (const text of ['', ' \n\t\u2028\ufeff\u200b']) {
      const { tokens, sentences } = readDocument(text);
      expect([tokens.length, sentences.length]).toEqual([0, 0]);
    }
  });

  it('reads a line of a million letters and a million lines', () => {
    expect(readDocument('a'.repeat(1e6)).tokens.length).toBe(1);
    expect(readDocument('\na'.repeat(2e5)).sentences.length).toBe(2e5);
  });

  it.each(['é', '山', '\u0301', '_', '\ud83d', '='])(
    'reads a line of five million of %j, more than patterns can go back over',
    (sign) => expect(readDocument(sign.repeat(5e6)).tokens.length).toBe(1),
  );

  it('ends a sentence that is too long for one', () => {
    const { sentences, tokens } = readDocument('a '.repeat(250_000));
    expect([...sentences.first]).toEqual([0, 100_000, 200_000]);
    expect([...sentences.last]).toEqual([100_000, 200_000, tokens.length]);
    expect(new Set(sentences.block).size).toBe(1);
    expect(readDocument('a '.repeat(100_000)).sentences.length).toBe(1);
  });

  it('does not end a sentence where a long line is read in pieces', () => {
    const { sentences } = readDocument(`${'Ann saw Bo and '.repeat(400)}left. `.repeat(7));
    expect(sentences.length).toBe(7);
  });
});
