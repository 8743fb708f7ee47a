/**
 * marked, with bounds where its patterns look through the rest of a text or a block from each of its places: no page that
 * a person writes comes near to them.
 */
import { getDefaults, Lexer, Parser, type Token, Tokenizer, type Tokens } from 'marked';

/** Signs of an address of mail, which has 254 at most. */
const LONGEST_MAIL = 320;
const LONG_MAIL = new RegExp(`^[\\w.!#$%&'*+/=?\`{|}~-]{${LONGEST_MAIL}}`);
/** The first of these signs, with the letters and digits after it that no mark is among. */
const TO_NEXT_SIGN = /^[\w.!#$%&'*+/=?`{|}~-][A-Za-z0-9]*/;
/** Code units of an address that becomes a link without marks around it. */
const LONGEST_URL = 1000;
const LONG_URL = new RegExp(`^[^\\s<]{${LONGEST_URL}}`);
const URL_START = /^(?:https?:|ftp:|www\.|mailto:|xmpp:)/i;
/** Lines of a heading that is underlined. */
const MOST_HEADING_LINES = 20;
/** Cells of a table for each of its characters. */
const MOST_CELLS = 2;
/** The row of dashes below the head of a table. */
const DELIMITERS = /^.*\n {0,3}([|:\- \t]*)(?:\n|$)/;
/** Paragraphs up to this length have what marks they like. */
const LONG_TEXT = 4000;
/** Longer ones so many; a long paragraph with many links has fewer. */
const MOST_SIGNS = 100;
const NO_SIGNS = /[^\\<![\]`*~_@&]+/g;

/** The HTML of a page. */
export function htmlOf(source: string): string {
  const options = { ...getDefaults(), gfm: true, tokenizer: new LinearTokenizer() };
  return Parser.parse(new LinearLexer(options).lex(source), options);
}

class LinearTokenizer extends Tokenizer {
  /** Rows that end early are filled up with empty cells. */
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
      const end = start + cut(source.slice(start, start + LONG_TEXT));
      super.inlineTokens(source.slice(start, end), tokens);
      start = end;
    }
    return tokens;
  }
}

/** What long texts are cut behind, those in languages without blanks too. */
const BREAK = /[\s。！？，、]/;

/** Where a long text is cut: behind the last break that no brackets are open at, or at a line's end, any break, anywhere. */
function cut(text: string): number {
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
