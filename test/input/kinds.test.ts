/** Tests the table of kinds: names and content decide the kind of a file, for each use. */
import { describe, expect, it } from 'vitest';
import { annotationKindOf, holdsRecords, kindOfName } from '../../src/input/kinds.js';
import { firstObjectText } from '../../src/input/records/json-objects.js';
import { tryParseJson } from '../../src/input/records/json-values.js';

describe('kindOfName', () => {
  it.each([
    ['a.txt', 'text', undefined, 'text'],
    ['a.md', 'markdown', undefined, undefined],
    ['A.HTML.GZ', 'html', undefined, undefined],
    ['a.ndjson', 'jsonl', 'jsonl', 'jsonl'],
    ['a.jsonlines', 'jsonl', 'jsonl', 'jsonl'],
    ['a.json', 'json', 'json', 'json'],
    ['a.csv', 'csv', undefined, 'csv'],
    ['a.bio', undefined, 'conll', undefined],
    ['a.ann', undefined, 'brat', undefined],
    ['a.jpg', undefined, undefined, undefined],
    ['text', undefined, undefined, undefined],
  ])('returns the kind of %s for articles, annotation and names', (name, articles, annotation, names) => {
    expect(kindOfName(name)).toBe(articles);
    expect(kindOfName(name, 'annotation')).toBe(annotation);
    expect(kindOfName(name, 'names')).toBe(names);
  });
});

describe('annotationKindOf', () => {
  const kindOf = (name: string, text: string) =>
    annotationKindOf(name, { text, firstObject: () => tryParseJson(firstObjectText(text)?.json ?? '') });

  it.each([
    ['-', '{"text":"a","entities":[]}', 'json'],
    ['-', ' [{"data":{"text":"a"}}]', 'labelstudio'],
    ['-', '{"text":"a","spans":[]}', 'spacy'],
    ['-', '["a",{"entities":[[0,1,"PER"]]}]', 'spacy'],
    ['-', 'T1\tPerson 0 3\tAnn', 'brat'],
    ['-', 'Ann B-PER', 'conll'],
    ['-', 'Ann {"data":{}} B-PER', 'conll'],
    ['a.jsonl', '{"text":"a","entities":[{"start":0}]}', 'jsonl'],
    ['a.jsonl', '{"text":"a","ents":[]}', 'spacy'],
    ['a.json', '[{"data":{}}]', 'labelstudio'],
    ['a.json', '{"data":"text"}', 'json'],
    ['a.conll', '{"data":{}} O', 'conll'],
    ['a.ann', '', 'brat'],
  ])('of %s with %s is %s', (name, text, kind) => expect(kindOf(name, text)).toBe(kind));
});

describe('holdsRecords', () => {
  it('is true for kinds with any number of articles, whether the file name or --from gives the kind', () => {
    expect(['a.jsonl', 'a.csv.gz', 'a.txt', 'a.unknown'].map((name) => holdsRecords(name))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(holdsRecords('a.txt', 'conll')).toBe(true);
  });
});
