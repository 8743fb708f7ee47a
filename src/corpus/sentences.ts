/** Sentences and paragraphs of a stored text, for what stands together and for passages. */
import { countLeading } from '../util/collections.js';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Returns the sentence and the paragraph, counted from 0, that contain an offset. */
export type Positions = (offset: number) => { readonly sentence: number; readonly paragraph: number };

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const PARAGRAPH_END = /\n[^\S\n]*\n\s*/g;

export function positionsIn(text: string): Positions {
  const sentences = sentencesOf(text).map(({ start }) => start);
  const paragraphs = [...text.matchAll(PARAGRAPH_END)].map(({ index, 0: gap }) => index + gap.length);
  const countUpTo = (starts: readonly number[], offset: number): number =>
    countLeading(starts.length, (i) => (starts[i] as number) <= offset);
  return (offset) => ({
    sentence: Math.max(0, countUpTo(sentences, offset) - 1),
    paragraph: countUpTo(paragraphs, offset),
  });
}

/** Returns the sentences of a text, which cover it without gaps. */
export function sentencesOf(text: string): Stretch[] {
  return Array.from(segmenter.segment(text), ({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** Returns a stretch without the white space at its edges. */
export function trimStretch(text: string, { start, end }: Stretch): Stretch {
  const whole = text.slice(start, end);
  const from = start + (whole.length - whole.trimStart().length);
  return { start: from, end: from + whole.trim().length };
}
