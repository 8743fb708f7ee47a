import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createIgnoreList,
  createLexicon,
  type IgnoredName,
  type LexiconEntry,
} from '../../../src/engine/lexicon/index.js';
import { readDocument } from '../../../src/extractor/read-document.js';

/** Returns the matches of a lexicon in a text as `text/id`. */
function matches(text: string, ...entries: (Partial<LexiconEntry> & { name: string })[]): string[] {
  const lexicon = createLexicon(entries.map((entry) => ({ type: 'organization', ...entry })));
  return lexicon
    .match(readDocument(text))
    .map(({ start, end, lexiconId = '' }) => `${text.slice(start, end)}/${lexiconId}`);
}

const finds = (text: string, name: string, caseSensitive?: boolean) =>
  matches(text, { name, ...(caseSensitive === undefined ? {} : { caseSensitive }) }).map((found) => found.slice(0, -1));

describe('a name of a lexicon', () => {
  it.each([
    ['at the start', 'Acme said no.', 'Acme', 'Acme'],
    ['at the end of a sentence', 'It was Acme.', 'Acme', 'Acme'],
    ['of several words', 'It was Acme Robotics here.', 'Acme Robotics', 'Acme Robotics'],
    ['over a line break', 'It was Acme\n  Robotics.', 'Acme Robotics', 'Acme\n  Robotics'],
    ['with a possessive', 'Acme’s robot', 'Acme', 'Acme'],
    ['before a hyphen', 'an Acme-led group', 'Acme', 'Acme'],
    ['in quotes', '“Acme”', 'Acme', 'Acme'],
    ['with an apostrophe of another kind', 'O’Neil left', "O'Neil", 'O’Neil'],
    ['with a sign', 'Yahoo! grew.', 'Yahoo!', 'Yahoo!'],
    ['with a contraction', 'She saw Don’t Look Up.', "Don't Look Up", 'Don’t Look Up'],
    ['with letters in another form', 'Erdog\u0306an left.', 'Erdo\u011fan', 'Erdog\u0306an'],
    ['with its full stop', 'Acme Inc. grew.', 'Acme Inc.', 'Acme Inc.'],
    ['without its full stop', 'Acme Inc grew.', 'Acme Inc.', 'Acme Inc'],
    ['with a full stop of the text', 'Acme Inc. grew.', 'Acme Inc', 'Acme Inc.'],
    ['of another script', '在中国 国家 的', '国家', '国家'],
  ])('is found %s', (_, text, name, found) => expect(finds(text, name)).toEqual([found]));

  it.each([
    ['inside a word', 'Acmeist poets', 'Acme'],
    ['inside a hyphenated name', 'Bashar al-Assad', 'Assad'],
    ['with other words between', 'Acme and Robotics', 'Acme Robotics'],
    ['in part', 'Acme Rob', 'Acme Robotics'],
    ['with other accents', 'Erdogan left.', 'Erdoğan'],
    ['of signs inside a token', 'at 10.30 am', '.'],
  ])('is not found %s', (_, text, name) => expect(finds(text, name)).toEqual([]));
});

describe('the case of a name', () => {
  it.each([
    ['Acme Robotics', 'ACME ROBOTICS acme robotics Acme robotics', 3],
    ['WHO', 'who WHO Who', 2],
    ['Apple', 'apple APPLE Apple', 2],
    ['iPhone', 'iphone IPHONE iPhone', 2],
    ['acme', 'acme ACME Acme', 3],
    ['ÉCOLE', 'école École ÉCOLE', 2],
  ])(
    'makes no difference, except that a word with a capital does not match a word without: %s',
    (name, text, count) => {
      expect(finds(text, name)).toHaveLength(count);
    },
  );

  it('must be equal if the entry sets caseSensitive to true, and may be any with false', () => {
    expect(finds('who WHO Who', 'WHO', true)).toEqual(['WHO']);
    expect(finds('who WHO Who', 'WHO', false)).toEqual(['who', 'WHO', 'Who']);
    expect(finds('acme robotics', 'Acme Robotics', true)).toEqual([]);
  });

  it('decides between two entries of one name: the entry with the stricter case rule wins', () => {
    const entries = [
      { name: 'us', id: 'any', caseSensitive: false },
      { name: 'US', id: 'exact', caseSensitive: true },
    ];
    expect(matches('us US Us', ...entries)).toEqual(['us/any', 'US/exact', 'Us/any']);
  });
});

describe('several names of a lexicon', () => {
  it('are found such that the longest name at each token wins', () => {
    const names = [{ name: 'New York' }, { name: 'New York Times' }, { name: 'Times' }];
    expect(matches('The New York Times in New York.', ...names)).toEqual(['New York Times/', 'Times/', 'New York/']);
  });

  it('of one entry have its id and type', () => {
    const lexicon = createLexicon([{ name: 'IBM', aliases: ['Big Blue'], type: 'org', id: 'q37156' }]);
    expect(lexicon.match(readDocument('IBM is Big Blue.'))).toEqual([
      { start: 0, end: 3, type: 'organization', source: 'lexicon', lexiconEntry: 0, lexiconId: 'q37156' },
      { start: 7, end: 15, type: 'organization', source: 'lexicon', lexiconEntry: 0, lexiconId: 'q37156' },
    ]);
  });

  it('that are equal belong to the first entry', () => {
    const entries = [
      { name: 'Acme', id: 'one' },
      { name: 'ACME', id: 'two' },
      { name: 'Zeta', aliases: ['Acme'], id: 'three' },
    ];
    expect(matches('Acme ACME', ...entries)).toEqual(['Acme/one', 'ACME/one']);
  });

  it('are all found in a lexicon of thousands', () => {
    const name = (i: number) => `Firm ${i.toString(36)} ${i % 7} Ltd`;
    const names = Array.from({ length: 5000 }, (_, i) => ({ name: name(i), id: String(i) }));
    for (const i of [0, 1, 63, 64, 65, 1023, 4999])
      expect(matches(`It was ${name(i)}.`, ...names)).toEqual([`${name(i)}./${i}`]);
    expect(matches(`It was ${name(5000)}.`, ...names)).toEqual([]);
  });

  it('are found at the same places as by a plain search through the tokens', () => {
    const word = fc.constantFrom('a', 'B', 'cd', 'é', '-', '1');
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), fc.array(word, { maxLength: 30 }), (names, words) => {
        const lexicon = createLexicon(names.map((each) => ({ name: each, type: 'misc', caseSensitive: true })));
        const text = words.join(' ');
        const found = lexicon.match(readDocument(text)).map(({ start, end }) => text.slice(start, end));
        const expected: string[] = [];
        words.forEach((_, i) => {
          const here = [3, 2, 1].map((n) => words.slice(i, i + n)).filter((list, k) => list.length === 3 - k);
          const longest = here.map((list) => list.join(' ')).find((each) => names.includes(each));
          if (longest !== undefined) expected.push(longest);
        });
        expect(found).toEqual(expected);
      }),
    );
  });
});

describe('an entry of a lexicon', () => {
  it.each([
    ['is not an object', 5],
    ['is not an object', null],
    ['is not an object', ['Acme', 'organization']],
    ['has no "name"', { type: 'organization' }],
    ['has no "name"', { name: '', type: 'organization' }],
    ['has a "name" that is only white space', { name: ' \n', type: 'organization' }],
    ['has a "name" that is not a string', { name: 7, type: 'organization' }],
    ['has a "name" of more than 100 words, numbers and signs', { name: '!'.repeat(101), type: 'organization' }],
    ['has no "type"', { name: 'Acme' }],
    ['has no "type"', 'Acme'],
    ['has a "type" that is not a string', { name: 'Acme', type: 1 }],
    ['has a "type" with a comma', { name: 'Acme', type: 'a,b' }],
    ['has "aliases" that are not a list', { name: 'Acme', type: 'organization', aliases: 'A' }],
    ['has no "aliases"', { name: 'Acme', type: 'organization', aliases: [''] }],
    ['has a "caseSensitive"', { name: 'Acme', type: 'organization', caseSensitive: 'yes' }],
    ['has an "id"', { name: 'Acme', type: 'organization', id: {} }],
  ])('is refused with its number because it %s: %j', (problem, entry) => {
    const good = { name: 'Good', type: 'person' };
    expect(() => createLexicon([good, entry as LexiconEntry])).toThrow(
      expect.objectContaining({
        code: 'bad-lexicon',
        input: 'lexicon, entry 2',
        problem: expect.stringContaining(problem),
      }),
    );
  });

  it('is not refused for names such as __proto__', () => {
    const entry = JSON.parse(
      '{"name": "__proto__", "type": "constructor", "id": "toString", "__proto__": {"name": "x"}}',
    );
    expect(createLexicon([entry]).match(readDocument('A __proto__ here.'))[0]).toMatchObject({
      type: 'constructor',
      lexiconId: 'toString',
    });
  });
});

describe('the type of an entry', () => {
  it.each([
    ['PER', 'person'],
    ['Organisation', 'organization'],
    ['gpe', 'place'],
    ['place', 'place'],
    ['NORP', 'group'],
    ['ship', 'ship'],
    ['Drug name', 'drug name'],
  ])('%s becomes %s', (type, expected) => {
    expect([...createLexicon([{ name: 'A', type }]).types]).toEqual([expected]);
  });
});

describe('an ignore list', () => {
  const ignored = (text: string, part: string, type: string, ...names: Iterable<IgnoredName | string>[]) => {
    const start = text.indexOf(part);
    return createIgnoreList(names.flatMap((list) => [...list])).in(readDocument(text))({
      start,
      end: start + part.length,
      type,
    });
  };

  it('ignores mentions that are or lie in an ignored name', () => {
    expect(ignored('It says Share this Article.', 'Share this Article', 'misc', ['share this article'])).toBe(true);
    expect(ignored('It says Share this Article.', 'Article', 'misc', ['share this article'])).toBe(true);
    expect(ignored('Paris Hilton came.', 'Paris', 'place', ['Paris Hilton'])).toBe(true);
    expect(ignored('It says Share this Article.', 'Article', 'misc', ['Share this Article', 'this'])).toBe(true);
  });

  it('does not ignore a mention that extends beyond the ignored name', () => {
    expect(ignored('Thomson Reuters said.', 'Thomson Reuters', 'organization', ['Reuters'])).toBe(false);
    expect(ignored('Paris Hilton came.', 'Hilton came', 'person', ['Paris Hilton'])).toBe(false);
    expect(ignored('Reuters said.', 'Reuters', 'organization', [])).toBe(false);
  });

  it('ignores a name with a type only for mentions of this type', () => {
    const names = [{ name: 'Washington', type: 'person' }];
    expect(ignored('Washington said.', 'Washington', 'person', names)).toBe(true);
    expect(ignored('Washington said.', 'Washington', 'place', names)).toBe(false);
  });
});
