/** Texts of every kind, from real articles to hostile runs of characters. */
import fc from 'fast-check';
import { SIGNS } from '../../../bench/families.js';
import { damagedNews, hostileText, PIECES } from '../../engine/text/hostile.js';
import { TEXTS } from '../../support/articles.js';
import { damaged } from './damage.js';

/** A piece of a real article. Its ends may cut a word. */
const realText = fc
  .tuple(fc.constantFrom(...TEXTS), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 20, max: 500 }))
  .map(([article, at, length]) => {
    const start = Math.floor(at * Math.max(0, article.length - length));
    return article.slice(start, start + length);
  });

/** Sentences from the words of a grammar, with arbitrary separators between the words. */
function grammar(words: readonly string[], joints: readonly string[]): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...joints)), { maxLength: 30 })
    .map((pieces) => pieces.flat().join(''));
}

const DATE_WORDS = [
  ...'Monday Fri. Saturdays January Jan. may May march Sept December 1 1st 2 3rd 12 13 29 30 31 32 00 0 1999 2016'.split(
    ' ',
  ),
  ..."2100 9999 10000 '99 1990s '80s 19th 5:30 24:00 25:61 noon midnight p.m. am GMT EDT today yesterday tonight".split(
    ' ',
  ),
  ...'2016-02-30 2016-W53-7 20161118 18/11/2016 11/18/16 99/99/9999 3.4.2019 2019/20 Q3 H1 FY2019 two-day week-long'.split(
    ' ',
  ),
  ...'a an the last next this past every each few several dozen two thirty-one hundred thousand million half quarter'.split(
    ' ',
  ),
  ...'day days week month months year decade century hours minutes ago later before after between from to until on in at'.split(
    ' ',
  ),
  ...'early mid- late about nearly Christmas Eve Easter Monday New Year Ramadan BC AD spring Fiscal century end'.split(
    ' ',
  ),
];
const dateText = grammar(DATE_WORDS, [
  ' ',
  ' ',
  ' ',
  ' ',
  ', ',
  '-',
  '–',
  '/',
  ' of ',
  ' and ',
  '. ',
  '\n',
  '\n\n',
  '',
]);

const NAME_WORDS = [
  ...'Ann Lee J. K. Marsh O’Brien Jean-Claude al-Hakim van der Berg bin Salman de la Cruz McKay Jr. III Sr MacArthur'.split(
    ' ',
  ),
  ...'President Sen. Gen. Dr. Mr. Mrs. Sir King Pope Secretary General Prime Minister Justice former acting'.split(' '),
  ...'NATO U.N. U.S. UK EU BBC Acme Inc. Corp. Ltd & Co. University of Ministry Bank Party Council Department FC United'.split(
    ' ',
  ),
  ...'Paris Texas Georgia London, Ontario Port-au-Prince St. Louis New York City South North River Lake Mount D.C.'.split(
    ' ',
  ),
  ...'American Iraqis French-speaking Muslim Democrats Olympics September 11 attacks World War II'.split(' '),
  ...'ANN LEE PARIS NATO ann lee paris nato said the in of from and or by for with was is who, (R-TX) 61, "hello"'.split(
    ' ',
  ),
];
const nameText = grammar(NAME_WORDS, [
  ' ',
  ' ',
  ' ',
  ' ',
  ', ',
  '; ',
  ' and ',
  '/',
  '-',
  "'s ",
  '. ',
  '\n',
  '\n\n',
  ' (',
  ') ',
  '',
]);

/** Arbitrary code units, including lone surrogates. */
const codeUnits = fc
  .array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff }), fc.nat(0x2ff)), { maxLength: 150 })
  .map((units) => String.fromCharCode(...units));

/** One piece repeated: slow for a program that is not linear. */
const longRun = fc
  .tuple(fc.constantFrom(...PIECES, ...DATE_WORDS, ...NAME_WORDS), fc.constantFrom('', ' ', '\n', ', '), fc.nat(1))
  .map(([piece, joint, long]) =>
    `${piece}${joint}`.repeat(Math.ceil((long === 0 ? 2_000 : 16_000) / (piece.length + 1))),
  );

/** A long run of one character inside a text: slow for a search whose end never comes. */
const runWithin = fc
  .tuple(
    fc.oneof(nameText, dateText, realText),
    fc.constantFrom(...PIECES, ...SIGNS),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(1_000, 20_000),
  )
  .map(([text, sign, place, length]) => {
    const at = Math.floor(place * text.length);
    return text.slice(0, at) + sign.repeat(Math.ceil(length / sign.length)) + text.slice(at);
  });

export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 24, arbitrary: hostileText.map((text) => text.slice(0, 600)) },
  { weight: 16, arbitrary: damagedNews },
  { weight: 40, arbitrary: damaged(realText) },
  { weight: 40, arbitrary: dateText },
  { weight: 40, arbitrary: nameText },
  { weight: 20, arbitrary: codeUnits },
  { weight: 20, arbitrary: fc.string({ unit: 'binary', maxLength: 150 }) },
  { weight: 1, arbitrary: longRun },
  { weight: 1, arbitrary: runWithin },
);

/** Short texts, as in a field of a record. */
export const shortText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...PIECES, ...NAME_WORDS),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
  nameText.map((text) => text.slice(0, 60)),
);

export const anyDate: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('2016-11-18', '2016-02-29', '0001-01-01', '9999-12-31', '0000-01-01', '2016-02-30', 'today', ''),
  fc
    .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
