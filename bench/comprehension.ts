/**
 * Draws a random sample of the project's sentences, to measure whether readers understand them.
 *
 *     npx tsx bench/comprehension.ts [--seed N] [--out FOLDER] [--only PATTERN]
 *
 * Writes `comprehension-sample.md`, a numbered list without code for the readers, and `comprehension-key.md` with the file
 * and line of each item, into FOLDER (by default bench/results). A seed gives the same sample for the same sources.
 * `--only` draws from the paths that match a regular expression. The readers, who have not seen the project, explain each
 * item in their own words; at least 95 % of the explanations must match the meaning.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../test/support/command.js';

interface Item {
  readonly place: string;
  readonly text: string;
}

const SIZES = { comments: 60, titles: 30, messages: 30, paragraphs: 20 };
const MIN_WORDS = 5;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'bench/results' },
    only: { type: 'string', default: '' },
  },
});

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  .split('\0')
  .filter((path) => new RegExp(values.only).test(path));
const code = tracked.filter((path) => /^(src|test|bench|train|docs|bin)\/.*\.(ts|js|mjs)$/.test(path));
const sources = code.filter((path) => path.startsWith('src/'));
const pages = tracked.filter((path) => /\.md$/.test(path) && !/^(fixtures|bench\/results|\.github)\//.test(path));

/** Returns every match of `pattern` in the files, with its line. The first group that matched is the text. */
function find(paths: readonly string[], pattern: RegExp, clean: (text: string) => string = (text) => text): Item[] {
  return paths.flatMap((path) => {
    const source = readFileSync(join(ROOT, path), 'utf8');
    return [...source.matchAll(pattern)].map((match) => {
      const line = source.slice(0, match.index).split('\n').length;
      const text = match.slice(1).find((group) => group !== undefined) ?? '';
      return { place: `${path}:${line}`, text: clean(text).replace(/\s+/g, ' ').trim() };
    });
  });
}

const withoutStars = (text: string) => text.replace(/^[ \t]*(?:\*|\/\/) ?/gm, '');
const withoutEscapes = (text: string) => text.replace(/\\(['"`])/g, '$1').replace(/\$\{[^}]*\}/g, '…');
const isSentence = ({ text }: Item) => text.split(' ').length >= MIN_WORDS;

/** Docstrings, and runs of line comments; directives for tools are not comments for readers. */
const comments = find(
  code,
  /^[ \t]*\/\*\*([\s\S]*?)\*\/|^[ \t]*(\/\/ (?!biome-|@ts-|#).*(?:\n[ \t]*\/\/ .*)*)/gm,
  withoutStars,
);
const titles = find(
  code.filter((path) => path.endsWith('.test.ts')),
  /\b(?:it|test)(?:\.\w+(?:\([^)]*\))?)*(?:\([^'"`(]*\))?\(\s*(?:'((?:[^'\\\n]|\\.)+)'|`((?:[^`\\]|\\.)+)`|"((?:[^"\\\n]|\\.)+)")/g,
  withoutEscapes,
).map(({ place, text }) => ({ place, text: [...describedBy(place), text].join(' › ') }));

/** Returns the titles of the `describe` blocks around a line, outermost first, as the test runner prints them. */
function describedBy(place: string): string[] {
  const [path = '', line = '1'] = place.split(':');
  const above = readFileSync(join(ROOT, path), 'utf8').split('\n').slice(0, Number(line)).reverse();
  const found: string[] = [];
  let indent = /^ */.exec(above[0] ?? '')?.[0].length ?? 0;
  for (const text of above) {
    const [, spaces = '', title] = /^( *)describe[^'"`]*['"`](.+?)['"`],/.exec(text) ?? [];
    if (title === undefined || spaces.length >= indent) continue;
    found.unshift(withoutEscapes(title));
    indent = spaces.length;
  }
  return found;
}

/** Texts for users: the tables of options and errors, and the arguments of errors and warnings. */
const messages = [
  ...find(
    sources.filter((path) => path.startsWith('src/cli/args/') || path === 'src/util/errors.ts'),
    /(?:help|description|advice|about|['\w-]+): ?\n?\s*(?:'((?:[^'\\\n]|\\.)+)'|`((?:[^`\\]|\\.)+)`|"((?:[^"\\\n]|\\.)+)")/g,
    withoutEscapes,
  ),
  ...find(
    sources,
    /(?:new ExtractError\(\s*'[\w-]+',\s*|\.warn(?:ing)?\(\s*)(?:'((?:[^'\\\n]|\\.)+)'|`((?:[^`\\]|\\.)+)`|"((?:[^"\\\n]|\\.)+)")/g,
    withoutEscapes,
  ),
];
/** Paragraphs of the documentation, without code blocks, tables and headings. */
const paragraphs = find(pages, /(?<=\n\n|^)((?:[A-Z*`[-].*\n)(?:(?![|#]|```).+\n?)*)(?=\n|$)/g).filter(
  ({ text }) => !text.startsWith('```') && text.split(' ').length > 12,
);

/** Returns numbers in [0, 1) from a seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = createRandom(Number(values.seed));

function draw(items: readonly Item[], size: number): Item[] {
  const left = [...new Map(items.filter(isSentence).map((item) => [item.text, item])).values()];
  const drawn = Array.from({ length: Math.min(size, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  );
  return drawn.flat();
}

const groups = {
  'Comments and docstrings': draw(comments, SIZES.comments),
  'Test titles': draw(titles, SIZES.titles),
  'Help and error texts': draw(messages, SIZES.messages),
  'Paragraphs of the documentation': draw(paragraphs, SIZES.paragraphs),
};
const sample = ['# What does each of these mean?\n'];
const key = [`# Key of the sample of seed ${values.seed}\n`];
let number = 0;
for (const [title, items] of Object.entries(groups)) {
  sample.push(`## ${title}\n`);
  for (const { place, text } of items) {
    number++;
    sample.push(`${number}. ${text}`);
    key.push(`${number}. ${place}`);
  }
  sample.push('');
}
writeFileSync(join(ROOT, values.out, 'comprehension-sample.md'), `${sample.join('\n')}\n`);
writeFileSync(join(ROOT, values.out, 'comprehension-key.md'), `${key.join('\n')}\n`);
console.log(`${number} items of ${comments.length} comments, ${titles.length} titles, ${messages.length} messages,`);
console.log(`${paragraphs.length} paragraphs; written to ${values.out}`);
