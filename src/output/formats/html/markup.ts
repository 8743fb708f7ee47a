/** HTML that is made of text without the text ever becoming HTML. */

/** HTML source, as opposed to text that is yet to be escaped. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export type Content = string | number | Markup | false | undefined | readonly Content[];

/** A template whose values are escaped, unless they are {@link Markup}; lists are joined, false and undefined nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(strings.reduce((source, string, i) => source + sourceOf(values[i - 1]) + string));
}

function sourceOf(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.source;
  return typeof content === 'object' ? content.map(sourceOf).join('') : escaped(String(content));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A browser would make one line feed of the two of a Windows line end, and the text shorter.
  '\r': '&#13;',
  // HTML has no way to write it.
  '\0': '\uFFFD',
};

function escaped(text: string): string {
  return text.replace(/[&<>"'\r\0]/g, (character) => ESCAPES[character] as string);
}

/**
 * A script element. Its content is taken as it is, so it must have no end tag of its own: no text that was escaped has
 * one, and {@link json} has none.
 */
export function scriptElement(content: Markup, attributes: Markup = html``): Markup {
  return new Markup(`<script${attributes.source}>${content.source}</script>\n`);
}

export function json(value: unknown): Markup {
  return new Markup(JSON.stringify(value).replaceAll('<', '\\u003C'));
}
