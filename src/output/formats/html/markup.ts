/** Builds HTML such that a text from an article is never read as markup. */

/** A piece of HTML source. A plain string, by contrast, is text and has to be escaped. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export type Content = string | number | Markup | false | undefined | readonly Content[];

/** A template tag that escapes its values, except {@link Markup}. It joins lists and omits false and undefined. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(strings.reduce((source, string, i) => source + toSource(values[i - 1]) + string));
}

function toSource(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.source;
  return typeof content === 'object' ? content.map(toSource).join('') : escapeHtml(String(content));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // HTML turns `\r\n` into one line feed, which would shorten the text, so `\r` is written as a character reference.
  '\r': '&#13;',
  // HTML cannot represent U+0000.
  '\0': '\uFFFD',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r\0]/g, (character) => ESCAPES[character] as string);
}

/**
 * Returns a script element. The browser does not unescape its content, which therefore must not contain an end tag;
 * escaped text and {@link json} never do.
 */
export function scriptElement(content: Markup, attributes: Markup = html``): Markup {
  return new Markup(`<script${attributes.source}>${content.source}</script>\n`);
}

/** Returns the value as JSON that cannot end the script element around it. */
export function json(value: unknown): Markup {
  return new Markup(JSON.stringify(value).replaceAll('<', '\\u003C'));
}

/** Returns the number with at most `digits` decimals, for coordinates in SVG. */
export function decimals(value: number, digits: number): string {
  const unit = 10 ** digits;
  return String(Math.round(value * unit) / unit);
}
