/**
 * Escapes characters that a reader cannot see, and characters that Markdown reads as markup. For HTML see
 * `formats/html/markup.ts`.
 */

/**
 * Characters that a reader cannot see but a terminal obeys: control characters (CWE-150), bidirectional marks, which
 * reorder the text around them, zero-width and tag characters, which hide text, lone surrogates, line and paragraph
 * separators. The two variation selectors are allowed, since they only choose between an emoji and a text glyph.
 */
const INVISIBLE = /(?![\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Returns the text with each invisible character written as `\x1B` or `\u{202E}`. */
export function escapeInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const hex = (character.codePointAt(0) as number).toString(16).toUpperCase();
    return hex.length <= 2 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`;
  });
}

/** Returns JSON with the same value, where each invisible character except line feed is a JSON escape. */
export function escapeInvisibleInJson(json: string): string {
  return json.replace(INVISIBLE, (character) =>
    character === '\n'
      ? character
      : character
          .split('')
          .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
          .join(''),
  );
}

/**
 * Returns HTML that looks the same in a browser, where each invisible character except line feed is a character
 * reference.
 */
export function escapeInvisibleInHtml(html: string): string {
  return html.replace(INVISIBLE, (character) =>
    character === '\n' ? character : `&#${character.codePointAt(0) as number};`,
  );
}

/** Returns the text on one line: each run of white space becomes one space, and invisible characters are escaped. */
export function toOneLine(text: string): string {
  return escapeInvisible(text.replace(/\s+/g, ' '));
}

/** Escapes the characters that Markdown reads as markup within a line (CommonMark 2.4, 2.5; tables of GitHub). */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]#|~$]/g, '\\$&');
}
