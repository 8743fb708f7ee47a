/** Recognises names that differ only in spaces, hyphens and apostrophes: `Coca-Cola`, `Coca Cola`; `Wal-Mart`, `Walmart`. */

/** A name, or some words of it, prepared for {@link differInSpacingOnly}. */
export interface JoinedName {
  /** The words of the name in lower case, without full stops. */
  readonly words: readonly string[];
  /** All letters and digits of the words in a row. Names that differ only in spacing have equal `letters`. */
  readonly letters: string;
}

export function joinWords(words: readonly string[]): JoinedName {
  return { words, letters: words.join('').replace(/[-']/g, '') };
}

/**
 * Returns true if two names have the same letters, and the name with fewer words only joins words of the other name.
 * `Anna Lee` and `Ann Alee` have the same letters but split them at different places, so they are different names.
 * Numbers are never joined: `Channel 1-1` is not `Channel 11`.
 */
export function differInSpacingOnly(a: JoinedName, b: JoinedName): boolean {
  if (a.letters !== b.letters || a.letters === '') return false;
  const [fewer, more] = [splitAtHyphens(a.words), splitAtHyphens(b.words)].sort(
    (one, other) => one.length - other.length,
  ) as [string[], string[]];
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

function splitAtHyphens(words: readonly string[]): string[] {
  return words.flatMap((word) => word.replaceAll("'", '').split('-')).filter((piece) => piece !== '');
}
