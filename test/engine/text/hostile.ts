/** Texts that break tokenizers, as fast-check arbitraries. */
import fc from 'fast-check';

/** Pieces of text that are hard by themselves or beside each other. */
export const PIECES: readonly string[] = [
  // Half surrogate pairs, NUL, escape, byte order mark, replacement character.
  ...['\ud83d', '\udc00', '\0', '\u001b[31m', '\ufeff', '\ufffd', '\uffff'],
  // Invisible and bidirectional: soft hyphen, joiners, word joiner, zero-width space, embeddings, isolates.
  ...['\u00ad', '\u200c', '\u200d', '\u2060', '\u200b', '\u200e', '\u200f', '\u202a', '\u202e', '\u202c', '\u2066'],
  // Combining marks, composed signs, flags (also half ones), key caps, tags, Hangul letters, Arabic number sign.
  ...[
    '\u0301',
    'e\u0301\u0302',
    '👩‍👩‍👧‍👦',
    '👍🏽',
    '🏽',
    '🇫🇷',
    '🇫',
    '❤️',
    '\ufe0f',
    '1️⃣',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '\u1100\u1161',
    '\u0600',
  ],
  // Other scripts, with and without blanks, and letters beyond Latin-1.
  ...['नमस्ते', 'क्षि', '東京', '。', '「', 'Москва', 'قم', '،', 'ไทยน้ำ', 'Erdoğan', 'Łukasz', 'ẞ', 'İ', 'ﬁ', '𝒜', '٣'],
  // White space of every kind.
  ...[
    ' ',
    ' ',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\v',
    '\f',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\u2029',
    '\u2003',
    '\u3000',
  ],
  // What tokenizers take for something: property names, abbreviations, quotes, links, marks, numbers, emoticons.
  ...[
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'toString',
    'U.S.',
    'U.S',
    'Ph.D.',
    'No.',
    'Gen.',
    '...',
    '..',
    '.',
  ],
  ...[
    '"',
    "'",
    '’',
    '‘',
    '“',
    '”',
    '«',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '`',
    "'s",
    '’s',
    "n't",
    'cannot',
    "CAN'T",
  ],
  ...[
    'http://a.b/c?d',
    'www.x.com',
    '.com',
    'a@b.co',
    '@',
    '#',
    '@BBC',
    '#US',
    '$',
    'US$',
    '€',
    '₹',
    '%',
    '&',
    '*',
    '\\',
  ],
  ...[
    '-',
    '–',
    '—',
    '--',
    '-led',
    'al-',
    'Jean-',
    'anti-',
    '1',
    '12',
    '1,000',
    '3:30',
    'am',
    'pm',
    '1990s',
    '20th',
    ':)',
    ';p',
  ],
  ...['a', 'b', 'A', 'Z', 'Ann', 'Bo', 'the', 'said', '!', '?', ',', ';', ':', '/', '_', '|', '~', '^', '+', '='],
];

/** Random Unicode mixed with hard pieces; now and then a very long run. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      {
        weight: 1,
        arbitrary: fc.tuple(fc.constantFrom(...PIECES), fc.integer({ min: 60, max: 150 })).map(([s, n]) => s.repeat(n)),
      },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

const NEWS = `TALKS END WITHOUT A DEAL
By Ann O’Brien and Jean-Claude Ndiaye

WASHINGTON, Nov. 18 (Newswire) — Gen. Omar al-Hakim’s envoy told the U.S.-led council on Friday that “nothing is
off the table.” He spoke for 20 minutes at St. Mary’s Hall, Port-au-Prince.
"We won't wait," said Sen. J. K. Marsh (R-TX), 61. "Not in 2019–20, not ever!" Acme Inc. lost $1.5bn (10%)…

1. Park Jae-in\t2-1\tKim Yong-ho
2. Müller\t3–0\tDvořák`;

/** A news text in which some places were overwritten with hard pieces. */
export const damagedNews = fc
  .array(fc.tuple(fc.nat(NEWS.length), fc.nat(12), fc.constantFrom(...PIECES)), { maxLength: 12 })
  .map((damages) =>
    damages.reduce((text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length), NEWS),
  );
