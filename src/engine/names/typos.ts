/** Recognises names that differ by one typing error, as `Khashoggi` and `Kashoggi` do. */

/**
 * Minimum length of a word for typing errors. In shorter words, a different letter more often means a different name.
 */
const MIN_LENGTH = 6;
/** Minimum length of a word for typing errors if at least two other words of the name agree. */
const MIN_LENGTH_IN_LONG_NAME = 5;

/** Returns true if two names have the same words, except for one word that differs by a typing error. */
export function differByTypoInOneWord(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const at = a.findIndex((word, i) => word !== b[i]);
  if (at < 0 || !a.every((word, i) => i === at || word === b[i])) return false;
  const lettersOf = (words: readonly string[]): string => (words[at] as string).replaceAll("'", '');
  return differByTypo(lettersOf(a), lettersOf(b), a.length > 2 ? MIN_LENGTH_IN_LONG_NAME : MIN_LENGTH);
}

/**
 * Returns true if two words differ by one typing error: a letter that is replaced, missing or added, or two letters
 * that are swapped (Damerau-Levenshtein distance 1). The first letters must be equal, and neither word has a digit.
 */
export function differByTypo(a: string, b: string, minLength = MIN_LENGTH): boolean {
  if (a.length > b.length) return differByTypo(b, a, minLength);
  if (a.length < minLength || b.length - a.length > 1 || a === b) return false;
  if (/\d/.test(a + b)) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (i === 0) return false;
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  if (a.slice(i + 1) === b.slice(i + 1)) return true;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
