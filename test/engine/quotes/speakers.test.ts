import { describe, expect, it } from 'vitest';
import { quotesIn, summary } from '../../support/quoted.js';

const speakers = (text: string) => quotesIn(text).map(({ name }) => name);

describe('descriptions', () => {
  const CASES: readonly (readonly [claim: string, text: string, expected: readonly (string | undefined)[]])[] = [
    [
      'a role that stands before the name',
      'Trade commissioner [Ann Lee|P] met [Bob Ray|P]. The commissioner said: “We are ready.”',
      ['Ann Lee'],
    ],
    [
      'a role that stands in an apposition',
      '[Ann Lee|P], the mayor of [Kent|L], met [Bob Ray|P]. “We are ready,” the mayor said.',
      ['Ann Lee'],
    ],
    [
      'a company named before',
      '[Acme|O] will close two plants. The company said the plan was “without alternative”.',
      ['Acme'],
    ],
    [
      'a leader by the organization',
      '[NATO|O] Secretary General [Ann Lee|P] met [Bob Ray|P]. “We are ready,” the [NATO|O] chief said.',
      ['Ann Lee'],
    ],
    [
      'a report by its source',
      'A report by [Acme|O] came out on Monday. The plant was “in a poor state”, the report said.',
      ['Acme'],
    ],
    ['a statement by a pronoun', '[Acme|O] apologised. The plant was “in a poor state”, its statement said.', ['Acme']],
    ['nobody for an unnamed spokesman', '[Ann Lee|P] was there. “We are ready,” a spokesman said.', [undefined]],
    ['nobody for the wife of somebody', '“We are ready,” said the wife of [Bob Ray|P].', [undefined]],
    ['nobody for the possessor of an unnamed relative', '“We are ready,” [Bob Ray|P]’s lawyer said.', [undefined]],
    ['nobody for police', 'Police said the man was “known to officers”.', [undefined]],
    ['nobody in the passive', '[Ann Lee|P] was told that she was “not welcome”.', [undefined]],
  ];

  it.each(CASES)('resolves %s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});

describe('pronouns', () => {
  it('follow the gender of a title', () => {
    expect(speakers('Mr [Ray|P] met Ms [Lee|P] on Monday. “We are ready,” he said. “So are we,” she said.')).toEqual([
      'Ray',
      'Lee',
    ]);
  });

  it('follow the gender of a given name', () => {
    expect(speakers('[Susan Grey|P] met [Peter Brown|P]. She said: “We are ready.”')).toEqual(['Susan Grey']);
  });

  it('prefer a subject to an object', () => {
    expect(speakers('[Peter Brown|P] thanked [Martin Green|P] on Monday. “We are ready,” he said.')).toEqual([
      'Peter Brown',
    ]);
  });

  it('do not look at an introduction of the same sentence', () => {
    expect(speakers('[Peter Brown|P] won. Speaking to [Martin Green|P], he said: “We are ready.”')).toEqual([
      'Peter Brown',
    ]);
  });

  it('refer to an unnamed speaker before', () => {
    expect(speakers('[Susan Grey|P] left. “We are ready,” a spokeswoman said. “It went well,” she said.')).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('take an organization for it', () => {
    expect(speakers('[Acme|O] fired [Peter Brown|P]. It called the affair “a great pity”.')).toEqual(['Acme']);
  });

  it('take two people for they', () => {
    expect(speakers('[Ann Lee|P] and [Bob Ray|P] met the press. They said the plan was “a great pity”.')).toEqual([
      'Ann Lee',
    ]);
  });
});

describe('several stretches', () => {
  it('continue the quotation that the clause interrupts', () => {
    const [first, second] = quotesIn('“We are,” [Ann Lee|P] said, “as ready as ever.”');
    expect(first?.continues).toBeUndefined();
    expect(second).toMatchObject({ name: 'Ann Lee', continues: 'Q1', cue: first?.cue });
  });

  it('continue the quotation of the sentence before', () => {
    const [, second, third] = quotesIn(
      '“We are ready,” [Ann Lee|P] said. “It took a year.” [Bob Ray|P] left. “It took a long year.”',
    );
    expect(second).toMatchObject({ name: 'Ann Lee', continues: 'Q1', cue: { text: 'said' } });
    expect(third?.continues).toBeUndefined();
  });

  it('continue over paragraphs that repeat the opening mark', () => {
    const quotes = quotesIn(
      '“We are ready,” [Ann Lee|P] said. “It took a year.\n\n“And it took money.\n\n“A lot of money.”\n\nShe left.',
    );
    expect(quotes.map(({ text }) => text)).toEqual([
      '“We are ready,”',
      '“It took a year.',
      '“And it took money.',
      '“A lot of money.”',
    ]);
    expect(quotes.map(({ name }) => name)).toEqual(Array(4).fill('Ann Lee'));
    expect(quotes.map(({ continues }) => continues)).toEqual([undefined, 'Q1', 'Q1', 'Q1']);
    expect(quotes.map(({ cue }) => cue?.text)).toEqual(['said', 'said', undefined, undefined]);
  });

  it('span a line break inside one quotation', () => {
    expect(summary('[Ann Lee|P] said: “We are ready.\nWe always were.”\n\n[Bob Ray|P] left.')).toEqual([
      'Ann Lee|said|“We are ready.\nWe always were.”',
    ]);
  });

  it('end with the paragraph if no mark closes the quotation', () => {
    expect(summary('[Ann Lee|P] said: “We are ready and we always were.\n\n[Bob Ray|P] left.')).toEqual([
      'Ann Lee|said|“We are ready and we always were.',
    ]);
  });

  it('are two quotations if two people speak', () => {
    const [first, second] = quotesIn('“We are ready,” said [Ann Lee|P]. “So are we,” said [Bob Ray|P].');
    expect([first?.name, second?.name]).toEqual(['Ann Lee', 'Bob Ray']);
    expect(second?.continues).toBeUndefined();
  });
});

describe('the result', () => {
  it('repeats the words of the text at its offsets', () => {
    const source = 'Earlier, Mayor [Ann Lee|P] said: “We are ready.” It was “a good day”, she added.';
    const text = source.replace('[Ann Lee|P]', 'Ann Lee');
    for (const quote of quotesIn(source)) {
      expect(text.slice(quote.start, quote.end)).toBe(quote.text);
      expect(text.slice(quote.cue?.start, quote.cue?.end)).toBe(quote.cue?.text);
      expect(text).toContain(quote.speakerText);
      expect(quote.score).toBeGreaterThan(0);
      expect(quote.score).toBeLessThanOrEqual(1);
    }
  });

  it('names the speaker as the text does', () => {
    const [quote] = quotesIn('[NATO|O] Secretary General [Ann Lee|P] left. “We are ready,” the [NATO|O] chief said.');
    expect(quote?.speakerText).toBe('the NATO chief');
  });
});
