/**
 * The types of the data that pass through the pipeline.
 *
 * Every position is an offset into `Document.text` in UTF-16 code units (JavaScript string indexes), and every range is
 * half-open: `text.slice(start, end)` is always the surface of a token or a mention.
 */

/** The entity types of the shipped model and rules. A user's model or lexicon may add others. */
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

/** An entity type: one of {@link KNOWN_TYPES}, or a type of the user's own model or lexicon. */
export type EntityType = KnownType | (string & {});

/** One article as an input reader returns it: the text is decoded, but not cleaned. */
export interface Article {
  /** Id of the article: its path as given, `-` for standard input, or the id of its record. */
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  /** The publication date, `YYYY-MM-DD`. */
  readonly date?: string;
  /** The authors of the article, if the file names them outside of the text. */
  readonly authors?: readonly string[];
  /** The newspaper, agency or site that published the article. */
  readonly source?: string;
  /**
   * If present, the engine links and resolves these mentions and does not search for others. They are in text order and
   * do not overlap.
   */
  readonly mentions?: readonly GivenMention[];
}

/** A mention that the article's own record contains. */
export interface GivenMention {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

/**
 * All tokens of a document in text order, as parallel arrays with one element for each token. Only white space lies
 * between tokens.
 */
export interface TokenTable {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The surface of each token: `text.slice(start[i], end[i])`. */
  readonly text: readonly string[];
  /** Part of speech: an index into `POS_TAGS` of `text/pos.ts` (Universal Dependencies tags). */
  readonly pos: Uint8Array;
  /** Index of the sentence that contains the token. */
  readonly sentence: Int32Array;
}

/** Sentences as ranges of tokens. A sentence never crosses a block (a line or a re-joined paragraph). */
export interface SentenceTable {
  readonly length: number;
  /** Index of the first token of the sentence. */
  readonly first: Int32Array;
  /** Index of the token after the last token of the sentence. */
  readonly last: Int32Array;
  /** Index of the block that contains the sentence; blocks count from 0 in text order. */
  readonly block: Int32Array;
}

/** A text with tables of its tokens and sentences. The folder `text/` makes it; no later stage changes it. */
export interface Document {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly sentences: SentenceTable;
}

/**
 * Tokenizes a text. Accepts texts of any content and length, and never throws.
 *
 * Tokens are in text order, disjoint and not empty, and contain no white space; only white space lies between them.
 */
export type ReadDocument = (text: string) => Document;

/** TIMEX3 types (ISO-TimeML). */
export type Timex = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** Values of the TIMEX3 attribute `mod` that the date rules use, such as `START`. */
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

/** The meaning of a date, time, duration or set of times in the calendar. */
export interface TemporalValue {
  /** TIMEX3/ISO 8601 value; absent if the text does not determine the value. */
  readonly value?: string;
  readonly timex: Timex;
  readonly mod?: TimexMod;
  /** First and last day of the period that the expression covers, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
}

/** What surrounds a story: the line of its authors, credits of reporters and pictures, tag lists and lines of contact. */
export type Zone = 'byline' | 'credit' | 'furniture';

/** A range of the text that names an entity. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  /** The model's probability that exactly this span has this type; absent for mentions that a rule found. */
  readonly score?: number;
  /** What found the mention: `model`, `lexicon`, `given` (the article's record), or `dates/<rule>`. */
  readonly source: string;
  /** The meaning of a date, duration or set of times. */
  readonly time?: TemporalValue;
  /** Index of the user's lexicon entry that matched. All mentions of one lexicon entry belong to one entity. */
  readonly lexiconEntry?: number;
  /** The id of the user's lexicon entry that matched. */
  readonly lexiconId?: string;
  /** Absent inside of the story. */
  readonly zone?: Zone;
}

/** The location of a place, from GeoNames. */
export interface PlaceReference {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Name of the first-level region (state, province) in which a city lies. */
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
  /** The mention is not in the story, but in a line around it. */
  readonly zone?: Zone;
  /** The text before and after the mention, if the option `context` is set. */
  readonly before?: string;
  readonly after?: string;
}

/** A person, an organization, a place, … of one article, with all its mentions. */
export interface Entity {
  /** `T1`, `T2`, … in order of first mention; unique in the article. */
  readonly id: string;
  readonly type: EntityType;
  /** The entity's name: the longest form that the article uses. */
  readonly name: string;
  readonly count: number;
  /** The other forms of the name in the article, most frequent first. */
  readonly aliases: readonly string[];
  /** The share of the article that is about the entity, 0 to 1; the entities of an article sum to 1. */
  readonly salience?: number;
  readonly value?: string;
  readonly timex?: Timex;
  readonly mod?: TimexMod;
  readonly from?: string;
  readonly to?: string;
  readonly place?: PlaceReference;
  /** For a group: the country of its people (ISO 3166-1 alpha-2). */
  readonly refersTo?: string;
  readonly lexiconId?: string;
  /** In text order. */
  readonly mentions: readonly ResultMention[];
}

/** A stretch of the text that somebody said or wrote. */
export interface Quote {
  /** `Q1`, `Q2`, … in text order. */
  readonly id: string;
  /** The words with their quotation marks. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The id of the entity that said it; null if the text names nobody, or names no entity of the result. */
  readonly speaker: string | null;
  /** The subject of the cue as the text writes it: `the NATO chief`. */
  readonly speakerText?: string;
  /** The verb, noun or phrase that introduces the words: `said`, `according to`. */
  readonly cue?: { readonly start: number; readonly end: number; readonly text: string };
  /** How certain the speaker is, 0 to 1. */
  readonly score: number;
  /** The id of the first stretch of the same quotation. */
  readonly continues?: string;
}

/** The result of one article: the object that `--format json` prints. */
export interface Result {
  readonly id: string;
  readonly title?: string;
  /** The publication date, from which relative dates count, `YYYY-MM-DD`; null if it is unknown. */
  readonly date: string | null;
  /** The authors of the article, if the file names them outside of the text. */
  readonly authors?: readonly string[];
  /** The newspaper, agency or site that published the article, if the file names it. */
  readonly source?: string;
  /** The text that the offsets point into, if the option `--include-text` is set. */
  readonly text?: string;
  readonly entities: readonly Entity[];
  /** In text order; present if the option `quotes` is set. */
  readonly quotes?: readonly Quote[];
}

/** The error of an article, in place of its result, so that a batch has one result for each article. */
export interface FailedResult {
  readonly id: string;
  readonly error: { readonly code: string; readonly message: string };
}
