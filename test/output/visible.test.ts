import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine, visible, visibleJson } from '../../src/output/text/visible.js';

/** What a terminal must never get from an article: checked by number, not by the classes that the code uses. */
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

const nasty = fc.array(
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

describe('visible', () => {
  it('leaves nothing that a terminal obeys', () => {
    fc.assert(fc.property(nasty, (parts) => [...visible(parts.join(''))].every(isHarmless)));
  });

  it('leaves every other character as it is', () => {
    const text = 'Zoë Öström “said” – 東京 📰❤️ Москва עברית العربية हिन्दी';
    expect(visible(text)).toBe(text);
  });

  it('writes the others out', () => {
    expect(visible('a\u001B[31mb\u202Ec\u{E0041}d\uDC00')).toBe('a\\x1B[31mb\\u{202E}c\\u{E0041}d\\u{DC00}');
  });
});

describe('visibleJson', () => {
  it('is another spelling of the same data', () => {
    fc.assert(
      fc.property(nasty, (parts) => {
        const value = { text: parts.join('') };
        const json = visibleJson(JSON.stringify(value, null, 2));
        expect(JSON.parse(json)).toEqual(value);
        expect([...json.replaceAll('\n', '')].every(isHarmless)).toBe(true);
      }),
    );
  });
});

describe('oneLine', () => {
  it('shows a name that was broken over two lines as one', () => {
    expect(oneLine('Jens\r\n  Stoltenberg\u00A0Jr')).toBe('Jens Stoltenberg Jr');
  });
});
