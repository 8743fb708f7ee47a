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
  it('cover the whole text except for white space between them', () =>
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

  it('are slices of the text and contain no white space', () =>
    holds(({ text, tokens }) => {
      for (let i = 0; i < tokens.length; i++) {
        expect(text.slice(tokens.start[i], tokens.end[i])).toBe(tokens.text[i]);
        expect([...(tokens.text[i] as string)].some((sign) => isWhiteSpace(sign.charCodeAt(0)))).toBe(false);
      }
    }));

  it('do not begin inside a surrogate pair or a grapheme cluster', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    holds(({ text, tokens }) => {
      const borders = new Set([...graphemes.segment(text)].map(({ index }) => index));
      for (let i = 1; i < tokens.length; i++) {
        // A mark after white space forms a cluster with it, but no token contains white space.
        const start = tokens.start[i] as number;
        if (start === tokens.end[i - 1]) expect(borders).toContain(start);
      }
    });
  });

  it('each have a part of speech of POS_TAGS', () =>
    holds(({ tokens }) => {
      expect(tokens.pos).toHaveLength(tokens.length);
      for (const pos of tokens.pos) expect(pos).toBeLessThan(POS_TAGS.length);
    }));
});

describe('the sentences of any text', () => {
  it('cover all tokens, in order and without overlaps', () =>
    holds(({ tokens, sentences }) => {
      let last = 0;
      for (let s = 0; s < sentences.length; s++) {
        expect(sentences.first[s]).toBe(last);
        last = sentences.last[s] as number;
        for (let i = sentences.first[s] as number; i < last; i++) expect(tokens.sentence[i]).toBe(s);
      }
      expect(last).toBe(tokens.length);
    }));

  it('lie inside the block of their index', () =>
    holds(({ text, tokens, sentences }) => {
      const blocks = findBlocks(text);
      for (let s = 0; s < sentences.length; s++) {
        const block = blocks[sentences.block[s] as number];
        expect(tokens.start[sentences.first[s] as number]).toBeGreaterThanOrEqual(block?.start as number);
        expect(tokens.end[(sentences.last[s] as number) - 1]).toBeLessThanOrEqual(block?.end as number);
      }
    }));
});

/** The parts of a document that are equal for two texts that differ only in offsets. */
const shape = ({ tokens, sentences }: Document) => ({
  pos: [...tokens.pos],
  sentence: [...tokens.sentence],
  block: [...sentences.block],
});
const borders = ({ tokens }: Document) => [...tokens.start].map((start, i) => [start, tokens.end[i]]);

describe('readDocument', () => {
  it('returns the same document, whatever texts it read before', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 3 }), (text, others) => {
        const before = readDocument(text);
        for (const other of others) readDocument(`${other} ${text.toLowerCase()} ${text}`);
        expect(readDocument(text)).toEqual(before);
      }),
    );
  });

  it('changes nothing but the offsets if a blank paragraph is put before the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = readDocument(text);
        const shifted = readDocument(`\n\n${text}`);
        expect(shape(shifted)).toEqual(shape(plain));
        expect(borders(shifted)).toEqual(borders(plain).map(([start = 0, end = 0]) => [start + 2, end + 2]));
      }),
    );
  });

  it('returns the same tokens and sentences for CRLF as for LF', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const text = raw.replace(/\r/g, '');
        const windows = readDocument(text.replace(/\n/g, '\r\n'));
        expect(windows.tokens.text).toEqual(readDocument(text).tokens.text);
        expect(shape(windows)).toEqual(shape(readDocument(text)));
      }),
    );
  });

  it('returns the same tokens for curly apostrophes as for straight ones', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const straight = readDocument(text.replaceAll('’', "'"));
        const curly = readDocument(text.replaceAll("'", '’'));
        expect(borders(curly)).toEqual(borders(straight));
        expect(shape(curly)).toEqual(shape(straight));
      }),
    );
  });

  it('returns no tokens and no sentences for an empty or blank text', () => {
    for (const text of ['', ' \n\t\u2028\ufeff\u200b']) {
      const { tokens, sentences } = readDocument(text);
      expect([tokens.length, sentences.length]).toEqual([0, 0]);
    }
  });

  it('reads a line of a million letters and a text of 200,000 lines', () => {
    expect(readDocument('a'.repeat(1e6)).tokens.length).toBe(1);
    expect(readDocument('\na'.repeat(2e5)).sentences.length).toBe(2e5);
  });

  it.each(['é', '山', '\u0301', '_', '\ud83d', '='])(
    'reads a line of five million %j as one token, although patterns cannot backtrack that far',
    (sign) => expect(readDocument(sign.repeat(5e6)).tokens.length).toBe(1),
  );

  it('splits a sentence after 100,000 tokens', () => {
    const { sentences, tokens } = readDocument('a '.repeat(250_000));
    expect([...sentences.first]).toEqual([0, 100_000, 200_000]);
    expect([...sentences.last]).toEqual([100_000, 200_000, tokens.length]);
    expect(new Set(sentences.block).size).toBe(1);
    expect(readDocument('a '.repeat(100_000)).sentences.length).toBe(1);
  });

  it('does not end a sentence where it cuts a long line into pieces for wink', () => {
    const { sentences } = readDocument(`${'Ann saw Bo and '.repeat(400)}left. `.repeat(7));
    expect(sentences.length).toBe(7);
  });
});
