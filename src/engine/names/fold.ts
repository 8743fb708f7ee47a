/** One spelling for what differs in form only: case, accents, quotes, dashes, periods, a leading article. */

const MARKS = /[\u0300-\u036f]/g;
/** Letters that carry their mark inside and that NFD leaves whole. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
};

/** Most names: nothing of them would change. */
const ALREADY_PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/** Letters without marks, straight quotes, plain hyphens, single spaces; case and periods stay. */
export function plain(name: string): string {
  if (ALREADY_PLAIN.test(name)) return name;
  return name
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[łŁøØđĐıßæÆœŒ]/g, (letter) => WHOLE_LETTERS[letter] as string)
    .replace(/[\u2018\u2019\u02bb\u02bc`\u00b4]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * What does not belong to a name although a mention may carry it: outer quotes and punctuation, a leading article,
 * the possessive ending.
 */
export function stripEdges(name: string): string {
  const open = name.replace(/^(?:["“”'‘’([{,;:–—-]|\s)+/u, '').replace(/^(?:the|an?)\s+(?=\S)/iu, '');
  let end = open.length;
  // A pattern for the end of a text would try every run of such signs inside of it as well.
  while (end > 0 && AFTER_NAME.test(open.charAt(end - 1))) end--;
  const bare = open.slice(0, end).replace(/['’][sS]$/u, '');
  return bare === '' ? name : bare;
}

/** A character that may stand behind a name and is no part of it. */
const AFTER_NAME = /["“”‘’)\]},;:–—\s-]/u;

/** The words of a plain name in lower case, without periods: `J. K. Rowling's Fund Inc.` is j, k, rowling's, fund, inc. */
export function foldedWords(plainName: string): string[] {
  return plainName.toLowerCase().match(/[^ ."“”()[\],:;!?]+/g) ?? [];
}

/** Two names with the same key are written alike for our purposes: `U.S.`, `US`; `REUTERS`, `Reuters`. */
export function foldKey(name: string): string {
  const key = plain(stripEdges(name))
    .toLowerCase()
    .replace(/[."“”()[\],:;!?]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return key === '' ? name : key;
}
