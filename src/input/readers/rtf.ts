/** Reads documents in Rich Text Format (RTF 1.9.1). */
import iconv from 'iconv-lite';
import { limited, type Reader, readBytes } from '../reader.js';
import { splitAuthors } from '../records/authors.js';

/** Groups without words of the text, besides those that begin with `\*`. */
const SILENT = new Set(
  (
    'fonttbl colortbl stylesheet pict object header headerl headerr headerf footer footerl footerr footerf fldinst ' +
    'listtable listoverridetable rsidtbl xmlnstbl themedata colorschememapping latentstyles datastore generator ' +
    'filetbl revtbl annotation atnid atnauthor ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn shppict nonshppict'
  ).split(' '),
);
const WORDS: Readonly<Record<string, string>> = {
  par: '\n\n',
  sect: '\n\n',
  page: '\n\n',
  row: '\n\n',
  nestrow: '\n\n',
  line: '\n',
  cell: '\t',
  nestcell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  '~': '\u00A0',
  _: '\u2011',
  '-': '',
};
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|[\r\n]+|[^\\{}\r\n]+|\\/gi;

interface Group {
  readonly silent: boolean;
  readonly hidden: boolean;
  /** Characters that stand after `\u` for programs without Unicode. */
  readonly fallback: number;
  /** The group is a field of the document's information, such as `title`. */
  readonly info: string | undefined;
  readonly note: boolean;
}

export const readRtf: Reader = async function* (source) {
  const { path, maxBytes } = source;
  const { text, title, author } = readDocument(Buffer.from(await readBytes(source)).toString('latin1'));
  const authors = splitAuthors(author);
  const article = {
    id: path,
    text,
    ...(title === '' ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors }),
  };
  yield limited(article, maxBytes);
};

/** @param source one character for each byte. */
function readDocument(source: string) {
  const parts = { text: [] as string[], notes: [] as string[], title: [] as string[], author: [] as string[] };
  const stack: Group[] = [];
  let group: Group = { silent: false, hidden: false, fallback: 1, info: undefined, note: false };
  let page = 'windows-1252';
  let bytes: number[] = [];
  let skip = 0;
  const write = (words: string): void => {
    if (group.info === 'title' || group.info === 'author') parts[group.info].push(words);
    else if (!group.silent && !group.hidden && group.info === undefined)
      parts[group.note ? 'notes' : 'text'].push(words);
  };
  const flush = (): void => {
    if (bytes.length > 0) write(iconv.decode(Buffer.from(bytes), page));
    bytes = [];
  };
  const control = (word: string, value: string | undefined): void => {
    if (word === 'ansicpg' && value !== undefined && iconv.encodingExists(`cp${value}`)) page = `cp${value}`;
    else if (word === 'mac') page = 'macroman';
    else if (word === 'uc') group = { ...group, fallback: Number(value ?? 1) };
    else if (word === 'u' && value !== undefined) {
      write(String.fromCharCode((Number(value) + 0x10000) % 0x10000));
      skip = group.fallback;
    } else if (word === 'v') group = { ...group, hidden: value !== '0' };
    else if (word === 'plain') group = { ...group, hidden: false };
    else if (word === 'footnote') {
      group = { ...group, note: true, silent: false };
      write('\n\n');
    } else if (word === 'info' || ['title', 'author'].includes(word)) group = { ...group, info: word };
    else if (SILENT.has(word) || (group.info !== undefined && value === undefined))
      group = { ...group, silent: true, info: group.info === undefined ? undefined : 'other' };
    else if (Object.hasOwn(WORDS, word)) write(WORDS[word] as string);
  };
  for (const [token, word, value, hex, symbol, brace] of source.matchAll(TOKEN)) {
    if (hex !== undefined) {
      if (skip > 0) skip--;
      else bytes.push(Number.parseInt(hex, 16));
      continue;
    }
    flush();
    if (brace === '{') stack.push(group);
    else if (brace === '}') group = stack.pop() ?? group;
    else if (word !== undefined) control(word, value);
    else if (symbol === '*') group = { ...group, silent: true };
    else if (symbol === '\n' || symbol === '\r') write('\n\n');
    else if (symbol !== undefined) write(WORDS[symbol] ?? symbol);
    else if (!/^[\r\n\\]/.test(token)) {
      const rest = token.slice(skip);
      skip = Math.max(0, skip - token.length);
      write(/[\x80-\xff]/.test(rest) ? iconv.decode(Buffer.from(rest, 'latin1'), page) : rest);
    }
  }
  flush();
  return {
    text: tidy(parts.text.join('') + (parts.notes.length === 0 ? '' : `\n\n${parts.notes.join('')}`)),
    title: parts.title.join('').trim(),
    author: parts.author.join('').trim(),
  };
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
