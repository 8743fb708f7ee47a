/** Checks the publication date that an article gives of itself. */
import { describe, expect, it } from 'vitest';
import { findDates, findPublicationDate } from '../../../src/engine/dates/index.js';
import { readDocument } from '../../../src/extractor/read-document.js';

const foundDate = (text: string): string | undefined => findPublicationDate(readDocument(text));

describe('reads a dateline', () => {
  it.each([
    ['BRUSSELS, Nov. 18, 2016 (Reuters) – NATO said.', '2016-11-18'],
    ['BRUSSELS, Nov 18, 2016 - NATO said.', '2016-11-18'],
    ['A Title\n\nWASHINGTON, D.C., United States, January 4, 2019 — It rained.', '2019-01-04'],
    ['London, 4 January 2019 – It rained.', '2019-01-04'],
    ['PARIS (AFP) - January 4, 2019 - It rained.', '2019-01-04'],
    ['NEW YORK--(BUSINESS WIRE)--Jan. 4, 2019-- Acme said.', '2019-01-04'],
    ['SAN FRANCISCO, Jan. 4, 2019 /PRNewswire/ -- Acme said.', '2019-01-04'],
    ['DAKAR, Senegal, Jul 25 2022 (IPS) - The war goes on.', '2022-07-25'],
    ['Kyiv, January 4, 2019: It rained.', '2019-01-04'],
  ])('%s', (text, date) => expect(foundDate(text)).toBe(date));
});

describe('reads a date line', () => {
  it.each([
    ['A Title\n\nFriday, January 4, 2019\n\nIt rained.', '2019-01-04'],
    ['A Title\n\n2019-01-04\n\nIt rained.', '2019-01-04'],
    ['4 January 2019\nA Title', '2019-01-04'],
    ['A Title\n\nPublished: 4 January 2019 10:35 GMT\n\nIt rained.', '2019-01-04'],
    ['A Title\n\nUpdated 10:30 am, Friday 4 January 2019\n\nIt rained.', '2019-01-04'],
    ['Last updated: Jan 4, 2019 at 5:30 p.m. EST\n\nIt rained.', '2019-01-04'],
    ['A Title\nJanuary 4, 2019 10:35 AM\nIt rained.', '2019-01-04'],
    ['Fri, 04 Jan 2019 10:00:00 GMT\n\nIt rained.', '2019-01-04'],
    ['(Updated January 4, 2019)\n\nIt rained.', '2019-01-04'],
    ['January 4, 2019 (Reuters)\n\nIt rained.', '2019-01-04'],
    ['A Title\n\nBy John Smith | January 4, 2019\n\nIt rained.', '2019-01-04'],
    ['A Title\n\nJanuary 4, 2019 | By John Smith\n\nIt rained.', '2019-01-04'],
    ['Posted on January 4, 2019 by admin\n\nIt rained.', '2019-01-04'],
    ['January 3, 2019\n\nIt rained.\n\nUpdated: January 4, 2019', '2019-01-04'],
  ])('%s', (text, date) => expect(foundDate(text)).toBe(date));
});

describe('finds no publication date in', () => {
  it.each([
    'It rained on January 4, 2019.',
    'LONDON (AP) — On January 4, 2019, it rained.',
    'Friday\n\nIt rained.',
    'January 4\n\nIt rained.',
    'The treaty of January 4, 2019\n\nIt rained.',
    'Born January 4, 1950\n\nIt rained.',
    'Photo taken on January 4, 2019\n\nIt rained.',
    'In Paris on January 4, 2019 - a Friday - it rained.',
    'January 4, 2019\n\nIt rained.\n\nJanuary 5, 2019\n\nIt snowed.',
    `${'It rained again.\n\n'.repeat(12)}January 4, 2019`,
    '',
  ])('%s', (text) => expect(foundDate(text)).toBeUndefined());
});

it('reads the date line in the day and month order of the document', () => {
  expect(foundDate('A Title\n\n04/07/2019\n\nIt rained on 25/12/2018.')).toBe('2019-07-04');
  expect(foundDate('A Title\n\n04/07/2019\n\nIt rained.')).toBe('2019-04-07');
  expect(findPublicationDate(readDocument('A Title\n\n04/07/2019\n\nIt rained.'), { dayFirst: true })).toBe(
    '2019-07-04',
  );
});

it('later expressions do not count from the dateline', () => {
  const document = readDocument('PARIS, Nov. 11, 2016 (AFP) - It was cold. The next day it snowed.');
  expect(findDates(document, { date: '2016-11-18' }).at(-1)?.time?.value).toBe('2016-11-19');
});
