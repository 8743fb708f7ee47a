/** Tests the formats that annotation tools and maps read. */
import { describe, expect, it } from 'vitest';
import { openConll } from '../../../src/input/readers/conll.js';
import { brat } from '../../../src/output/formats/brat.js';
import { conll } from '../../../src/output/formats/conll.js';
import { geojson } from '../../../src/output/formats/geojson.js';
import { labelstudio } from '../../../src/output/formats/label-studio.js';
import { spacy } from '../../../src/output/formats/spacy.js';
import { articlesOf, readAnnotation, writeAll } from '../../support/annotation.js';
import { EXTRACTED, TEXT } from '../../support/extracted.js';
import { entity, plainOptions, result } from '../../support/results.js';

describe('conll', () => {
  it('writes a line for each token and a blank line after each sentence', () => {
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
});

describe('brat', () => {
  it('writes mentions in code points, equivalences, attributes and references', () => {
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

  it('writes for every span the text at its offsets, as brat checks', () => {
    const characters = [...TEXT];
    for (const line of brat.open(plainOptions()).article(EXTRACTED).split('\n')) {
      const [id, data = '', surface] = line.split('\t');
      if (!id?.startsWith('T')) continue;
      const ranges = data.slice(data.indexOf(' ') + 1).split(';');
      const pieces = ranges.map((range) => characters.slice(...(range.split(' ').map(Number) as [number, number])));
      expect(pieces.map((piece) => piece.join('')).join(' ')).toBe(surface);
    }
  });
});

describe('labelstudio', () => {
  it('writes tasks with predictions, a score, and the versions of program and model', async () => {
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
});

describe('geojson', () => {
  it('writes a collection of points, longitude first, without places that have no coordinates', async () => {
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
  '%s leaves out a failed article',
  async (_, format) => {
    for (const shape of ['object', 'array'] as const) {
      expect(await writeAll(format, [FAILED], { shape })).toBe(await writeAll(format, [], { shape }));
    }
    expect(await writeAll(format, [FAILED, EXTRACTED, FAILED])).toBe(await writeAll(format, [EXTRACTED]));
  },
);

it.each(Object.entries({ brat, spacy, labelstudio, geojson }))(
  '%s escapes control characters in a terminal',
  async (_, format) => {
    const name = 'Ann\u202E\u009B';
    const place = { kind: 'city', latitude: 1, longitude: 2 } as const;
    const extracted = { result: result([entity(name, { type: 'place', name, place })]), text: name };
    expect(await writeAll(format, [extracted])).toContain(name);
    const shown = await writeAll(format, [extracted], { terminal: true });
    expect(shown).not.toMatch(/[\u202E\u009B]/);
    expect(shown).toContain('Ann');
  },
);

it('conll escapes a token that looks like the start of an article', async () => {
  const text = 'See -DOCSTART- there.';
  const written = await writeAll(conll, [{ text, result: result([]) }]);
  expect(written.match(/^-DOCSTART-/gm)).toEqual(['-DOCSTART-']);
  expect(articlesOf(readAnnotation(openConll, written)).length).toBe(1);
});
