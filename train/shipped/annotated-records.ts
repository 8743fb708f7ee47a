/** Reads annotated JSON Lines: code-point offsets become UTF-16 ones, corpus labels become the model's types. */
import { readFileSync } from 'node:fs';
import type { GoldSpan } from '../../src/train/training-article.js';

export interface AnnotatedArticle {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
  /** The publication date, `YYYY-MM-DD`. */
  readonly date?: string;
}

interface Record_ {
  readonly id: string;
  readonly text: string;
  readonly dct?: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** @param typeOf the model's type for a corpus's label; undefined drops the span. */
export function readAnnotated(file: URL | string, typeOf: (label: string) => string | undefined): AnnotatedArticle[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, text, dct, entities } = JSON.parse(line) as Record_;
      const units = codeUnits(text);
      const spans = entities.flatMap(({ start, end, type }) => {
        const mapped = typeOf(type);
        return mapped === undefined ? [] : [{ start: units[start] as number, end: units[end] as number, type: mapped }];
      });
      return { id, text, spans, ...(dct === undefined ? {} : { date: dct.slice(0, 10) }) };
    });
}

/** For every code point, and for the end, its offset in UTF-16 code units. */
function codeUnits(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const sign of text) {
    units.push(at);
    at += sign.length;
  }
  units.push(at);
  return units;
}
