/** Bytes from a pipe, read as each input kind, in one piece and in chunks. */
import { Readable } from 'node:stream';
import fc from 'fast-check';
import type { SourceKind } from '../../../src/input/kinds.js';
import type { SourceItem } from '../../../src/input/reader.js';
import { readSource, type SourceOptions } from '../../../src/input/source.js';
import { ExtractError } from '../../../src/util/errors.js';
import { encoded, encodingName } from '../inputs/bytes.js';
import { DOCUMENTS } from '../inputs/documents.js';
import { RECORDS } from '../inputs/records.js';
import { checkError, checkResult, holds, same, typed } from '../invariants.js';
import { extractor } from '../library.js';
import { target } from '../target.js';

/** Cuts the bytes into chunks, repeating the sizes. */
function* cut(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? bytes.length;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const FILES = { ...RECORDS, ...DOCUMENTS };

const FIELDS = { text: 'text', id: 'id', title: 'title', date: 'date' };

async function read(
  bytes: Uint8Array,
  sizes: readonly number[],
  options: Partial<SourceOptions>,
): Promise<SourceItem[]> {
  const stdin = Readable.from([...cut(bytes, sizes)].map((chunk) => Buffer.from(chunk)));
  const items: SourceItem[] = [];
  const all = { stdin, cwd: '', signal: new AbortController().signal, fields: FIELDS, maxBytes: 1 << 20, ...options };
  for await (const item of readSource('-', all)) items.push(item);
  return items;
}

/** The part of an item that messages show. */
const plain = (item: SourceItem): unknown => ('error' in item ? { ...item, error: item.error.message } : item);

function source(kind: keyof typeof FILES & SourceKind, weight: number) {
  return target({
    name: `source: ${kind}`,
    weight,
    input: fc.record({
      bytes: encoded(FILES[kind]),
      sizes: fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 200 })), {
        minLength: 1,
        maxLength: 4,
      }),
      encoding: encodingName,
      mentions: fc.constantFrom(undefined, undefined, 'utf16', 'codepoint', 'byte'),
      maxBytes: fc.oneof({ weight: 9, arbitrary: fc.constant(1 << 20) }, fc.integer({ min: 1, max: 300 })),
    }),
    async check({ bytes, sizes, encoding, mentions, maxBytes }) {
      const fields = { ...FIELDS, ...(mentions ? { mentions } : {}) };
      const options = { kind, maxBytes, fields, ...(encoding ? { encoding } : {}) } as Partial<SourceOptions>;
      const whole = await read(bytes, [], options);
      const streamed = await read(bytes, sizes, options);
      // zlib decides how many bytes it yields before the damage in gzip data.
      const isDamaged = [...whole, ...streamed].some((item) => 'error' in item && item.error.code === 'damaged');
      if (!isDamaged) same(streamed.map(plain), whole.map(plain), 'cut in pieces it reads as something else');
      for (const item of whole) {
        if ('error' in item) {
          checkError(item.error);
          // Errors that no system call caused.
          holds(item.error.code !== 'unreadable', () => item.error.message);
        }
      }
      const [first] = whole.flatMap((item) => ('article' in item ? [item.article] : []));
      if (!first || first.text.length > 400) return;
      const { extract } = await extractor();
      const { text, title, date, mentions: given } = first;
      const result = await typed(() => extract(text, { title, date, mentions: given }));
      holds(!(result instanceof ExtractError), () => String(result));
      checkResult(text, result);
    },
  });
}

export const sources = [
  source('text', 6),
  source('jsonl', 8),
  source('csv', 6),
  source('tsv', 3),
  source('conll', 4),
  source('brat', 4),
  source('spacy', 3),
  source('labelstudio', 3),
  source('json', 4),
  source('feed', 3),
  source('newsml', 3),
  source('rtf', 3),
  source('eml', 3),
  source('mbox', 3),
  source('mhtml', 2),
  source('subtitles', 2),
  source('warc', 3),
];
