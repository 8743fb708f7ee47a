import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../../src/engine/recognise/features/gazetteer/read-gazetteer.js';
import { readDocument } from '../../src/extractor/read-document.js';
import { caseCopies } from '../../src/train/case-copies.js';
import { fillMissingTypes } from '../../src/train/fill-missing-types.js';
import { FOLDS, foldOf, harvestNames } from '../../src/train/harvest-names.js';
import { labelTokens, type TrainingArticle } from '../../src/train/training-article.js';
import { hashString } from '../../src/util/hash.js';
import { Random } from '../../src/util/random.js';

const TYPES = ['person', 'place'];
/** Labels: O, then B and I of `person`, then B of `place`. */
const [O, BP, IP, BL] = [0, 1, 2, 3];

function article(text: string, marks: Readonly<Record<string, string>>, id = 'a'): TrainingArticle {
  const spans = Object.entries(marks).map(([surface, type]) => {
    const start = text.indexOf(surface);
    return { start, end: start + surface.length, type };
  });
  return { id, text, spans, weight: 1 };
}

const labelsOf = ({ text, spans }: TrainingArticle): number[] => [...labelTokens(readDocument(text), spans, TYPES)];

describe('the labels of an annotated article', () => {
  it('are B for the first token of a name and I for the other tokens of the name', () => {
    const annotated = article('Anna Berg left Oslo.', { 'Anna Berg': 'person', Oslo: 'place' });
    expect(labelsOf(annotated)).toEqual([BP, IP, O, BL, O]);
  });

  it('include a token that a span covers only partly', () =>
    expect(labelsOf(article('Berglund left.', { Berg: 'person' }))).toEqual([BP, O, O]));

  it('begin again with B in the next sentence if a sentence ends inside a span', () => {
    const annotated = article('By Anna\n\nBerg left.', { 'Anna\n\nBerg': 'person' });
    expect(labelsOf(annotated)).toEqual([O, BP, BP, O, O]);
  });

  it('follow the earlier and longer of two overlapping spans, and ignore unknown types', () => {
    const text = 'Anna Berg left Oslo.';
    const spans = [
      { start: 5, end: 9, type: 'place' },
      { start: 0, end: 9, type: 'person' },
      { start: 15, end: 19, type: 'ship' },
    ];
    expect(labelsOf({ id: 'a', text, spans, weight: 1 })).toEqual([BP, IP, O, O, O]);
  });
});

describe('case copies', () => {
  const original = article('Anna’s café in São Paulo isn’t open.', { Anna: 'person', 'São Paulo': 'place' });

  it('differ from the originals only in ASCII letters, so the spans stay valid', () => {
    const copies = caseCopies([original], { share: 1, weight: 0.5 }, new Random(1));
    expect(copies.map(({ text }) => text)).toEqual([
      'ANNA’S CAFé IN SãO PAULO ISN’T OPEN.',
      'anna’s café in são paulo isn’t open.',
      'Anna’s Café In São Paulo Isn’t Open.',
    ]);
    for (const copy of copies) expect([copy.spans, copy.weight]).toEqual([original.spans, 0.5]);
  });

  it('are made of the requested share of the articles, and of the same ones for the same seed', () => {
    const articles = Array.from({ length: 400 }, (_, i) => ({ ...original, id: `a${i}` }));
    const ids = (seed: number): string[] =>
      caseCopies(articles, { share: 0.25, weight: 1 }, new Random(seed)).map(({ id }) => id);
    expect(ids(1).length / 3).toBeGreaterThan(70);
    expect(ids(1).length / 3).toBeLessThan(130);
    expect(ids(1)).toEqual(ids(1));
    expect(ids(1)).not.toEqual(ids(2));
  });
});

describe('fillMissingTypes', () => {
  const annotated = article('Anna paid $5 in Oslo.', { Anna: 'person' });
  const recognise = () => [
    { start: 0, end: 4, type: 'money', source: 'model' },
    { start: 10, end: 12, type: 'money', source: 'model' },
    { start: 16, end: 20, type: 'place', source: 'model' },
  ];

  it('adds mentions of the missing types where nothing is annotated', () =>
    expect(fillMissingTypes(annotated, ['money'], recognise).spans).toEqual([
      { start: 0, end: 4, type: 'person' },
      { start: 10, end: 12, type: 'money' },
    ]));

  it('returns the article itself if no type is missing', () =>
    expect(fillMissingTypes(annotated, [], recognise)).toBe(annotated));
});

describe('the harvest of names from training articles', () => {
  const given = (i: number): string => `Kim${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}`;
  const articles = Array.from({ length: 60 }, (_, i) =>
    article(`Anna met ${given(i)} Berg.`, { Anna: 'person', [`${given(i)} Berg`]: 'person' }, `article ${i}`),
  );
  const { all, without } = harvestNames(articles, TYPES);
  const knows = (bytes: Uint8Array, ...words: string[]): boolean => {
    const hashes = Uint32Array.from(words, (word) => hashString(word));
    return readGazetteer(bytes).match(hashes, 0, hashes.length) >>> 16 === words.length;
  };

  it('contains every annotated name with its type', () => {
    expect(readGazetteer(all).classesOf(hashString('anna'))).toBe(1 << TYPES.indexOf('person'));
    for (let i = 0; i < 60; i++) expect(knows(all, given(i).toLowerCase(), 'berg')).toBe(true);
    expect(knows(all, given(60).toLowerCase(), 'berg')).toBe(false);
  });

  it('leaves out, for each fold, the names that only articles of this fold contain', () => {
    articles.forEach(({ id }, i) => {
      expect(knows(without[foldOf(id)] as Uint8Array, given(i).toLowerCase(), 'berg')).toBe(false);
      expect(knows(without[(foldOf(id) + 1) % FOLDS] as Uint8Array, given(i).toLowerCase(), 'berg')).toBe(true);
      expect(knows(without[foldOf(id)] as Uint8Array, 'anna')).toBe(true);
    });
  });

  it('puts the copies of an article into the fold of the article', () => {
    for (const { id } of articles) expect(foldOf(`${id}#upper`)).toBe(foldOf(id));
    expect(new Set(articles.map(({ id }) => foldOf(id))).size).toBe(FOLDS);
  });
});
