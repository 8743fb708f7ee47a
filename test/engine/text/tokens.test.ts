import { describe, expect, it } from 'vitest';
import { POS_TAGS } from '../../../src/engine/text/pos.js';
import { readDocument } from '../../../src/extractor/read-document.js';

/** Tokens of a text, parted by strokes. */
const read = (text: string): string => readDocument(text).tokens.text.join('|');

describe('names with hyphens', () => {
  it.each([
    ['Bashar al-Assad', 'Bashar|al-Assad'],
    ['Abd el-Fattah el-Sisi', 'Abd|el-Fattah|el-Sisi'],
    ['Al-Shabaab', 'Al-Shabaab'],
    ['Jean-Claude Juncker', 'Jean-Claude|Juncker'],
    ['Port-au-Prince', 'Port-au-Prince'],
    ['Stratford-upon-Avon', 'Stratford-upon-Avon'],
    ['Moon Jae-in', 'Moon|Jae-in'],
    ['Kim Jong-un.', 'Kim|Jong-un|.'],
    ['Lee Jae-myung', 'Lee|Jae-myung'],
    ['Tsai Ing-wen', 'Tsai|Ing-wen'],
    ['Coca-Cola', 'Coca-Cola'],
    ['Guinea-Bissau', 'Guinea-Bissau'],
    ['COVID-19 and F-16', 'COVID-19|and|F-16'],
    ['3M, 7-Eleven and 4Aces', '3M|,|7-Eleven|and|4Aces'],
    ['D-Day and R-Type', 'D-Day|and|R-Type'],
  ])('stay whole in %s', (text, tokens) => expect(read(text)).toBe(tokens));

  it.each([
    ['the U.S.-led force', 'the|U.S.|-|led|force'],
    ['Russia-Ukraine war', 'Russia|-|Ukraine|war'],
    ['US-China talks', 'US|-|China|talks'],
    ['U.S.-U.K. pact', 'U.S.|-|U.K.|pact'],
    ['Hindu-Muslim riots', 'Hindu|-|Muslim|riots'],
    ['Wednesday-Sunday', 'Wednesday|-|Sunday'],
    ['anti-American', 'anti|-|American'],
    ['anti-U.S. rally', 'anti|-|U.S.|rally'],
    ['Post-Brexit', 'Post|-|Brexit'],
    ['Taliban-ruled', 'Taliban|-|ruled'],
    ['Asean-led', 'Asean|-|led'],
    ['London-based', 'London|-|based'],
    ['Sen. Marsh (D-NY)', 'Sen.|Marsh|(|D|-|NY|)'],
    ['Sen. Marsh (D-N.Y.)', 'Sen.|Marsh|(|D|-|N.Y.|)'],
    ['Marsh, R-La., and Poe (I-Vt.)', 'Marsh|,|R|-|La|.|,|and|Poe|(|I|-|Vt|.|)'],
    ['$3M and 5-July', '$|3|M|and|5|-|July'],
    ['20-year-old', '20|-|year|-|old'],
  ])('are cut in %s', (text, tokens) => expect(read(text)).toBe(tokens));
});

describe('words with apostrophes', () => {
  it.each([
    ["Turkey's", "Turkey|'s"],
    ['Turkey’s', 'Turkey|’s'],
    ['NASA‘s', 'NASA|‘s'],
    ["the Jones' house", "the|Jones|'|house"],
    ['the Johnsons’ cars', 'the|Johnsons|’|cars'],
    ["O'Brien and O’Brien", "O'Brien|and|O’Brien"],
    ['Côte d’Ivoire', 'Côte|d’Ivoire'],
    ['Hawai‘i', 'Hawai‘i'],
    ['‘the Beatles’ sang', '‘|the|Beatles|’|sang'],
    ['“We said ‘no’.”', '“|We|said|‘|no|’|.|”'],
    ['they don’t', 'they|do|n’t'],
  ])('are tokenized correctly in %s', (text, tokens) => expect(read(text)).toBe(tokens));
});

describe('letters beyond Latin-1', () => {
  it.each(['Erdoğan', 'Łukasz', 'Dvořák', 'Nguyễn', 'Ōsaka', 'Москва', 'Ελλάδα', 'José', 'नमस्ते', 'ex\u00adtra'])(
    '%s is one token',
    (word) => expect(read(`In ${word}, he`)).toBe(`In|${word}|,|he`),
  );
  it('are separate tokens from the punctuation of their script', () => expect(read('قم، 東京。')).toBe('قم|،|東京|。'));
  it('are separate tokens from marks of the writing direction', () =>
    expect(read('\u200eObama\u200f')).toBe('\u200e|Obama|\u200f'));
  it('do not keep a capitalized word from being a proper noun', () => {
    const { tokens } = readDocument('President Erdoğan spoke.');
    expect(POS_TAGS[tokens.pos[1] as number]).toBe('PROPN');
  });
});

describe('punctuation and symbols', () => {
  it.each([
    ['🇫🇷🇩🇪 👩‍👩‍👧‍👦👍🏽 ❤️ 1️⃣', '🇫🇷|🇩🇪|👩‍👩‍👧‍👦|👍🏽|❤️|1️⃣'],
    ['Obama🇺🇸', 'Obama|🇺🇸'],
    ['#MeToo #US @BBC', '#|MeToo|#|US|@|BBC'],
    ['US$5 and C$3', 'US|$|5|and|C|$|3'],
    ['left...and', 'left|...|and'],
    ['A========================B', 'A|========================|B'],
    ['AT&T, R&D', 'AT&T|,|R&D'],
  ])('are tokenized correctly in %s', (text, tokens) => expect(read(text)).toBe(tokens));
});

describe('numbers', () => {
  it.each([
    ['1990–2000', '1990|–|2000'],
    ['1990-2000', '1990|-|2000'],
    ['2016-11-18', '2016-11-18'],
    ['won 3–2 and 2-1', 'won|3|–|2|and|2-1'],
    ['$1,000,000', '$|1,000,000'],
    ['RM7.8 million', 'RM7.8|million'],
    ['at 10.30am', 'at|10.30am'],
    ['at 3:30 p.m. on', 'at|3:30|p.m.|on'],
    ['the 1990s', 'the|1990s'],
    ['BA.5', 'BA|.|5'],
  ])('are tokenized correctly in %s', (text, tokens) => expect(read(text)).toBe(tokens));
});

describe('addresses', () => {
  it.each([
    ['Amazon.com said', 'Amazon.com|said'],
    ['on www.bbc.co.uk.', 'on|www.bbc.co.uk|.'],
    ['News.com.au is', 'News.com.au|is'],
    ['see https://www.example.org/a/b?c=d#e for', 'see|https://www.example.org/a/b?c=d#e|for'],
    ['mail first.last@example.org now', 'mail|first.last@example.org|now'],
    [`see https://example.org/${'a/'.repeat(200)}b now`, `see|https://example.org/${'a/'.repeat(200)}b|now`],
    ['the end.Next', 'the|end|.|Next'],
  ])('are tokenized correctly in %s', (text, tokens) => expect(read(text)).toBe(tokens));
});

describe('abbreviations keep their full stop', () => {
  it.each([
    'Mr.',
    'Gen.',
    'Sen.',
    'Rev.',
    'Maj.',
    'Cmdr.',
    'Nov.',
    'Sept.',
    'St.',
    'No.',
    'Inc.',
    'U.S.',
    'J.K.',
    'Ph.D.',
  ])('in %s', (word) => expect(read(`They met ${word} Smith`)).toBe(`They|met|${word}|Smith`));
  it('but not an ordinary word at the end of a sentence', () => {
    expect(read('It rose at 11am. We felt ill.')).toBe('It|rose|at|11am|.|We|felt|ill|.');
  });
});
