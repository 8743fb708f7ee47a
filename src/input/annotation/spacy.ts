/** Reads the training data of spaCy and Prodigy: JSON Lines. */
import type { Annotation } from './annotated.js';
import { byLines, type OpenReader, type ReadAnnotation } from './annotated-reader.js';
import { annotation, field, isObject, type JsonObject, parseJson, recordArticle } from './record-article.js';

/**
 * Reads `spans` as Prodigy writes them, `ents` as spaCy's `Doc.to_json` does, and the `entities` of spaCy 2, which are
 * lists of start, end and label. An example that the annotator rejected or passed over says nothing and is left out.
 */
export const readSpacy: OpenReader = (path, fields) =>
  byLines(
    (line, number): ReadAnnotation[] => {
      if (line.trim() === '') return [];
      const place = `${path}:${number}`;
      const value = parseJson(line);
      const record = Array.isArray(value) ? pair(value) : value;
      if (!isObject(record)) return [{ place, problem: 'is not a JSON object' }];
      if ((record.answer ?? 'accept') !== 'accept') return [];
      const about = [record, record.meta, record._].filter(isObject);
      const found = spansOf(record);
      if (found.includes(undefined)) return [{ place, problem: 'has a span without start, end and label' }];
      return [recordArticle(field([record], fields.text), about, fields, place, found as Annotation[])];
    },
    () => [],
  );

/** spaCy 2 has a list of the text and an object with its annotation. */
function pair([text, rest]: readonly unknown[]): JsonObject {
  return { text, ...(isObject(rest) ? rest : {}) };
}

function spansOf(record: JsonObject): (Annotation | undefined)[] {
  const list = [record.spans, record.ents, record.entities].find(Array.isArray) ?? [];
  return list.map((span: unknown) => {
    if (Array.isArray(span)) return annotation(span[0], span[1], span[2]);
    return isObject(span) ? annotation(span.start, span.end, span.label ?? span.type, span.text) : undefined;
  });
}
