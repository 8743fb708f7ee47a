import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeInvisible, escapeInvisibleInJson, toOneLine } from '../../src/output/text/escape.js';

/** Returns true if a terminal may show the character. Compares code points, not the Unicode classes of the code. */
function isHarmless(character: string): boolean {
  const code = character.codePointAt(0) as number;
  const within = (from: number, to: number) => code >= from && code <= to;
  return !(
    within(0x00, 0x1f) ||
    within(0x7f, 0x9f) ||
    within(0xd800, 0xdfff) ||
    within(0x200b, 0x200f) ||
    within(0x2028, 0x202e) ||
    within(0x2060, 0x206f) ||
    within(0xe0000, 0xe0fff) ||
    code === 0xad ||
    code === 0x61c ||
    code === 0xfeff
  );
}

const hostileText = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\u001B]0;title\u0007',
      '\u009B31m',
      '\u202E',
      '\u200B',
      '\u{E0041}',
      '\uD83D',
      '\u2066',
      '\r',
      '\t',
    ),
  ),
);

describe('escapeInvisible', () => {
  it('leaves no character that a terminal obeys', () => {
    fc.assert(fc.property(hostileText, (parts) => [...escapeInvisible(parts.join(''))].every(isHarmless)));
  });

  it('changes no visible character', () => {
    const text = 'Zoë Öström “said” – 東京 📰❤️ Москва עברית العربية हिन्दी';
    expect(escapeInvisible(text)).toBe(text);
  });

  it('writes the code point in hexadecimal', () => {
    expect(escapeInvisible('a\u001B[31mb\u202Ec\u{E0041}d\uDC00')).toBe('a\\x1B[31mb\\u{202E}c\\u{E0041}d\\u{DC00}');
  });
});

describe('escapeInvisibleInJson', () => {
  it('keeps the value of the JSON', () => {
    fc.assert(
      fc.property(hostileText, (parts) => {
        const value = { text: parts.join('') };
        const json = escapeInvisibleInJson(JSON.stringify(value, null, 2));
        expect(JSON.parse(json)).toEqual(value);
        expect([...json.replaceAll('\n', '')].every(isHarmless)).toBe(true);
      }),
    );
  });
});

describe('toOneLine', () => {
  it('replaces the line break in a name by a space', () => {
    expect(toOneLine('Jens\r\n  Stoltenberg\u00A0Jr')).toBe('Jens Stoltenberg Jr');
  });
});
