/** Checks each rule on texts with marked spans: the spans before the rule, and the spans after it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctSpans, RULES, type TokenSpan } from '../../../../src/engine/recognise/spans/index.js';
import { readDocument } from '../../../../src/extractor/read-document.js';
import { marked } from '../../../support/marked.js';
import { hostileText } from '../../text/hostile.js';

/** The spans `before` and `after` a rule; a rule changes nothing in a text of `keeps`. */
interface Cases {
  readonly corrects: readonly (readonly [before: string, after: string])[];
  readonly keeps: readonly string[];
}

const CASES: Readonly<Record<string, Cases>> = {
  partyTag: {
    corrects: [
      ['[Ann Roe|P] ([D|O]-[N.Y.|O]) spoke.', '[Ann Roe|P] (D-[N.Y.|L]) spoke.'],
      ['[Bo Lee|P], R-La., met [Al Poe|P] (I-[Vt|O].).', '[Bo Lee|P], R-[La.|L], met [Al Poe|P] (I-[Vt.|L]).'],
      [
        'Rep. [Ann Roe|P] (R-TX) and [Bo Lee|P] ([D|N]-Mich.)',
        'Rep. [Ann Roe|P] (R-[TX|L]) and [Bo Lee|P] (D-[Mich.|L])',
      ],
      ['[Ann Roe|P], [D-Brooklyn|O], agreed.', '[Ann Roe|P], D-Brooklyn, agreed.'],
      ['[Ann Roe|P] ([R|N]-4th District) left.', '[Ann Roe|P] (R-4th District) left.'],
    ],
    keeps: ['On [D-Day|M], they came.', 'He met [Ann Roe|P], [D|P], and left.', 'Take the [I-95|L], then [La Paz|L].'],
  },
  ticker: {
    corrects: [
      ['[Nvidia|O] ([NVDA|O].O) rose.', '[Nvidia|O] (NVDA.O) rose.'],
      ['[Apple|O] ([NASDAQ|O]: [AAPL|O]) fell.', '[Apple|O] ([NASDAQ|O]: AAPL) fell.'],
      ['The fund ([ARKW|O]) fell.', 'The fund (ARKW) fell.'],
      ['Shares of [Visa|O] ([V|O]) and [Boeing|O] ([BA|O]) rose.', 'Shares of [Visa|O] (V) and [Boeing|O] (BA) rose.'],
    ],
    keeps: [
      'The [International Monetary Fund|O] ([IMF|O]) traded shares.',
      'The [National Front|O] ([NAPF|O]) lost the election.',
      'Shares of [Visa|O] ([V|O]) rose, and [V|O] said so.',
      'The group ([WHO|O]) met.',
    ],
  },
  credit: {
    corrects: [
      ['(AP Photo/[Ann Roe|P])', '([AP|O] Photo/[Ann Roe|P])'],
      ['The match on Sunday. | AFP photo', 'The match on Sunday. | [AFP|O] photo'],
      ['AP\n\n[Rome|L] ([AP|O]) — It rained.', '[AP|O]\n\n[Rome|L] ([AP|O]) — It rained.'],
      ['[Rome|L], [DC CNN|O] — It rained.', '[Rome|L], [DC|L] [CNN|O] — It rained.'],
      ['[Rome CNN|O] Business — It rained.', '[Rome|L] [CNN Business|O] — It rained.'],
      ['[New York|L] CNN — It rained.', '[New York|L] [CNN|O] — It rained.'],
    ],
    keeps: ['He took AP classes in May.', 'They met at [CNN|O] — and left.', 'A minister from AP spoke — and left.'],
  },
  honour: {
    corrects: [
      ['The two-time [All-Star|O] guard and [MVP|M] left.', 'The two-time All-Star guard and MVP left.'],
      ['He is an [NBA All-Star|M] again.', 'He is an [NBA|O] All-Star again.'],
    ],
    keeps: [
      'The [NBA All-Star|M] Game is here.',
      'He plays for the [New Town All-Stars|O].',
      'The [All-Star|M] Weekend began.',
    ],
  },
  lineHyphen: {
    corrects: [
      [
        '[Ann Mer|P]-\nkel and the re-\ngion of [Ger|L]-\nmany',
        '[Ann Mer-\nkel|P] and the re-\ngion of [Ger-\nmany|L]',
      ],
    ],
    keeps: ['[Ann Mer|P]-\nkel has one such line.', '[Ann|P]-\nand-\n[Bo|P] -\nit', 'The [Ger|L]-man, the [Ger|L]-man'],
  },
  weekday: {
    corrects: [
      [
        'He said on [Twitter Tuesday|O] that [Twitter|O] grew.',
        'He said on [Twitter|O] Tuesday that [Twitter|O] grew.',
      ],
    ],
    keeps: ['[New Wednesday|O] beat [Old Friday|O].', 'It is [Super Tuesday|M].', '[Twitter|O] grew on Tuesday.'],
  },
  versus: {
    corrects: [
      ['[Arsenal vs Chelsea|O] is on.', '[Arsenal|O] vs [Chelsea|O] is on.'],
      ['[Ann Roe v Bo Lee|P] is on.', '[Ann Roe|P] v [Bo Lee|P] is on.'],
    ],
    keeps: [
      '[Roe v. Wade|M] was decided.',
      'In [Roe v. Dover Schools|L] it ruled.',
      '[Henry V|P] reigned.',
      '[V Smith|P] came.',
    ],
  },
  rosterPosition: {
    corrects: [
      ['First team: [LW Panarin|P], [C Hart|P].', 'First team: LW [Panarin|P], C [Hart|P].'],
      ['[G Ann Roe|P], [D Bo Lee|P], [D Al Poe|P].', 'G [Ann Roe|P], D [Bo Lee|P], D [Al Poe|P].'],
    ],
    keeps: ['[S Jaishankar|P] met [P Chidambaram|P].', '[RB Leipzig|O] won.', '[CM Punk|P] fought.', '[JJ Roe|P] ran.'],
  },
  ampersand: {
    corrects: [
      ['Law firm Dolce & [Gabbana|P] grew.', 'Law firm [Dolce & Gabbana|O] grew.'],
      ['Shares in [Fortnum|L] & [Mason|P] rose.', 'Shares in [Fortnum & Mason|O] rose.'],
      ['He sold [Smith & Wesson|P].', 'He sold [Smith & Wesson|O].'],
    ],
    keeps: [
      '[Wyatt|P] & [Zach|P] left.',
      '[Ann Roe|P] & Family left.',
      '[Roe|P] & Family left.',
      '[Roe|P] & [Rome|L]: [Roe|P] left.',
      'They met [Roe|P] & others, [MTV|O] & Wild On.',
    ],
  },
  nickname: {
    corrects: [
      ['[Dwayne|P] "The Rock" [Johnson|P] came.', '[Dwayne "The Rock" Johnson|P] came.'],
      ['[Jane|P] ([JJ) Dorsey|P] came.', '[Jane (JJ) Dorsey|P] came.'],
      ['[Earvin|P] ‘[Magic|P]’ [Johnson|P] came.', '[Earvin ‘Magic’ Johnson|P] came.'],
    ],
    keeps: [
      '[Ann Roe|P] ([Kenya|L]) [Bo Lee|P]',
      '[Ann Roe|P] (TX) [Bo Lee|P]',
      '[Ann Roe|P] said "Yes" and [Bo Lee|P] left.',
      '[Ann|P] "the best of all" [Lee|P]',
      '[Ann|P] ([Kenyan|N]) [Lee|P]',
      '[Rome|L] "The City" [Lee|P]',
    ],
  },
  balanceMarks: {
    corrects: [
      ['It is [Zoo (Rome|L]).', 'It is [Zoo (Rome)|L].'],
      ['It is ([You) Crazy|M].', 'It is [(You) Crazy|M].'],
      ['the [JJ) Dorsey|P]', 'the JJ) [Dorsey|P]'],
      ['It was [Rome (Operation Big Deal|L], he said.', 'It was Rome ([Operation Big Deal|L], he said.'],
      ['He read [“Ann Roe|M] again.', 'He read “[Ann Roe|M] again.'],
    ],
    keeps: ['[Ann “AR” Roe|P] and [Zoo (Rome)|L]', '[St. John’s|L] and the [Lakers|O]’ [win|M]', '([Rome|L])'],
  },
};

function spansOf(source: string): { document: ReturnType<typeof readDocument>; spans: TokenSpan[] } {
  const { document, mentions } = marked(source);
  const { tokens } = document;
  const spans = mentions.map(({ start, end, type }) => ({
    first: tokens.start.indexOf(start),
    last: tokens.end.indexOf(end) + 1,
    type,
  }));
  for (const { first, last } of spans)
    expect(first >= 0 && last > first, `tokens: ${tokens.text.join('|')}`).toBe(true);
  return { document, spans };
}

const readable = (document: ReturnType<typeof readDocument>, spans: readonly TokenSpan[]): string[] =>
  spans.map(({ first, last, type }) => {
    const { text, tokens } = document;
    return `${tokens.start[first]} ${text.slice(tokens.start[first], tokens.end[last - 1])} ${type}`;
  });

it('every rule has cases', () => expect(Object.keys(CASES).sort()).toEqual(Object.keys(RULES).sort()));

describe.each(Object.entries(CASES))('%s', (name, { corrects, keeps }) => {
  const rule = RULES[name] as (typeof RULES)[string];

  it.each(corrects)('corrects the spans of: %s', (before, after) => {
    const { document, spans } = spansOf(before);
    const expected = spansOf(after);
    expect(readable(document, rule(document, spans))).toEqual(readable(expected.document, expected.spans));
  });

  it.each(keeps)('keeps the spans of: %s', (source) => {
    const { document, spans } = spansOf(source);
    expect(readable(document, rule(document, spans))).toEqual(readable(document, spans));
  });
});

it('returns spans in order, without overlaps and inside the document, for any text and any spans', () => {
  const pieces = fc.array(
    fc.constantFrom(
      '(',
      ')',
      '"',
      '“',
      '”',
      'D-N.Y.',
      ', R-La.',
      ' AP',
      ' CNN',
      ' — ',
      ' Ann',
      ' vs ',
      ' LW',
      '-\nkel',
      ' Lee',
    ),
  );
  const anyText = fc.oneof(
    hostileText,
    pieces.map((parts) => parts.join('')),
  );
  const lengths = fc.array(
    fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 4 }), fc.constantFrom('person', 'organization', 'place')),
  );
  fc.assert(
    fc.property(anyText, lengths, (text, parts) => {
      const document = readDocument(text);
      const spans: TokenSpan[] = [];
      let at = 0;
      for (const [gap, length, type] of parts) {
        const first = at + gap;
        at = first + length;
        if (at <= document.tokens.length) spans.push({ first, last: at, type });
      }
      let last = 0;
      for (const span of correctSpans(document, spans)) {
        expect(span.first).toBeGreaterThanOrEqual(last);
        expect(span.last).toBeGreaterThan(span.first);
        last = span.last;
      }
      expect(last).toBeLessThanOrEqual(document.tokens.length);
    }),
  );
});
