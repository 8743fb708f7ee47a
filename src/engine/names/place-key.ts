/** The spelling under which the gazetteer keeps a name. */

const MARKS = /[\u0300-\u036f]/g;
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/**
 * Lower case, letters without marks, no periods and apostrophes, hyphens as spaces, `Saint` and `Mount` shortened:
 * `Nukuʻalofa` is nukualofa, `Blaenau-Ffestiniog` is blaenau ffestiniog, `Saint Louis` and `St. Louis` are st louis.
 */
export function placeKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[łøđðıßæœþ]/g, (letter) => WHOLE_LETTERS[letter] as string)
    .replace(/[.'’‘ʻʼ`´"“”]/g, '')
    .replace(/[-‐‑–—/,()\s]+/gu, ' ')
    .trim()
    .replace(/^saint(?= )/, 'st')
    .replace(/^sainte(?= )/, 'ste')
    .replace(/^mount(?= )/, 'mt');
}
