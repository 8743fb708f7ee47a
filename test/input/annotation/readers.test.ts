/** Tests the readers of annotation on files as other tools write them, and on broken ones. */
import { describe, expect, it } from 'vitest';
import { openBrat, readBratFile } from '../../../src/input/readers/brat.js';
import { openConll } from '../../../src/input/readers/conll.js';
import { openLabelStudio } from '../../../src/input/readers/label-studio.js';
import { openSpacy } from '../../../src/input/readers/spacy.js';
import { brat } from '../../../src/output/formats/brat.js';
import { articlesOf, FIELDS, readAnnotation, spansIn } from '../../support/annotation.js';
import { EXTRACTED, TEXT } from '../../support/extracted.js';
import { plainOptions } from '../../support/results.js';

const problems = (read: readonly object[]) => read.filter((each) => 'problem' in each);

describe('the reader of CoNLL', () => {
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
  ])('reads %s', (_, lines, spans) => {
    const [article] = articlesOf(readAnnotation(openConll, lines));
    expect(spansIn(article as never).map(({ start, end }) => [start, end])).toEqual(spans);
  });

  it('starts an article at each -DOCSTART- line and puts each sentence on a line', () => {
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

  it('reports the line without a label, skips comments, and reads on', () => {
    const read = readAnnotation(openConll, '# a comment\na B-PER\nb\nc NN\nd O\n');
    expect(problems(read)).toEqual([
      { place: 'file:3', problem: 'has no BIO label in its last column' },
      { place: 'file:4', problem: 'has no BIO label in its last column' },
    ]);
    expect(read.at(-1)).toMatchObject({ id: 'file', text: 'a d' });
  });
});

describe('the reader of brat', () => {
  it('reads which mentions are one entity, and the values of dates', async () => {
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

  it('skips events, relations and notes, and reports a broken line', () => {
    const lines =
      'T1\tPerson 0 3\tAnn\nT2\tPerson x\tBo\nE1\tMeet:T1\nR1\tKnows Arg1:T1 Arg2:T1\n#1\tAnnotatorNotes T1\t?\n';
    const read = readBratFile('Ann', lines, 'a.ann', FIELDS);
    expect(problems(read)).toMatchObject([{ place: 'a.ann:2' }]);
    expect(read.at(-1)).toMatchObject({ annotations: [{ start: 0, end: 3, label: 'Person', text: 'Ann' }] });
  });

  it('reports once that a stream without an article line has no text', () => {
    const read = readAnnotation(openBrat, 'T1\tPerson 0 3\tAnn\nT2\tPerson 4 6\tBo\n');
    expect(read.length).toBe(1);
    expect(read).toMatchObject([{ place: 'file:1', problem: expect.stringContaining('has no text') }]);
  });

  it('reports an article that is not JSON and a line that is not a span, and skips blank lines', () => {
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

  it('reads a span in fragments as one span from the first to the last', () => {
    const [read] = articlesOf(readBratFile('Ann or Bo Ek', 'T1\tPerson 7 9;10 12;0 3\tBo Ek Ann\n', 'a.ann', FIELDS));
    expect(read).toMatchObject({ id: 'a.txt', annotations: [{ start: 0, end: 12, label: 'Person' }] });
    expect(read?.annotations[0]).not.toHaveProperty('text');
  });
});

describe('the reader of spaCy', () => {
  it('reads the spans of Prodigy, spaCy and spaCy 2, and leaves out a rejected example', () => {
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

  it('reports a line that is not an object, has no text, or has a broken span', () => {
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

  it('skips blank lines and reads a text without annotation', () => {
    const read = readAnnotation(openSpacy, '\n["Ann"]\n  \n["Bo",null]\n{"text":"a","spans":[7]}\n');
    expect(read).toMatchObject([
      { id: 'file:2', text: 'Ann', annotations: [] },
      { id: 'file:4', text: 'Bo', annotations: [] },
      { place: 'file:5', problem: 'has a span without start, end and label' },
    ]);
  });
});

describe('the reader of Label Studio', () => {
  it("prefers a person's annotation to a model's prediction", () => {
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

  it('reports a task that cannot be read and a task that is cut off', () => {
    const read = readAnnotation(openLabelStudio, '[{"data":{"text":"a"}},\n{"data":{}},\n{no},\n{"data":{"text":"}');
    expect(read.map((each) => each.place)).toEqual(['file:1', 'file:2', 'file:3', 'file:4']);
    expect(problems(read).map((each) => (each as unknown as { problem: string }).problem)).toEqual([
      'has no field "text"',
      'is not JSON',
      'ends in the middle of a task',
    ]);
  });

  it('leaves out results without a range and a label', () => {
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
