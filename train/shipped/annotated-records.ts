/** Reads annotated JSON Lines: converts offsets from code points to UTF-16 code units, and labels to the model's types. */
import { readFileSync } from 'node:fs';
import type { GoldSpan } from '../../src/train/training-article.js';

export interface AnnotatedArticle {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
  /** The publication date, `YYYY-MM-DD`. */
  readonly date?: string;
}

interface AnnotatedRecord {
  readonly id: string;
  readonly text: string;
  readonly dct?: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** @param typeOf returns the model's type for a label of the corpus; undefined drops the span. */
export function readAnnotated(file: URL | string, typeOf: (label: string) => string | undefined): AnnotatedArticle[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, text, dct, entities } = JSON.parse(line) as AnnotatedRecord;
      const units = offsetsInUnits(text);
      const spans = entities.flatMap(({ start, end, type }) => {
        const mapped = typeOf(type);
        return mapped === undefined ? [] : [{ start: units[start] as number, end: units[end] as number, type: mapped }];
      });
      return { id, text, spans, ...(dct === undefined ? {} : { date: dct.slice(0, 10) }) };
    });
}

/** Returns the offset in UTF-16 code units of every code point and of the end of the text. */
function offsetsInUnits(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const sign of text) {
    units.push(at);
    at += sign.length;
  }
  units.push(at);
  return units;
}
