import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMoney } from '../../../src/engine/money/index.js';
import { readDocument } from '../../../src/extractor/read-document.js';
import { damagedNews, hostileText } from '../text/hostile.js';

const sumsIn = (text: string): string[] =>
  findMoney(readDocument(text)).map(({ start, end }) => text.slice(start, end));

const ACCEPTED: readonly (readonly [text: string, ...sums: string[]])[] = [
  ['It paid $12 million in cash.', '$12 million'],
  ['A £3.5bn bid failed.', '£3.5bn'],
  ['They got Rs 500 crore and Rs. 25,000.', 'Rs 500 crore', 'Rs. 25,000'],
  ['Tickets cost €20 each, or 20 €.', '€20', '20 €'],
  ['It is worth US$1.2 trillion, US $3 or US$ 2.7 million.', 'US$1.2 trillion', 'US $3', 'US$ 2.7 million'],
  ['A bun costs 50 cents.', '50 cents'],
  ['They raised five million dollars.', 'five million dollars'],
  ['The state owes N2.3 billion.', 'N2.3 billion'],
  ['It spent Sh92 million, KSh1,500 and Tsh217 billion.', 'Sh92 million', 'KSh1,500', 'Tsh217 billion'],
  ['A firm paid A$40m, NT$1,500, HK$2,000 and R$30.', 'A$40m', 'NT$1,500', 'HK$2,000', 'R$30'],
  ['It gave 10 million euros ($11.2 million).', '10 million euros', '$11.2 million'],
  ['Spending of $12-14 billion and $1.2–1.4 trillion.', '$12-14 billion', '$1.2–1.4 trillion'],
  ['It cost between 2 and 2.2 billion dollars.', '2 and 2.2 billion dollars'],
  ['It went from $75 million to $90 million.', '$75 million', '$90 million'],
  ['A room costs 1,000-2,000 baht.', '1,000-2,000 baht'],
  ['They sold a $30-a-barrel crude at $30 a barrel.', '$30', '$30'],
  ['Cents count: 60 cents a share, 300 pesos per dollar.', '60 cents', '300 pesos'],
  ['A multimillion-dollar and a 30-million-dollar deal.', 'multimillion-dollar', '30-million-dollar'],
  ['It owes tens of billions of dollars.', 'tens of billions of dollars'],
  ['It has RM7.8 million, Tk 3,000 crore and Dh1.2 billion.', 'RM7.8 million', 'Tk 3,000 crore', 'Dh1.2 billion'],
  ['The prize was 61 million Hong Kong dollars.', '61 million Hong Kong dollars'],
  ['It costs R1,500 and GH₵5.', 'R1,500', 'GH₵5'],
  ['He paid 140,000 rupees and USD 10 million.', '140,000 rupees', 'USD 10 million'],
  ['It lost 2 million pounds, or 500 Egyptian pounds.', '2 million pounds', '500 Egyptian pounds'],
  ['It paid 7 billion won.', '7 billion won'],
  ['SHARES LOST $5 MILLION AND 10 MILLION EUROS.', '$5 MILLION', '10 MILLION EUROS'],
  ['From 2019 to 147 trillion rupiah in 2022.', '147 trillion rupiah'],
];

const REFUSED = [
  'The dollar fell against the yen.',
  'He weighs 150 pounds and lost 20 pounds of fat.',
  'The firm sold 2 million pounds of beef.',
  'Rapper 50 Cent sang, and 12 Milwaukee Bucks fans came.',
  'They won 3-1, and of 12 won games it was the best.',
  'After COP26, an N95 mask and the R2 robot.',
  'About 50 per cent of 140 million people, or 12 percent.',
  'A$AP Rocky played before 5,000 people.',
  'Prices are in 2010 dollars.',
  'He got 100 marks in the test and broke two crowns.',
  'The US 5 team met the Euro 2024 team.',
];

describe('findMoney', () => {
  it.each(ACCEPTED)('finds all sums in: %s', (text, ...sums) => expect(sumsIn(text)).toEqual(sums));

  it.each(REFUSED)('finds no sum in: %s', (text) => expect(sumsIn(text)).toEqual([]));

  it('does not join an amount to a currency in the next line of a list, but across the line end of a paragraph', () => {
    expect(sumsIn('Sales 5\nDollars')).toEqual([]);
    const wrapped = 'The company said on Monday that it will pay a sum of five\nmillion dollars to the town.';
    expect(sumsIn(wrapped)).toEqual(['five\nmillion dollars']);
  });

  it('finds an amount between any words, with the offsets of the amount', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('$', '£', 'Rs ', 'US$', '€'),
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom('', ' million', 'bn', ' crore'),
        fc.constantFrom('It paid ', '(', 'up to ', '🎉 ', '“'),
        (sign, number, scale, before) => {
          const sum = `${sign}${number}${scale}`;
          expect(sumsIn(`${before}${sum} for it.`)).toEqual([sum]);
        },
      ),
    );
  });

  it('returns sums in text order, without overlaps and without white space at their edges, for any text', () => {
    const pieces = fc.array(
      fc.constantFrom('$', '5', ',000', ' million', '-', ' of ', 'US', ' dollars', '\n', 'Rs.', '€'),
    );
    const text = fc.oneof(
      hostileText,
      damagedNews,
      pieces.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        let last = 0;
        for (const { start, end } of findMoney(readDocument(any))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(any.slice(start, end)).toMatch(/^\S(?:[\s\S]*\S)?$/);
          last = end;
        }
      }),
    );
  });
});
