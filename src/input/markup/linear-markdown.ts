/**
 * Runs marked, the Markdown parser, in linear time. Some regular expressions of marked scan the rest of a text from
 * every position; the limits here stop them. No page that a person writes comes near a limit.
 */
import { getDefaults, Lexer, Parser, type Token, Tokenizer, type Tokens } from 'marked';

/** Maximum length of a mail address in UTF-16 code units; a valid address has at most 254. */
const LONGEST_MAIL = 320;
const LONG_MAIL = new RegExp(`^[\\w.!#$%&'*+/=?\`{|}~-]{${LONGEST_MAIL}}`);
/**
 * Matches the first character of a possible mail address and the letters and digits after it, which are plain text in
 * any case.
 */
const TO_NEXT_SIGN = /^[\w.!#$%&'*+/=?`{|}~-][A-Za-z0-9]*/;
/** Maximum length in UTF-16 code units of an address without brackets that becomes a link. */
const LONGEST_URL = 1000;
const LONG_URL = new RegExp(`^[^\\s<]{${LONGEST_URL}}`);
const URL_START = /^(?:https?:|ftp:|www\.|mailto:|xmpp:)/i;
/** Maximum number of lines in a heading that is underlined with `===` or `---`. */
const MOST_HEADING_LINES = 20;
/** Maximum number of table cells per character of the table's source. */
const MOST_CELLS = 2;
/** Matches the delimiter row (`| --- | :-: |`) below the head of a table. */
const DELIMITERS = /^.*\n {0,3}([|:\- \t]*)(?:\n|$)/;
/** Paragraphs up to this many UTF-16 code units may have any number of markup characters. */
const LONG_TEXT = 4000;
/**
 * Maximum number of markup characters in a longer paragraph before it is cut into parts. A long paragraph with many
 * links has fewer.
 */
const MOST_SIGNS = 100;
const NO_SIGNS = /[^\\<![\]`*~_@&]+/g;

/** Returns the HTML of a Markdown page. */
export function renderMarkdown(source: string): string {
  const options = { ...getDefaults(), gfm: true, tokenizer: new LinearTokenizer() };
  return Parser.parse(new LinearLexer(options).lex(source), options);
}

class LinearTokenizer extends Tokenizer {
  /** marked adds empty cells to short rows: a wide head over many short rows would take quadratic memory. */
  override table(source: string): Tokens.Table | undefined {
    const delimiters = DELIMITERS.exec(source)?.[1];
    if (!delimiters) return undefined;
    const columns = delimiters.split('|').filter((dashes) => dashes !== '').length;
    if (columns > MOST_CELLS) {
      const [whole = ''] = this.rules.block.table.exec(source) ?? [];
      if (columns * whole.split('\n').length > MOST_CELLS * whole.length) return undefined;
    }
    return super.table(source);
  }

  override lheading(source: string): Tokens.Heading | undefined {
    let end = source.indexOf('\n') + 1;
    if (end === 0) return undefined;
    for (let line = 1; line < MOST_HEADING_LINES && end >= 0; line++) end = source.indexOf('\n', end) + 1 || -1;
    return super.lheading(end < 0 ? source : source.slice(0, end));
  }

  override url(source: string): Tokens.Link | undefined {
    if (source.length < LONGEST_MAIL) return super.url(source);
    const isLong = URL_START.test(source) ? LONG_URL.test(source) : LONG_MAIL.test(source);
    return isLong ? undefined : super.url(source);
  }

  override inlineText(source: string): Tokens.Text | undefined {
    const isShort = source.length < LONGEST_MAIL || source.startsWith('`');
    if (isShort || !LONG_MAIL.test(source)) return super.inlineText(source);
    const [raw = ''] = TO_NEXT_SIGN.exec(source) ?? [];
    return { type: 'text', raw, text: raw, escaped: this.lexer.state.inRawBlock };
  }
}

class LinearLexer extends Lexer {
  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (source.length <= LONG_TEXT || source.replace(NO_SIGNS, '').length <= MOST_SIGNS) {
      return super.inlineTokens(source, tokens);
    }
    for (let start = 0; start < source.length; ) {
      const end = start + findCut(source.slice(start, start + LONG_TEXT));
      super.inlineTokens(source.slice(start, end), tokens);
      start = end;
    }
    return tokens;
  }
}

/** Matches the characters after which a long text is cut. In languages without spaces only the punctuation matches. */
const BREAK = /[\s。！？，、]/;

/**
 * Returns the offset at which to cut a long text: after the last space or punctuation outside of brackets and code;
 * else after the last line break; else after the last space of any kind; else at the maximum length.
 */
function findCut(text: string): number {
  if (text.length < LONG_TEXT) return text.length;
  let open = 0;
  let isCode = false;
  const ends = { apart: 0, line: 0, any: 0 };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if ('[(<'.includes(sign)) open++;
    else if ('])>'.includes(sign)) open = Math.max(0, open - 1);
    else if (sign === '`') isCode = !isCode;
    else if (BREAK.test(sign)) {
      ends.any = at + 1;
      if (sign === '\n') ends.line = at + 1;
      if (open === 0 && !isCode) ends.apart = at + 1;
    }
  }
  return Object.values(ends).find((end) => end > LONG_TEXT / 4) ?? text.length;
}
