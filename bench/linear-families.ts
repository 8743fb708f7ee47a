/**
 * The inputs of the linear-time benchmark: adversarial texts, pages and files of a given number of bytes, and the work on
 * each, from bytes to entities.
 */
import { Readable } from 'node:stream';
import { createExtractor, KNOWN_TYPES } from 'namedesk';
import type { SourceKind } from '../src/input/kinds.js';
import { type Markup, plainArticle } from '../src/input/markup/index.js';
import { readSource } from '../src/input/source.js';
import { ExtractError } from '../src/util/errors.js';
import { TEXTS as ARTICLES } from '../test/support/articles.js';
import { numbered, PROSE, repeated, TEXTS } from './families.js';

const extractor = await createExtractor({ types: KNOWN_TYPES, quotes: true });

/** Returns a text of the given number of code units. */
type Make = (size: number) => string;
/** Makes an input of the given number of bytes, and returns the work to measure. */
export type Family = (size: number) => () => unknown;

/** Makes a text that takes the given number of bytes in UTF-8. */
function inBytes(make: Make, size: number): string {
  const input = make(size);
  return make(Math.floor((size * input.length) / Buffer.byteLength(input)));
}

const text = (make: Make): Family => {
  return (size) => {
    const input = inBytes(make, size);
    return () => extractor.extract(input, { date: '2016-11-18' });
  };
};

const page = (markup: Markup, make: Make): Family => {
  return (size) => {
    const input = inBytes(make, size);
    return async () => {
      const read = await plainArticle({ id: 'a', text: input }, markup).catch(refused);
      if (read) extractor.extract(read.text);
    };
  };
};

/** A file that arrives through a pipe. */
const file = (kind: SourceKind, make: Make): Family => {
  return (size) => {
    const bytes = Buffer.from(inBytes(make, size));
    return async () => {
      const chunks = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, i) =>
        bytes.subarray(i * 65_536, (i + 1) * 65_536),
      );
      const signal = new AbortController().signal;
      const fields = { text: 'text', id: 'id', title: 'title', date: 'date' };
      const stdin = Readable.from(chunks);
      for await (const item of readSource('-', { kind, fields, maxBytes: 1e7, stdin, cwd: '', signal })) {
        if ('article' in item) extractor.extract(item.article.text);
      }
    };
  };
};

function refused(error: unknown): undefined {
  if (!(error instanceof ExtractError)) throw error;
}

const html = (make: Make): Family => page('html', make);
const markdown = (make: Make): Family => page('markdown', make);
/** Makes a text of the beginning and repetitions of the unit. */
const after =
  (beginning: string, unit: string): Make =>
  (size) =>
    beginning + repeated(unit)(size - beginning.length);
/** A page with a head, an article and a body after the article. */
const around =
  (head: Make, body: Make): Make =>
  (size) =>
    `<html><head>${head(size)}</head><body><div>${`<p>${PROSE}</p>`.repeat(11)}${body(size)}</div></body></html>`;
const nothing: Make = () => '';
const half =
  (make: Make): Make =>
  (size) =>
    make(size / 2);
const within =
  (start: string, make: Make, end: string): Make =>
  (size) =>
    start + make(size) + end;
const wideTable: Make = (size) => {
  const columns = Math.floor(size / 7);
  return `|Ann${'|a'.repeat(columns)}\n${'|-'.repeat(columns + 1)}\n${'|b\n'.repeat(columns)}`;
};
const ENTITIES = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

/** Real articles, repeated. Every family is compared with news. */
export const news: Family = text(repeated(ARTICLES.join('\n\n')));

export const FAMILIES: Readonly<Record<string, Family>> = {
  news,
  'html: paragraphs': html(numbered(() => `<p>${PROSE}</p>\n`)),
  'html: nested elements': html(repeated('<div>')),
  'html: nested elements with words': html(repeated('<div>Ann ')),
  'html: elements never closed': html(repeated('<b>Ann <i>Bo ')),
  'html: end tags without a start': html(repeated('</p></div>')),
  'html: one-word paragraphs': html(repeated('<p>Ann</p>')),
  'html: references': html(repeated('&amp;&#65;&nosuch;')),
  'html: entity bomb': html(after(`<!DOCTYPE x [<!ENTITY l0 "lol">${ENTITIES}]>`, '&l9; ')),
  'html: attributes': html(after('<p ', 'a="b" ')),
  'html: quotation mark never closed': html(after('<p a="', 'b c ')),
  'html: comments': html(repeated('<!-- a -->')),
  'html: comment never closed': html(after('<!--', ' a -- ')),
  'html: less-than signs': html(repeated('<')),
  'html: links': html(repeated('<a href="/a">Ann</a> ')),
  'html: cells': html(after('<table>', '<tr><td>Ann<td>2')),
  'html: menus': html(repeated('<nav><a>Ann</a></nav>')),
  'html: scripts': html(repeated('<script>a<b</script>')),
  'html: times': html(repeated('<time datetime="x">Friday</time>')),
  'html: addresses of a picture': html(around(nothing, within('<img srcset="', repeated('a'), ' b c">'))),
  'html: a picture of many kinds': html(
    around(nothing, within('<img class="lazy" data-x="', repeated('.jpg'), ' x">')),
  ),
  'html: a property of blanks': html(around(within('<meta content="a" property="', repeated(' '), 'x">'), nothing)),
  'html: a style of blanks': html(around(nothing, within('<p style="', repeated(' '), 'x">'))),
  'html: many attributes': html(
    around(
      nothing,
      within(
        '<img class="lazy" ',
        numbered((i) => `a${i}=b `),
        '>',
      ),
    ),
  ),
  'html: title and heading': html(
    around(
      half(
        within(
          '<title>',
          numbered((i) => `a${i} `),
          '</title>',
        ),
      ),
      half(
        within(
          '<h2>',
          numbered((i) => `b${i} `),
          '</h2>',
        ),
      ),
    ),
  ),
  'html: base and links': html(
    around(
      half(within('<base href="http://a.b/', repeated('c'), '">')),
      half(repeated('<p>Ann <a href="x">Bo</a></p>')),
    ),
  ),
  'markdown: emphasis': markdown(repeated('*a **b ')),
  'markdown: brackets': markdown(repeated('[')),
  'markdown: links': markdown(repeated('[a](b) ')),
  'markdown: links never closed': markdown(repeated('[a](')),
  'markdown: quotes': markdown(repeated('> ')),
  'markdown: backquotes': markdown(numbered((i) => `${'`'.repeat(1 + (i % 50))}a`)),
  'markdown: rows': markdown(after('|a|b|\n|-|-|\n', '|c|d|\n')),
  'markdown: wide table': markdown(wideTable),
  'markdown: heads of tables': markdown(repeated('a|b\n|-|\n')),
  'markdown: list items': markdown(repeated('- Ann\n')),
  'markdown: item continued without indent': markdown(after('- a\n', 'b\n')),
  'markdown: quotation continued without mark': markdown(repeated('> - a\nb\n')),
  'markdown: underscores in a word': markdown(repeated('a_')),
  'markdown: mail': markdown(within('', repeated('a'), '@')),
  'markdown: mail with signs': markdown(within('', repeated('a+_-'), '@b')),
  'markdown: brackets in an address': markdown(after('http://a.b/', ').')),
  'markdown: references in an address': markdown(after('http://a.b/', '&amp;')),
  'markdown: comments never closed': markdown(after('a ', '<!-- ')),
  'jsonl: one-word records': file('jsonl', repeated('{"text":"Anna"}\n')),
  'jsonl: brackets': file('jsonl', repeated('[')),
  'jsonl: invalid lines': file('jsonl', repeated('a\n')),
  'csv: one-word rows': file('csv', after('text\n', 'Anna\n')),
  'csv: quotation marks': file('csv', within('text\n"', repeated('""'), '"')),
  'csv: quotation marks in rows': file('csv', after('text\n', '"a""b"\n')),
  'csv: quotation mark never closed': file('csv', after('text\n"', 'Anna\n')),
  'csv: commas': file('csv', after('text\n', ',')),
  'conll: one-word sentences': file('conll', repeated('Anna B-PER\n\n')),
  'conll: one sentence': file('conll', repeated('Anna B-PER\n')),
  'spacy: one-word records': file('spacy', repeated('{"text":"Anna","spans":[]}\n')),
  'labelstudio: braces': file('labelstudio', repeated('{')),
  'labelstudio: one-word tasks': file('labelstudio', after('[', '{"data":{"text":"Anna"}},')),
  'brat: annotations': file('brat', after('#\tDocument\t{"id":"a","text":"Anna"}\n', 'T1\tPER 0 4\tAnna\n')),
  ...Object.fromEntries(Object.entries(TEXTS).map(([name, make]) => [name, text(make)])),
};

/** Some families for each part of the program. */
export const FEW: readonly string[] = [
  'news',
  ...['one long word', 'one long number', 'U.S. without end', '1/ without end', 'URL without end', 'no spaces'],
  ...['may ', '12 ', 'months', 'initials', 'capitals only', 'new lines', 'one-word paragraphs', 'runs of U.S.'],
  ...['brackets', 'nested brackets', 'quotation marks', 'single quotes in words', 'emoji sequences'],
  ...['combining marks', 'zero-width joiners', 'Chinese', 'prose, one line', 'prose, no full stop', 'new words'],
  ...['comma list of names', 'list of new names', 'list of places', 'surnames of one name'],
  ...['among names and dates: "', 'among names and dates: U+20', 'html: paragraphs', 'html: nested elements'],
  ...['html: elements never closed', 'html: references', 'html: entity bomb', 'html: comments'],
  ...['markdown: brackets', 'markdown: links never closed', 'jsonl: one-word records', 'csv: quotation marks'],
];
