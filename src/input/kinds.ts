/**
 * The one table of what can be read: articles, annotated articles (gold and results) and files of names. A further
 * kind is a row here and a file in `readers/`. Every reader but that of plain text is loaded with its first file.
 */
import type { Reader } from './reader.js';
import { readHtml, readMarkdown, readText } from './readers/text.js';
import { isObject } from './records/json-values.js';

/** The purpose of reading a file: articles for `extract` and `index`, gold for `eval` and `train`, names for `--lexicon` and `--ignore`. */
export type Use = 'articles' | 'annotation' | 'names';

/** The start of a file whose name does not settle its kind. */
export interface FileStart {
  /** The decoded text, without a byte-order mark. */
  readonly text: string;
  /** Returns the first complete JSON object of the text; undefined if there is none. */
  firstObject(): unknown;
}

/**
 * Whether a file of the kind holds exactly one article (`one`), any number of them (`many`), or one of the two by its
 * content (`either`): the reader numbers the articles of a file with several.
 */
type Holds = 'one' | 'many' | 'either';

interface Kind {
  readonly uses: readonly Use[];
  /** Lower-case file extensions, with the dot. */
  readonly extensions: readonly string[];
  /** Articles of this kind are read only with `--from`: a folder of brat's files holds each article twice. */
  readonly onRequest?: true;
  readonly holds: Holds;
  /** Matches the first bytes of every file of the kind, as Latin-1, and of no text: it outweighs the file's name. */
  readonly signature?: RegExp;
  /** Matches the start of a text of the kind. Decides for a name without a known extension, and for those in `within`. */
  readonly start?: RegExp;
  /** Returns true if annotation is of this kind. Called for a file without a known extension, and for those in `within`. */
  readonly matches?: (start: FileStart) => boolean;
  /** Kinds that this kind is a special case of: its content outweighs their extensions. */
  readonly within?: readonly string[];
  readonly load: () => Promise<Reader>;
}

/** Returns the pattern of XML with such a root: before it may stand a declaration, comments and a document type. */
const startOfXml = (root: string): RegExp =>
  new RegExp(
    String.raw`^[^<]{0,9}(?:(?:<\?[^>]{0,500}>|<!--[^>]{0,500}-->|<!DOCTYPE[^[>]{0,300}(?:\[[^\]]{0,3000}\])?[^>]{0,9}>)\s{0,200}){0,9}<(?:${root})[\s>]`,
  );

const KINDS = {
  text: {
    uses: ['articles', 'names'],
    extensions: ['.txt', '.text'],
    holds: 'one',
    load: async () => readText,
  },
  markdown: {
    uses: ['articles'],
    extensions: ['.md', '.markdown'],
    holds: 'one',
    load: async () => readMarkdown,
  },
  html: {
    uses: ['articles'],
    extensions: ['.html', '.htm', '.xhtml'],
    holds: 'one',
    start: /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:!doctype\s+html|html)[\s>]/i,
    load: async () => readHtml,
  },
  jsonl: {
    uses: ['articles', 'annotation', 'names'],
    extensions: ['.jsonl', '.ndjson', '.jsonlines'],
    holds: 'many',
    load: async () => (await import('./readers/json-lines.js')).readJsonLines,
  },
  json: {
    uses: ['articles', 'annotation', 'names'],
    extensions: ['.json'],
    holds: 'either',
    start: /^\s*(?:\[\s*)?\{\s*"/,
    matches: ({ text }) => /^\s*[[{]/.test(text),
    load: async () => (await import('./readers/json.js')).readJson,
  },
  csv: {
    uses: ['articles', 'names'],
    extensions: ['.csv'],
    holds: 'many',
    load: async () => (await import('./readers/table.js')).readCsv,
  },
  tsv: {
    uses: ['articles', 'names'],
    extensions: ['.tsv'],
    holds: 'many',
    load: async () => (await import('./readers/table.js')).readTsv,
  },
  pdf: {
    uses: ['articles'],
    extensions: ['.pdf'],
    holds: 'one',
    signature: /^[\s\S]{0,1000}%PDF-\d/,
    load: async () => (await import('./readers/pdf/index.js')).readPdf,
  },
  docx: {
    uses: ['articles'],
    extensions: ['.docx', '.docm', '.dotx'],
    holds: 'one',
    signature: /^PK\x03\x04[\s\S]{0,4000}word\//,
    load: async () => (await import('./readers/docx.js')).readDocx,
  },
  odt: {
    uses: ['articles'],
    extensions: ['.odt', '.ott'],
    holds: 'one',
    signature: /^PK\x03\x04[\s\S]{26}mimetypeapplication\/vnd\.oasis\.opendocument\.text/,
    load: async () => (await import('./readers/odt.js')).readOdt,
  },
  epub: {
    uses: ['articles'],
    extensions: ['.epub'],
    holds: 'many',
    signature: /^PK\x03\x04[\s\S]{26}mimetype(?:[\s\S]{0,30})application\/epub\+zip/,
    load: async () => (await import('./readers/epub.js')).readEpub,
  },
  rtf: {
    uses: ['articles'],
    extensions: ['.rtf'],
    holds: 'one',
    signature: /^\s{0,9}\{\\rtf/,
    load: async () => (await import('./readers/rtf.js')).readRtf,
  },
  eml: {
    uses: ['articles'],
    extensions: ['.eml'],
    holds: 'either',
    start:
      /^(?:[A-Za-z][\w-]{1,60}: [^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n)*)*?(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To): /i,
    load: async () => (await import('./readers/mail.js')).readMail,
  },
  mbox: {
    uses: ['articles'],
    extensions: ['.mbox', '.mbx'],
    holds: 'many',
    start: /^From \S[^\n]{0,200}\d{4}\r?\n[A-Za-z][\w-]{1,60}: /,
    load: async () => (await import('./readers/mail.js')).readMbox,
  },
  feed: {
    uses: ['articles'],
    extensions: ['.rss', '.atom', '.rdf', '.xml'],
    holds: 'many',
    start: startOfXml('rss|feed|rdf:RDF'),
    load: async () => (await import('./readers/feed.js')).readFeed,
  },
  newsml: {
    uses: ['articles'],
    extensions: ['.nitf', '.newsml'],
    holds: 'either',
    within: ['feed'],
    start: startOfXml('(?:\\w+:)?(?:nitf|newsItem|newsMessage|NewsML)'),
    load: async () => (await import('./readers/news-xml.js')).readNewsXml,
  },
  mhtml: {
    uses: ['articles'],
    extensions: ['.mhtml', '.mht'],
    holds: 'one',
    load: async () => (await import('./readers/mail.js')).readMhtml,
  },
  warc: {
    uses: ['articles'],
    extensions: ['.warc'],
    holds: 'many',
    signature: /^WARC\/[01]\.\d/,
    load: async () => (await import('./readers/warc.js')).readWarc,
  },
  subtitles: {
    uses: ['articles'],
    extensions: ['.srt', '.vtt'],
    holds: 'one',
    start: /^(?:\xef\xbb\xbf)?(?:WEBVTT[\s-]|\s*\d{1,6}\r?\n\d\d:\d\d:\d\d,\d{3} --> )/,
    load: async () => (await import('./readers/subtitles.js')).readSubtitles,
  },
  conll: {
    uses: ['articles', 'annotation'],
    extensions: ['.conll', '.iob', '.iob2', '.bio', '.bioes'],
    onRequest: true,
    holds: 'many',
    load: async () => (await import('./readers/conll.js')).readConll,
  },
  brat: {
    uses: ['articles', 'annotation'],
    extensions: ['.ann'],
    onRequest: true,
    holds: 'many',
    matches: ({ text }) => /^(?:#\tDocument|T\d+)\t/.test(text),
    load: async () => (await import('./readers/brat.js')).readBrat,
  },
  spacy: {
    uses: ['articles', 'annotation'],
    extensions: [],
    holds: 'many',
    within: ['json', 'jsonl'],
    matches: (start) => {
      const first = start.firstObject();
      if (!isObject(first)) return false;
      const isPair = Array.isArray(first.entities) && Array.isArray(first.entities[0]);
      return (first.spans ?? first.ents) !== undefined || isPair;
    },
    load: async () => (await import('./readers/spacy.js')).readSpacy,
  },
  labelstudio: {
    uses: ['articles', 'annotation'],
    extensions: [],
    holds: 'many',
    within: ['json', 'jsonl'],
    matches: (start) => {
      const first = start.firstObject();
      if (!isObject(first)) return false;
      return (
        isObject(first.data) || (Array.isArray(first.label) && isObject(first.label[0]) && 'labels' in first.label[0])
      );
    },
    load: async () => (await import('./readers/label-studio.js')).readLabelStudio,
  },
  results: {
    uses: ['articles'],
    extensions: [],
    onRequest: true,
    holds: 'either',
    load: async () => (await import('./readers/results.js')).readResults,
  },
} as const satisfies Record<string, Kind>;

type KindName = keyof typeof KINDS;
type KindFor<U extends Use> = {
  [K in KindName]: U extends (typeof KINDS)[K]['uses'][number] ? K : never;
}[KindName];
export type SourceKind = KindFor<'articles'>;
export type AnnotationKind = KindFor<'annotation'>;
export type NamesKind = KindFor<'names'>;

const ROWS: Readonly<Record<KindName, Kind>> = KINDS;

function kindsFor<U extends Use>(use: U): KindFor<U>[] {
  return (Object.keys(KINDS) as KindFor<U>[]).filter((kind) => ROWS[kind].uses.includes(use));
}

/** The names that `--from` takes. */
export const SOURCE_KINDS = kindsFor('articles');
/** The names that `--from` takes for `eval` and `train`. */
export const ANNOTATION_KINDS = kindsFor('annotation');

/** Returns the kind that a file's extension names for a use; undefined for an unknown extension. */
export function kindOfName<U extends Use = 'articles'>(name: string, use: U = 'articles' as U): KindFor<U> | undefined {
  const lower = name.toLowerCase();
  const plain = use === 'articles' ? lower.replace(/\.gz$/, '') : lower;
  return kindsFor(use).find((kind) => {
    if (use === 'articles' && ROWS[kind].onRequest) return false;
    return hasExtensionOf(kind, plain);
  });
}

/** Returns true if a name ends with an extension of the kind. */
export function hasExtensionOf(kind: KindName, name: string): boolean {
  return ROWS[kind].extensions.some((extension) => name.toLowerCase().endsWith(extension));
}

/** Returns the kind of an annotation file: from its extension, unless its content is a special case of that kind. */
export function annotationKindOf(name: string, start: FileStart): AnnotationKind {
  const named = kindOfName(name, 'annotation');
  const isJson = named !== undefined || ROWS.json.matches?.(start) === true;
  const seen: FileStart = isJson ? start : { text: start.text, firstObject: () => undefined };
  const special = [...ANNOTATION_KINDS].reverse().find((kind) => {
    const { matches, within } = ROWS[kind];
    return matches !== undefined && (named === undefined || within?.includes(named)) && matches(seen);
  });
  return special ?? named ?? 'conll';
}

/**
 * Returns the kind of an article's file: from its first bytes if they are the signature of a kind, else from the name's
 * extension, else from the start of its text.
 *
 * @param first the first bytes, unpacked.
 */
export function articleKindOf(name: string, first: Uint8Array): SourceKind {
  const start = Buffer.from(first.subarray(0, LONGEST_START)).toString('latin1');
  const signed = SOURCE_KINDS.find((kind) => ROWS[kind].signature?.test(start));
  if (signed !== undefined) return signed;
  const named = kindOfName(name);
  const special = SOURCE_KINDS.find((kind) => {
    const { start: pattern, within = [] } = ROWS[kind];
    return pattern !== undefined && (named === undefined || within.includes(named)) && pattern.test(start);
  });
  return special ?? named ?? 'text';
}

/** Bytes of a file that decide its kind. */
const LONGEST_START = 4096;

/** Returns the kind of a file inside of another, such as an attachment; undefined if it is of no kind that is read. */
export function innerKindOf(name: string, bytes: Uint8Array): SourceKind | undefined {
  const kind = articleKindOf(name, bytes);
  return kind !== 'text' || kindOfName(name) === 'text' ? kind : undefined;
}

/** Returns true if a source of that name always holds any number of articles. */
export function holdsRecords(path: string, kind?: SourceKind): boolean {
  return ROWS[kind ?? kindOfName(path) ?? 'text'].holds === 'many';
}

export function loadReader(kind: KindName): Promise<Reader> {
  return KINDS[kind].load();
}
