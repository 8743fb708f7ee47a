/**
 * Reads brat standoff annotation: mentions (`T` lines), which of them are one entity (`* Equiv`), and TIMEX3 attributes
 * (`A`).
 */
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BRAT_DOCUMENT_LINE as DOCUMENT_LINE } from '../../engine/labels.js';
import { ExtractError } from '../../util/errors.js';
import { joinUpTo } from '../../util/files/read-bounded.js';
import type { Annotation } from '../annotation/annotated.js';
import { annotatedArticle } from '../annotation/annotated-record.js';
import { type OpenReader, type ReadAnnotation, readByLines } from '../annotation/piece-reader.js';
import { asItem, readPieces, runawayBytes } from '../annotation/read-pieces.js';
import { decode } from '../encoding/decode.js';
import { inUtf8 } from '../encoding/encoding.js';
import { type Reader, tooLarge } from '../reader.js';
import type { FieldNames } from '../records/fields.js';
import { findField } from '../records/fields.js';
import { isObject, tryParseJson } from '../records/json-values.js';

/**
 * Reads an `.ann` file and the `.txt` file beside it, whichever of the two the source is; or a stream of several
 * articles that contains their texts as well.
 */
export const readBrat: Reader = async function* (source) {
  const { path, fields, cwd, maxBytes } = source;
  const [, stem, extension] = /^(.+)(\.ann|\.txt)$/.exec(path) ?? [];
  const [text, annotation] = [`${stem}.txt`, `${stem}.ann`];
  const isPair = extension === '.txt' || (extension === '.ann' && (await exists(resolve(cwd, text))));
  if (!isPair) return yield* readPieces(openBrat)(source);
  const here = await readWhole(await inUtf8(source), maxBytes);
  const beside = createReadStream(resolve(cwd, extension === '.txt' ? annotation : text));
  const there = await readWhole(beside, maxBytes).catch((cause) => {
    if (cause instanceof ExtractError) throw cause;
    const problem = `has no ${extension === '.txt' ? '.ann' : '.txt'} file beside it that could be read`;
    throw new ExtractError('unreadable', problem, { advice: 'keep both files in one folder', cause });
  });
  const [article, lines] = extension === '.txt' ? [here, there] : [there, here];
  yield* readBratFile(article, lines, annotation, fields).map((each) => asItem(each, maxBytes));
};

/** The annotation lines of one article. Ignores events, relations and notes, which do not describe entities. */
class BratLines {
  readonly #spans = new Map<string, Annotation>();
  readonly #details = new Map<string, { entity?: string; value?: string; timex?: string }>();

  /** Adds a line. Returns false for a `T` line that cannot be read. */
  add(line: string): boolean {
    const [id = '', data = '', surface] = line.split('\t');
    if (id.startsWith('T')) return this.#addSpan(id, data, surface);
    const [name, ...words] = data.split(' ');
    if (id.startsWith('*') && name === 'Equiv') {
      for (const each of words) this.#addDetail(each, { entity: words[0] as string });
    }
    const [subject = '', value] = words;
    if (/^[AM]/.test(id) && value !== undefined) {
      if (name === 'Value') this.#addDetail(subject, { value });
      if (name === 'Timex') this.#addDetail(subject, { timex: value });
    }
    return true;
  }

  toAnnotations(): Annotation[] {
    return [...this.#spans].map(([id, span]) => ({ ...span, ...this.#details.get(id) }));
  }

  /**
   * Adds the span of a `T` line. An annotation in several fragments becomes one span, from the start of the first to
   * the end of the last.
   */
  #addSpan(id: string, data: string, surface: string | undefined): boolean {
    const found = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(data);
    if (!found) return false;
    const [, label = '', ranges = ''] = found;
    const offsets = ranges.split(/[ ;]/).map(Number);
    const start = offsets.reduce((one, other) => Math.min(one, other));
    const end = offsets.reduce((one, other) => Math.max(one, other));
    // A surface is kept only for a single fragment, because the file leaves out the text between two fragments.
    const text = offsets.length === 2 && surface !== undefined ? { text: surface } : {};
    this.#spans.set(id, { start, end, label, ...text });
    return true;
  }

  #addDetail(id: string, detail: { entity?: string; value?: string; timex?: string }): void {
    this.#details.set(id, { ...this.#details.get(id), ...detail });
  }
}

const NOT_A_SPAN = 'is no text-bound annotation (ID, tab, type and offsets, tab, text)';

/** Reads a stream of several articles; each begins with a line that contains its text. */
export const openBrat: OpenReader = (path, fields) => {
  let open: { readonly document: unknown; readonly lines: BratLines; readonly place: string } | undefined;
  const finish = (): ReadAnnotation[] => {
    if (!open) return [];
    const { document, lines, place } = open;
    open = undefined;
    if (!isObject(document)) return [{ place, problem: 'has no article in JSON' }];
    const text = findField([document], 'text', fields)?.value;
    return [annotatedArticle(text, [document], fields, place, lines.toAnnotations())];
  };
  return readByLines((line, number) => {
    const place = `${path}:${number}`;
    if (line.startsWith(DOCUMENT_LINE)) {
      const done = finish();
      open = { document: tryParseJson(line.slice(DOCUMENT_LINE.length)), lines: new BratLines(), place };
      return done;
    }
    if (line.trim() === '') return [];
    if (!open) {
      const advice = 'name the .ann file that stands beside its .txt, or a stream written for several articles';
      return number === 1 ? [{ place, problem: `has no text to these annotations (${advice})` }] : [];
    }
    return open.lines.add(line) ? [] : [{ place, problem: NOT_A_SPAN }];
  }, finish);
};

/** Reads an `.ann` file whose text is in a file of its own. @param path of the annotation, for messages. */
export function readBratFile(text: string, annotation: string, path: string, fields: FieldNames): ReadAnnotation[] {
  const lines = new BratLines();
  const reader = readByLines(
    (line, number) =>
      line.trim() === '' || lines.add(line) ? [] : [{ place: `${path}:${number}`, problem: NOT_A_SPAN }],
    () => [],
  );
  const problems = [...reader.push(annotation), ...reader.end()];
  const id = path.replace(/(?:\.txt)?\.ann$/, '.txt');
  return [...problems, annotatedArticle(text, [{ [fields.id ?? 'id']: id }], fields, path, lines.toAnnotations())];
}

/**
 * Reads the whole of a text or annotation file, up to the limit on both together; `asItem` later checks the limit on
 * the text.
 */
async function readWhole(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> {
  return decode(await joinUpTo(chunks, runawayBytes(maxBytes), () => tooLarge(undefined, maxBytes)));
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
