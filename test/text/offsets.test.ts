import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetsIn, positionsIn } from '../../src/text/offsets.js';

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

  it('counts a lone surrogate as one', () => {
    expect(offsetsIn('codepoint', 'a\uD83Db')(3)).toBe(3);
    expect(offsetsIn('codepoint', 'a😀b')(4)).toBe(3);
  });
});

describe('positionsIn', () => {
  it('agrees with counting by hand', () => {
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
