/** The shipped model on news in every letter case and on hostile texts. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openModel } from '../../../src/engine/recognise/open-model.js';
import { createRecogniser } from '../../../src/engine/recognise/recogniser.js';
import { readDocument } from '../../../src/extractor/read-document.js';
import { hostileText } from '../text/hostile.js';

const model = openModel(new Uint8Array(readFileSync(new URL('../../../model/extract.model', import.meta.url))));
const recognise = createRecogniser(model);

/** Returns the mentions as `surface/type`. */
const found = (text: string): string[] =>
  recognise(readDocument(text)).map(({ start, end, type }) => `${text.slice(start, end)}/${type}`);

describe('the shipped model', () => {
  it.each([
    [
      'a sentence of a newspaper',
      'Angela Merkel met Emmanuel Macron in Paris on Friday, the German government said.',
      ['Angela Merkel/person', 'Emmanuel Macron/person', 'Paris/place', 'German/group'],
    ],
    ['capitals', 'ANGELA MERKEL ARRIVES IN LONDON', ['ANGELA MERKEL/person', 'LONDON/place']],
    ['a headline', 'Angela Merkel Arrives In London For Talks', ['Angela Merkel/person', 'London/place']],
    ['lower case', 'angela merkel arrived in london.', ['angela merkel/person', 'london/place']],
    [
      'an agency dateline and a possessive with a curly apostrophe',
      'BRUSSELS, Nov 18 (Reuters) - Germany’s Angela Merkel said',
      ['BRUSSELS/place', 'Reuters/organization', 'Germany/place', 'Angela Merkel/person'],
    ],
    ['a byline', 'By Angela Merkel\n\nThe talks went on.', ['Angela Merkel/person']],
  ])('finds the names in %s', (_, text, expected) => {
    const names = found(text).filter((name) => !name.endsWith('/date'));
    expect(names).toEqual(expected);
  });

  it.each([
    'The talks went on for hours, and nobody left.',
    'It was raining. There is no news today.',
    '',
    ' \n\n ',
    '12 34 56 78',
  ])('finds no name in %j', (text) =>
    expect(found(text).filter((name) => !/\/(?:date|money)$/.test(name))).toEqual([]),
  );

  it('gives ordered, disjoint ranges of whole tokens with probabilities for any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const document = readDocument(text);
        const starts = new Set(document.tokens.start);
        const ends = new Set(document.tokens.end);
        let last = 0;
        for (const { start, end, score = 1 } of recognise(document)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(starts.has(start) && ends.has(end)).toBe(true);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1 + 1e-9);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('finds the same names whichever texts it read before', () => {
    const texts = [
      'Merkel left Berlin.',
      'The Berlin Group met Paris Hilton in Paris.',
      'IBM and Apple Inc. sued Sony.',
    ];
    const fresh = texts.map((text) => createRecogniser(model)(readDocument(text)));
    const again = [...texts].reverse().map((text) => recognise(readDocument(text)));
    expect(again.reverse()).toEqual(fresh);
  });

  it('loses at most 0.2 % of the spans by using the linear model only where the network is unsure', () => {
    const { network } = model.description;
    if (network === undefined) throw new Error('the shipped model has a network');
    const always = { ...model.description, network: { ...network, certain: 2 } };
    const thorough = createRecogniser({ ...model, description: always });
    const folder = new URL('../../../fixtures/wikinews/', import.meta.url);
    const spans = (read: typeof recognise): Set<string> =>
      new Set(
        readdirSync(folder)
          .filter((name) => name.endsWith('.txt'))
          .slice(0, 12)
          .flatMap((name) => {
            const document = readDocument(readFileSync(new URL(name, folder), 'utf8'));
            return read(document).map(({ start, end, type }) => `${name} ${start} ${end} ${type}`);
          }),
      );
    const [quick, slow] = [spans(recognise), spans(thorough)];
    expect(slow.size).toBeGreaterThan(400);
    expect([...slow].filter((span) => !quick.has(span)).length).toBeLessThanOrEqual(0.002 * slow.size);
  });
});
