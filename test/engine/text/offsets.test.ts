import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFFSET_UNITS, offsetsFrom, offsetsIn, positionsIn } from '../../../src/engine/text/offsets.js';

describe('offsetsIn', () => {
  it('counts code points as the string iterator does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, at) => {
        const characters = [...text];
        const cut = Math.min(at, characters.length);
        const prefix = characters.slice(0, cut).join('');
        expect(offsetsIn('codepoint', text)(prefix.length)).toBe(cut);
        expect(offsetsIn('utf16', text)(prefix.length)).toBe(prefix.length);
      }),
    );
  });

  it('counts U+FFFF, the last character of one code unit, as three bytes', () => {
    expect(offsetsIn('byte', '\uFFFFa')(1)).toBe(3);
    expect(offsetsIn('byte', '\uFFFFa')(2)).toBe(4);
  });

  it('counts a lone surrogate as one code point', () => {
    expect(offsetsIn('codepoint', 'a\uD83Db')(3)).toBe(3);
    expect(offsetsIn('codepoint', 'a😀b')(4)).toBe(3);
  });
});

describe('offsetsIn with bytes', () => {
  it('counts the bytes of the text in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, at) => {
        const prefix = [...text].slice(0, at).join('');
        expect(offsetsIn('byte', text)(prefix.length)).toBe(Buffer.from(prefix).length);
      }),
    );
  });

  it('counts a lone surrogate as the three bytes of U+FFFD, which the UTF-8 encoder writes', () => {
    expect(offsetsIn('byte', 'é\uD83Db')(3)).toBe(Buffer.from('é\uD83Db').length);
  });
});

describe('offsetsFrom', () => {
  it('inverts offsetsIn, and returns undefined outside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...OFFSET_UNITS), (text, unit) => {
        const there = offsetsIn(unit, text);
        const back = offsetsFrom(unit, text);
        let place = 0;
        for (const character of [...text, '']) {
          expect(back(there(place))).toBe(place);
          place += character.length;
        }
        expect(back(there(text.length) + 1)).toBeUndefined();
        expect(back(-1)).toBeUndefined();
        expect(back(0.5)).toBeUndefined();
      }),
    );
  });

  it('returns undefined for an offset inside a character', () => {
    expect([0, 1, 2, 3].map(offsetsFrom('byte', 'é!'))).toEqual([0, undefined, 1, 2]);
  });
});

describe('positionsIn', () => {
  it('returns the same line and column as splitting the text at line breaks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '😀', '\n', '\r\n', '\r', 'é')), fc.nat(), (parts, at) => {
        const text = parts.join('');
        const offset = Math.min(parts.slice(0, at % (parts.length + 1)).join('').length, text.length);
        fc.pre(!(text[offset - 1] === '\r' && text[offset] === '\n'));
        const before = text.slice(0, offset).split(/\r\n|\n|\r/);
        const last = before.at(-1) ?? '';
        expect(positionsIn('utf16', text)(offset)).toEqual({ line: before.length, column: last.length + 1 });
        expect(positionsIn('codepoint', text)(offset).column).toBe([...last].length + 1);
      }),
    );
  });
});
