/**
 * Characters that a reader cannot see but a terminal obeys: controls (CWE-150), bidirectional marks that reorder what
 * is around them, zero-width and tag characters that hide text, lone surrogates, line and paragraph separators.
 * The two variation selectors of emoji and text presentation only choose a glyph and stay.
 */
const INVISIBLE = /(?![\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** The text with every such character written out, as `\x1B` or `\u{202E}`. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const hex = (character.codePointAt(0) as number).toString(16).toUpperCase();
    return hex.length <= 2 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`;
  });
}

/** JSON text that has every such character in its strings as a JSON escape: another spelling of the same data. */
export function visibleJson(json: string): string {
  return json.replace(INVISIBLE, (character) =>
    character === '\n'
      ? character
      : character
          .split('')
          .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
          .join(''),
  );
}

/** HTML that has every such character as a character reference, which a browser reads as the same character. */
export function visibleHtml(html: string): string {
  return html.replace(INVISIBLE, (character) =>
    character === '\n' ? character : `&#${character.codePointAt(0) as number};`,
  );
}

/** One line of it: white space of any kind and length as one space, and nothing invisible. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' '));
}
