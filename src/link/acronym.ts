/** Acronyms and the names that they stand for, told by their letters. */

const FUNCTION_WORDS = new Set(
  'a an and at by de del des di do dos du e et for from im in la le los of on or the to und van von y &'.split(' '),
);
const LONGEST = 9;

export function isFunctionWord(lowerCaseWord: string): boolean {
  return FUNCTION_WORDS.has(lowerCaseWord);
}

/** The letters of a name that looks like an acronym (`U.S.`, `NATO`, `BoA`, `PG&E`, `G-7`), in lower case; else undefined. */
export function acronymLetters(plainName: string): string | undefined {
  if (plainName.includes(' ')) return undefined;
  const letters = plainName.replace(/[.&/-]/g, '').replace(/(?<=[A-Z])'?s$/, '');
  if (letters.length < 2 || letters.length > LONGEST || !/^[A-Z][A-Za-z\d]*$/.test(letters)) return undefined;
  const capitals = letters.replace(/[^A-Z\d]/g, '').length;
  return capitals >= 2 && capitals * 2 >= letters.length ? letters.toLowerCase() : undefined;
}

const DIGITS: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  ten: '10',
  twenty: '20',
};

/**
 * Whether the words of a name spell an acronym: each content word gives its first letter, in order; function words
 * give one or none. With `loose`, as where the text itself introduces the acronym in brackets, a word may give several
 * letters from its beginning on (`Interpol`, `Phivolcs`) or none.
 */
export function spells(letters: string, words: readonly string[], loose = false): boolean {
  if (letters[0] !== words[0]?.[0] && !isFunctionWord(words[0] ?? '')) return false;
  const parts = words.flatMap((word) => word.split(/[-/']/)).filter((word) => word !== '');
  return consume(letters, 0, parts, 0, loose);
}

function consume(letters: string, l: number, words: readonly string[], w: number, loose: boolean): boolean {
  if (l === letters.length) return w === words.length || words.slice(w).every(isFunctionWord);
  const word = words[w];
  if (word === undefined) return false;
  const digits = DIGITS[word];
  if (digits !== undefined && letters.startsWith(digits, l))
    return consume(letters, l + digits.length, words, w + 1, loose);
  if (word[0] === letters[l] && consume(letters, l + 1, words, w + 1, loose)) return true;
  if (isFunctionWord(word) && consume(letters, l, words, w + 1, loose)) return true;
  return loose && consumeLoosely(letters, l, words, w);
}

function consumeLoosely(letters: string, l: number, words: readonly string[], w: number): boolean {
  const word = words[w] as string;
  let taken = 0;
  if (w > 0 && consume(letters, l, words, w + 1, true)) return true;
  for (let c = 0; c < word.length && l + taken < letters.length; c++) {
    if (word[c] !== letters[l + taken]) {
      if (c === 0) return false;
      continue;
    }
    taken++;
    if (taken > 1 && consume(letters, l + taken, words, w + 1, true)) return true;
  }
  return false;
}
