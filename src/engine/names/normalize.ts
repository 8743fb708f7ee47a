/**
 * Names that differ only in how they are written, mapped to one spelling.
 *
 * Each stage ignores other differences, because each compares names with another source: the linker with the same
 * article, the gazetteer with GeoNames, the lexicon with the user's list. {@link normalizeName} has a variant a stage:
 *
 * | variant           | case    | accents | apostrophes   | dashes      | full stops | edges, articles          |
 * | ----------------- | ------- | ------- | ------------- | ----------- | ---------- | ------------------------ |
 * | `forLinking`      | kept    | ignored | straightened  | straightened| kept       | kept                     |
 * | `forIdentity`     | ignored | ignored | straightened  | straightened| ignored    | ignored                  |
 * | `forPlaces`       | ignored | ignored | ignored       | as spaces   | ignored    | `Saint`, `Mount` short   |
 * | `forNations`      | kept    | ignored | straightened  | kept        | kept       | `the` ignored, `St.` long|
 * | `forLexicon`      | ignored | kept    | straightened  | straightened| kept       | kept                     |
 * | `forExactLexicon` | kept    | kept    | straightened  | straightened| kept       | kept                     |
 * | `forWordTable`    | kept    | ignored | kept          | kept        | ignored    | kept                     |
 * | `forFeatures`     | ignored | kept    | straightened  | kept        | kept       | kept                     |
 */
export const normalizeName = {
  forLinking,
  forIdentity,
  forPlaces,
  forNations,
  forLexicon,
  forExactLexicon,
  forWordTable,
  forFeatures,
} as const;

/** Base letters for letters with a mark inside (`ø`, `ł`), which Unicode's NFD does not decompose. */
const BASE_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  þ: 'th',
};
const COMBINING_MARKS = /[\u0300-\u036f]+/g;

/** Matches names that {@link forLinking} leaves as they are: most names. */
const ALREADY_PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/**
 * Returns a name without accents, with straight quotes, plain hyphens and single spaces; case and full stops stay:
 * `Recep  Erdoğan’s` becomes `Recep Erdogan's`.
 */
function forLinking(name: string): string {
  if (ALREADY_PLAIN.test(name)) return name;
  return removeMarks(name)
    .replace(/[łŁøØđĐıßæÆœŒ]/g, baseLetter)
    .replace(/[\u2018\u2019\u02bb\u02bc`\u00b4]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Returns a key that two names share if they are written alike: `U.S.` and `US` are `us`, `the “REUTERS”` and `Reuters`
 * are `reuters`. A name of mere punctuation is its own key.
 */
function forIdentity(name: string): string {
  const key = removePunctuation(forLinking(stripEdges(name)).toLowerCase())
    .replace(/\s+/g, ' ')
    .trim();
  return key === '' ? name : key;
}

/**
 * Returns the key under which the gazetteer keeps a name: `Nukuʻalofa` is `nukualofa`, `Blaenau-Ffestiniog` is `blaenau
 * ffestiniog`, `Saint Louis` and `St. Louis` are `st louis`. The shipped gazetteer holds hashes of these keys: a change
 * here needs a new gazetteer.
 */
function forPlaces(name: string): string {
  return removeMarks(name.toLowerCase())
    .replace(/[łøđðıßæœþ]/g, baseLetter)
    .replace(/[.'’‘ʻʼ`´"“”]/g, '')
    .replace(/[-‐‑–—/,()\s]+/gu, ' ')
    .trim()
    .replace(/^saint(?= )/, 'st')
    .replace(/^sainte(?= )/, 'ste')
    .replace(/^mount(?= )/, 'mt');
}

/**
 * Matches names that {@link forNations} may change. Nearly all names fail the test, so the table of nations is parsed
 * quickly.
 */
const MAY_CHANGE_FOR_NATIONS = /[^!-~ ]| {2}| & |^(?:the|st)\b/i;

/** Returns the spelling of the table of nations: `the Côte d’Ivoire` is `Cote d'Ivoire`, `St. Lucia` is `Saint Lucia`. */
function forNations(name: string): string {
  if (!MAY_CHANGE_FOR_NATIONS.test(name)) return name;
  return removeMarks(name)
    .replace(/[’‘ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^the (?=[a-z])/i, '')
    .replace(/ & /g, ' and ')
    .replace(/^St\.? /, 'Saint ');
}

/** Returns a word in lower case, spelled as {@link forExactLexicon} spells it. */
function forLexicon(word: string): string {
  return forExactLexicon(word).toLowerCase();
}

/**
 * Returns a word with its case and accents, but in NFC, with straight quotes and hyphens and without invisible
 * characters.
 */
function forExactLexicon(word: string): string {
  if (!/[^\0-\x7f]/.test(word)) return word;
  return word
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[’‘ʼʻ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑]/g, '-');
}

/** Returns a lower-case word as the word table of the model writes it: without accents and full stops. */
function forWordTable(lowerCaseWord: string): string {
  return removeMarks(lowerCaseWord).replace(/(?<=[a-z])\./g, '');
}

/**
 * Returns a word in the spelling from which the features of the model are computed: lower case, straight apostrophes.
 */
function forFeatures(token: string): string {
  return token.toLowerCase().replace(/\u2019/g, "'");
}

/** Removes full stops, commas, quotes, brackets and the like from a name; hyphens and apostrophes stay. */
export function removePunctuation(name: string): string {
  return name.replace(/[."“”()[\],:;!?]/g, '');
}

function removeMarks(name: string): string {
  return name.normalize('NFD').replace(COMBINING_MARKS, '');
}

function baseLetter(letter: string): string {
  return BASE_LETTERS[letter] as string;
}

/** Matches a character that may stand after a name without being part of it. */
const AFTER_NAME = /["“”‘’)\]},;:–—\s-]/u;

/**
 * Returns a name without the outer quotes and punctuation, leading article and possessive ending that its mention may
 * include: `“the Fed’s”` becomes `Fed`.
 */
export function stripEdges(name: string): string {
  const open = name.replace(/^(?:["“”'‘’([{,;:–—-]|\s)+/u, '').replace(/^(?:the|an?)\s+(?=\S)/iu, '');
  let end = open.length;
  // A loop instead of a regular expression that ends in $, which would try every such run inside the name, in quadratic
  // time.
  while (end > 0 && AFTER_NAME.test(open.charAt(end - 1))) end--;
  const bare = open.slice(0, end).replace(/['’][sS]$/u, '');
  return bare === '' ? name : bare;
}

/**
 * Splits a name, as {@link forLinking} returns it, into lower-case words without full stops: `J. K. Rowling's Fund Inc.`
 * gives j, k, rowling's, fund, inc.
 */
export function splitName(plainName: string): string[] {
  return plainName.toLowerCase().match(/[^ ."“”()[\],:;!?]+/g) ?? [];
}
