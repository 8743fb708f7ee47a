/** Names that differ in hyphens, spaces and apostrophes only: `Coca-Cola`, `Coca Cola`; `Wal-Mart`, `Walmart`. */

/** A name, or some words of it, to be compared with others in any spacing. */
export interface Unspaced {
  /** Lower-case words without periods. */
  readonly words: readonly string[];
  /** Their letters and digits, which such names have in common. */
  readonly letters: string;
}

export function unspaced(words: readonly string[]): Unspaced {
  return { words, letters: words.join('').replace(/[-']/g, '') };
}

/**
 * Whether two names have the same letters, and the one with fewer words only writes words of the other as one: `Anna Lee`
 * is not `Ann Alee`. Numbers are never joined: `Channel 1-1` is not `Channel 11`.
 */
export function sameButForSpacing(a: Unspaced, b: Unspaced): boolean {
  if (a.letters !== b.letters || a.letters === '') return false;
  const [fewer, more] = [pieces(a.words), pieces(b.words)].sort((one, other) => one.length - other.length) as [
    string[],
    string[],
  ];
  let next = 0;
  for (const word of fewer) {
    let joined = '';
    while (joined.length < word.length && next < more.length) {
      const piece = more[next++] as string;
      if (/\d$/.test(joined) && /^\d/.test(piece)) return false;
      joined += piece;
    }
    if (joined !== word) return false;
  }
  return next === more.length;
}

function pieces(words: readonly string[]): string[] {
  return words.flatMap((word) => word.replaceAll("'", '').split('-')).filter((piece) => piece !== '');
}
