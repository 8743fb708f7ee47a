/** Helpers for tests of annotation readers: files in chunks, and spans in UTF-16 code units. */

import { typeOfLabel } from '../../src/engine/labels.js';
import { offsetsFrom } from '../../src/engine/text/offsets.js';
import type { AnnotatedArticle } from '../../src/input/annotation/annotated.js';
import type { OpenReader, ReadAnnotation } from '../../src/input/annotation/piece-reader.js';
import type { FieldNames } from '../../src/input/records/fields.js';
import type { ArticleResult, Format, FormatOptions } from '../../src/output/formats/format.js';
import type { Span } from './hostile-results.js';
import { plainOptions } from './results.js';

export const FIELDS: FieldNames = { text: 'text', id: 'id', title: 'title', date: 'date' };

/** Reads a file that arrives in chunks of `size` bytes. */
export function readAnnotation(open: OpenReader, source: string, size = source.length || 1): ReadAnnotation[] {
  const reader = open('file', FIELDS);
  const found: ReadAnnotation[] = [];
  for (let at = 0; at < source.length; at += size) found.push(...reader.push(source.slice(at, at + size)));
  return [...found, ...reader.end()];
}

export function articlesOf(read: readonly ReadAnnotation[]): AnnotatedArticle[] {
  return read.map((each) => {
    if ('problem' in each) throw new Error(`${each.place}: ${each.problem}`);
    const { text } = each;
    if (text === undefined) throw new Error(`${each.place}: has no text`);
    return { ...each, text };
  });
}

/** The spans in text order. */
export function spansIn({ text, unit, annotations }: AnnotatedArticle): Span[] {
  const convert = offsetsFrom(unit ?? 'utf16', text);
  return annotations
    .map(({ start, end, label }) => ({
      start: convert(start) ?? Number.NaN,
      end: convert(end) ?? Number.NaN,
      type: typeOfLabel(label),
    }))
    .sort((a, b) => a.start - b.start);
}

export async function writeAll(
  format: Format,
  articles: readonly ArticleResult[],
  options: Partial<FormatOptions> = {},
): Promise<string> {
  const writer = format.open({ ...plainOptions(), shape: 'array', ...options });
  return [writer.begin?.() ?? '', ...articles.map((each) => writer.article(each)), writer.end?.() ?? ''].join('');
}
