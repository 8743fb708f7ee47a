/** Adversarial texts. Each function returns a text with the given number of code units. */

export const PROSE =
  'NATO Secretary General Jens Stoltenberg said on Friday, Nov. 18, that soldiers of the alliance’s forces had asked ' +
  'for asylum. “We expect all allies to live up to those values,” he told reporters in Brussels, where the U.S.-led ' +
  'talks between Bashar al-Assad’s envoy and 20-year-old Kim Jae-in ended at 3:30 p.m. after $1.5 million was spent. ';

export const numbered = (make: (i: number) => string) => (size: number) => {
  const parts: string[] = [];
  for (let i = 0, length = 0; length < size; i++) length += parts[parts.push(make(i)) - 1]?.length ?? 0;
  return parts.join('').slice(0, size);
};
export const repeated = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
/** Words of 150 to 220 code units. Words above a length within this range are scanned without analysis. */
const runs = (unit: string) => numbered((i) => `${unit.repeat(Math.ceil((150 + (i % 70)) / unit.length))} `);
/** The same, but no word repeats, so that no cache helps. */
const newRuns = (unit: string) =>
  numbered((i) => `${unit.repeat(Math.ceil((20 + (i % 180)) / unit.length))}${i.toString(36)} `);
/** Continues the numbering from one text to the next, so that no word occurs in two texts. */
let fresh = 0;
const letters = (i: number) => i.toString(26).replace(/[0-9]/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
/** A long run of a character inside a name, between digits and after a dateline: slow for a search whose end never comes. */
const among = (character: string) => (size: number) => {
  const run = character.repeat(size / 4);
  return `PARIS, Nov. 18, 2016${run}x. Angela Merkel met Ann ${run} Lee, An${run}na and 1${run}2 on Friday.`;
};
/** Characters that may form a long run anywhere in a text. */
export const SIGNS: readonly string[] = [...`"'’-–—.,;:()[]{}/&@#_*|~+=!?%$… \t\n1aAé山`];
const IN_NAMES = [...SIGNS, '•', '\u00a0', '\u0301', '\u200b', '\u00ad'];
const shown = (character: string) =>
  /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? character : `U+${character.charCodeAt(0).toString(16)}`;

/** The texts, by their content. */
export const TEXTS: Readonly<Record<string, (size: number) => string>> = {
  'prose, paragraphs': numbered((i) => (i % 3 === 2 ? `${PROSE}\n\n` : PROSE)),
  'prose, one line': repeated(PROSE),
  'prose, hard-wrapped': (size) => repeated(PROSE)(size).replace(/(.{50,70}) /g, '$1\n'),
  'prose, no full stop': repeated(PROSE.replace(/[.“”]/g, '')),
  'one long word': repeated('a'),
  'one long number': repeated('1'),
  'U.S. without end': repeated('U.S.'),
  '1/ without end': repeated('1/'),
  'hyphens in a word': repeated('Ab-'),
  'hyphens only': repeated('-'),
  'full stops': repeated('.'),
  'commas in words': repeated('a,B'),
  'may ': repeated('may '),
  '12 ': repeated('12 '),
  blanks: repeated(' '),
  'new lines': repeated('\n'),
  'carriage returns': repeated('\r\n'),
  tabs: repeated('a\t'),
  'letters on lines': repeated('a\n'),
  brackets: repeated('(['),
  'quotation marks': repeated('“"‘\'’”'),
  'single quotes in words': repeated("a'b’"),
  possessives: repeated("Ann's "),
  'emoji sequences': repeated('👩‍👩‍👧‍👦'),
  'spaced emoji': repeated('👩‍👩‍👧‍👦 🇫🇷 '),
  flags: repeated('🇫🇷'),
  'zero-width joiners': repeated('\u200d'),
  'combining marks': repeated('e\u0301\u0302'),
  'one letter, all marks': (size) => `e${repeated('\u0301')(size - 1)}`,
  'spaced combining marks': repeated('e\u0301\u0302 '),
  Devanagari: repeated('नमस्ते '),
  Chinese: numbered((i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20000))),
  'Chinese words': numbered((i) => `${String.fromCharCode(0x4e00 + ((i * 7919) % 20000), 0x4e00 + (i % 19997))} `),
  'lone surrogates': repeated('\ud83d a\udc00'),
  NUL: repeated('\0'),
  ampersands: repeated('&amp;'),
  URLs: numbered((i) => `https://www.example.org/${i}/a-b_c?d=e&f=g%20h#i `),
  'URL without end': repeated('http://a.b/c.d?'),
  'mail addresses': numbered((i) => `first.last+${i}@mail.example.co.uk `),
  'hosts without end': repeated('www.bbc.co.uk.'),
  'hash tags': repeated('#MeToo@BBC'),
  'capital words': repeated('Alpha Bravo Charlie '),
  'comma list of names': repeated('Ann Lee, Bo Chan, '),
  'hyphenated names': repeated('Port-au-Prince Jean-Claude al-Assad '),
  'new words': numbered(() => `Q${letters(fresh++ * 7919)} `),
  'new words with digits': numbered(() => `q${fresh++ * 7919}x `),
  'new hyphenated words': numbered(() => `Q${letters(fresh++ * 7919)}-${letters(fresh)} `),
  constructor: repeated('constructor __proto__ toString '),
  'runs of a': runs('a'),
  'runs of U.S.': runs('U.S.'),
  'runs of 1/': runs('1/'),
  'runs of a.': runs('a.'),
  quotations: repeated('“We are ready,” said Ann Lee. “It took a year.” '),
  'quotations by a pronoun': repeated('“We are ready,” it said. '),
  'quotations by a role': repeated('“We are ready,” the mayor, Ann Lee, told us. “So am I,” the mayor said. '),
  'quotations of a report': repeated('A report by Ann Lee was “late”, the report said. '),
  'quotations in one sentence': repeated('and Ann said “a” or told us “b” '),
  'quotations never closed': repeated('“We are ready, said Ann.\n\n'),
  'single quotation marks': repeated("'We are the players' and it's so,' said Ann. "),
  'runs of quotes': runs('"\''),
  'runs of a-': runs('a-'),
  'new runs of ab': newRuns('ab'),
  'new runs of U.S.': newRuns('U.S.'),
  'new runs of 1/': newRuns('1/'),
  'new runs of 1a': newRuns('1a'),
  'new runs of a@': newRuns('a@'),
  'new runs of a.b@': newRuns('a.b@'),
  'new runs of @a': newRuns('@a'),
  'new runs of é': newRuns('é'),
  'new runs of a-': newRuns('a-'),
  'new runs of a&': newRuns('a&'),
  'new runs of #': newRuns('#'),
  'new runs of ://': newRuns('://'),
  'new runs of a.': newRuns('a.'),
  'new runs of ..': newRuns('..'),
  'new runs of 😀': newRuns('😀'),
  'capitals only': repeated(PROSE.toUpperCase()),
  'no spaces': repeated(PROSE.replace(/\s/g, '')),
  initials: repeated('J. '),
  'one-word paragraphs': repeated('Anna\n\n'),
  'one-word sentences': repeated('Anna. '),
  months: repeated('January February March May '),
  'days and months': repeated('12 May 31 '),
  'numbers with commas': repeated('1,000,000, '),
  'years in a row': repeated('1998-1999-'),
  and: repeated('and '),
  'of the': repeated('of the '),
  'University of the': repeated('University of the '),
  apostrophes: repeated("'"),
  'nested quotation marks': (size) => `${repeated('“a ‘')(size / 2)}${repeated('b’ ”')(size / 2)}`,
  'nested brackets': (size) => `${repeated('(')(size / 2)}${repeated(')')(size / 2)}`,
  'mentions of accounts': repeated('@BBCNews '),
  'list of places': repeated('Paris, Texas, London, Ontario, '),
  'list of new names': numbered((i) => `Q${letters(i * 7919)} R${letters(i * 104_729)}, `),
  'surnames of one name': numbered((i) => `Ann Q${letters(i * 7919)} `),
  acronyms: numbered((i) => `${letters(i * 7919).toUpperCase()} `),
  titles: repeated('President Gen. Dr. '),
  bylines: repeated('By Ann Lee\n'),
  datelines: repeated('PARIS, Nov. 18 (AP) — \n'),
  'times of day': repeated('5:30 p.m. '),
  'the day before the day before': repeated('the day before '),
  ...Object.fromEntries(IN_NAMES.map((each) => [`among names and dates: ${shown(each)}`, among(each)])),
};
