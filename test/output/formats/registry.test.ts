import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../../src/output/formats/registry.js';
import { writeAll } from '../../support/annotation.js';
import { EXTRACTED } from '../../support/extracted.js';

/** The beginning of each format's output. */
const BEGINNINGS: Record<FormatName, RegExp> = {
  table: /^\S/,
  json: /^\[\n {2}\{\n/,
  jsonl: /^\{"id":"article.txt","date":"2016-11-18",/,
  csv: /^\uFEFF?article,/,
  tsv: /^\uFEFF?article\t/,
  markdown: /^#/,
  conll: /^-DOCSTART- -X- O O\n\n/,
  brat: /^#\tDocument\t\{/,
  spacy: /^\{"text":/,
  labelstudio: /^\[\n\{"data":/,
  geojson: /^\{"type":"FeatureCollection"/,
  html: /^<!doctype html>/i,
};

describe('FORMATS', () => {
  it.each(FORMAT_NAMES)('loads the writer of %s', async (name) => {
    expect(await writeAll(await FORMATS[name].load(), [EXTRACTED])).toMatch(BEGINNINGS[name]);
  });

  it('has a summary and the usual file extension for each format', () => {
    expect(
      Object.fromEntries(FORMAT_NAMES.map((name) => [name, { extension: name, ...FORMATS[name] }.extension])),
    ).toEqual({
      ...{ table: 'txt', json: 'json', jsonl: 'jsonl', csv: 'csv', tsv: 'tsv', markdown: 'md', conll: 'conll' },
      ...{ brat: 'ann', spacy: 'jsonl', labelstudio: 'json', geojson: 'geojson', html: 'html' },
    });
    const summaries = FORMAT_NAMES.map((name) => FORMATS[name].summary);
    expect(new Set(summaries).size).toBe(summaries.length);
    for (const summary of summaries) expect(summary).toMatch(/^.{10,60}$/);
  });
});
