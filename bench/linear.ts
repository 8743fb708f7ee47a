/**
 * Is the whole way from bytes to entities linear in the length of its input, whatever the input is?
 *
 *     npm run bench:linear [-- --max BYTES] [--only NAME] [--few]
 *
 * Runs texts, pages and files of adversarial families at doubling sizes, from 64 kB on, and prints the processor time a
 * byte as a multiple of what news costs, the articles of fixtures/wikinews, and the worst and the mean t(2n)/t(n). Exit
 * status 1 when a family grows by more than {@link MOST_GROWTH} in a doubling or costs more than {@link MOST_COST} times
 * news. A row over a bar is measured again before it counts: processor time is not free of what else the machine does.
 * `--few` runs some for each part that an input goes through. Extracting is done by the built package, as users have it.
 */
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { createExtractor, KNOWN_TYPES } from 'namedesk';
import { ExtractError } from '../src/errors.js';
import { type Markup, plainArticle } from '../src/io/markup/index.js';
import { readSource, type SourceKind } from '../src/io/source.js';
import { TEXTS as ARTICLES } from '../test/support/articles.js';
import { numbered, PROSE, repeated, TEXTS } from './families.js';

const MOST_GROWTH = 2.3;
const MOST_COST = 3;
const SMALLEST = 1 << 16;
/** Below so many milliseconds the clock's noise is all there is to see. */
const AUDIBLE = 100;
/** Milliseconds that are enough for one size in one try. */
const ENOUGH = 1000;
/** How often a family is measured at the most before it counts as over a bar. */
const TRIES = 5;

const extractor = await createExtractor({ types: KNOWN_TYPES });

/** Text of so many code units. */
type Make = (size: number) => string;
/** Makes the input, which is not measured, and gives the work on it, which is. */
type Family = (size: number) => () => unknown;

/** As much of a text as takes so many bytes in UTF-8. */
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

/** A file as it comes in over a pipe. */
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
/** After the beginning, the unit as often as it takes. */
const after =
  (beginning: string, unit: string): Make =>
  (size) =>
    beginning + repeated(unit)(size - beginning.length);
/** A page with an article in it, its head and what is behind the article. */
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

const FAMILIES: Readonly<Record<string, Family>> = {
  // Real articles one after another, and again from the first.
  news: text(repeated(ARTICLES.join('\n\n'))),
  'html: paragraphs': html(numbered(() => `<p>${PROSE}</p>\n`)),
  'html: nested elements': html(repeated('<div>')),
  'html: nested elements with words': html(repeated('<div>Ann ')),
  'html: elements never closed': html(repeated('<b>Ann <i>Bo ')),
  'html: ends of nothing': html(repeated('</p></div>')),
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
  'markdown: item that goes on': markdown(after('- a\n', 'b\n')),
  'markdown: quotation that goes on': markdown(repeated('> - a\nb\n')),
  'markdown: underscores in a word': markdown(repeated('a_')),
  'markdown: mail': markdown(within('', repeated('a'), '@')),
  'markdown: mail with signs': markdown(within('', repeated('a+_-'), '@b')),
  'markdown: brackets in an address': markdown(after('http://a.b/', ').')),
  'markdown: references in an address': markdown(after('http://a.b/', '&amp;')),
  'markdown: comments never closed': markdown(after('a ', '<!-- ')),
  'jsonl: one-word records': file('jsonl', repeated('{"text":"Anna"}\n')),
  'jsonl: brackets': file('jsonl', repeated('[')),
  'jsonl: lines that are none': file('jsonl', repeated('a\n')),
  'csv: one-word rows': file('csv', after('text\n', 'Anna\n')),
  'csv: quotation marks': file('csv', after('text\n', '"')),
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

/** Some for each part that an input goes through. */
const FEW = [
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

const { values } = parseArgs({
  options: {
    max: { type: 'string', default: String(1 << 20) },
    only: { type: 'string' },
    few: { type: 'boolean', default: false },
  },
});
const largest = Number(values.max);
const sizes = [SMALLEST];
while (2 * (sizes.at(-1) as number) <= largest) sizes.push(2 * (sizes.at(-1) as number));

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
};

/** Gives each run a length of its own, so that none finds its long words and lines remembered from the one before. */
let runs = 0;

/** Processor milliseconds for one run: the least of some where they are short. */
async function measure(family: Family, size: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5 && (run === 0 || best * run < ENOUGH); run++) {
    const work = family(size - (runs++ % 512));
    const before = processorTime();
    await work();
    best = Math.min(best, processorTime() - before);
  }
  return best;
}

const news = FAMILIES.news as Family;

interface Row {
  /** Nanoseconds a byte at the largest size. */
  readonly cost: number;
  readonly timesNews: number;
  /** The worst t(2n)/t(n). */
  readonly growth: number;
  /** Their geometric mean: 2 is linear, 4 the square. A worst one beside a mean of 2 is a step, as where a heap is outgrown. */
  readonly mean: number;
}

/** The least processor time of each size of a family, and of news: the machine's speed drifts, so that it is taken beside. */
class Times {
  readonly #family: Family;
  #newsTime = Number.POSITIVE_INFINITY;
  readonly #least = new Map<number, number>();

  constructor(family: Family) {
    this.#family = family;
  }

  /** Measures all sizes once more. */
  async measure(): Promise<void> {
    for (const size of sizes) {
      this.#newsTime = Math.min(this.#newsTime, await measure(news, SMALLEST));
      this.#least.set(
        size,
        Math.min(this.#least.get(size) ?? Number.POSITIVE_INFINITY, await measure(this.#family, size)),
      );
    }
  }

  row(): Row {
    const time = (size: number): number => this.#least.get(size) as number;
    const ratios = sizes.slice(1).flatMap((size) => (time(size / 2) > AUDIBLE ? time(size) / time(size / 2) : []));
    const cost = time(largestSize) / largestSize;
    return {
      cost: cost * 1e6,
      timesNews: cost / (this.#newsTime / SMALLEST),
      growth: Math.max(0, ...ratios),
      mean: ratios.length === 0 ? 0 : ratios.reduce((product, ratio) => product * ratio, 1) ** (1 / ratios.length),
    };
  }
}

const largestSize = sizes.at(-1) as number;
const isOver = ({ timesNews, growth }: Row): boolean => !(timesNews <= MOST_COST && growth <= MOST_GROWTH);

// Until all of it is compiled.
for (let size = SMALLEST; size <= 16 * SMALLEST; size *= 2) await measure(news, size);
let over = 0;
const names = Object.keys(FAMILIES).filter((name) =>
  values.few ? FEW.includes(name) : name.includes(values.only ?? ''),
);
console.log(
  `${'family'.padEnd(36)}${'ns/byte'.padStart(9)}${'x news'.padStart(9)}${'t(2n)/t(n)'.padStart(12)}${'mean'.padStart(6)}`,
);
for (const name of names) {
  const times = new Times(FAMILIES[name] as Family);
  let found: Row;
  let tries = 0;
  // What was slow for lack of luck is not so each time; the least of all times counts.
  do {
    await times.measure();
    found = times.row();
  } while (++tries < TRIES && isOver(found));
  over += Number(isOver(found));
  const figures = [found.cost.toFixed(0).padStart(9), found.timesNews.toFixed(2).padStart(9)];
  const [growth, mean] = [found.growth, found.mean].map((factor) => (factor === 0 ? '-' : factor.toFixed(2)));
  console.log(
    `${name.padEnd(36)}${figures.join('')}${growth?.padStart(12)}${mean?.padStart(6)}${isOver(found) ? '  OVER THE BAR' : ''}`,
  );
}
console.log(
  `${names.length} families, ${SMALLEST / 1024} kB to ${largestSize / 1024} kB: ${over} grow by more than ${MOST_GROWTH} or cost more than ${MOST_COST} times news`,
);
process.exitCode = over > 0 ? 1 : 0;
