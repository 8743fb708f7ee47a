import { describe, expect, it, vi } from 'vitest';
import wholeModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { posIndex } from '../../../src/engine/text/pos.js';
import { alignTokens } from '../../../src/engine/text/raw-tokens.js';
import { TokenList } from '../../../src/engine/text/token-list.js';
import { createAnalyser } from '../../../src/engine/text/wink.js';
import { loadTokenModel } from '../../../src/extractor/read-document.js';
import { TEXTS } from '../../support/articles.js';

const PARAGRAPHS = TEXTS.flatMap((text) => text.split('\n\n'));

const analyse = createAnalyser(loadTokenModel());

describe('createAnalyser', () => {
  it.each([
    ["America's... it", "It is America's turn."],
    ['It lost x/USD.', 'It lost USD 5.'],
  ])('is not influenced by %j when it analyses %j', (other, piece) => {
    const before = analyse(piece);
    analyse(other);
    expect(analyse(piece)).toEqual(before);
  });

  it('replaces wink by a new instance each time it has met too many words', () => {
    const letters = (n: number): string =>
      n.toString(26).replace(/[0-9]/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
    // Each start decodes the packed words of the model.
    const decodeBase64 = vi.fn((base64: string) => Buffer.from(base64, 'base64'));
    const analyse = createAnalyser({ ...loadTokenModel(), decodeBase64 });
    analyse('It was Ann.');
    const decodedAtStart = decodeBase64.mock.calls.length;
    let met = 0;
    // Twice the number of words that wink keeps, and their lower-case forms count too.
    for (let text = 0; text < 100; text++) {
      const words = Array.from({ length: 2000 }, () => `Q${letters(met++)}`);
      expect(analyse(words.join(' ')).values).toEqual(words);
    }
    expect(analyse('It was Ann.').sentenceEnds).toEqual([4]);
    expect(decodeBase64.mock.calls.length).toBeGreaterThanOrEqual(2 * decodedAtStart);
  });

  it('returns the same analyses as wink with its whole model, also with the default base64 decoder', () => {
    const nlp = winkNLP(wholeModel, ['sbd', 'pos']);
    const { core } = loadTokenModel();
    const analyse = createAnalyser({ core });
    for (const paragraph of PARAGRAPHS) {
      const parsed = nlp.readDoc(paragraph);
      const ends = parsed.sentences().out(nlp.its.span) as unknown as [number, number][];
      expect(analyse(paragraph)).toEqual({
        values: parsed.tokens().out(nlp.its.value),
        pos: (parsed.tokens().out(nlp.its.pos) as string[]).map(posIndex),
        sentenceEnds: ends.map(([, last]) => last + 1),
      });
    }
  });
});

describe('alignTokens', () => {
  const analysis = { values: ['a', '', 'b.'], pos: [1, 2, 3], sentenceEnds: [1, 3] };

  it('finds tokens between blanks and leaves out empty tokens', () => {
    const out = new TokenList();
    expect(alignTokens(' a  b. ', 10, analysis, out)).toBe(true);
    expect(out).toMatchObject({ start: [11, 14], end: [12, 16], pos: [1, 3], endsSentence: [true, true] });
  });

  it.each(['a c.', 'a b. c', 'b. a'])('returns false if the tokens do not make up %j', (piece) =>
    expect(alignTokens(piece, 0, analysis, new TokenList())).toBe(false),
  );
});
