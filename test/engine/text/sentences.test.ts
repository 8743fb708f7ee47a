import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/extractor/read-document.js';

/** The sentences of a text as they stand in it. */
function sentences(text: string): string[] {
  const { tokens, sentences: table } = readDocument(text);
  return Array.from({ length: table.length }, (_, s) =>
    text.slice(tokens.start[table.first[s] as number], tokens.end[(table.last[s] as number) - 1]),
  );
}

describe('a sentence', () => {
  it.each([
    'Gen. Lee, Sen. Marsh, Rep. Cole and Gov. Hill met Mr. Smith on Nov. 5 at St. Mary’s.',
    'Rev. Al Adams, Maj. Ann Bell and Cmdr. Carl Dean left.',
    'He came on Tues. 5 May with approx. 20 men.',
    'J. K. Rowling met George W. Bush and J.R.R. Tolkien.',
    'Acme Inc. said on Friday that it would leave Washington, D.C. by train.',
    'The U.S. president lost No. 10 vs. Jones, i.e. all of it.',
    '“Will we win?” he asked.',
    'Yahoo! is a firm.',
    'The BA.5 wave cost RM7.8 million, News.com.au said.',
    'Dr. Yu.Boldbaatar spoke.',
    'He said: “I am done.”',
  ])('does not end inside %s', (text) => expect(sentences(text)).toEqual([text]));
});

describe('two sentences', () => {
  it.each([
    ['He lives in the U.S.', 'He works at Apple Inc.'],
    ['They moved to Washington, D.C.', 'The city is big.'],
    ['He came at 5 p.m.', 'They left.'],
    ['“We will win.”', 'He left.'],
    ['"We will win!"', '"We will not."'],
    ['(It was late.)', 'He slept.'],
    ['We felt ill.', 'May it pass.'],
    ['"Not ever!"\'', 'Acme lost.'],
    ['What?', 'No!'],
    ['Smith Bros. lost.', 'The bank won.'],
  ])('end and begin between %s and %s', (...parts) => expect(sentences(parts.join(' '))).toEqual(parts));

  it('are split where the blank between them is missing', () =>
    expect(sentences('This is the end.Next came Ann.')).toHaveLength(2));
});

describe('lines', () => {
  it.each([
    ['headline and byline', 'TALKS END WITHOUT A DEAL\nBy Ann Lee\nNov. 18, 2016'],
    ['list', 'Present were:\n- Ann Lee\n- Bo Chan\n- the mayor of a town whose name nobody knew'],
    ['cells', 'Arsenal\tChelsea\tLeeds'],
    [
      'results',
      '1. Hamilton (Mercedes) 1:32:07, 25 points, fastest lap\n2. Verstappen (Red Bull) 1:32:11, 18 points, no stop',
    ],
    [
      'poem',
      'Tyger Tyger, burning bright,\nIn the forests of the night;\nWhat immortal hand or eye,\nCould frame thy fearful symmetry?',
    ],
    [
      'every kind of break',
      'One man\r\nTwo men\rThree men\u2028Four men\u2029Five men\u0085Six men\vSeven men\fEight men',
    ],
  ])('of a %s each end their sentence', (_, text) => {
    expect(sentences(text)).toEqual(text.split(/\r\n|[\n\r\t\v\f\u0085\u2028\u2029]/));
  });

  const WRAPPED = `The minister said on Friday that the talks with the allies had
ended without a result, and that soldiers of the U.S. Army and of
Gen. Lee would leave the town before the end of the year. Nobody
else spoke.`;

  it.each([
    ['wrapped at a width', WRAPPED],
    ['wrapped by Windows', WRAPPED.replace(/\n/g, '\r\n')],
    ['wrapped and quoted by blanks', WRAPPED.replace(/^/gm, '  ')],
  ])('of a paragraph %s are read as one text', (_, text) => {
    const found = sentences(text);
    expect(found).toHaveLength(2);
    expect(found[0]?.endsWith('end of the year.')).toBe(true);
  });

  it('of paragraphs that only indentation separates are read as one text each', () => {
    const paragraph = `   ${WRAPPED}`;
    expect(sentences(`${paragraph}\n${paragraph}\n${paragraph}`)).toHaveLength(6);
  });

  it('before and after a wrapped paragraph each end their sentence', () => {
    expect(sentences(`TALKS END\n\n${WRAPPED}\n\nAnn Lee in Rome`)).toHaveLength(4);
  });
});
