import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeName, splitName, stripEdges } from '../../../src/engine/names/normalize.js';

type Variant = keyof typeof normalizeName;

const CASES: Readonly<Record<Variant, readonly (readonly [name: string, normalized: string])[]>> = {
  forLinking: [
    ['Erdoğan', 'Erdogan'],
    ['Łódź', 'Lodz'],
    ['O’Neil', "O'Neil"],
    ['Jean–Claude', 'Jean-Claude'],
    ['New\n York', 'New York'],
    ['U.S.', 'U.S.'],
  ],
  forIdentity: [
    ['The U.S.', 'us'],
    ['US', 'us'],
    ['“REUTERS”', 'reuters'],
    ['Łódź’s', 'lodz'],
    ['...', '...'],
  ],
  forPlaces: [
    ['Nukuʻalofa', 'nukualofa'],
    ['Blaenau-Ffestiniog', 'blaenau ffestiniog'],
    ['Saint Louis', 'st louis'],
    ['St. Louis', 'st louis'],
    ['Mount Isa', 'mt isa'],
    ['Fairmount', 'fairmount'],
    ['Łódź', 'lodz'],
    ['Þórshöfn', 'thorshofn'],
    ['Washington, D.C.', 'washington dc'],
    ['  New\n York ', 'new york'],
    ['', ''],
  ],
  forNations: [
    ['the Côte d’Ivoire', "Cote d'Ivoire"],
    ['The Bahamas', 'Bahamas'],
    ['Theresa', 'Theresa'],
    ['St. Kitts & Nevis', 'Saint Kitts and Nevis'],
    ['US', 'US'],
  ],
  forLexicon: [
    ['Erdog\u0306an', 'erdoğan'],
    ['O’NEIL', "o'neil"],
    ['soft\u00adware', 'software'],
  ],
  forExactLexicon: [
    ['Erdog\u0306an', 'Erdoğan'],
    ['Coca‑Cola', 'Coca-Cola'],
    ['“WHO”', '"WHO"'],
  ],
  forWordTable: [
    ['erdoğan', 'erdogan'],
    ['u.s.', 'us'],
    ['3.5', '3.5'],
  ],
  forFeatures: [
    ['O’Neil', "o'neil"],
    ['Erdoğan', 'erdoğan'],
  ],
};

describe.each(Object.entries(CASES))('normalizeName.%s', (variant, cases) => {
  const normalize = normalizeName[variant as Variant];

  it.each(cases)('maps "%s" to "%s"', (name, normalized) => expect(normalize(name)).toBe(normalized));
});

describe('normalizeName', () => {
  it('maps the NFC and NFD forms of a name to one spelling in all variants but forFeatures', () => {
    const names = fc.stringMatching(/^[A-Za-zàéîõüÅçšžğŁø .'-]{0,20}$/);
    const variants = Object.entries(normalizeName).filter(([variant]) => variant !== 'forFeatures');
    fc.assert(
      fc.property(names, fc.constantFrom(...variants), (name, [, normalize]) => {
        expect(normalize(name.normalize('NFD'))).toBe(normalize(name.normalize('NFC')));
      }),
    );
  });
});

describe('stripEdges', () => {
  it.each([
    ['“the Guardian’s”', 'Guardian'],
    ['The Hague', 'Hague'],
    ['(AP)', 'AP'],
    ['Theresa', 'Theresa'],
    ['the', 'the'],
    ['—', '—'],
  ])('reduces %s to %s', (name, bare) => expect(stripEdges(name)).toBe(bare));
});

describe('splitName', () => {
  it('splits at blanks and full stops, and keeps hyphens and apostrophes inside words', () => {
    expect(splitName("J. K. Rowling's Fund Inc.")).toEqual(['j', 'k', "rowling's", 'fund', 'inc']);
    expect(splitName('Coca-Cola (AP)')).toEqual(['coca-cola', 'ap']);
    expect(splitName('...')).toEqual([]);
  });
});
