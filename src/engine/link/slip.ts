/** Slips of the pen: names that differ by one letter. */

/** Below this length one letter tells two words apart more often than it is a slip. */
const SHORTEST = 6;
/** The same beside at least two words that agree. */
const SHORTEST_IN_COMPANY = 5;

/** Whether two names have the same words but for one slip of the pen in one of them. */
export function oneSlipInWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const at = a.findIndex((word, i) => word !== b[i]);
  if (at < 0 || !a.every((word, i) => i === at || word === b[i])) return false;
  const letters = (words: readonly string[]): string => (words[at] as string).replaceAll("'", '');
  return oneSlip(letters(a), letters(b), a.length > 2 ? SHORTEST_IN_COMPANY : SHORTEST);
}

/** Whether two words differ by one slip of the pen: a letter changed, left out, added, or two swapped. */
export function oneSlip(a: string, b: string, shortest = SHORTEST): boolean {
  if (a.length > b.length) return oneSlip(b, a, shortest);
  if (a.length < shortest || b.length - a.length > 1 || a === b) return false;
  if (/\d/.test(a + b)) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  // A different first letter is a different name.
  if (i === 0) return false;
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  if (a.slice(i + 1) === b.slice(i + 1)) return true;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
