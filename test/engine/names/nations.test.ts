import { describe, expect, it } from 'vitest';
import {
  countryName,
  countryOfDemonym,
  countryOfName,
  isNationWord,
  nationRows,
} from '../../../src/engine/names/nations.js';

/** Codes of the Unicode region list that are not countries, or are retired in favour of another code. */
const NOT_A_COUNTRY = new Set(
  'AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH QO RH SU TA TP UK UN VD XA XB YD YU ZR ZZ'.split(' '),
);

function cldrRegions(): [string, string][] {
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => !NOT_A_COUNTRY.has(code))
    .flatMap((code): [string, string][] => {
      const name = display.of(code);
      return name === undefined ? [] : [[code, name]];
    });
}

describe('countryOfName', () => {
  it.each(cldrRegions())('knows %s by its CLDR name, %s', (code, name) => {
    expect(countryOfName(name)).toBe(code);
    expect(countryName(code)).not.toBe(code);
  });

  it.each([
    ['US', 'US'],
    ['U.S.', 'US'],
    ['the United States', 'US'],
    ['America', 'US'],
    ['Britain', 'GB'],
    ['U.K.', 'GB'],
    ['Scotland', 'GB'],
    ['Ivory Coast', 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Holland', 'NL'],
    ['The Netherlands', 'NL'],
    ['Burma', 'MM'],
    ['Czechia', 'CZ'],
    ['Russian Federation', 'RU'],
    ['Holy See', 'VA'],
    ['Palestine', 'PS'],
    ['Kosovo', 'XK'],
    ['Turkiye', 'TR'],
    ['St. Lucia', 'LC'],
    ['Trinidad & Tobago', 'TT'],
    ['TURKEY', 'TR'],
    ['UNITED ARAB EMIRATES', 'AE'],
  ])('finds that %s is the country %s', (name, code) => expect(countryOfName(name)).toBe(code));

  it.each(['us', 'uk', 'turkey', 'jordan', 'Kurdistan', 'Soviet Union', 'Europe', 'Paris', 'Turkish', 'the', '', 'IT'])(
    'finds no country for %j',
    (name) => expect(countryOfName(name)).toBeUndefined(),
  );
});

describe('countryOfDemonym', () => {
  it.each([
    ['Turkish', 'TR'],
    ['Turks', 'TR'],
    ['Afghans', 'AF'],
    ['Briton', 'GB'],
    ['Frenchman', 'FR'],
    ['Dutch', 'NL'],
    ['Filipina', 'PH'],
    ['Philippine', 'PH'],
    ['Emirati', 'AE'],
    ['Saudis', 'SA'],
    ['Argentine', 'AR'],
    ['Argentinians', 'AR'],
    ['Palestinians', 'PS'],
    ['Sri Lankan', 'LK'],
    ['South Koreans', 'KR'],
    ['CHINESE', 'CN'],
  ])('finds that %s is the demonym of %s', (word, code) => expect(countryOfDemonym(word)).toBe(code));

  it.each(['Kurdish', 'European', 'turkish', 'Turkey', 'Muslim', 'polish', 'Swisss'])(
    'finds no country for %s',
    (word) => expect(countryOfDemonym(word)).toBeUndefined(),
  );
});

describe('isNationWord', () => {
  it.each([
    'russia',
    'ukraine',
    'chinese',
    'american',
    'us',
    'u.s.',
    'uk',
    'eu',
    'kurdish',
    'sino',
    'franco',
    'türkiye',
    'turkiye',
  ])('returns true for %s', (word) => expect(isNationWord(word)).toBe(true));
  it.each(['jean', 'al', 'anti', 'Russia', 'south korea', 'coca', 'bissau', ''])('returns false for %j', (word) =>
    expect(isNationWord(word)).toBe(false),
  );
});

describe('the table of nations', () => {
  it('never has the same name or demonym for two countries', () => {
    const owner = new Map<string, string>();
    for (const { code, names, demonyms } of nationRows()) {
      for (const word of new Set([...names, ...demonyms])) {
        expect(owner.get(word) ?? code, word).toBe(code);
        owner.set(word, code);
      }
    }
    expect(owner.size).toBeGreaterThan(1000);
  });

  it('has a two-letter country code in every row, and no code twice', () => {
    const codes = [...nationRows()].map((row) => row.code).filter((code) => code !== '--');
    expect(codes.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
