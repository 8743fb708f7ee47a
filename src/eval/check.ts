/**
 * What may be wrong with annotation, found before anything is measured by it or learnt from it: spans off the text,
 * text that is not where the annotation says, overlaps, labels that nobody knows, newlines of two kinds.
 */

import { typeOfLabel } from '../engine/labels.js';
import { cutsCharacter, OFFSET_UNITS, type OffsetUnit, offsetsFrom, positionsIn } from '../engine/text/offsets.js';
import type { EntityType, Result } from '../engine/types.js';
import type { Annotation } from '../input/annotation/annotated.js';
import { type AnnotatedRecord, readAnnotatedRecord } from '../input/annotation/annotated-record.js';
import { type Mention, type Side, TIME_TYPES } from './document.js';

/** Each kind of fault, and what becomes of the annotation that has it, unless faults are refused. */
export const FAULTS = {
  'off-text': 'skipped',
  'other-text': 'skipped',
  'no-label': 'skipped',
  'unknown-label': 'skipped',
  overlap: 'kept by a scorer, skipped by a trainer',
  'mixed-newlines': 'the document is skipped, unless its annotation repeats every surface',
  'same-id': 'the document is skipped',
} as const;

export type FaultKind = keyof typeof FAULTS;

export interface Fault {
  /** `FILE:LINE`, then the document's id, then the place in its text. */
  readonly place: string;
  readonly kind: FaultKind;
  readonly problem: string;
  /** Whether the annotation was left out. */
  readonly skipped: boolean;
}

export interface CheckOptions {
  /** What the offsets count. */
  readonly unit: OffsetUnit;
  /** The type that a label stands for, where that is not for {@link typeOfLabel} to say. */
  readonly typeOf?: ((label: string) => EntityType) | undefined;
  /** The types that may occur; any, without it. */
  readonly types?: readonly EntityType[] | undefined;
  /**
   * What becomes of a mention that lies over another: gold has it by mistake, yet a scorer can count it and keeps it;
   * a sequence model cannot learn it and skips it; in a result it is no fault at all.
   */
  readonly overlaps: 'keep' | 'skip' | 'ignore';
}

export interface Checked {
  /** What is left: mentions with offsets in UTF-16 code units, inside the text and not empty. */
  readonly side: Side;
  readonly faults: readonly Fault[];
}

export function check(record: AnnotatedRecord, text: string, options: CheckOptions): Checked {
  const faults: Fault[] = [];
  const resolve = resolver(record, text, options, faults);
  const all = record.annotations.flatMap(resolve);
  const over = options.overlaps === 'ignore' ? new Map<Mention, Mention>() : overlapping(all);
  const skipped = options.overlaps === 'skip';
  for (const [mention, other] of over) {
    const problem = `${shown(mention, text)} overlaps ${shown(other, text)}`;
    faults.push({ place: placeOf(record, text, mention.start), kind: 'overlap', problem, skipped });
  }
  const mentions = skipped ? all.filter((mention) => !over.has(mention)) : all;
  const times = record.times?.flatMap(resolve) ?? mentions.filter(({ type }) => TIME_TYPES.includes(type));
  return { side: { mentions, times }, faults };
}

/** What a result of this program has, in the library's own shape. */
export function resultSide(result: Result, text: string): Side {
  return check(readAnnotatedRecord(result, result.id), text, { unit: 'utf16', overlaps: 'ignore' }).side;
}

/**
 * The unit that the repeated surfaces of mentions speak for: the custom of the format, unless more of them stand right
 * in another, in which whoever wrote the file must have counted.
 */
export function unitOf(records: readonly { record: AnnotatedRecord; text: string }[]): OffsetUnit {
  const custom = records[0]?.record.unit ?? 'codepoint';
  const right = (unit: OffsetUnit): number => {
    let count = 0;
    for (const { record, text } of records) {
      const convert = offsetsFrom(unit, text);
      for (const { start, end, text: surface } of record.annotations) {
        const [from, to] = [convert(start), convert(end)];
        if (surface !== undefined && from !== undefined && isSurface(surface, text.slice(from, to))) count++;
      }
    }
    return count;
  };
  return OFFSET_UNITS.reduce((best, unit) => (right(unit) > right(best) ? unit : best), custom);
}

const TIMEX_LABELS = ['DATE', 'TIME', 'DURATION', 'SET'];

/** From an annotation to a mention, or to a fault and nothing. */
function resolver(
  record: AnnotatedRecord,
  text: string,
  { unit, types, typeOf = typeOfLabel }: CheckOptions,
  faults: Fault[],
): (annotation: Annotation, index: number) => Mention[] {
  const convert = offsetsFrom(unit, text);
  return (annotation, index) => {
    const { label, text: surface, timex, ...rest } = annotation;
    const [start, end] = [convert(annotation.start), convert(annotation.end)];
    const fail = (kind: FaultKind, problem: string): Mention[] => {
      const place = placeOf(record, text, start);
      faults.push({ place, kind, problem: `${label || 'annotation'} ${index + 1} ${problem}`, skipped: true });
      return [];
    };
    const range = `${annotation.start}–${annotation.end}`;
    if (start === undefined || end === undefined || cutsCharacter(text, start) || cutsCharacter(text, end)) {
      return fail('off-text', `has the range ${range}, which is not in the text`);
    }
    if (start >= end) return fail('off-text', `has the empty range ${range}`);
    const here = text.slice(start, end);
    if (surface !== undefined && !isSurface(surface, here)) {
      return fail('other-text', `is said to be ${quoted(surface)}, but ${range} is ${quoted(here)}`);
    }
    if (label === '') return fail('no-label', `(${quoted(here)}) has no label`);
    const type = typeOf(label);
    if (types !== undefined && !types.includes(type)) {
      return fail('unknown-label', `(${quoted(here)}) has a label that is not known`);
    }
    const time = timex ?? (TIMEX_LABELS.includes(label.toUpperCase()) ? label.toUpperCase() : undefined);
    return [
      { ...rest, start, end, type, name: annotation.name ?? here, ...(time === undefined ? {} : { timex: time }) },
    ];
  };
}

/** Each mention that lies over an earlier or longer one, with that. What is left without them does not overlap. */
function overlapping(mentions: readonly Mention[]): Map<Mention, Mention> {
  const over = new Map<Mention, Mention>();
  let last: Mention | undefined;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (last !== undefined && mention.start < last.end) over.set(mention, last);
    else last = mention;
  }
  return over;
}

/**
 * The fault of a text with newlines of two kinds: where an editor or a version control system rewrote some of them,
 * offsets no longer are what they were. Nothing of the document can be relied on, unless all surfaces are repeated
 * and so can be held against the text.
 */
export function checkNewlines(record: AnnotatedRecord, text: string): Fault | undefined {
  const newlines = [...text.matchAll(/\r\n|\r|\n/g)];
  const odd = newlines.find(([newline]) => newline !== newlines[0]?.[0]);
  if (odd === undefined) return undefined;
  const annotations = [...record.annotations, ...(record.times ?? [])];
  const sure = annotations.every(({ text: surface }) => surface !== undefined);
  const [first = '', other = ''] = [newlines[0]?.[0], odd[0]].map((newline) => JSON.stringify(newline));
  const problem = sure
    ? `has lines that end in ${first} and in ${other}`
    : `has lines that end in ${first} and in ${other}, so nothing tells whether its offsets are right`;
  return { place: placeOf(record, text, odd.index), kind: 'mixed-newlines', problem, skipped: !sure };
}

function placeOf({ place, id }: AnnotatedRecord, text: string, start: number | undefined): string {
  const document = place === id ? place : `${place}: ${id}`;
  if (start === undefined) return document;
  const { line, column } = positionsIn('utf16', text)(start);
  return `${document}:${line}:${column}`;
}

function shown({ start, end, type }: Mention, text: string): string {
  return `${type} ${quoted(text.slice(start, end))}`;
}

/** White space aside: a format of lines cannot repeat the line break that a mention goes over. */
function isSurface(surface: string, here: string): boolean {
  return surface === here || surface.replace(/\s+/g, ' ') === here.replace(/\s+/g, ' ');
}

/** Long enough to be found, short enough for a message. */
function quoted(text: string): string {
  const characters = [...text];
  return characters.length > 40 ? `“${characters.slice(0, 39).join('')}…”` : `“${text}”`;
}
