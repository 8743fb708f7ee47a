/**
 * Annotated articles, as a reader of annotation (JSON Lines, CoNLL, brat, …) gives them: what the file says, not yet
 * checked. `src/eval/check-annotation.ts` turns them into mentions over the text and tells what is wrong with them.
 */
import { readGivenMentions } from '../../engine/given/read.js';
import type { OffsetUnit } from '../../engine/text/offsets.js';
import type { Article, GivenMention } from '../../engine/types.js';

export interface Annotation {
  /** As written, in the article's `unit`; the range is half-open. */
  readonly start: number;
  readonly end: number;
  /** As written: `GPE`, `person`, `SHIP`. */
  readonly label: string;
  /** The surface, where the file repeats it: it tells of offsets that have shifted. */
  readonly text?: string;
  /** Annotations of one article with the same key (and type) are one entity. */
  readonly entity?: string;
  /** The name of that entity: the fullest form that the article uses. */
  readonly name?: string;
  /** TIMEX3 value and type. */
  readonly value?: string;
  readonly timex?: string;
}

export interface AnnotatedArticle extends Article {
  /** Where it stands, for messages: `FILE:LINE`, `FILE`. */
  readonly place: string;
  /** What the offsets count by the custom of the format. */
  readonly unit: OffsetUnit;
  /** In the order of the file. */
  readonly annotations: readonly Annotation[];
  /** Time expressions that are annotated apart from the entities, as TimeML has them. */
  readonly times?: readonly Annotation[];
  /** The text was made from annotated tokens, joined by white space (CoNLL): spans are spans of tokens. */
  readonly tokenized?: boolean;
}

/** The mentions of an article that another tool annotated. @throws ExtractError `bad-mention` */
export function annotatedMentions({ text, unit, annotations }: AnnotatedArticle): GivenMention[] {
  const items = annotations.map(({ start, end, label }) => ({ start, end, type: label }));
  return readGivenMentions(items, { text, unit, field: 'annotation' });
}
