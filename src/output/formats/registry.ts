/** Every output format by name. To add a format, add a file and a row here. A run loads only the format it writes. */
import type { Format } from './format.js';

export interface FormatRow {
  /** One line about the format for `--help`. */
  readonly summary: string;
  /** File extension of the format; if absent, the name of the format. */
  readonly extension?: string;
  /** File extension that `extension` replaces: brat writes `a.ann` for `a.txt`, not `a.txt.ann`. */
  readonly replaces?: string;
  /** True if the format lists tokens, so that the tokenizer must be loaded for it. */
  readonly usesTokens?: true;
  readonly load: () => Promise<Format>;
}

export const FORMATS = {
  table: {
    summary: 'for reading, fitted to the terminal',
    extension: 'txt',
    load: async () => (await import('./table.js')).table,
  },
  json: { summary: 'one object, or an array for several articles', load: async () => (await import('./json.js')).json },
  jsonl: { summary: 'one object a line, one line an article', load: async () => (await import('./json.js')).jsonl },
  csv: { summary: 'for spreadsheets (RFC 4180)', load: async () => (await import('./csv.js')).csv },
  tsv: { summary: 'the same with tabs', load: async () => (await import('./csv.js')).tsv },
  markdown: {
    summary: 'tables for documents',
    extension: 'md',
    load: async () => (await import('./markdown.js')).markdown,
  },
  conll: {
    summary: 'tokens in columns with BIO labels (CoNLL-2003)',
    usesTokens: true,
    load: async () => (await import('./conll.js')).conll,
  },
  brat: {
    summary: 'standoff annotation',
    extension: 'ann',
    replaces: '.txt',
    load: async () => (await import('./brat.js')).brat,
  },
  spacy: {
    summary: 'training data for spaCy and Prodigy, JSON Lines',
    extension: 'jsonl',
    load: async () => (await import('./spacy.js')).spacy,
  },
  labelstudio: {
    summary: 'tasks with pre-annotations',
    extension: 'json',
    load: async () => (await import('./label-studio.js')).labelstudio,
  },
  geojson: {
    summary: 'a point for each place with coordinates',
    load: async () => (await import('./geojson.js')).geojson,
  },
  html: { summary: 'a page to look at, in one file', load: async () => (await import('./html/index.js')).page },
} as const satisfies Record<string, FormatRow>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
