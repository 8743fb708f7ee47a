/** Compares full names of people: can two names be names of one person? */
import { sameGivenName } from './nicknames.js';
import type { PersonName } from './person-name.js';
import { differByTypo, differByTypoInOneWord } from './typos.js';

/**
 * Returns how well two names of several parts agree:
 *
 * - `parts`: one name has the parts of the other in order (`John Bolton`, `John R. Bolton`).
 * - `given`: the surnames are equal, and the given names can stand for each other (`Joe Biden`, `Joseph Biden`; `J. Biden`).
 * - `typo`: the names differ by a typing error.
 *
 * Returns undefined if the names are of two people. Different middle names exclude `parts` and `given`.
 */
export function compareFullNames(a: PersonName, b: PersonName): 'parts' | 'given' | 'typo' | undefined {
  if (hasInOrder(b.parts, a.parts)) return middleNamesAgree(a, b) ? 'parts' : undefined;
  const surnameA = a.parts.slice(a.surname).join(' ');
  const surnameB = b.parts.slice(b.surname).join(' ');
  if (surnameA !== surnameB) return differByTypoInOneWord(a.parts, b.parts) ? 'typo' : undefined;
  const [givenA, givenB] = [a.parts[0] as string, b.parts[0] as string];
  if (!middleNamesAgree(a, b)) return undefined;
  if (isInitial(givenA) || isInitial(givenB)) return givenA[0] === givenB[0] ? 'given' : undefined;
  if (sameGivenName(givenA, givenB)) return 'given';
  return differByTypo(givenA, givenB) ? 'typo' : undefined;
}

/**
 * Returns true if the middle names of two names can be those of one person. Middle names that both names contain in
 * full are ignored (`Pierluisi` in `Pedro Pierluisi Urrutia` and `Pedro R. Pierluisi Urrutia`); of the others, the
 * first must agree with the first, the second with the second, up to the end of the shorter list. The order matters:
 * `George W. Bush` is not `George H.W. Bush`, although both have a W.
 */
function middleNamesAgree(a: PersonName, b: PersonName): boolean {
  const middleA = a.parts.slice(1, a.surname);
  const middleB = b.parts.slice(1, b.surname);
  const restA = middleA.filter((name) => isInitial(name) || !middleB.includes(name));
  const restB = middleB.filter((name) => isInitial(name) || !middleA.includes(name));
  return restA.every((name, i) => {
    const other = restB[i];
    return other === undefined || name === other || ((isInitial(name) || isInitial(other)) && name[0] === other[0]);
  });
}

/** Returns true if `long` contains the parts of `short` side by side: `pierluisi urrutia` in `pedro r pierluisi urrutia`. */
export function hasSequence(long: readonly string[], short: readonly string[]): boolean {
  if (short.length > long.length) return false;
  for (let at = 0; at + short.length <= long.length; at++) {
    if (short.every((part, i) => part === long[at + i])) return true;
  }
  return false;
}

/** Returns true if `long` contains the parts of `short` in order: `john bolton` in `john r bolton`. */
function hasInOrder(long: readonly string[], short: readonly string[]): boolean {
  let found = 0;
  for (const part of long) if (part === short[found]) found++;
  return found === short.length;
}

function isInitial(part: string): boolean {
  return part.length === 1;
}
