/** HTML and Markdown that a browser must accept: unclosed tags, endless attributes, unknown references. */
import fc from 'fast-check';
import { damaged } from './damage.js';
import { anyText } from './texts.js';

const TAGS = [
  ...'html head body title meta p div span a article main section nav header footer aside h1 h2 ul li table tr td'.split(
    ' ',
  ),
  ...'time script style template svg math iframe noscript select option br hr img b em blockquote pre form x-y'.split(
    ' ',
  ),
];
const ATTRIBUTES = [
  'class="article-body"',
  'id=content',
  'hidden',
  'style="display:none"',
  'itemprop="datePublished" content="2016-11-18"',
  'property="article:published_time" content="2016-11-18T05:00:00Z"',
  'datetime="2016-W53"',
  'name=date content=',
  'href="javascript:alert(1)"',
  'type="application/ld+json"',
  'a="',
  "b='",
  '=',
  '\0',
  'constructor=1 __proto__=2',
  'srcset="a.jpg 1x, b.png 2x"',
  'class=lazy data-src="a.jpg"',
];
const MARKS = [
  '&amp;',
  '&lt',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  '&#99999999999;',
  '&CounterClockwiseContourIntegral;',
  '&nosuch;',
  '<!--',
  '-->',
  '<!doctype html>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  '<',
  '</',
  '>',
  '</>',
  '<p',
  '"datePublished": "2016-11-18"',
];

const opening = fc
  .tuple(
    fc.constantFrom(...TAGS),
    fc.array(fc.constantFrom(...ATTRIBUTES), { maxLength: 2 }),
    fc.constantFrom('>', '/>', '', ' >'),
  )
  .map(([tag, attributes, end]) => `<${[tag, ...attributes].join(' ')}${end}`);
const closing = fc.constantFrom(...TAGS).map((tag) => `</${tag}>`);
/** Very long values, in attributes that Readability and linkedom search. */
const longValue = fc
  .tuple(
    fc.constantFrom('img', 'p', 'meta', 'base', 'figure'),
    fc.constantFrom('srcset', 'class="lazy" data-x', 'style', 'content="a" property', 'href', 'class'),
    fc.constantFrom(' ', 'a', '.jpg', '; ', ' 1x, ', 'og:title '),
    fc.integer({ min: 100, max: 2000 }),
  )
  .map(([tag, attribute, unit, count]) => `<${tag} ${attribute}="${unit.repeat(count)}x y">`);
const words = anyText.map((text) => text.slice(0, 120));

const soup = fc
  .array(fc.oneof(opening, closing, fc.constantFrom(...MARKS), words), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

const article = fc.tuple(words, fc.array(words, { maxLength: 5 })).map(
  ([title, paragraphs]) => `<!doctype html><html><head><title>${title}</title><meta name="date" content="2016-11-18">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2016-11-17T10:00"}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1><time datetime="2016-11-18">Friday</time>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article><footer>About</footer></body></html>`,
);

/** Elements nested deeper than in any real page. */
const deep = fc
  .tuple(fc.constantFrom('div', 'b', 'table', 'p', 'x'), fc.integer({ min: 60, max: 600 }), words)
  .map(([tag, depth, text]) => `<${tag}>`.repeat(depth) + text);

/** One tag or mark repeated: quadratic for a parser whose every step costs as much as the depth. */
const longRun = fc
  .tuple(fc.array(fc.oneof(opening, closing, fc.constantFrom(...MARKS)), { minLength: 1, maxLength: 3 }), words)
  .map(([pieces, text]) => pieces.join('').repeat(Math.ceil(10_000 / pieces.join('').length)) + text);

export const anyHtml: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: soup },
  { weight: 6, arbitrary: damaged(article, MARKS) },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: longRun },
  {
    weight: 1,
    arbitrary: fc.tuple(article, longValue).map(([page, value]) => page.replace('</article>', () => value)),
  },
  { weight: 1, arbitrary: anyText },
);

const SIGNS = [
  ...['# ', '## ', '- ', '1. ', '> ', '>> ', '    ', '```\n', '~~~', '---\n', '***', '**', '*', '_', '__', '`', '~~'],
  ...[
    '[a](b)',
    '[a][b]',
    '[a]: b "c"\n',
    '![',
    '](',
    '<http://a.b>',
    '| a | b |\n|---|:-:|\n',
    '|',
    '\\',
    '\n',
    '\n\n',
  ],
  ...[
    '---\ntitle: "T"\ndate: 2016-11-18\n---\n',
    '...\n',
    'title:',
    '<b>',
    '</b>',
    '<!--',
    '&amp;',
    'www.a.b',
    '[ ] ',
    '[x] ',
  ],
];

/** Very long words, tables and blocks of lines. */
const longBlock = fc
  .tuple(
    fc.constantFrom(
      '',
      '- a\n',
      '> a\n',
      'http://a.b/',
      '|a|b|c|\n|-|-|-|\n',
      `${'|a'.repeat(300)}\n${'|-'.repeat(300)}\n`,
    ),
    fc.constantFrom('b\n', '|b\n', '> a\nb\n', 'a_', 'a+_-', 'a', ').', '&amp;', 'a|b\n|-|\n', '[a](b) *c* '),
    fc.integer({ min: 400, max: 3000 }),
    fc.oneof(fc.constantFrom('', '@', '@b', ')'), words),
  )
  .map(([start, unit, count, end]) => start + unit.repeat(count) + end);

export const anyMarkdown: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(fc.oneof(fc.constantFrom(...SIGNS), words), { maxLength: 30 }).map((pieces) => pieces.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...SIGNS), fc.integer({ min: 40, max: 400 }))
      .map(([sign, count]) => sign.repeat(count)),
  },
  { weight: 1, arbitrary: longBlock },
  { weight: 1, arbitrary: anyText },
);
