/** Annotation as other tools write it, and what is wrong with some of it. */
import { describe, expect, it } from 'vitest';
import { openBrat, readBratFile } from '../../../src/input/readers/brat.js';
import { openConll } from '../../../src/input/readers/conll.js';
import { openLabelStudio } from '../../../src/input/readers/label-studio.js';
import { openSpacy } from '../../../src/input/readers/spacy.js';
import { brat } from '../../../src/output/formats/brat.js';
import { conll } from '../../../src/output/formats/conll.js';
import { geojson } from '../../../src/output/formats/geojson.js';
import { labelstudio } from '../../../src/output/formats/label-studio.js';
import { spacy } from '../../../src/output/formats/spacy.js';
import { articlesOf, FIELDS, readAnnotation, spansIn, writeAll } from '../../support/annotation.js';
import { EXTRACTED, TEXT } from '../../support/extracted.js';
import { entity, plainOptions, result } from '../../support/results.js';

const problems = (read: readonly object[]) => read.filter((each) => 'problem' in each);

describe('conll', () => {
  it('has a line for each token and a blank line after each sentence', async () => {
    expect(conll.open(plainOptions()).article(EXTRACTED)).toBe(`\
-DOCSTART- -X- O O

😀 SYM O O
Gen. PROPN O O
Ann PROPN O B-PER
Bo PROPN O I-PER
met VERB O O
Turkish PROPN O B-NORP
officers NOUN O O
in ADP O O
New NOUN O B-LOC
York PROPN O I-LOC
on ADP O O
Friday PROPN O B-DATE
. PUNCT O O

Bo PROPN O B-PER
left VERB O I-PER
for ADP O O
Oslo PROPN O B-LOC
. PUNCT O O

`);
  });

  it.each([
    [
      'BIO',
      'a B-PER\nb I-PER\nc B-PER\nd O\ne B-LOC',
      [
        [0, 3],
        [4, 5],
        [8, 9],
      ],
    ],
    [
      'IOB1',
      'a I-PER\nb I-PER\nc B-PER\nd I-LOC\ne O',
      [
        [0, 3],
        [4, 5],
        [6, 7],
      ],
    ],
    [
      'BIOES',
      'a B-PER\nb E-PER\nc S-PER\nd S-PER\ne O',
      [
        [0, 3],
        [4, 5],
        [6, 7],
      ],
    ],
    [
      'BILOU',
      'a B-PER\nb I-PER\nc L-PER\nd U-PER\ne I-PER',
      [
        [0, 5],
        [6, 7],
        [8, 9],
      ],
    ],
    [
      'tabs and more columns',
      'a\tx\ty\tB-PER\r\nb\tx\ty\tI-PER\r\n\r\nc\tx\ty\tI-PER',
      [
        [0, 3],
        [4, 5],
      ],
    ],
  ])('is read in %s', (_, lines, spans) => {
    const [article] = articlesOf(readAnnotation(openConll, lines));
    expect(spansIn(article as never).map(({ start, end }) => [start, end])).toEqual(spans);
  });

  it('has an article for each document mark, a sentence a line', () => {
    const read = readAnnotation(
      openConll,
      '-DOCSTART- -X- O O\n\na B-PER\n\n\nb O\n\n-DOCSTART- (2)\n-DOCSTART-\nc O\n',
    );
    expect(articlesOf(read).map(({ id, text, tokenized }) => [id, text, tokenized])).toEqual([
      ['file:1', 'a\nb', true],
      ['file:8', '', true],
      ['file:9', 'c', true],
    ]);
  });

  it('names the line that has no label, passes over comments, and goes on', () => {
    const read = readAnnotation(openConll, '# a comment\na B-PER\nb\nc NN\nd O\n');
    expect(problems(read)).toEqual([
      { place: 'file:3', problem: 'has no BIO label in its last column' },
      { place: 'file:4', problem: 'has no BIO label in its last column' },
    ]);
    expect(read.at(-1)).toMatchObject({ id: 'file', text: 'a d' });
  });
});

describe('brat', () => {
  it('has mentions in code points, which are one thing, attributes and references', async () => {
    expect(brat.open(plainOptions()).article(EXTRACTED)).toBe(`\
T1	Person 7 13	Ann Bo
T2	Group 18 25	Turkish
T3	Place 38 41;42 46	New York
T4	Date 50 56	Friday
T5	Person 58 65	Bo left
T6	Place 70 74	Oslo
*	Equiv T1 T5
A1	RefersTo T2 TR
A2	Timex T4 DATE
A3	Value T4 2016-11-18
A4	Mod T4 APPROX
N1	Reference T3 GeoNames:5128581	New York
N2	Reference T3 Lexicon:the_big_apple	New York
`);
  });

  it('says of every span what stands there, as brat checks it', async () => {
    const characters = [...TEXT];
    for (const line of brat.open(plainOptions()).article(EXTRACTED).split('\n')) {
      const [id, data = '', surface] = line.split('\t');
      if (!id?.startsWith('T')) continue;
      const ranges = data.slice(data.indexOf(' ') + 1).split(';');
      const pieces = ranges.map((range) => characters.slice(...(range.split(' ').map(Number) as [number, number])));
      expect(pieces.map((piece) => piece.join('')).join(' ')).toBe(surface);
    }
  });

  it('is read with what belongs together and the values of dates', async () => {
    const file = brat.open(plainOptions()).article(EXTRACTED);
    const [article] = articlesOf(readBratFile(TEXT, file, 'a/b.ann', FIELDS));
    expect(article).toMatchObject({ id: 'a/b.txt', unit: 'codepoint', place: 'a/b.ann' });
    expect(article?.annotations).toEqual([
      { start: 7, end: 13, label: 'Person', text: 'Ann Bo', entity: 'T1' },
      { start: 18, end: 25, label: 'Group', text: 'Turkish' },
      { start: 38, end: 46, label: 'Place' },
      { start: 50, end: 56, label: 'Date', text: 'Friday', timex: 'DATE', value: '2016-11-18' },
      { start: 58, end: 65, label: 'Person', text: 'Bo left', entity: 'T1' },
      { start: 70, end: 74, label: 'Place', text: 'Oslo' },
    ]);
  });

  it('passes over events, relations and notes, and names a line that is broken', () => {
    const lines =
      'T1\tPerson 0 3\tAnn\nT2\tPerson x\tBo\nE1\tMeet:T1\nR1\tKnows Arg1:T1 Arg2:T1\n#1\tAnnotatorNotes T1\t?\n';
    const read = readBratFile('Ann', lines, 'a.ann', FIELDS);
    expect(problems(read)).toMatchObject([{ place: 'a.ann:2' }]);
    expect(read.at(-1)).toMatchObject({ annotations: [{ start: 0, end: 3, label: 'Person', text: 'Ann' }] });
  });

  it('says what is missing when there is no text', () => {
    const read = readAnnotation(openBrat, 'T1\tPerson 0 3\tAnn\nT2\tPerson 4 6\tBo\n');
    expect(read.length).toBe(1);
    expect(read).toMatchObject([{ place: 'file:1', problem: expect.stringContaining('has no text') }]);
  });
});

describe('spacy', () => {
  it('is read as Prodigy, spaCy and spaCy 2 write it', () => {
    const lines = [
      { text: 'Ann', spans: [{ start: 0, end: 3, label: 'PERSON' }], meta: { id: 'a' }, answer: 'accept' },
      { text: 'Ann', ents: [{ start: 0, end: 3, label: 'PERSON' }], tokens: [], spans: { group: [] } },
      { text: 'Ann', entities: [[0, 3, 'PERSON']] },
      ['Ann', { entities: [[0, 3, 'PERSON']] }],
      { text: 'Ann', spans: [], answer: 'reject' },
    ].map((line) => JSON.stringify(line));
    const read = articlesOf(readAnnotation(openSpacy, lines.join('\n')));
    expect(read.map(({ id }) => id)).toEqual(['a', 'file:2', 'file:3', 'file:4']);
    for (const { annotations } of read) expect(annotations).toEqual([{ start: 0, end: 3, label: 'PERSON' }]);
  });

  it('names the line that is none', () => {
    const read = readAnnotation(
      openSpacy,
      '{"text":\n{"spans":[]}\n{"text":"a","spans":[{"start":0}]}\n{"text":"a"}\n',
    );
    expect(problems(read)).toEqual([
      { place: 'file:1', problem: 'is not a JSON object' },
      { place: 'file:2', problem: 'has no field "text"' },
      { place: 'file:3', problem: 'has a span without start, end and label' },
    ]);
    expect(read.at(-1)).toMatchObject({ id: 'file:4', annotations: [] });
  });
});

describe('labelstudio', () => {
  it('has tasks with pre-annotations, a score and the versions that made them', async () => {
    const mentions = [
      { start: 7, end: 14, text: 'Ann Bo', score: 0.75 },
      { start: 40, end: 48, text: 'New York', score: 0.5 },
    ];
    const person = { id: 'T1', type: 'person', name: 'Ann Bo', count: 2, aliases: [], mentions } as const;
    const [task] = JSON.parse(await writeAll(labelstudio, [{ text: TEXT, result: result([person]) }]));
    expect(task.data).toEqual({ text: TEXT, id: 'article.txt' });
    expect(task.predictions).toMatchObject([{ model_version: 'extract 1.2.3 (model 4)', score: 0.5 }]);
    expect(task.predictions[0].result[0]).toEqual({
      id: 'm1',
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      value: { start: 6, end: 13, text: 'Ann Bo', labels: ['Person'] },
      score: 0.75,
    });
  });

  it('reads the annotation of a person before the prediction of a model', () => {
    const labels = (label: string) => [
      { type: 'choices', value: { choices: ['x'] } },
      { type: 'labels', value: { start: 0, end: 3, labels: [label], text: 'Ann' } },
    ];
    const tasks = [
      {
        id: 7,
        data: { text: 'Ann' },
        annotations: [
          { was_cancelled: true, result: labels('A') },
          { was_cancelled: false, result: labels('B') },
        ],
        predictions: [{ result: labels('C') }],
      },
      { id: 8, data: { text: 'Ann', id: 'x' }, annotations: [], predictions: [{ result: labels('C') }] },
    ];
    const read = articlesOf(readAnnotation(openLabelStudio, JSON.stringify(tasks, null, 2), 3));
    expect(read.map(({ id, annotations }) => [id, annotations])).toEqual([
      ['7', [{ start: 0, end: 3, label: 'B', text: 'Ann' }]],
      ['x', [{ start: 0, end: 3, label: 'C', text: 'Ann' }]],
    ]);
  });

  it('names the task that cannot be read, and one that is cut off', () => {
    const read = readAnnotation(openLabelStudio, '[{"data":{"text":"a"}},\n{"data":{}},\n{no},\n{"data":{"text":"}');
    expect(read.map((each) => each.place)).toEqual(['file:1', 'file:2', 'file:3', 'file:4']);
    expect(problems(read).map((each) => (each as unknown as { problem: string }).problem)).toEqual([
      'has no field "text"',
      'is not JSON',
      'ends in the middle of a task',
    ]);
  });
});

describe('geojson', () => {
  it('is a collection of points, longitude first, and leaves out places without coordinates', async () => {
    const collection = JSON.parse(await writeAll(geojson, [EXTRACTED], { context: 3, offsets: 'codepoint' }));
    expect(collection).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [-74.01, 40.71] },
          properties: {
            article: 'article.txt',
            date: '2016-11-18',
            entity: 'T3',
            type: 'place',
            name: 'New\nYork',
            count: 1,
            aliases: [],
            kind: 'city',
            country: 'US',
            admin: 'New York',
            geonames: 5128581,
            mentions: [{ start: 38, end: 46, text: 'New\nYork', before: 'in ', after: ' on' }],
          },
        },
      ],
    });
    expect(JSON.parse(await writeAll(geojson, []))).toEqual({ type: 'FeatureCollection', features: [] });
  });
});

const FAILED = { result: { id: 'b', error: { code: 'binary', message: 'is binary' } }, text: '' } as const;

it.each(Object.entries({ conll, brat, spacy, labelstudio, geojson }))(
  'an article that failed is left out of %s, which has no place for it',
  async (_, format) => {
    for (const shape of ['object', 'array'] as const) {
      expect(await writeAll(format, [FAILED], { shape })).toBe(await writeAll(format, [], { shape }));
    }
    expect(await writeAll(format, [FAILED, EXTRACTED, FAILED])).toBe(await writeAll(format, [EXTRACTED]));
  },
);

it.each(Object.entries({ brat, spacy, labelstudio, geojson }))('%s is harmless in a terminal', async (_, format) => {
  const name = 'Ann\u202E\u009B';
  const place = { kind: 'city', latitude: 1, longitude: 2 } as const;
  const extracted = { result: result([entity(name, { type: 'place', name, place })]), text: name };
  expect(await writeAll(format, [extracted])).toContain(name);
  const shown = await writeAll(format, [extracted], { terminal: true });
  expect(shown).not.toMatch(/[\u202E\u009B]/);
  expect(shown).toContain('Ann');
});

describe('what is broken in annotation', () => {
  it('conll: a token that looks like the mark of an article is none', async () => {
    const text = 'See -DOCSTART- there.';
    const written = await writeAll(conll, [{ text, result: result([]) }]);
    expect(written.match(/^-DOCSTART-/gm)).toEqual(['-DOCSTART-']);
    expect(articlesOf(readAnnotation(openConll, written)).length).toBe(1);
  });

  it('brat: names the article that is not JSON and the line that is no span, and passes over blank lines', () => {
    const stream = [
      '#\tDocument\tnot json',
      'T1\tPerson 0 3\tAnn',
      '#\tDocument\t{"id":"b","text":"Ann Bo"}',
      '',
      'T1\tPerson 0 3\tAnn',
      'T2\tPerson Bo',
      '  ',
    ];
    expect(readAnnotation(openBrat, stream.join('\n'))).toMatchObject([
      { place: 'file:1', problem: 'has no article in JSON' },
      { place: 'file:6', problem: 'is no text-bound annotation (ID, tab, type and offsets, tab, text)' },
      { id: 'b', place: 'file:3', annotations: [{ start: 0, end: 3, label: 'Person', text: 'Ann' }] },
    ]);
  });

  it('brat: a span in fragments reaches from the first to the last', () => {
    const [read] = articlesOf(readBratFile('Ann or Bo Ek', 'T1\tPerson 7 9;10 12;0 3\tBo Ek Ann\n', 'a.ann', FIELDS));
    expect(read).toMatchObject({ id: 'a.txt', annotations: [{ start: 0, end: 12, label: 'Person' }] });
    expect(read?.annotations[0]).not.toHaveProperty('text');
  });

  it('spacy: passes over blank lines, and takes text without annotation for it', () => {
    const read = readAnnotation(openSpacy, '\n["Ann"]\n  \n["Bo",null]\n{"text":"a","spans":[7]}\n');
    expect(read).toMatchObject([
      { id: 'file:2', text: 'Ann', annotations: [] },
      { id: 'file:4', text: 'Bo', annotations: [] },
      { place: 'file:5', problem: 'has a span without start, end and label' },
    ]);
  });

  it('labelstudio: leaves out results that say no range and label', () => {
    const labels = (value: unknown, type = 'labels') => ({ type, value });
    const results = [
      labels({ start: 0, end: 3 }),
      labels({ start: 0, labels: ['Person'] }),
      labels(null),
      labels({ start: 0, end: 3, labels: ['Person'] }, 'choices'),
      labels({ start: 4, end: 6, labels: ['Person'] }),
    ];
    const tasks = [{ data: { text: 'Ann Bo' }, annotations: [{ result: results }] }, { data: 'Ann' }];
    expect(readAnnotation(openLabelStudio, JSON.stringify(tasks))).toMatchObject([
      { annotations: [{ start: 4, end: 6, label: 'Person' }] },
      { problem: 'has no field "text"' },
    ]);
  });
});
