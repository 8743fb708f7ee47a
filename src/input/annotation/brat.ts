/** Reads brat standoff annotation: text-bound annotations, which of them are one thing, and TIMEX3 attributes. */

import { BRAT_DOCUMENT_LINE as DOCUMENT_LINE } from '../../engine/labels.js';
import type { Annotation } from './annotated.js';
import { byLines, type FieldNames, type OpenReader, type ReadAnnotation } from './annotated-reader.js';
import { isObject, parseJson, recordArticle } from './record-article.js';

/** The lines about one article; what is not about entities (events, relations, notes) is passed over. */
class BratLines {
  readonly #spans = new Map<string, Annotation>();
  readonly #details = new Map<string, { entity?: string; value?: string; timex?: string }>();

  /** Whether the line was one. */
  add(line: string): boolean {
    const [id = '', data = '', surface] = line.split('\t');
    if (id.startsWith('T')) return this.#addSpan(id, data, surface);
    const [name, ...words] = data.split(' ');
    if (id.startsWith('*') && name === 'Equiv')
      for (const each of words) this.#detail(each, { entity: words[0] as string });
    const [subject = '', value] = words;
    if (/^[AM]/.test(id) && value !== undefined) {
      if (name === 'Value') this.#detail(subject, { value });
      if (name === 'Timex') this.#detail(subject, { timex: value });
    }
    return true;
  }

  annotations(): Annotation[] {
    return [...this.#spans].map(([id, span]) => ({ ...span, ...this.#details.get(id) }));
  }

  /** An annotation in fragments is read as the whole stretch from the first to the last. */
  #addSpan(id: string, data: string, surface: string | undefined): boolean {
    const found = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(data);
    if (!found) return false;
    const [, label = '', ranges = ''] = found;
    const places = ranges.split(/[ ;]/).map(Number);
    const start = places.reduce((one, other) => Math.min(one, other));
    const end = places.reduce((one, other) => Math.max(one, other));
    // What is between two fragments is not in the surface that the file repeats.
    const text = places.length === 2 && surface !== undefined ? { text: surface } : {};
    this.#spans.set(id, { start, end, label, ...text });
    return true;
  }

  #detail(id: string, detail: { entity?: string; value?: string; timex?: string }): void {
    this.#details.set(id, { ...this.#details.get(id), ...detail });
  }
}

/** Reads a stream of several articles, each of which begins with a line that bears its text. */
export const readBrat: OpenReader = (path, fields) => {
  let open: { readonly document: unknown; readonly lines: BratLines; readonly place: string } | undefined;
  const finish = (): ReadAnnotation[] => {
    if (!open) return [];
    const { document, lines, place } = open;
    open = undefined;
    if (!isObject(document)) return [{ place, problem: 'has no article in JSON' }];
    return [recordArticle(document[fields.text], [document], fields, place, lines.annotations())];
  };
  return byLines((line, number) => {
    const place = `${path}:${number}`;
    if (line.startsWith(DOCUMENT_LINE)) {
      const done = finish();
      open = { document: parseJson(line.slice(DOCUMENT_LINE.length)), lines: new BratLines(), place };
      return done;
    }
    if (line.trim() === '') return [];
    if (!open) {
      const advice = 'name the .ann file that stands beside its .txt, or a stream written for several articles';
      return number === 1 ? [{ place, problem: `has no text to these annotations (${advice})` }] : [];
    }
    return open.lines.add(line) ? [] : [{ place, problem: NO_SPAN }];
  }, finish);
};

const NO_SPAN = 'is no text-bound annotation (ID, tab, type and offsets, tab, text)';

/** Reads an `.ann` file whose text stands in a file of its own. @param path of the annotation, for messages. */
export function readBratFile(text: string, annotation: string, path: string, fields: FieldNames): ReadAnnotation[] {
  const lines = new BratLines();
  const reader = byLines(
    (line, number) => (line.trim() === '' || lines.add(line) ? [] : [{ place: `${path}:${number}`, problem: NO_SPAN }]),
    () => [],
  );
  const problems = [...reader.push(annotation), ...reader.end()];
  const id = path.replace(/(?:\.txt)?\.ann$/, '.txt');
  return [...problems, recordArticle(text, [{ [fields.id]: id }], fields, path, lines.annotations())];
}
