/** Below this length one letter tells two names apart more often than it is a slip. */
const SHORTEST = 6;

/** Whether two words differ by one slip of the pen: a letter changed, left out, added, or two swapped. */
export function oneSlip(a: string, b: string): boolean {
  if (a.length > b.length) return oneSlip(b, a);
  if (a.length < SHORTEST || b.length - a.length > 1 || a === b) return false;
  if (/\d/.test(a + b)) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  // A different first letter is a different name.
  if (i === 0) return false;
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  if (a.slice(i + 1) === b.slice(i + 1)) return true;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
