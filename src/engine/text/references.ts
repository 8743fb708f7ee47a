/**
 * Character references of HTML in a text that was taken from a page: `Marks &amp; Spencer`, `O&#39;Brien`. The stages
 * read the characters that the references stand for; the result points into the text as it was read.
 */

/** The named references that texts hold: of the markup itself, of typography, and of the letters of Latin-1. */
const MARKUP = 'amp & lt < gt > quot " apos \' nbsp \u00A0 shy \u00AD';
const TYPOGRAPHY =
  'ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ hellip … bull • middot · laquo « raquo » lsaquo ‹ ' +
  'rsaquo › euro € pound £ yen ¥ cent ¢ sect § copy © reg ® trade ™ deg ° frac12 ½ frac14 ¼ frac34 ¾ times × ' +
  'ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200C zwj \u200D iexcl ¡ iquest ¿';
const LETTERS =
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde ' +
  'Ograve Oacute Ocirc Otilde Ouml _ Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml ' +
  'aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml _ ' +
  'oslash ugrave uacute ucirc uuml yacute thorn yuml';
const FIRST_LETTER = 0xc0;

const NAMED: ReadonlyMap<string, string> = new Map([
  ...pairsOf(`${MARKUP} ${TYPOGRAPHY}`.split(' ')),
  ...LETTERS.split(' ').map((name, i) => [name, String.fromCharCode(FIRST_LETTER + i)] as const),
]);

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}\d{0,2}));/g;

function* pairsOf(words: readonly string[]): Generator<readonly [string, string]> {
  for (let i = 0; i + 1 < words.length; i += 2) yield [words[i] as string, words[i + 1] as string];
}

export interface DecodedReferences {
  readonly text: string;
  /** Returns the range of the original text for a range of the decoded text. Offsets are UTF-16 code units. */
  toOriginal(start: number, end: number): { readonly start: number; readonly end: number };
  /** Returns the offset in the decoded text for an offset of the original text. */
  toDecoded(offset: number): number;
}

/** Returns the text with characters in place of references; undefined if it holds no reference. */
export function decodeReferences(text: string): DecodedReferences | undefined {
  if (!text.includes('&')) return undefined;
  const parts: string[] = [];
  /** For each reference: its end in the decoded and in the original text, and its lengths in both. */
  const found: {
    readonly decoded: number;
    readonly original: number;
    readonly size: number;
    readonly length: number;
  }[] = [];
  let from = 0;
  let decoded = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const character = characterOf(match);
    if (character === undefined) continue;
    parts.push(text.slice(from, match.index), character);
    decoded += match.index - from + character.length;
    from = match.index + match[0].length;
    found.push({ decoded, original: from, size: character.length, length: match[0].length });
  }
  if (found.length === 0) return undefined;
  parts.push(text.slice(from));
  const lastBefore = (isBefore: (each: (typeof found)[0]) => boolean) => {
    let [low, high] = [0, found.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(found[middle] as (typeof found)[0])) low = middle + 1;
      else high = middle;
    }
    return [found[low - 1], found[low]] as const;
  };
  const toStart = (offset: number): number => {
    const [before, next] = lastBefore((each) => each.decoded <= offset);
    // Inside a reference for a character of two code units, its beginning.
    if (next && offset > next.decoded - next.size) return next.original - next.length;
    return offset - (before?.decoded ?? 0) + (before?.original ?? 0);
  };
  return {
    text: parts.join(''),
    toOriginal(start, end) {
      const [before] = lastBefore((each) => each.decoded <= end);
      const [, inside] = lastBefore((each) => each.decoded < end);
      if (inside && end > inside.decoded - inside.size) return { start: toStart(start), end: inside.original };
      return { start: toStart(start), end: end - (before?.decoded ?? 0) + (before?.original ?? 0) };
    },
    toDecoded(offset) {
      const [before, next] = lastBefore((each) => each.original <= offset);
      if (next && offset > next.original - next.length) return next.decoded - next.size;
      return offset - (before?.original ?? 0) + (before?.decoded ?? 0);
    },
  };
}

function characterOf([, decimal, hexadecimal, name = '']: RegExpMatchArray): string | undefined {
  if (decimal === undefined && hexadecimal === undefined) return NAMED.get(name);
  const code = decimal === undefined ? Number.parseInt(hexadecimal as string, 16) : Number(decimal);
  const isCharacter = code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
