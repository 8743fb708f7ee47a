/**
 * Checks annotation before anything is measured by it or trained on it. The faults are: offsets outside the text,
 * surfaces that differ from the text, overlapping annotations, unknown labels, and line endings of two kinds.
 */

import { typeOfLabel } from '../engine/labels.js';
import { cutsCharacter, OFFSET_UNITS, type OffsetUnit, offsetsFrom, positionsIn } from '../engine/text/offsets.js';
import type { EntityType, Result } from '../engine/types.js';
import type { AnnotatedRecord, Annotation } from '../input/annotation/annotated.js';
import { readAnnotatedRecord } from '../input/annotation/annotated-record.js';
import { type AnnotatedMention, type Side, TIME_TYPES } from './compared-document.js';

/**
 * The kinds of faults. An annotation with a fault is skipped, with two exceptions: an overlapping annotation may be
 * kept (see {@link CheckOptions}), and `mixed-newlines` and `same-id` are faults of the whole document.
 */
export type FaultKind =
  | 'off-text'
  | 'other-text'
  | 'no-label'
  | 'unknown-label'
  | 'overlap'
  | 'mixed-newlines'
  | 'same-id';

export interface Fault {
  /** Where the fault is: `FILE:LINE`, the id of the document, and the line and column in its text. */
  readonly place: string;
  readonly kind: FaultKind;
  readonly problem: string;
  /** True if the faulty annotation, or its document, was skipped. */
  readonly skipped: boolean;
}

export interface CheckOptions {
  readonly unit: OffsetUnit;
  /** Returns the type that a label stands for; {@link typeOfLabel} by default. */
  readonly typeOf?: ((label: string) => EntityType) | undefined;
  /** The known types; by default, every type is known. */
  readonly types?: readonly EntityType[] | undefined;
  /**
   * What to do with overlapping mentions: `keep` reports them and keeps them (a scorer can count them), `skip` reports
   * and skips them (a sequence model cannot learn them), `ignore` does not look for them (results may have them).
   */
  readonly overlaps: 'keep' | 'skip' | 'ignore';
}

interface CheckedAnnotation {
  /** The valid mentions: ranges in UTF-16 code units, inside the text and not empty. */
  readonly side: Side;
  readonly faults: readonly Fault[];
}

/** Returns the valid annotations of a record as mentions, and a fault for each invalid annotation. */
export function checkAnnotation(record: AnnotatedRecord, text: string, options: CheckOptions): CheckedAnnotation {
  const faults: Fault[] = [];
  const resolve = createResolver(record, text, options, faults);
  const all = record.annotations.flatMap(resolve);
  const overlaps = options.overlaps === 'ignore' ? new Map<AnnotatedMention, AnnotatedMention>() : findOverlapping(all);
  const skipped = options.overlaps === 'skip';
  for (const [mention, other] of overlaps) {
    const problem = `${describe(mention, text)} overlaps ${describe(other, text)}`;
    faults.push({ place: formatPlace(record, text, mention.start), kind: 'overlap', problem, skipped });
  }
  const mentions = skipped ? all.filter((mention) => !overlaps.has(mention)) : all;
  const times = record.times?.flatMap(resolve) ?? mentions.filter(({ type }) => TIME_TYPES.includes(type));
  return { side: { mentions, times }, faults };
}

/** Returns the mentions of a result that `extract` wrote. */
export function readResultSide(result: Result, text: string): Side {
  return checkAnnotation(readAnnotatedRecord(result, result.id), text, { unit: 'utf16', overlaps: 'ignore' }).side;
}

/**
 * Returns the unit of the offsets: the unit with the most annotations whose repeated surface equals the text at their
 * offsets. If units are equally good, the usual unit of the format wins.
 */
export function detectOffsetUnit(records: readonly { record: AnnotatedRecord; text: string }[]): OffsetUnit {
  const usual = records[0]?.record.unit ?? 'codepoint';
  const countMatches = (unit: OffsetUnit): number => {
    let count = 0;
    for (const { record, text } of records) {
      const convert = offsetsFrom(unit, text);
      for (const { start, end, text: surface } of record.annotations) {
        const [from, to] = [convert(start), convert(end)];
        if (surface !== undefined && from !== undefined && isSameSurface(surface, text.slice(from, to))) count++;
      }
    }
    return count;
  };
  return OFFSET_UNITS.reduce((best, unit) => (countMatches(unit) > countMatches(best) ? unit : best), usual);
}

const TIMEX_LABELS = ['DATE', 'TIME', 'DURATION', 'SET'];

/** Returns a function that turns an annotation into a mention. For a faulty annotation it adds a fault to `faults`. */
function createResolver(
  record: AnnotatedRecord,
  text: string,
  { unit, types, typeOf = typeOfLabel }: CheckOptions,
  faults: Fault[],
): (annotation: Annotation, index: number) => AnnotatedMention[] {
  const convert = offsetsFrom(unit, text);
  return (annotation, index) => {
    const { label, text: surface, timex, ...rest } = annotation;
    const [start, end] = [convert(annotation.start), convert(annotation.end)];
    const fail = (kind: FaultKind, problem: string): AnnotatedMention[] => {
      const place = formatPlace(record, text, start);
      faults.push({ place, kind, problem: `${label || 'annotation'} ${index + 1} ${problem}`, skipped: true });
      return [];
    };
    const range = `${annotation.start}–${annotation.end}`;
    if (start === undefined || end === undefined || cutsCharacter(text, start) || cutsCharacter(text, end)) {
      return fail('off-text', `has the range ${range}, which is not in the text`);
    }
    if (start >= end) return fail('off-text', `has the empty range ${range}`);
    const here = text.slice(start, end);
    if (surface !== undefined && !isSameSurface(surface, here)) {
      return fail('other-text', `has the text ${quote(surface)}, but the article has ${quote(here)} at ${range}`);
    }
    if (label === '') return fail('no-label', `(${quote(here)}) has no label`);
    const type = typeOf(label);
    if (types !== undefined && !types.includes(type)) {
      return fail('unknown-label', `(${quote(here)}) has an unknown label`);
    }
    const time = timex ?? (TIMEX_LABELS.includes(label.toUpperCase()) ? label.toUpperCase() : undefined);
    return [
      { ...rest, start, end, type, name: annotation.name ?? here, ...(time === undefined ? {} : { timex: time }) },
    ];
  };
}

/**
 * Finds mentions that overlap an earlier or longer mention. Returns a map from each to the mention that it overlaps.
 * Without the mentions in the map, no two mentions overlap.
 */
function findOverlapping(mentions: readonly AnnotatedMention[]): Map<AnnotatedMention, AnnotatedMention> {
  const overlaps = new Map<AnnotatedMention, AnnotatedMention>();
  let last: AnnotatedMention | undefined;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (last !== undefined && mention.start < last.end) overlaps.set(mention, last);
    else last = mention;
  }
  return overlaps;
}

/**
 * Returns the fault of a text with line endings of two kinds. An editor or a version control system may have rewritten
 * some line endings after the offsets were counted. The document is skipped unless every annotation repeats its
 * surface, which shows whether the offsets still fit.
 */
export function checkNewlines(record: AnnotatedRecord, text: string): Fault | undefined {
  const newlines = [...text.matchAll(/\r\n|\r|\n/g)];
  const odd = newlines.find(([newline]) => newline !== newlines[0]?.[0]);
  if (odd === undefined) return undefined;
  const annotations = [...record.annotations, ...(record.times ?? [])];
  const isVerifiable = annotations.every(({ text: surface }) => surface !== undefined);
  const [first = '', other = ''] = [newlines[0]?.[0], odd[0]].map((newline) => JSON.stringify(newline));
  const endings = `has lines that end in ${first} and in ${other}`;
  const problem = isVerifiable ? endings : `${endings}, so its offsets may be shifted`;
  return {
    place: formatPlace(record, text, odd.index),
    kind: 'mixed-newlines',
    problem,
    skipped: !isVerifiable,
  };
}

function formatPlace({ place, id }: AnnotatedRecord, text: string, start: number | undefined): string {
  const document = place === id ? place : `${place}: ${id}`;
  if (start === undefined) return document;
  const { line, column } = positionsIn('utf16', text)(start);
  return `${document}:${line}:${column}`;
}

function describe({ start, end, type }: AnnotatedMention, text: string): string {
  return `${type} ${quote(text.slice(start, end))}`;
}

/**
 * Compares the surface with the text, where any run of white space equals a blank: a format with one annotation a line
 * cannot repeat a line break.
 */
function isSameSurface(surface: string, here: string): boolean {
  return surface === here || surface.replace(/\s+/g, ' ') === here.replace(/\s+/g, ' ');
}

/** Maximum length of a quotation from the article in a message, in code points. */
const MAX_QUOTED = 40;

function quote(text: string): string {
  const characters = [...text];
  return characters.length > MAX_QUOTED ? `“${characters.slice(0, MAX_QUOTED - 1).join('')}…”` : `“${text}”`;
}
