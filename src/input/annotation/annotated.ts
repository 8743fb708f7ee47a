/**
 * Annotated articles as a reader of gold or results (JSON Lines, CoNLL, brat, …) yields them: what the file says,
 * unchecked. `src/eval/check-annotation.ts` turns annotations into mentions and reports what is wrong with them.
 */
import { readGivenMentions } from '../../engine/given/read.js';
import type { OffsetUnit } from '../../engine/text/offsets.js';
import type { Article, GivenMention } from '../../engine/types.js';

export interface Annotation {
  /** Half-open range, as written, in the article's `unit`. */
  readonly start: number;
  readonly end: number;
  /** As written: `GPE`, `person`, `SHIP`. */
  readonly label: string;
  /** The annotated surface, if the file repeats it; it reveals offsets that have shifted. */
  readonly text?: string;
  /** Annotations of one article with the same key and type are mentions of one entity. */
  readonly entity?: string;
  /** The entity's name: the fullest form that the article uses. */
  readonly name?: string;
  /** TIMEX3 value and type. */
  readonly value?: string;
  readonly timex?: string;
}

export interface AnnotatedArticle extends Article {
  /** Where the article stands, for messages: `FILE:LINE` or `FILE`. */
  readonly place: string;
  /** Unit of the offsets, by the convention of the format. */
  readonly unit: OffsetUnit;
  /** In the order of the file. */
  readonly annotations: readonly Annotation[];
  /** Time expressions annotated apart from the entities, as in TimeML. */
  readonly times?: readonly Annotation[];
  /** The text is made of annotated tokens, joined by white space (CoNLL): every span is a span of tokens. */
  readonly tokenized?: boolean;
  /** The message of a result's `error`: the program that wrote the result could not read the article. */
  readonly failed?: string;
}

/** An annotated article whose text may stand in another file: a result only points into the text. */
export interface AnnotatedRecord extends Omit<AnnotatedArticle, 'text'> {
  readonly text?: string;
}

/** Returns the annotations as mentions with offsets in UTF-16 code units. @throws ExtractError `bad-mention` */
export function annotatedMentions({ text, unit, annotations }: AnnotatedArticle): GivenMention[] {
  const items = annotations.map(({ start, end, label, text: words }) => ({ start, end, type: label, text: words }));
  return readGivenMentions(items, { text, unit, field: 'annotation', checked: true });
}
