import { describe, expect, it, vi } from 'vitest';
import model from 'wink-eng-lite-web-model';
import { align } from '../../src/text/raw-tokens.js';
import { TokenList } from '../../src/text/token-list.js';
import { analyse } from '../../src/text/wink.js';

describe('analyse', () => {
  it('does not remember what it read', () => {
    const piece = "x.y-z said KO's 12th wasn't 5:30pm at A.B-c.";
    const before = analyse(piece);
    analyse("x.y-z KO's X.Y-Z x.y y-z B-c. 's A.B");
    analyse(piece.toUpperCase());
    expect(analyse(piece)).toEqual(before);
  });

  it('starts anew when it has met too many words, again and again', () => {
    const letters = (n: number): string =>
      n.toString(26).replace(/[0-9]/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
    // What these patterns take doubles with each start.
    const patterns = vi.spyOn(model as unknown as { metaCER(): unknown }, 'metaCER');
    let met = 0;
    // Twice the number of words that are kept, and their lower-case forms count too.
    for (let text = 0; text < 100; text++) {
      const words = Array.from({ length: 2000 }, () => `Q${letters(met++)}`);
      expect(analyse(words.join(' ')).values).toEqual(words);
    }
    expect(analyse('It was Ann.').sentenceEnds).toEqual([4]);
    expect(patterns).not.toHaveBeenCalled();
  });
});

describe('align', () => {
  const analysis = { values: ['a', '', 'b.'], pos: [1, 2, 3], sentenceEnds: [1, 3] };

  it('finds tokens between blanks and leaves empty ones out', () => {
    const out = new TokenList();
    expect(align(' a  b. ', 10, analysis, out)).toBe(true);
    expect(out).toMatchObject({ start: [11, 14], end: [12, 16], pos: [1, 3], endsSentence: [true, true] });
  });

  it.each(['a c.', 'a b. c', 'b. a'])('says so when the tokens do not make up %j', (piece) =>
    expect(align(piece, 0, analysis, new TokenList())).toBe(false),
  );
});
