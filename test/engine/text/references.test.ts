/** Tests the character references of HTML in texts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeReferences } from '../../../src/engine/text/references.js';

describe('decodeReferences', () => {
  it.each([
    ['Marks &amp; Spencer', 'Marks & Spencer'],
    ['O&#39;Brien &#x2019;', "O'Brien ’"],
    ['Karl&nbsp;Voss', 'Karl\u00A0Voss'],
    ['Tom&aacute;s N&uacute;&ntilde;ez &ndash; &#128512;', 'Tomás Núñez – 😀'],
    ['&amp;lt;', '&lt;'],
  ])('reads %s', (text, decoded) => expect(decodeReferences(text)?.text).toBe(decoded));

  it.each(['', 'AT&T', 'a & b;', '&unknown;', '&#0;', '&#xD800;', '&#9999999;', 'x&amp'])(
    'finds no reference in "%s"',
    (text) => expect(decodeReferences(text)).toBeUndefined(),
  );

  it('gives, for every range of characters, the range of the original that stands for it', () => {
    const piece = fc.constantFrom('a', 'B ', '&amp;', '&#39;', '&#128512;', '&nbsp;', '😀', '&', ';');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), fc.nat(), (pieces, one, other) => {
        const text = `${pieces.join('')}&amp;`;
        const read = decodeReferences(text);
        if (!read) throw new Error('no reference');
        const [start, end] = [one % read.text.length, (one % read.text.length) + 1 + (other % 5)];
        if (end > read.text.length) return;
        const range = read.toOriginal(start, end);
        const original = text.slice(range.start, range.end);
        const decoded = decodeReferences(original)?.text ?? original;
        // A range that begins or ends inside a character of two code units grows to the whole reference.
        expect(decoded).toContain(read.text.slice(start, end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, ''));
        expect(read.toDecoded(range.start)).toBeLessThanOrEqual(start);
      }),
    );
  });
});
