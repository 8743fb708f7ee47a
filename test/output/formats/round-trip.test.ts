/** Tests that the readers read back what the formats write: the same spans over the same text, for any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/extractor/read-document.js';
import { openBrat, readBratFile } from '../../../src/input/readers/brat.js';
import { openConll } from '../../../src/input/readers/conll.js';
import { openLabelStudio } from '../../../src/input/readers/label-studio.js';
import { openSpacy } from '../../../src/input/readers/spacy.js';
import { brat } from '../../../src/output/formats/brat.js';
import { conll } from '../../../src/output/formats/conll.js';
import { labelstudio } from '../../../src/output/formats/label-studio.js';
import { spacy } from '../../../src/output/formats/spacy.js';
import { mentionRanges, tokenSpans } from '../../../src/output/formats/token-spans.js';
import { articlesOf, FIELDS, readAnnotation, spansIn, writeAll } from '../../support/annotation.js';
import { type Annotated, hostileAnnotated, spansOf } from '../../support/hostile-results.js';
import { plainOptions } from '../../support/results.js';

const articles = fc.array(hostileAnnotated, { maxLength: 4 });
const pieceSize = fc.integer({ min: 1, max: 50 });

/** Returns the text as a file holds it: a lone surrogate becomes a replacement character. */
const written = (text: string) => Buffer.from(text).toString();

const FORMATS = [
  ['brat', brat, openBrat],
  ['spacy', spacy, openSpacy],
  ['labelstudio', labelstudio, openLabelStudio],
] as const;

describe.each(FORMATS)('%s', (_, format, read) => {
  it('reads back the same spans over the same text', async () => {
    await fc.assert(
      fc.asyncProperty(articles, pieceSize, fc.boolean(), async (extracted, size, terminal) => {
        const file = written(await writeAll(format, extracted, { terminal }));
        const back = articlesOf(readAnnotation(read, file, size));
        expect(back.map(({ text }) => written(text))).toEqual(extracted.map(({ text }) => written(text)));
        expect(back.map(({ id }) => written(id))).toEqual(extracted.map(({ result }) => written(result.id)));
        expect(back.map(spansIn)).toEqual(extracted.map(({ result }) => spansOf(result)));
      }),
    );
  });

  it('keeps title and date, and leaves out a failed article', async () => {
    const extracted = { result: { id: 'a', title: 'T "1"', date: '2016-11-18', entities: [] }, text: 'Text.' };
    const failed = { result: { id: 'b', error: { code: 'binary', message: 'is binary' } }, text: '' };
    const file = await writeAll(format, [extracted, failed as never]);
    const [article, ...none] = articlesOf(readAnnotation(read, file));
    expect(article).toMatchObject({ id: 'a', title: 'T "1"', date: '2016-11-18', text: 'Text.', annotations: [] });
    expect(none).toEqual([]);
  });
});

describe('brat with a text file', () => {
  it('reads back the same spans', () => {
    const options = plainOptions();
    fc.assert(
      fc.property(hostileAnnotated, (extracted) => {
        const file = written(brat.open(options).article(extracted));
        const [article] = articlesOf(readBratFile(written(extracted.text), file, 'a.ann', FIELDS));
        expect(spansIn(article as never)).toEqual(spansOf(extracted.result));
        expect(article?.id).toBe('a.txt');
      }),
    );
  });
});

describe('conll', () => {
  /** Spans as half-open ranges of token indexes. */
  const inTokens = ({ text, result }: Annotated) => tokenSpans(readDocument(text), mentionRanges(result));

  it('reads back the same spans of tokens and the same number of tokens', async () => {
    await fc.assert(
      fc.asyncProperty(articles, pieceSize, async (extracted, size) => {
        const file = written(await writeAll(conll, extracted));
        const back = articlesOf(readAnnotation(openConll, file, size));
        expect(back.length).toBe(extracted.length);
        back.forEach((article, index) => {
          const each = extracted[index] as Annotated;
          const starts = [0, ...[...article.text.matchAll(/[ \n]/g)].map((match) => match.index + 1)];
          const number = new Map(starts.map((start, token) => [start, token]));
          const numberOfEnd = new Map(starts.map((start, token) => [start - 1, token]));
          numberOfEnd.set(article.text.length, starts.length);
          const spans = spansIn(article).map(({ start, end, type }) => ({
            first: number.get(start),
            last: numberOfEnd.get(end),
            type,
          }));
          expect(spans).toEqual(inTokens(each));
          const tokens = readDocument(each.text).tokens.length;
          expect(article.text === '' ? 0 : starts.length).toBe(tokens);
        });
      }),
    );
  });

  it('writes four columns in every line, for readers that split at any white space', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (extracted) => {
        const file = written(await writeAll(conll, extracted));
        // The characters at which Python's str.split() and file iteration split.
        for (const line of file.split(/\r\n|\n|\r/)) {
          const columns = line.split(/[\s\x1C-\x1F\x85]+/).filter((column) => column !== '');
          expect([0, 4]).toContain(columns.length);
        }
      }),
    );
  });
});
