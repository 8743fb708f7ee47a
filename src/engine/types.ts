/**
 * The shapes that travel through the pipeline, and nothing else: no code lives here.
 *
 * Every position is an offset into `Document.text` in UTF-16 code units (JavaScript string indexes);
 * every range is half-open. Nothing keeps a copy of its surface apart from the token table's cache:
 * `text.slice(start, end)` is the surface, always.
 */

/** The types that the shipped model and rules know. A model trained by a user may add its own. */
export const KNOWN_TYPES = [
  'person',
  'organization',
  'place',
  'date',
  'group',
  'misc',
  'money',
  'duration',
  'set',
] as const;

export type KnownType = (typeof KNOWN_TYPES)[number];

/** An entity type: one of {@link KNOWN_TYPES}, or one that a user's own model or lexicon brought along. */
export type EntityType = KnownType | (string & {});

/** One article as it was read: text after decoding, before any cleaning. */
export interface Article {
  /** The path as given, `-` for standard input, or the record's id. */
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  /** The publication date, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Mentions to link and resolve instead of looking for any; in text order, without overlaps. */
  readonly mentions?: readonly GivenMention[];
}

/** A mention that came with an article; offsets in UTF-16 code units, half-open. */
export interface GivenMention {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

/**
 * All tokens of a document as parallel arrays, one slot a token, in text order.
 * Tokens and the gaps between them (white space) tile the text.
 */
export interface TokenTable {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Surface strings: `text.slice(start[i], end[i])`. */
  readonly text: readonly string[];
  /** Part of speech: an index into `POS_TAGS` of `text/pos.ts` (Universal Dependencies tags). */
  readonly pos: Uint8Array;
  /** Index of the sentence that the token stands in. */
  readonly sentence: Int32Array;
}

/** Sentences as ranges of tokens. A sentence never crosses a block (a line or a re-joined paragraph). */
export interface SentenceTable {
  readonly length: number;
  /** First token of the sentence. */
  readonly first: Int32Array;
  /** One past its last token. */
  readonly last: Int32Array;
  /** Index of the block that the sentence stands in; blocks count from 0 in text order. */
  readonly block: Int32Array;
}

/** A text and the flat tables over it. Made by `text/`, read by every later stage, changed by none. */
export interface Document {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly sentences: SentenceTable;
}

/**
 * Tokenizes a text of any content and length; never throws.
 *
 * Tokens are in text order, disjoint and not empty, and contain no white space; only white space lies between them.
 */
export type ReadDocument = (text: string) => Document;

/** TIMEX3 types (ISO-TimeML). */
export type Timex = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** TIMEX3 `mod` values that the date rules use. */
export type TimexMod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'
  | 'MORE_THAN'
  | 'LESS_THAN'
  | 'EQUAL_OR_MORE'
  | 'EQUAL_OR_LESS';

/** What a date, time, duration or set means in the calendar. */
export interface TemporalValue {
  /** TIMEX3/ISO 8601 value; absent when it cannot be known. */
  readonly value?: string;
  readonly timex: Timex;
  readonly mod?: TimexMod;
  /** First and last day that the expression covers, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
}

/** One stretch of text that names something. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  /** The model's probability that exactly this span has this type; absent on mentions found by rule. */
  readonly score?: number;
  /** What found it: `model`, `lexicon`, `given`, or `dates/<rule>`. */
  readonly source: string;
  /** For dates, durations and sets. */
  readonly time?: TemporalValue;
  /** Which entry of the user's lexicon matched: all mentions of an entry are of one thing. */
  readonly lexiconEntry?: number;
  /** The id of that entry. */
  readonly lexiconId?: string;
}

/** Where a place is, by GeoNames. */
export interface PlaceReference {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Name of the first-level region, for cities. */
  readonly admin?: string;
  readonly kind: 'country' | 'region' | 'city' | 'continent';
  readonly latitude?: number;
  readonly longitude?: number;
  /** GeoNames id. */
  readonly geonames?: number;
}

/** A mention inside a result. */
export interface ResultMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly score?: number;
  /** The text before and after it, where a format was asked for context. */
  readonly before?: string;
  readonly after?: string;
}

/** One real thing of one article, with all its mentions. */
export interface Entity {
  /** `T1`, `T2`, … in order of first mention; unique in the article. */
  readonly id: string;
  readonly type: EntityType;
  /** The fullest form that the article uses. */
  readonly name: string;
  readonly count: number;
  /** The other forms, most frequent first. */
  readonly aliases: readonly string[];
  /** How much the article is about this, 0 to 1; the entities of an article sum to 1. */
  readonly salience?: number;
  readonly value?: string;
  readonly timex?: Timex;
  readonly mod?: TimexMod;
  readonly from?: string;
  readonly to?: string;
  readonly place?: PlaceReference;
  /** For a group: the country that it belongs to (ISO 3166-1 alpha-2). */
  readonly refersTo?: string;
  readonly lexiconId?: string;
  /** In text order. */
  readonly mentions: readonly ResultMention[];
}

/** What is extracted from one article; the object that `--format json` prints. */
export interface Result {
  readonly id: string;
  readonly title?: string;
  /** The publication date that relative dates were resolved against, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** The text that the offsets point into, when it was asked for. */
  readonly text?: string;
  readonly entities: readonly Entity[];
}

/** An article that could not be read, in place of its result, so that nothing goes missing from a batch. */
export interface FailedResult {
  readonly id: string;
  readonly error: { readonly code: string; readonly message: string };
}
